"""Plans in the data file: numbered, immutable, the newest in force."""

import json
import zlib
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row

from ironstride.errors import UnreadableFile
from ironstride.export.plan_json import plan_to_json
from ironstride.store.database import DataFile
from ironstride.store.plan_rows import session_rows
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft
from tests.plans import changed, plan, week_sessions
from tests.store.drafts import draft
from tests.store.places import damage_version, plans_beside


@pytest.fixture
def plans(tmp_path: Path) -> StoredPlans:
    """The plans of an athlete file, none yet."""
    return plans_beside(tmp_path / "sam.toml")


def test_nothing_is_made_before_something_is_stored(plans: StoredPlans, tmp_path: Path) -> None:
    """Asking leaves no file behind."""
    assert plans.current() is None
    assert plans.versions() == ()
    assert plans.proposal() is None
    assert plans.is_empty()
    assert not list(tmp_path.iterdir())


def test_the_newest_version_is_in_force_and_the_old_ones_stay(plans: StoredPlans) -> None:
    """Versions are numbered and know what they were made from, and a new one changes no byte of an old one."""
    plans.add(draft("one"))
    before = plans.version(1)
    second = plans.add(draft("two"))
    assert plans.version(1) == before
    assert [version.plan["plan_id"] for version in plans.versions()] == ["one", "two"]
    assert [version.parent for version in plans.versions()] == [None, 1]
    assert plans.current() == second
    assert second.number == 2


def test_everything_of_a_draft_is_stored(plans: StoredPlans) -> None:
    """What is read again is what was given, characters and numbers alike."""
    given = Draft(
        plan={"plan_id": "p", "x": [1, 2.5, None, True, "ä∧\n"]},
        inputs="a",
        reason="Thursday's lift moved to Fri 18:00.",
        athlete_text='name = "Zoë"\n',
        basis={"volume": 1.1},
        choices={"w01-long": "keep"},
    )
    stored = plans.add(given)
    read = plans.current()
    assert read == stored
    assert read is not None
    assert (read.plan, read.inputs, read.reason) == (given.plan, given.inputs, given.reason)
    assert (read.athlete_text, read.basis, read.choices) == (given.athlete_text, given.basis, given.choices)
    assert json.dumps(read.plan) == json.dumps(given.plan)


def test_what_is_in_force_already_adds_nothing(plans: StoredPlans) -> None:
    """The same plan from the same leaves one version; a basis or reason alone is no change."""
    plans.add(draft("one"))
    assert plans.add(draft("one", reason="Other.", basis={"x": 1})).number == 1
    assert len(plans.versions()) == 1


@pytest.mark.parametrize("change", [{"inputs": "b"}, {"choices": {"x": 1}}, {"athlete_text": "t"}, {"plan": {}}])
def test_any_other_content_is_a_new_version(plans: StoredPlans, change: dict[str, object]) -> None:
    """A choice or a comment in the athlete file counts, even where the plan stays the same."""
    plans.add(draft("one"))
    assert plans.add(draft("one", **change)).number == 2


def test_a_parent_must_be_stored(plans: StoredPlans) -> None:
    """A draft made from a version that is not there is the caller's mistake."""
    with pytest.raises(ValueError, match="parent 1"):
        plans.add(draft("one", parent=1))
    plans.add(draft("one"))
    plans.add(draft("two"))
    assert plans.add(draft("three", parent=1)).parent == 1
    with pytest.raises(ValueError, match="versions 1 to 3"):
        plans.propose(draft("four", parent=4))


def test_a_version_without_the_newer_keys_still_reads(plans: StoredPlans) -> None:
    """A version stored before there were reasons was made from the one before it."""
    plans.add(draft("one"))
    plans.add(draft("two"))
    old = {"schema": "ironstride/version/1", "version": 2, "inputs": "b", "plan": {"plan_id": "two"}, "later": 1}
    damage_version(plans, 2, zlib.compress(json.dumps(old).encode()))
    version = plans.current()
    assert version is not None
    assert (version.parent, version.reason, version.restores, version.athlete_text) == (1, "Planned.", None, None)
    assert (version.basis, version.choices) == (None, None)
    assert plans.undo().plan == {"plan_id": "one"}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "[" * 100_000,
        '{"schema": "other"}',
        '{"schema": "ironstride/version/1", "version": 2, "inputs": "a", "plan": {}}',
        '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": 5}',
        '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": {}, "parent": 1}',
        '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": {}, "restores": 3}',
        '{"schema": "ironstride/version/1", "version": 1, "inputs": 7, "plan": {}}',
        '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": {}, "reason": 7}',
    ],
)
def test_a_damaged_version_is_told(plans: StoredPlans, text: str) -> None:
    """Damage is an error that names the version, never a guess."""
    plans.add(draft("one"))
    damage_version(plans, 1, zlib.compress(text.encode()))
    with pytest.raises(UnreadableFile, match="version 1"):
        plans.current()


def test_what_is_not_packed_as_it_should_be_is_told(plans: StoredPlans) -> None:
    """Bytes that do not unpack."""
    plans.add(draft("one"))
    damage_version(plans, 1, b"rubbish")
    with pytest.raises(UnreadableFile, match="version 1"):
        plans.current()


def test_sessions_are_rows_of_the_plan_in_force(plans: StoredPlans) -> None:
    """Other programs may ask what is on; an undo brings the rows back too."""
    plans.add(Draft(plan_to_json(changed(plan(), "one", week_sessions(1))), "one"))
    plans.add(Draft(plan_to_json(changed(plan(), "two", week_sessions(1)[:2])), "two"))
    assert [row.id for row in _rows(plans)] == [one.id for one in week_sessions(1)[:2]]
    plans.undo()
    assert {row.id for row in _rows(plans)} == {one.id for one in week_sessions(1)}


def test_two_files_of_one_name_are_two_athletes(tmp_path: Path) -> None:
    """The second gets a number; a file that was moved is known again."""
    data = DataFile(tmp_path / "data.db")
    files = [tmp_path / folder / "sam.toml" for folder in ("a", "b")]
    for file in files:
        file.parent.mkdir()
        file.write_text("", encoding="utf-8")
        StoredPlans(data, file).add(draft(file.parent.name))
    assert [StoredPlans(data, file).name for file in files] == ["sam", "sam-2"]
    moved = files[0].rename(tmp_path / "sam.toml")
    current = StoredPlans(data, moved).current()
    assert current is not None
    assert current.plan == {"plan_id": "a"}


def test_new_files_are_for_their_owner(plans: StoredPlans, tmp_path: Path) -> None:
    """Plans tell about health and whereabouts."""
    plans.add(draft("one"))
    assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}


def _rows(plans: StoredPlans) -> tuple[Row[Any], ...]:
    with plans.data.open().reading() as connection:
        return session_rows(connection, 1)
