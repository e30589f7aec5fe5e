"""Whatever somebody does with a plan, week after week: nothing breaks a promise, and everything can be taken back."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from jsonschema import Draft202012Validator

from ironstride.calendar_time import clock
from ironstride.errors import InvalidInput, Refused
from ironstride.export.ics import calendar_bytes
from ironstride.planning.moves import SlotState
from ironstride.store.no_such_step import NothingToUndo
from ironstride.training.kinds import Kind, Stability
from ironstride.training.plan import Plan
from ironstride.training.session import Session
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import Editing
from ironstride.use.change.move_session import list_moves
from ironstride.use.change.plan_change import propose
from ironstride.use.change.replan_today import replan_today
from ironstride.use.decide_proposal import accept, decline
from ironstride.use.stored_plan import open_plan
from tests.changes.kept_promises import check_step, coming
from tests.changes.living_plan import LivingPlan
from tests.changes.people_pool import POOL
from tests.export.calendar_client import CalendarClient
from tests.store.places import place

SCHEMA = Path(__file__).parents[2] / "docs" / "plan.schema.json"
PICK = st.integers(0, 59)
WINDOWS = ("", "06:00-07:00", "18:00-19:30", "06:00-07:30, 18:00-19:30", "07:00-10:00 run", "12:00-12:20")
BUSY = (["tomorrow"], ["18-20"], ["thu", "18-20"], ["sat", "06:00-10:00"], ["tue", "6-7", "every", "week"])
AWAY = (["tomorrow"], ["fri", "sun"], ["sat", "wed"], ["mon", "tue"])
NEVER = ("hills", "quality", "strength", "long")


@cache
def validator() -> Draft202012Validator:
    """The public schema of a plan."""
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


class LivingMachine(RuleBasedStateMachine):
    """One person, one plan, any order of changes."""

    living: LivingPlan

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(mkdtemp(prefix="ironstride-"))
        self.calendar = CalendarClient()
        self.seen = 0
        self.counting: list[tuple[str, str]] = []

    def teardown(self) -> None:
        """Leave no folder behind."""
        shutil.rmtree(self.home)

    people: ClassVar[tuple[tuple[str, ...], ...]] = POOL
    """Whose lives these may be."""

    @initialize(number=st.integers(0, len(POOL) - 1), day=st.integers(0, 5))
    def begin(self, number: int, day: int) -> None:
        """A first plan, some days ago."""
        person = self.people[number % len(self.people)]
        self.living = LivingPlan.begun(self.home, *person)
        self.counting = [(self.living.document(), self.living.text)]
        self.living.later(day)

    def trying(self, change: Callable[[], Any]) -> None:
        """A change that is made, or that is refused and changes nothing at all."""
        before = (self.living.version.number, self.living.text)
        try:
            self.changing(change)
        except (InvalidInput, Refused):
            assert (self.living.version.number, self.living.text) == before

    def changing(self, change: Callable[[], Any]) -> None:
        """A change that must be possible."""
        number = self.living.version.number
        change()
        if self.living.version.number > number:
            self.counting.append((self.living.document(), self.living.text))

    def edit(self, editing: Editing) -> None:
        """A command that changes the athlete file."""
        self.trying(lambda: self.living.edit(editing))

    def session(self, pick: int) -> Session | None:
        """One of the coming two weeks' sessions."""
        until = self.living.today + timedelta(days=14)
        found = [one for one in coming(self.living.plan, self.living.today) if one.date < until]
        found = [one for one in found if one.kind is not Kind.MOBILITY]
        return found[pick % len(found)] if found else None

    @rule(pick=PICK, slot=PICK, keep=st.booleans(), every_week=st.booleans())
    def move(self, pick: int, slot: int, keep: bool, every_week: bool) -> None:
        """To any slot that is offered: what is offered as possible is possible."""
        session = self.session(pick)
        if session is None:
            return
        try:
            listed = list_moves(self.living.where(), [session.id]).slots
        except InvalidInput:  # skipped, or held by the athlete file
            return
        states = {SlotState.FITS, SlotState.COSTS}
        possible = [one.offer for one in listed if one.offer.state in states and one.effects is not None]
        if possible:
            offer = possible[slot % len(possible)]
            to = f"{offer.day.isoformat()} {clock(offer.slot.start)}"
            self.changing(lambda: self.living.move(session, to, keep=keep, every_week=every_week))
            there = next(one for one in self.living.plan.sessions if one.id == session.id)
            assert there.date == offer.day
            assert offer.slot.start <= there.start < offer.slot.end

    @rule(pick=PICK, other=PICK)
    def swap(self, pick: int, other: int) -> None:
        """Two sessions change places."""
        one, two = self.session(pick), self.session(other)
        if one and two and one.id != two.id:
            self.trying(lambda: self.living.swap(one, two))

    @rule(pick=PICK, every_week=st.booleans())
    def keep(self, pick: int, every_week: bool) -> None:
        """A session stays where it is."""
        session = self.session(pick)
        if session:
            self.trying(lambda: self.living.move(session, "", keep=True, every_week=every_week))

    @rule(pick=PICK)
    def skip(self, pick: int) -> None:
        """A session is called off."""
        session = self.session(pick)
        if session:
            self.trying(lambda: self.living.skip(session))

    @rule(weekday=st.integers(0, 6), windows=st.sampled_from(WINDOWS))
    def change_windows(self, weekday: int, windows: str) -> None:
        """A weekday's time slots are others from now on."""
        self.edit(lambda text, athlete, _: athlete_edit.week_windows(text, athlete, weekday, windows))

    @rule(words=st.sampled_from(BUSY))
    def busy(self, words: list[str]) -> None:
        """Hours go, once or every week."""
        self.edit(lambda text, athlete, today: athlete_edit.busy(text, words, athlete, today))

    @rule(words=st.sampled_from(AWAY), windows=st.sampled_from([None, "07:00-08:30 home"]))
    def away(self, words: list[str], windows: str | None) -> None:
        """Days away, with or without time slots."""
        self.edit(lambda text, athlete, today: athlete_edit.away(text, words, athlete, today, windows=windows))

    @rule(reason=st.sampled_from(["sick", "injured"]))
    def ill(self, reason: str) -> None:
        """Ill or injured, nobody knows how long."""
        self.edit(lambda text, athlete, today: athlete_edit.sick(text, [], athlete, today, reason=reason))

    @rule()
    def back(self) -> None:
        """Well again."""
        self.edit(lambda text, athlete, today: athlete_edit.back(text, [], athlete, today))

    @rule(kind=st.sampled_from(NEVER), again=st.booleans())
    def never(self, kind: str, again: bool) -> None:
        """A kind of session is refused for good, or wanted again."""
        change = athlete_edit.never_taken_back if again else athlete_edit.never
        self.edit(lambda text, *_: change(text, kind))

    @rule(days=st.integers(-14, 21))
    def move_race(self, days: int) -> None:
        """A race has another date."""
        goal = self.living.running().plan.athlete.goals[-1]
        day = goal.date + timedelta(days=days)
        self.edit(lambda text, athlete, today: athlete_edit.goal_moved(text, athlete, goal.name, day, today))

    @rule(stability=st.sampled_from([None, *Stability]))
    def replan(self, stability: Stability | None) -> None:
        """Made again; a second time changes nothing."""
        self.trying(lambda: self.living.replan(stability))
        again = replan_today(self.living.where(stability))
        assert again.changes_nothing
        assert _without_reasons(again.after) == _without_reasons(self.living.plan)

    @rule(words=st.sampled_from(AWAY), accepted=st.booleans())
    def propose(self, words: list[str], accepted: bool) -> None:
        """A change waits, and is accepted or declined."""
        before, held = self.living.moment(), (self.living.document(), self.living.text)

        def asked() -> None:
            change = self.living.asked(lambda text, athlete, today: athlete_edit.away(text, words, athlete, today))
            propose(change)
            if accepted:
                accept(None, place(self.home))
                check_step(before, self.living.moment(), (), self.living.ids)
            else:
                decline(None, place(self.home), self.living.today)
                assert (self.living.document(), self.living.text) == held

        self.trying(asked)

    @rule()
    def undo(self) -> None:
        """The version before is there again, byte for byte."""
        if len(self.counting) == 1:
            with pytest.raises(NothingToUndo):
                self.living.undo()
            return
        self.counting.pop()
        self.living.undo()
        assert (self.living.document(), self.living.text) == self.counting[-1]

    @precondition(lambda self: self.living.today < self.living.plan.weeks[-1].start)
    @rule(days=st.integers(1, 5))
    def days_pass(self, days: int) -> None:
        """Time goes on."""
        self.living.later(days)

    @invariant()
    def the_plan_is_a_plan_for_everybody(self) -> None:
        """Its JSON is what the schema says, and a calendar that saw every version shows it once."""
        number = self.living.version.number
        if number == self.seen:
            return
        self.seen = number
        errors = list(validator().iter_errors(self.living.version.plan))
        assert not errors, errors[0]
        stored = open_plan(None, place(self.home), with_earlier=True)
        self.calendar.take(calendar_bytes(stored.plan, stored.earlier))
        assert self.calendar.shown() == _shown_alone(stored.plan)


