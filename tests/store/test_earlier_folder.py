"""Plans in a folder beside the athlete file are taken into the data file whole, once."""

import json
from datetime import date
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.export.plan_json import plan_to_json
from ironstride.store.strength_log import read_strength_log
from ironstride.store.version import Draft, Version, numbered, restored
from ironstride.store.version_document import proposal_bytes, version_bytes
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_log_json import logged_session_to_json
from ironstride.use.stored_plan import open_plan, stored_plans
from tests.plans import changed, plan, week_sessions
from tests.store.places import place, plans_beside

DONE = LoggedExercise("back-squat", (LoggedSet(8, 60.0, 2.0),))
LOGGED = LoggedSession("w01-strength-1", date(2026, 11, 24), (DONE,))
FIRST = Draft(plan_to_json(changed(plan(), "one", week_sessions(1))), "one", athlete_text="a", choices={"c": 1})
WAITING = Draft(FIRST.plan, "three", "Busy.", parent=2)


def folder_of(home: Path) -> tuple[Version, ...]:
    """A folder as it was kept before, with two versions, a suggestion and something logged."""
    folder = home / "sam.ironstride"
    folder.mkdir()
    one = numbered(FIRST, 1, None)
    versions = (one, restored(one, one, 2, 1))
    for version in versions:
        (folder / f"v{version.number:04d}.json").write_bytes(version_bytes(version))
    (folder / "current").write_text("v0002.json\n", encoding="utf-8")
    (folder / "proposal.json").write_bytes(proposal_bytes(WAITING))
    log = {"schema": "ironstride/strength-log/1", "sessions": [logged_session_to_json(LOGGED)]}
    (folder / "strength-log.json").write_text(json.dumps(log), encoding="utf-8")
    (home / "sam.toml").write_text("", encoding="utf-8")
    return versions


@pytest.mark.parametrize("asked", [None, "sam", "sam.toml", "sam.ironstride"])
def test_everything_is_taken_over(tmp_path: Path, asked: str | None) -> None:
    """Versions, the change that waits and the log, whichever way the plan is named; the folder stays."""
    versions = folder_of(tmp_path)
    before = {path.name: path.read_bytes() for path in (tmp_path / "sam.ironstride").iterdir()}
    where = None if asked is None else Path(asked) if asked == "sam" else tmp_path / asked
    plans = stored_plans(where, place(tmp_path))
    assert plans.versions() == versions
    assert plans.proposal() == WAITING
    assert read_strength_log(plans) == (LOGGED,)
    assert {path.name: path.read_bytes() for path in (tmp_path / "sam.ironstride").iterdir()} == before


def test_it_is_taken_over_once(tmp_path: Path) -> None:
    """Afterwards the data file counts."""
    folder_of(tmp_path)
    stored_plans(None, place(tmp_path))
    plans_beside(tmp_path / "sam.toml").add(Draft(plan_to_json(changed(plan(), "new", week_sessions(1))), "new"))
    assert open_plan(None, place(tmp_path)).plan.plan_id == "new"
    assert len(plans_beside(tmp_path / "sam.toml").versions()) == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("current", "v0009.json\n"),
        ("current", "../secret"),
        ("v0001.json", "{"),
        ("v0002.json", '{"schema": "other"}'),
        ("proposal.json", "{"),
        ("strength-log.json", "[]"),
    ],
)
def test_a_damaged_folder_is_told_and_nothing_is_taken(tmp_path: Path, name: str, text: str) -> None:
    """All or nothing, with the file's name."""
    folder_of(tmp_path)
    (tmp_path / "sam.ironstride" / name).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"sam\.ironstride"):
        stored_plans(None, place(tmp_path))
    assert plans_beside(tmp_path / "sam.toml").is_empty()
