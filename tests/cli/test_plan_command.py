"""`plan` with the real planner: prints, stores, writes, refuses."""

import json
from pathlib import Path

import jsonschema
import pytest

from ironstride.export.plan_schema import plan_schema, refusal_schema
from ironstride.store.write_lock import locked
from tests.cli.conftest import Run
from tests.export.strict_calendar import parsed
from tests.store.places import plans_beside
from tests.town_run import ATHLETE

AS_OF = ("--as-of", "2026-11-23")


@pytest.fixture
def athlete(tmp_path: Path) -> Path:
    """A small athlete file with a race in four weeks."""
    path = tmp_path / "kim.toml"
    path.write_text(ATHLETE, encoding="utf-8")
    return path


def test_plan_prints_stores_and_writes(run: Run, athlete: Path, tmp_path: Path) -> None:
    """The page, the stored version, and three files; the other commands then find the plan."""
    ended = run("plan", athlete.name, *AS_OF, "--out", "out")
    assert ended.code == 0, ended.err
    lines = ended.out.splitlines()
    assert len(lines) <= 24
    assert max(len(line) for line in lines) <= 80
    assert lines[0].startswith("Kim: Town run (10 km) on 20 Dec 2026")
    assert len(plans_beside(athlete).versions()) == 1
    document = json.loads((tmp_path / "out" / "plan.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, plan_schema())
    assert parsed((tmp_path / "out" / "plan.ics").read_bytes()).parts
    assert (tmp_path / "out" / "plan.md").read_text(encoding="utf-8").startswith("# Kim: Town run")
    assert run("show", *AS_OF).code == 0
    assert run(*AS_OF).code == 0


def test_the_same_again_is_the_same_version(run: Run, athlete: Path) -> None:
    """Same file, same date: same bytes, and no second version."""
    first, second = (run("plan", athlete.name, *AS_OF, "--json") for _ in range(2))
    assert first.out == second.out
    assert len(plans_beside(athlete).versions()) == 1


def test_a_changed_week_is_a_new_version_with_the_old_ids(run: Run, athlete: Path) -> None:
    """A new version names its parent, and sessions keep their ids, so calendars update."""
    before = json.loads(run("plan", athlete.name, *AS_OF, "--json").out)
    athlete.write_text(ATHLETE.replace('sat = "08:00-12:00"', 'sat = "09:00-12:00"'), encoding="utf-8")
    after = json.loads(run("plan", athlete.name, *AS_OF, "--json").out)
    assert after["parent"] == before["plan_id"]
    assert {one["id"] for one in before["sessions"]} & {one["id"] for one in after["sessions"]}
    calendar = parsed(run("export", "--ics").out.encode())
    assert {event.one("UID").partition("/")[0] for event in calendar.parts} == {before["plan_id"]}


def test_the_problem_can_be_dumped(run: Run, athlete: Path) -> None:
    """The compiled problem is a document."""
    assert json.loads(run("plan", athlete.name, *AS_OF, "--dump-problem").out)["schema"] == "ironstride/problem/1"


def test_all_and_proof_add_to_the_page(run: Run, athlete: Path) -> None:
    """Everything else is behind two options."""
    page = run("plan", athlete.name, *AS_OF).out
    everything = run("plan", athlete.name, *AS_OF, "--all", "--proof").out
    assert everything.startswith(page)
    assert "Nothing better exists for these sessions, time slots, rhythm and prices." in everything


def test_a_refusal_ends_with_three(run: Run, athlete: Path) -> None:
    """On the screen in plain words, as JSON as the contract says; nothing is stored."""
    athlete.write_text(ATHLETE + '[health]\nstatus = ["pregnant"]\n', encoding="utf-8")
    ended = run("plan", athlete.name, *AS_OF, "--json")
    assert ended.code == 3
    document = json.loads(ended.out)
    jsonschema.validate(document, refusal_schema())
    assert document["code"] == "NEEDS_A_PROFESSIONAL"
    assert document["code"] in ended.err
    assert not plans_beside(athlete).data.exists()


def test_every_problem_of_an_athlete_file_is_told(run: Run, athlete: Path) -> None:
    """All at once, with key and what was wanted; exit 2."""
    athlete.write_text(
        ATHLETE.replace("intermediate", "expert").replace("06:00-07:30,", "7:30-06:00,"), encoding="utf-8"
    )
    ended = run("plan", athlete.name, *AS_OF)
    assert ended.code == 2
    assert len(ended.err.splitlines()) >= 2
    assert "Traceback" not in ended.err


def test_a_plan_that_cannot_be_stored_is_still_printed(run: Run, athlete: Path) -> None:
    """Storing fails, the answer does not: it is printed, and the exit code says that something is missing."""
    with locked(plans_beside(athlete).data.path, athlete.stem):
        ended = run("plan", athlete.name, *AS_OF)
    assert ended.code == 1
    assert ended.out.startswith("Kim: Town run")
    assert "was not stored" in ended.err


def test_a_missing_history_is_told(run: Run, athlete: Path) -> None:
    """A path that is not there is the world's mistake."""
    ended = run("plan", athlete.name, *AS_OF, "--history", "nowhere")
    assert ended.code == 1
    assert "nowhere" in ended.err