def _without_reasons(plan: Plan) -> dict[str, Session]:
    return {one.id: replace(one, why=()) for one in plan.sessions}


def _shown_alone(plan: Plan) -> list[tuple[str, str, str]]:
    client = CalendarClient()
    client.take(calendar_bytes(plan))
    return client.shown()


LIVES = settings(max_examples=50, stateful_step_count=8, deadline=None)
"""Of each person; `make soak` lives hundreds of longer ones."""


class FirstPerson(LivingMachine):
    """Somebody with a race and a plain week."""

    people = POOL[0:1]


class SecondPerson(LivingMachine):
    """Somebody with a gym and unsure evenings."""

    people = POOL[1:2]


class ThirdPerson(LivingMachine):
    """A beginner who plays football."""

    people = POOL[2:3]


class FourthPerson(LivingMachine):
    """Somebody with two races."""

    people = POOL[3:4]


TestFirstPerson = FirstPerson.TestCase
TestFirstPerson.settings = LIVES
TestSecondPerson = SecondPerson.TestCase
TestSecondPerson.settings = LIVES
TestThirdPerson = ThirdPerson.TestCase
TestThirdPerson.settings = LIVES
TestFourthPerson = FourthPerson.TestCase
TestFourthPerson.settings = LIVES


class LongLivingMachine(LivingMachine):
    """The same with hundreds of longer lives."""


TestLongLivingMachine = pytest.mark.soak(LongLivingMachine.TestCase)
TestLongLivingMachine.settings = settings(max_examples=400, stateful_step_count=20, deadline=None)
