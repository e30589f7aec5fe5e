"""Undo walks back and history grows; a proposed change waits until it is accepted or declined."""

import json
import zlib
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.store.no_such_step import NothingProposed, NothingToUndo, ProposalOutdated
from ironstride.store.stored_plans import StoredPlans
from tests.store.drafts import content, draft
from tests.store.places import damage_proposal, plans_beside


@pytest.fixture
def plans(tmp_path: Path) -> StoredPlans:
    """One version is stored."""
    made = plans_beside(tmp_path / "sam.toml")
    made.add(draft("one", athlete_text="first", basis={"b": 1}, choices={"c": 1}))
    return made


def test_undo_brings_the_version_before_back_as_a_new_one(plans: StoredPlans) -> None:
    """Everything that version held, byte for byte, with the reason and where it came from."""
    plans.add(draft("two"))
    back = plans.undo()
    first = plans.version(1)
    assert (back.number, back.parent, back.restores, back.effective) == (3, 2, 1, 1)
    assert back.reason == "Undone: two."
    assert content(back) == content(first)
    assert json.dumps(back.plan) == json.dumps(first.plan)
    assert len(plans.versions()) == 3


def test_undo_goes_back_to_the_first_and_says_so(plans: StoredPlans) -> None:
    """One undo a change, never back and forth between two versions."""
    plans.add(draft("two"))
    plans.add(draft("three"))
    assert [plans.undo().effective for _ in range(2)] == [2, 1]
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        plans.undo()
    assert [version.number for version in plans.versions()] == [1, 2, 3, 4, 5]


def test_the_first_version_cannot_be_undone(plans: StoredPlans) -> None:
    """There is no plan before it."""
    with pytest.raises(NothingToUndo):
        plans.undo()
    assert len(plans.versions()) == 1


def test_a_change_after_an_undo_goes_on_from_what_is_back(plans: StoredPlans) -> None:
    """What was undone stays undone: undoing the new change leads past it."""
    plans.add(draft("two"))
    plans.undo()
    third = plans.add(draft("three"))
    assert (third.number, third.parent) == (4, 3)
    back = plans.undo()
    assert (back.restores, back.reason) == (1, "Undone: three.")
    with pytest.raises(NothingToUndo):
        plans.undo()


def test_making_an_undone_change_again_is_a_new_version(plans: StoredPlans) -> None:
    """The same content as an older version, but not as the one in force."""
    plans.add(draft("two"))
    plans.undo()
    again = plans.add(draft("two"))
    assert (again.number, again.restores) == (4, None)


def test_an_empty_place_has_nothing_to_undo_or_propose(tmp_path: Path) -> None:
    """It is said how to make a plan, and no file appears."""
    empty = plans_beside(tmp_path / "kim.toml")
    for step in (empty.undo, empty.accept_proposal, empty.decline_proposal, lambda: empty.propose(draft("one"))):
        with pytest.raises(UnreadableFile, match="ironstride plan"):
            step()
    assert not list(tmp_path.iterdir())


def test_a_proposal_waits_and_changes_nothing(plans: StoredPlans) -> None:
    """It can be read by another process; the plan in force stays."""
    made = plans.propose(draft("two", athlete_text="second", athlete_text_before="edited", choices={"x": 1}))
    assert made.parent == 1
    assert StoredPlans(plans.data, plans.file).proposal() == made
    current = plans.current()
    assert current is not None
    assert current.number == 1


def test_an_accepted_proposal_is_the_next_version(plans: StoredPlans) -> None:
    """It no longer waits, and it is undone like any change."""
    plans.propose(draft("two", choices={"x": 1}))
    version = plans.accept_proposal()
    assert (version.number, version.parent, version.reason, version.choices) == (2, 1, "two.", {"x": 1})
    assert plans.current() == version
    assert plans.proposal() is None
    assert plans.undo().effective == 1


def test_a_declined_proposal_leaves_nothing(plans: StoredPlans) -> None:
    """No version, nothing that waits."""
    plans.propose(draft("two"))
    plans.decline_proposal()
    assert plans.proposal() is None
    assert len(plans.versions()) == 1


def test_nothing_proposed_is_told(plans: StoredPlans) -> None:
    """Accept and decline without a proposal change nothing and say so."""
    with pytest.raises(NothingProposed, match="No suggestion waits"):
        plans.accept_proposal()
    with pytest.raises(NothingProposed, match="No suggestion waits"):
        plans.decline_proposal()


def test_a_proposal_on_an_older_version_is_not_accepted(plans: StoredPlans) -> None:
    """After any other change it has to be asked for again; it can still be declined."""
    plans.propose(draft("two"))
    plans.add(draft("three"))
    with pytest.raises(ProposalOutdated, match="Ask for the change again"):
        plans.accept_proposal()
    plans.undo()
    with pytest.raises(ProposalOutdated):
        plans.accept_proposal()
    plans.decline_proposal()
    assert plans.proposal() is None


def test_a_new_proposal_replaces_the_one_that_waits(plans: StoredPlans) -> None:
    """Only the last thing asked for waits."""
    plans.propose(draft("two"))
    plans.propose(draft("three"))
    assert plans.accept_proposal().plan == {"plan_id": "three"}


def test_a_damaged_proposal_is_told_and_can_be_declined(plans: StoredPlans) -> None:
    """It never hides the plan."""
    for damage in ("{", '{"schema": "ironstride/proposal/1", "on": "x"}', '{"schema": "other"}'):
        plans.propose(draft("two"))
        damage_proposal(plans, zlib.compress(damage.encode()))
        with pytest.raises(UnreadableFile, match="the change that waits"):
            plans.proposal()
        with pytest.raises(UnreadableFile, match="the change that waits"):
            plans.accept_proposal()
        assert plans.current() is not None
        plans.decline_proposal()
        assert plans.proposal() is None
