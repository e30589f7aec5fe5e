"""Any order of saves, undos, proposals and reopenings: the folder is what a plain model says, and nothing is lost."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ironstride.errors import UnreadableFile
from ironstride.store.no_such_step import NothingProposed, NothingToUndo, ProposalOutdated
from ironstride.store.plan_folder import PlanFolder
from ironstride.store.version import Draft
from tests.store.drafts import content, draft

DRAFTS = st.builds(
    lambda name, text, choices: draft(name, athlete_text=text, choices=choices, basis={"of": name}),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from([None, "x", "y"]),
    st.sampled_from([None, {"keep": ["w01-long"]}]),
)


class FolderMachine(RuleBasedStateMachine):
    """The model: a stack of what counts, and the list of everything that was ever stored."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(mkdtemp(prefix="ironstride-"))
        self.folder = PlanFolder(self.home / "sam.ironstride")
        self.counting: list[Draft] = []
        self.stored: list[bytes] = []
        self.waiting: tuple[Draft, int] | None = None

    def teardown(self) -> None:
        """Leave no folder behind."""
        shutil.rmtree(self.home)

    def push(self, one: Draft) -> None:
        """What the model holds after a change is stored."""
        if not self.counting or not _same(self.counting[-1], one):
            self.counting.append(one)
            self.grow()

    def grow(self) -> None:
        """One more version is there than before."""
        version = self.folder.current()
        assert version is not None
        assert version.number == len(self.stored) + 1
        self.stored.append((self.folder.path / f"v{version.number:04d}.json").read_bytes())

    @rule(one=DRAFTS)
    def add(self, one: Draft) -> None:
        """A change is stored."""
        self.folder.add(one)
        self.push(one)

    @precondition(lambda self: self.counting)
    @rule()
    def undo(self) -> None:
        """The last change that counts goes, and what was before it is there byte for byte."""
        if len(self.counting) == 1:
            with pytest.raises(NothingToUndo):
                self.folder.undo()
            return
        undone = self.counting.pop()
        version = self.folder.undo()
        assert version.reason == f"Undone: {undone.reason}"
        assert version.restores is not None
        assert json.dumps(version.plan) == json.dumps(self.folder.version(version.restores).plan)
        self.grow()

    @precondition(lambda self: self.counting)
    @rule(one=DRAFTS)
    def propose(self, one: Draft) -> None:
        """A change waits."""
        self.folder.propose(one)
        self.waiting = (one, len(self.stored))

    @precondition(lambda self: self.counting)
    @rule()
    def accept(self) -> None:
        """What waits is stored, if the plan is still what it was made from."""
        if self.waiting is None:
            with pytest.raises(NothingProposed):
                self.folder.accept_proposal()
        elif self.waiting[1] != len(self.stored) and not self.stored_already():
            with pytest.raises(ProposalOutdated):
                self.folder.accept_proposal()
        else:
            self.folder.accept_proposal()
            self.push(self.waiting[0])
            self.waiting = None

    def stored_already(self) -> bool:
        """The very change that waits was stored on the version that it was made from."""
        assert self.waiting is not None
        version = self.folder.current()
        assert version is not None
        return (version.parent, version.restores) == (self.waiting[1], None) and _same(
            self.counting[-1], self.waiting[0]
        )

    @precondition(lambda self: self.counting)
    @rule()
    def decline(self) -> None:
        """What waits is forgotten."""
        if self.waiting is None:
            with pytest.raises(NothingProposed):
                self.folder.decline_proposal()
            return
        self.folder.decline_proposal()
        self.waiting = None

    @rule()
    def reopen(self) -> None:
        """Another process looks."""
        self.folder = PlanFolder(self.folder.path)

    @precondition(lambda self: not self.counting)
    @rule()
    def nothing_yet(self) -> None:
        """There is no plan."""
        with pytest.raises(UnreadableFile):
            self.folder.undo()

    @invariant()
    def it_is_as_the_model(self) -> None:
        """What is in force, what waits, and every version ever stored."""
        current = self.folder.current()
        top = self.counting[-1] if self.counting else None
        wanted = top and (top.plan, top.inputs, top.athlete_text, top.basis, top.choices)
        assert content(current) == wanted
        waiting = self.waiting and replace(self.waiting[0], parent=self.waiting[1])
        assert self.folder.proposal() == waiting
        names = [f"v{number:04d}.json" for number in range(1, len(self.stored) + 1)]
        assert sorted(path.name for path in self.folder.path.glob("v*")) == names
        assert [(self.folder.path / name).read_bytes() for name in names] == self.stored


def _same(one: Draft, other: Draft) -> bool:
    return (one.plan, one.inputs, one.choices, one.athlete_text) == (
        other.plan,
        other.inputs,
        other.choices,
        other.athlete_text,
    )


TestFolderMachine = FolderMachine.TestCase
TestFolderMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
