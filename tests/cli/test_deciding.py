"""How changes are decided: asked on a terminal, kept as a suggestion in a pipe, made at once with --yes."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ironstride.cli.move_words import session_and_target
from tests.cli.conftest import Run
from tests.cli.kim import ATHLETE, MONDAY, TUESDAY
from tests.export.calendar_client import CalendarClient

MOVE = ("move", "tue", "lift", "to", "thu", "18:00", "--as-of", TUESDAY)
LIFT = "w01-strength-1"
PLACE_KEYS = {"date", "start", "minutes", "kind", "window", "status"}


@pytest.fixture
def kim(run: Run, tmp_path: Path) -> Path:
    """Kim's season, planned in the folder in which commands run."""
    (tmp_path / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    assert run("plan", "kim.toml", "--as-of", MONDAY).code == 0
    return tmp_path


def date_of_lift(run: Run) -> str:
    """Where the stored plan has the session."""
    sessions = json.loads(run("show", "season", "--json").out)["sessions"]
    return str(next(one["date"] for one in sessions if one["id"] == LIFT))


@pytest.mark.usefixtures("kim")
def test_on_a_terminal_the_athlete_is_asked(run: Run) -> None:
    """No leaves everything; yes makes it; both say so."""
    declined = run(*MOVE, typed="n\n")
    assert "Make this change? [y/N]" in declined.out
    assert declined.out.endswith("Nothing was changed.\x1b[0m\n")
    assert date_of_lift(run) == "2026-11-24"
    made = run(*MOVE, typed="y\n")
    assert "ironstride undo takes it back" in made.out
    assert date_of_lift(run) == "2026-11-26"


@pytest.mark.usefixtures("kim")
def test_a_suggestion_waits_is_taken_left_or_outdated(run: Run) -> None:
    """Each ends as it says, and an old one is not taken over a newer plan."""
    run(*MOVE)
    assert date_of_lift(run) == "2026-11-24"
    assert run("decline").code == 0
    assert run("accept").code == 2
    run(*MOVE)
    assert run("accept").code == 0
    assert date_of_lift(run) == "2026-11-26"
    run("move", "sat", "long", "sun", "--as-of", TUESDAY)
    assert run("move", "sat", "long", "--keep", "--yes", "--as-of", TUESDAY).code == 0
    assert run("accept").code == 2


@pytest.mark.usefixtures("kim")
def test_undo_goes_back_to_the_first_plan(run: Run) -> None:
    """Two changes, two undos, and the plan is what it was, word for word."""
    first = run("show", "season", "--json").out
    run(*MOVE, "--yes")
    run("skip", "wed", "easy", "--yes", "--as-of", TUESDAY)
    assert run("undo").code == 0
    assert date_of_lift(run) == "2026-11-26"
    assert run("undo").code == 0
    assert run("show", "season", "--json").out == first
    assert run("undo").code == 2
    assert len(json.loads(run("log", "--json").out)["versions"]) == 5


@pytest.mark.usefixtures("kim")
def test_a_calendar_is_updated_by_the_next_export(run: Run) -> None:
    """The moved session is the same entry at another time; nothing is there twice."""
    calendar = CalendarClient()
    calendar.take(run("export", "--ics").out.encode())
    before = calendar.shown()
    run(*MOVE, "--yes")
    calendar.take(run("export", "--ics").out.encode())
    after = calendar.shown()
    assert len(after) == len(before)
    moved = set(after) - set(before)
    assert [start for start, *_ in moved if start.startswith("20261126T17")], "18:10 in Berlin"
    run("undo")
    calendar.take(run("export", "--ics").out.encode())
    assert calendar.shown() == before


@pytest.mark.usefixtures("kim")
def test_a_change_as_json_is_a_suggestion_or_made(run: Run) -> None:
    """The contract of docs/commands.md: state, sessions before and after, what it brings and takes."""
    proposed = json.loads(run(*MOVE, "--json").out)
    assert proposed["schema"] == "ironstride/change/1"
    assert proposed["state"] == "proposed"
    (moved,) = (one for one in proposed["sessions"] if one["id"] == LIFT)
    assert (moved["what"], moved["before"]["date"], moved["after"]["date"]) == ("moved", "2026-11-24", "2026-11-26")
    assert set(moved["after"]) == PLACE_KEYS
    assert json.loads(run("accept", "--json").out)["state"] == "made"
    assert json.loads(run("replan", "--json", "--as-of", TUESDAY).out)["state"] == "nothing"
    assert (
        json.loads(run("move", "sat", "long", "--keep", "--yes", "--json", "--as-of", TUESDAY).out)["state"] == "made"
    )


@pytest.mark.usefixtures("kim")
def test_the_slots_of_a_session_as_json(run: Run) -> None:
    """Every slot with its state, words and number."""
    found = json.loads(run("move", "tue", "lift", "--json", "--as-of", TUESDAY).out)
    assert found["schema"] == "ironstride/moves/1"
    assert found["session"] == LIFT
    assert {slot["state"] for slot in found["slots"]} <= {"here", "fits", "costs", "not-possible"}
    assert all(slot["text"] for slot in found["slots"])


def test_two_plans_ask_which(kim: Path, run: Run) -> None:
    """Both are named, and --plan says which."""
    shutil.copy(kim / "kim.toml", kim / "jo.toml")
    assert run("plan", "jo.toml", "--as-of", MONDAY).code == 0
    ended = run("move", "tue", "lift", "--as-of", TUESDAY)
    assert ended.code == 2
    assert "jo, kim" in ended.err
    assert run("move", "tue", "lift", "--plan", "kim.toml", "--as-of", TUESDAY).code == 0


@pytest.mark.parametrize(
    "command", [(), ("week",), ("move", "lift"), ("busy", "thu"), ("undo",), ("log",), ("accept",)]
)
def test_without_a_plan_the_way_to_one_is_told(command: tuple[str, ...], run: Run) -> None:
    """A newcomer's first command says how to begin."""
    ended = run(*command)
    assert ended.code == 2
    assert "ironstride init" in " ".join(ended.err.split())


@pytest.mark.parametrize(
    ("words", "session", "target"),
    [
        (["thu lift"], "thu lift", ""),
        (["thu", "lift"], "thu lift", ""),
        (["thu lift", "sun", "8:00"], "thu lift", "sun 8:00"),
        (["thu", "lift", "to", "sun", "8:00"], "thu lift", "sun 8:00"),
        (["thu", "lift", "sun", "8:00"], "thu lift", "sun 8:00"),
        (["lift", "to", "fri", "pm"], "lift", "fri pm"),
        (["lift", "fri pm"], "lift", "fri pm"),
        (["sat long", "thu hills"], "sat long", "thu hills"),
        (["w01-strength-1", "to", "sun"], "w01-strength-1", "sun"),
        (["w01-strength-1", "sun"], "w01-strength-1", "sun"),
        (["2026-12-08", "2026-12-09/06:00-07:30"], "2026-12-08", "2026-12-09/06:00-07:30"),
        (["tomorrow", "run", "thu-pm"], "tomorrow run", "thu-pm"),
        (["week", "3", "tue", "18:00"], "week 3 tue 18:00", ""),
        ([], "", ""),
    ],
)
def test_words_need_no_quotes(words: list[str], session: str, target: str) -> None:
    """The target begins behind "to", at the second day, or where the quotes say."""
    assert session_and_target(words) == (session, target)


@pytest.mark.usefixtures("kim")
def test_a_move_names_what_is_still_to_come(run: Run) -> None:
    """On Saturday, Monday's easy run is the next one: what lies behind is not meant where something ahead is."""
    listed = json.loads(run("move", "mon", "easy", "--json", "--as-of", "2026-11-28").out)
    assert listed["session"].startswith("w02-easy-")


@pytest.mark.usefixtures("kim")
def test_stopping_at_the_question_changes_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is a no."""

    def interrupted(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    assert "Nothing was changed." in run(*MOVE, typed="").out
    assert date_of_lift(run) == "2026-11-24"


@pytest.mark.usefixtures("kim")
def test_a_name_for_several_is_asked_about(run: Run) -> None:
    """On a terminal the athlete says which of them; a number that is none of them changes nothing."""
    made = run("move", "lift", "to", "thu", "18:00", "--yes", "--as-of", TUESDAY, typed="1\n")
    assert "Which one is lift?" in made.out
    assert made.code == 0
    assert date_of_lift(run) == "2026-11-26"
    wrong = run("skip", "lift", "--yes", "--as-of", TUESDAY, typed="7\n")
    assert wrong.code == 2


@pytest.mark.usefixtures("kim")
def test_a_day_with_two_slots_is_asked_about(run: Run) -> None:
    """The time slot, too."""
    made = run("move", "tue", "lift", "to", "sat", "--yes", "--as-of", TUESDAY, typed="1\n")
    assert "Which one is sat?" in made.out
    assert date_of_lift(run) == "2026-11-28"


def test_slots_of_a_plan_that_no_longer_fits_its_file(kim: Path, run: Run) -> None:
    """The list says that it is compared with the plan made again."""
    assert json.loads(run("move", "tue", "lift", "--json", "--as-of", TUESDAY).out)["is_the_plan"]
    file = kim / "kim.toml"
    file.write_text(ATHLETE.replace('tue = "06:00-07:30, 18:00-19:30"', 'tue = "18:00-19:30"'), encoding="utf-8")
    assert file.read_text(encoding="utf-8") != ATHLETE
    listed = run("move", "tue", "lift", "--as-of", TUESDAY).out
    assert "ironstride replan" in listed


def in_state(listed: dict[str, Any], state: str) -> list[dict[str, Any]]:
    """The slots of a move list that are in a state."""
    return [one for one in listed["slots"] if one["state"] == state]


@pytest.mark.usefixtures("kim")
def test_what_going_back_would_save(run: Run) -> None:
    """A session that was moved to a dear place is compared with that place, not with the best one."""
    before = json.loads(run("move", LIFT, "--json", "--as-of", TUESDAY).out)
    (here,) = in_state(before, "here")
    alone = [one for one in in_state(before, "costs") if not one["others_moved"]]
    dear = max(alone, key=lambda one: one["price"])
    assert run("move", LIFT, "to", dear["window"], "--yes", "--as-of", TUESDAY).code == 0
    after = json.loads(run("move", LIFT, "--json", "--as-of", TUESDAY).out)
    back = next(one for one in after["slots"] if one["window"] == here["window"])
    assert [one["window"] for one in in_state(after, "here")] == [dear["window"]]
    assert back["price"] < 0
    assert back["takes"]
