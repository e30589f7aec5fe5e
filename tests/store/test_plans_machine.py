"""Any order of saves, undos, proposals and reopenings: the store is what a plain model says, and nothing is lost."""

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
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft, Version
from tests.store.drafts import content, draft
from tests.store.places import plans_beside

DRAFTS = st.builds(
    lambda name, text, choices: draft(name, athlete_text=text, choices=choices, basis={"of": name}),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from([None, "x", "y"]),
    st.sampled_from([None, {"keep": ["w01-long"]}]),
)


class PlansMachine(RuleBasedStateMachine):
    """The model: a stack of what counts, and the list of everything that was ever stored."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(mkdtemp(prefix="ironstride-"))
        self.plans = plans_beside(self.home / "sam.toml")
        self.counting: list[Draft] = []
        self.stored: list[Version] = []
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
        version = self.plans.current()
        assert version is not None
        assert version.number == len(self.stored) + 1
        self.stored.append(version)

    @rule(one=DRAFTS)
    def add(self, one: Draft) -> None:
        """A change is stored."""
        self.plans.add(one)
        self.push(one)

    @precondition(lambda self: self.counting)
    @rule()
    def undo(self) -> None:
        """The last change that counts goes, and what was before it is there byte for byte."""
        if len(self.counting) == 1:
            with pytest.raises(NothingToUndo):
                self.plans.undo()
            return
        undone = self.counting.pop()
        version = self.plans.undo()
        assert version.reason == f"Undone: {undone.reason}"
        assert version.restores is not None
        assert json.dumps(version.plan) == json.dumps(self.plans.version(version.restores).plan)
        self.grow()

    @precondition(lambda self: self.counting)
    @rule(one=DRAFTS)
    def propose(self, one: Draft) -> None:
        """A change waits."""
        self.plans.propose(one)
        self.waiting = (one, len(self.stored))

    @precondition(lambda self: self.counting)
    @rule()
    def accept(self) -> None:
        """What waits is stored, if the plan is still what it was made from."""
        if self.waiting is None:
            with pytest.raises(NothingProposed):
                self.plans.accept_proposal()
        elif self.waiting[1] != len(self.stored):
            with pytest.raises(ProposalOutdated):
                self.plans.accept_proposal()
        else:
            self.plans.accept_proposal()
            self.push(self.waiting[0])
            self.waiting = None

    @precondition(lambda self: self.counting)
    @rule()
    def decline(self) -> None:
        """What waits is forgotten."""
        if self.waiting is None:
            with pytest.raises(NothingProposed):
                self.plans.decline_proposal()
            return
        self.plans.decline_proposal()
        self.waiting = None

    @rule()
    def reopen(self) -> None:
        """Another process looks."""
        self.plans = StoredPlans(self.plans.data, self.plans.file)

    @precondition(lambda self: not self.counting)
    @rule()
    def nothing_yet(self) -> None:
        """There is no plan."""
        with pytest.raises(UnreadableFile):
            self.plans.undo()

    @invariant()
    def it_is_as_the_model(self) -> None:
        """What is in force, what waits, and every version ever stored."""
        current = self.plans.current()
        top = self.counting[-1] if self.counting else None
        wanted = top and (top.plan, top.inputs, top.athlete_text, top.basis, top.choices)
        assert content(current) == wanted
        waiting = self.waiting and replace(self.waiting[0], parent=self.waiting[1])
        assert self.plans.proposal() == waiting
        assert list(self.plans.versions()) == self.stored


def _same(one: Draft, other: Draft) -> bool:
    return (one.plan, one.inputs, one.choices, one.athlete_text) == (
        other.plan,
        other.inputs,
        other.choices,
        other.athlete_text,
    )


TestPlansMachine = PlansMachine.TestCase
TestPlansMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
