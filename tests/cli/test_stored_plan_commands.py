"""Commands on a stored plan: today, show, why, export."""

import json
from pathlib import Path

import pytest

from ironstride.export.plan_json import plan_text, plan_to_json
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft
from tests.cli.conftest import Run
from tests.export.strict_calendar import parsed
from tests.plans import changed, plan
from tests.store.places import damage_version, plans_beside

HERE = Path(__file__).parent
MONDAY, TUESDAY = "2026-11-23", "2026-11-24"

pytestmark = pytest.mark.usefixtures("stored")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("today", ["--as-of", TUESDAY]),
        ("day-off", ["--as-of", "2026-11-25"]),
        ("week", ["show", "--as-of", MONDAY]),
        ("week-5", ["show", "week", "5"]),
        ("season", ["show", "season", "--as-of", MONDAY]),
        ("why", ["why", "sat", "long", "--as-of", MONDAY]),
    ],
)
def test_a_page_reads_as_its_snapshot(run: Run, name: str, arguments: list[str]) -> None:
    """Pages at 80 columns, without colour, as they lie in the snapshots beside this test."""
    ended = run(*arguments)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (HERE / "pages" / f"{name}.txt").read_text(encoding="utf-8")
    assert max(len(line) for line in ended.out.splitlines()) <= 80


def test_a_number_alone_is_a_week(run: Run) -> None:
    """``show 5`` is ``show week 5``."""
    assert run("show", "5").out == run("show", "week", "5").out


@pytest.mark.parametrize(
    ("words", "session"),
    [
        (["thu", "lift"], "w01-strength-2"),
        (["thu lift"], "w01-strength-2"),
        (["sat", "long"], "w01-long"),
        (["Saturday's", "long", "run"], "w01-long"),
        (["long"], "w01-long"),
        (["week", "3", "tue", "run"], "w03-quality-1"),
        (["w03-quality-1"], "w03-quality-1"),
        (["2026-12-01", "intervals"], "w02-quality-1"),
        (["tue", "18:12"], "w01-strength-1"),
        (["tue-pm"], "w01-strength-1"),
        (["tue", "hard", "run"], "w01-quality-1"),
        (["tomorrow", "run"], "w01-quality-1"),
        (["race"], "w20-race"),
        (["2026-11-24/06:00-08:00"], "w01-quality-1"),
    ],
)
def test_sessions_are_named_as_people_do(run: Run, words: list[str], session: str) -> None:
    """Weekday and kind, a week, a date, a time, a slot, or the id."""
    ended = run("why", *words, "--as-of", MONDAY, "--json")
    assert ended.code == 0, ended.err
    assert json.loads(ended.out)["session"]["id"] == session


def test_a_name_for_two_sessions_lists_both(run: Run) -> None:
    """Nobody has to guess how to ask better."""
    ended = run("why", "fri", "--as-of", MONDAY)
    assert ended.code == 2
    assert "w01-easy-2" in ended.err
    assert "w01-mobility-1" in ended.err


@pytest.mark.parametrize("words", [["wed", "lift"], ["gibberish"], ["week", "99", "run"], ["2026-02-30"], ["25:99"]])
def test_a_name_for_nothing_is_answered(run: Run, words: list[str]) -> None:
    """A name that fits nothing is a usage error that says what would do."""
    ended = run("why", *words, "--as-of", MONDAY)
    assert ended.code == 2
    assert "wanted" in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("words", [["week", "0"], ["week", "23"], ["month"], ["x", "1"]])
def test_a_week_that_is_not_there_is_answered(run: Run, words: list[str]) -> None:
    """Usage errors end with 2 and say what was wanted."""
    ended = run("show", *words)
    assert ended.code == 2
    assert "wanted" in ended.err


def test_json_is_everywhere(run: Run) -> None:
    """Today, a week, the season and a reason as documents with a schema."""
    schemas = {
        json.loads(run(*arguments, "--json").out)["schema"]
        for arguments in (["--as-of", TUESDAY], ["show"], ["show", "season"], ["why", "sat", "long"], ["rules"])
    }
    assert schemas == {
        "ironstride/day/1",
        "ironstride/week/1",
        "ironstride/plan/1",
        "ironstride/why/1",
        "ironstride/rules/1",
    }


def test_one_format_goes_to_standard_output(run: Run) -> None:
    """JSON as the contract says it, a calendar that a strict reader accepts, CSV, Markdown."""
    assert run("export", "--json").out == plan_text(plan())
    assert parsed(run("export", "--ics").out.encode()).parts
    assert run("export", "--md").out.startswith("# Sam: Spring half")
    assert run("export", "--csv").out.startswith("id,date,day")


def test_several_formats_go_into_a_folder(run: Run, tmp_path: Path) -> None:
    """Each under its usual name."""
    ended = run("export", "--ics", "--md", "--json", "--csv", "--out", "out")
    assert ended.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "plan.csv",
        "plan.ics",
        "plan.json",
        "plan.md",
    ]


@pytest.mark.parametrize("arguments", [[], ["--ics", "--md"]])
def test_formats_must_be_clear(run: Run, arguments: list[str]) -> None:
    """No format, or two into one stream, is a usage error."""
    assert run("export", *arguments).code == 2


def test_the_calendar_knows_the_versions_before(run: Run, stored: StoredPlans) -> None:
    """An exported calendar counts its entries' changes over the stored versions."""
    first = plan()
    kept = [one for one in first.sessions if one.id != "w02-long"]
    stored.add(Draft(plan_to_json(changed(first, "plan-two", kept)), "more"))
    events = {event.one("UID"): event for event in parsed(run("export", "--ics").out.encode()).parts}
    gone = events["plan-one/w02-long@ironstride"]
    assert gone.one("STATUS") == "CANCELLED"


def test_two_plans_ask_which(run: Run, tmp_path: Path) -> None:
    """With two stored plans, commands name both and how to choose."""
    plans_beside(tmp_path / "kim.toml").add(Draft(plan_to_json(plan(athlete="Kim")), "inputs"))
    ended = run("show")
    assert ended.code == 2
    assert "kim, sam" in ended.err
    assert "--plan" in ended.err
    assert run("show", "--plan", "kim.toml").code == 0
    assert run("show", "--plan", "kim").code == 0


def test_a_damaged_plan_is_told(run: Run, stored: StoredPlans) -> None:
    """Damage is the world's mistake: exit 1 and what is damaged, no traceback."""
    damage_version(stored, 1)
    ended = run("show")
    assert ended.code == 1
    assert "version 1" in ended.err
    assert "Traceback" not in ended.err
