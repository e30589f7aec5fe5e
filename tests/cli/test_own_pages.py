"""One's own plan and the stop at the command line: what is said to somebody for whom no season is generated."""

import json
from pathlib import Path

import jsonschema
import pytest

from ironstride.export.plan_schema import plan_schema
from tests.cli.conftest import Run
from tests.export.strict_calendar import parsed
from tests.town_run import ATHLETE

AS_OF = ("--as-of", "2026-11-23")
GIVEN = "Mon easy 30\nTue 18:15 strength 30\nThu AM easy 30 PM upper body 40\nSat 9:00 swim 60\n"
PREGNANT = '[health]\nstatus = ["pregnant"]\n'


@pytest.fixture
def mia(tmp_path: Path) -> Path:
    """An athlete who is pregnant, and the week that her physiotherapist gave her."""
    file = tmp_path / "mia.toml"
    file.write_text(ATHLETE + PREGNANT, encoding="utf-8")
    (tmp_path / "weeks.txt").write_text(GIVEN, encoding="utf-8")
    return file


def test_the_refusal_is_no_dead_end(run: Run, mia: Path) -> None:
    """It says kindly why, and which command works today; nothing "cannot fit"."""
    ended = run("plan", mia.name, *AS_OF)
    assert ended.code == 3
    said = " ".join(ended.err.split())
    assert "What works for you today: - Put the sessions you were given into a file" in said
    assert "ironstride plan ATHLETE.toml --own WEEK.txt" in said
    assert "cannot fit" not in said


def test_own_weeks_become_the_plan(run: Run, mia: Path) -> None:
    """At most 80 columns; stored, shown, exported, and read back by the schema."""
    ended = run("plan", mia.name, "--own", "weeks.txt", "--until", "2026-12-20", *AS_OF, "--out", "out")
    assert ended.code == 0, ended.err
    assert "your own plan, 20 sessions" in ended.out
    assert "exactly as they were given" in " ".join(ended.out.split())
    assert max(len(line) for line in ended.out.splitlines()) <= 80
    shown = run("show", "week", *AS_OF)
    assert "swim" in shown.out
    document = json.loads(run("plan", mia.name, "--own", "weeks.txt", "--until", "2026-12-20", *AS_OF, "--json").out)
    jsonschema.validate(document, plan_schema())
    assert document["proof"]["status"] == document["strategy"] == "own"
    assert all(one["workout"] is None for one in document["sessions"])
    assert len(parsed(run("export", "--ics").out.encode()).parts) == 20


@pytest.mark.parametrize(
    "command", [("show", "season"), ("why", "tue lift"), ("week", "--page"), ("load",), ("match",)]
)
def test_other_pages_work_with_it(run: Run, mia: Path, command: tuple[str, ...]) -> None:
    """Every page of a plan is one of this plan, too, and none tells what to do in a session."""
    run("plan", mia.name, "--own", "weeks.txt", *AS_OF)
    ended = run(*command, *AS_OF)
    assert ended.code == 0, ended.err
    assert "Squat" not in ended.out


def test_its_sessions_have_no_contents_and_say_so(run: Run, mia: Path) -> None:
    """Nothing is made up for somebody whose sessions come from elsewhere."""
    run("plan", mia.name, "--own", "weeks.txt", *AS_OF)
    ended = run("workout", "tue lift", *AS_OF)
    assert ended.code == 2
    assert "nothing is added to it" in " ".join(ended.err.split())


def test_a_file_with_mistakes_stores_nothing(run: Run, mia: Path, tmp_path: Path) -> None:
    """Line and column of what is not understood; no plan."""
    (tmp_path / "weeks.txt").write_text(GIVEN + "Sun flying 30\n", encoding="utf-8")
    ended = run("plan", mia.name, "--own", "weeks.txt", *AS_OF)
    assert ended.code == 2
    assert "line 5" in ended.err
    assert run("show", *AS_OF).code != 0


def test_a_stop_is_calm_and_plain(run: Run, tmp_path: Path) -> None:
    """It says what is stopped until when, and `back` says what is missing, without a diagnosis."""
    (tmp_path / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    run("plan", "kim.toml", *AS_OF)
    stopped = run("stop", "--yes", "--as-of", "2026-11-25")
    assert stopped.code == 0, stopped.err
    assert "Training is stopped from Wed 25 Nov until somebody qualified has cleared you." in " ".join(
        stopped.out.split()
    )
    uncleared = run("back", "--yes", "--as-of", "2026-11-30")
    assert uncleared.code == 2
    assert "nothing is planned, and nothing is owed" in " ".join(uncleared.err.split())
    assert run("back", "--cleared", "--yes", "--as-of", "2026-11-30").code == 0
