"""Undo walks back and history grows; a proposed change waits until it is accepted or declined."""

import json
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.store.no_such_step import NothingProposed, NothingToUndo, ProposalOutdated
from ironstride.store.plan_folder import PlanFolder
from tests.store.drafts import content, draft


@pytest.fixture
def folder(tmp_path: Path) -> PlanFolder:
    """A folder with one version."""
    made = PlanFolder(tmp_path / "sam.ironstride")
    made.add(draft("one", athlete_text="first", basis={"b": 1}, choices={"c": 1}))
    return made


def test_undo_brings_the_version_before_back_as_a_new_one(folder: PlanFolder) -> None:
    """Everything that version held, byte for byte, with the reason and where it came from."""
    folder.add(draft("two"))
    back = folder.undo()
    first = folder.version(1)
    assert (back.number, back.parent, back.restores, back.effective) == (3, 2, 1, 1)
    assert back.reason == "Undone: two."
    assert content(back) == content(first)
    assert json.dumps(back.plan) == json.dumps(first.plan)
    assert len(folder.versions()) == 3


def test_undo_goes_back_to_the_first_and_says_so(folder: PlanFolder) -> None:
    """One undo a change, never back and forth between two versions."""
    folder.add(draft("two"))
    folder.add(draft("three"))
    assert [folder.undo().effective for _ in range(2)] == [2, 1]
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        folder.undo()
    assert [version.number for version in folder.versions()] == [1, 2, 3, 4, 5]


def test_the_first_version_cannot_be_undone(folder: PlanFolder) -> None:
    """There is no plan before it."""
    with pytest.raises(NothingToUndo):
        folder.undo()
    assert len(folder.versions()) == 1


def test_a_change_after_an_undo_goes_on_from_what_is_back(folder: PlanFolder) -> None:
    """What was undone stays undone: undoing the new change leads past it."""
    folder.add(draft("two"))
    folder.undo()
    third = folder.add(draft("three"))
    assert (third.number, third.parent) == (4, 3)
    back = folder.undo()
    assert (back.restores, back.reason) == (1, "Undone: three.")
    with pytest.raises(NothingToUndo):
        folder.undo()


def test_making_an_undone_change_again_is_a_new_version(folder: PlanFolder) -> None:
    """The same content as an older version, but not as the one in force."""
    folder.add(draft("two"))
    folder.undo()
    again = folder.add(draft("two"))
    assert (again.number, again.restores) == (4, None)


def test_an_empty_place_has_nothing_to_undo_or_propose(tmp_path: Path) -> None:
    """It is said how to make a plan, and no folder appears."""
    empty = PlanFolder(tmp_path / "kim.ironstride")
    for step in (empty.undo, empty.accept_proposal, empty.decline_proposal, lambda: empty.propose(draft("one"))):
        with pytest.raises(UnreadableFile, match="ironstride plan"):
            step()
    assert not empty.path.exists()


def test_a_proposal_waits_and_changes_nothing(folder: PlanFolder) -> None:
    """It can be read by another process; the plan in force stays."""
    made = folder.propose(draft("two", athlete_text="second", athlete_text_before="edited", choices={"x": 1}))
    assert made.parent == 1
    assert PlanFolder(folder.path).proposal() == made
    current = folder.current()
    assert current is not None
    assert current.number == 1


def test_an_accepted_proposal_is_the_next_version(folder: PlanFolder) -> None:
    """It no longer waits, and it is undone like any change."""
    folder.propose(draft("two", choices={"x": 1}))
    version = folder.accept_proposal()
    assert (version.number, version.parent, version.reason, version.choices) == (2, 1, "two.", {"x": 1})
    assert folder.current() == version
    assert folder.proposal() is None
    assert folder.undo().effective == 1


def test_a_declined_proposal_leaves_nothing(folder: PlanFolder) -> None:
    """No version, nothing that waits."""
    folder.propose(draft("two"))
    folder.decline_proposal()
    assert folder.proposal() is None
    assert len(folder.versions()) == 1


def test_nothing_proposed_is_told(folder: PlanFolder) -> None:
    """Accept and decline without a proposal change nothing and say so."""
    with pytest.raises(NothingProposed, match="No suggestion waits"):
        folder.accept_proposal()
    with pytest.raises(NothingProposed, match="No suggestion waits"):
        folder.decline_proposal()


def test_a_proposal_on_an_older_version_is_not_accepted(folder: PlanFolder) -> None:
    """After any other change it has to be asked for again; it can still be declined."""
    folder.propose(draft("two"))
    folder.add(draft("three"))
    with pytest.raises(ProposalOutdated, match="Ask for the change again"):
        folder.accept_proposal()
    folder.undo()
    with pytest.raises(ProposalOutdated):
        folder.accept_proposal()
    folder.decline_proposal()
    assert folder.proposal() is None


def test_a_new_proposal_replaces_the_one_that_waits(folder: PlanFolder) -> None:
    """Only the last thing asked for waits."""
    folder.propose(draft("two"))
    folder.propose(draft("three"))
    assert folder.accept_proposal().plan == {"plan_id": "three"}


def test_a_damaged_proposal_is_told_and_can_be_declined(folder: PlanFolder) -> None:
    """It never hides the plan."""
    for damage in ("{", '{"schema": "ironstride/proposal/1", "on": "x"}', '{"schema": "other"}'):
        (folder.path / "proposal.json").write_text(damage, encoding="utf-8")
        with pytest.raises(UnreadableFile, match=r"proposal\.json"):
            folder.proposal()
        with pytest.raises(UnreadableFile, match=r"proposal\.json"):
            folder.accept_proposal()
        assert folder.current() is not None
        folder.decline_proposal()
        assert folder.proposal() is None
