"""A plan under way: what a change of it begins from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.planning.basis import Basis
from ironstride.planning.compile_problem import Situation
from ironstride.planning.held_places import LENT, HeldPlace
from ironstride.planning.lived import HAPPENED, LivedSession, done_elsewhere, extra_today
from ironstride.planning.memory import done_sessions, old_rhythm, past_sessions
from ironstride.planning.new_habits import as_the_habits_have_it
from ironstride.planning.rounds import SeasonMaker
from ironstride.planning.season_maker import SeasonSource, reliefs_of, season_maker
from ironstride.planning.statuses import BookShelf
from ironstride.planning.untrained import as_lived, untrained_days
from ironstride.prescription.filling import Done
from ironstride.rules.placed import OldPlace
from ironstride.season.season_week import Ceilings
from ironstride.season.taken_back import Chosen
from ironstride.season.week_frame import season_span
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_days
from ironstride.training.kinds import Kind, Stability
from ironstride.training.plan import Plan
from ironstride.training.relief import Relief
from ironstride.training.session import Session, SessionStatus
from ironstride.training.window import RealDay

ONE_WEEK: Final = timedelta(weeks=1)
CALLED_OFF: Final = frozenset({SessionStatus.SKIPPED, SessionStatus.CANCELLED})


@dataclass(frozen=True, slots=True)
class RunningPlan:
    """A plan, the athlete as they are now, and the day it is seen from."""

    athlete: Athlete
    plan: Plan
    basis: Basis
    today: date
    """The first day that may change; what lies before it is frozen."""
    held: Mapping[str, bool] = field(default_factory=dict)
    """Id of a session that stays where it is -> whether it is locked (else it was moved there by the athlete)."""
    moved: Mapping[str, Session] = field(default_factory=dict)
    """Id of a held session -> the session where it shall be from now on."""
    stability: Stability | None = None
    """How much is kept; None = as the athlete file says."""
    done: Done = field(default_factory=Done)
    """What was logged and chosen; sessions are filled from it."""
    lived: tuple[LivedSession, ...] = ()
    """What was really done, by recordings and logs."""
    again: frozenset[str] = frozenset()
    """Ids of missed sessions of this week that are asked for again; others are never caught up."""
    sore: frozenset[str] = frozenset()
    """Ids of leg sessions that left the legs sore for two days."""
    reliefs: tuple[Relief, ...] = ()
    """What is taken back by the athlete's choice."""
    trained: frozenset[date] = frozenset()
    """Days since the plan began on which something was done, by recordings and logs."""

    @property
    def epoch(self) -> date:
        """Monday of the season's first week: days are counted from it."""
        return monday_of(self.basis.as_of)

    @property
    def how_stable(self) -> Stability:
        """How much of the plan is kept."""
        return self.stability or self.athlete.preferences.stability

    def elsewhere(self) -> frozenset[str]:
        """Ids of coming sessions that were done on an earlier day."""
        return done_elsewhere(self.plan.sessions, self.lived, self.today)

    def coming(self) -> list[Session]:
        """Sessions from today on that will be done, or were done today."""
        done = self.elsewhere()
        off = (one for one in self.plan.sessions if one.date >= self.today and one.status not in CALLED_OFF)
        return [one for one in off if one.id not in done]

    def movable(self, session: Session) -> bool:
        """Whether the search may place it elsewhere: not locked, not held, no race, no add-on."""
        fixed = session.locked or self.is_held(session) or session.form == LENT
        return not fixed and session.kind not in {Kind.RACE, Kind.MOBILITY, Kind.OTHER}

    def is_held(self, session: Session) -> bool:
        """Whether it stays where it is: held by the athlete, or done already today."""
        return session.id in self.held or session.status in HAPPENED

    def old_plan(self, days: Sequence[RealDay]) -> dict[int, tuple[OldPlace, ...]]:
        """Day (from the epoch) -> where the plan has movable sessions; a new habit counts as if it were old."""
        places: dict[int, list[OldPlace]] = defaultdict(list)
        movable = [session for session in self.coming() if self.movable(session)]
        held = [self.moved.get(session.id, session) for session in self.coming() if self.is_held(session)]
        for session in as_the_habits_have_it(movable, held, self.athlete.habits, self.basis, days):
            places[(session.date - self.epoch).days].append(OldPlace.of(session.demand, session.start))
        return {day: tuple(found) for day, found in places.items()}


@dataclass(frozen=True, slots=True)
class Remade:
    """The season of a running plan, made again from where it began."""

    make: SeasonMaker
    days: tuple[RealDay, ...]
    """Every day of the season, those behind too."""
    situation: Situation
    ceilings: Ceilings | None
    """What placement is known to hold no more."""


def remake(running: RunningPlan) -> Remade:
    """The season and the situation that changes are placed in.

    Raises:
        ValueError: when the season ends before today.
    """
    athlete, basis, today = running.athlete, running.basis, running.today
    first, last = season_span(athlete, basis.as_of, today)
    if last < today:
        raise ValueError(f"the season ended on {last}, before {today}")
    days = real_days(athlete, first, last)
    monday = monday_of(today)
    untrained = untrained_days(running.plan.sessions, running.trained, basis.as_of, today)
    carried = as_lived(basis.carried(monday), running.plan.sessions, untrained, running.sore)
    source = SeasonSource(athlete, basis.history, basis.as_of, carried, Chosen(running.reliefs, untrained))
    reliefs = reliefs_of(source, days)
    old = {running.epoch + timedelta(days=day): places for day, places in running.old_plan(days).items()}
    every_day = {day.date: old.get(day.date, ()) for day in days}
    before = () if basis.history is None else past_sessions(basis.history, running.epoch, basis.as_of)
    done = done_sessions(running.plan, days, running.epoch, today, running.lived)
    situation = Situation(
        athlete=athlete,
        days=tuple(day for day in days if day.date >= today),
        memory=tuple(sorted((*before, *done), key=lambda one: (one.start, one.end))),
        shelf=BookShelf(athlete, running.how_stable),
        old=every_day,
        old_rhythm=old_rhythm(running.plan),
        gone=_gone(running, monday),
        kept_rhythm=basis.rhythm(athlete, days, reliefs),
        held=_held(running),
        extra=extra_today(running.plan.sessions, running.lived, today),
    )
    return Remade(season_maker(source, days), days, situation, basis.ceilings(athlete, days, reliefs))


def _gone(running: RunningPlan, monday: date) -> dict[date, tuple[str, ...]]:
    """Demands that need no place: what lies behind in this week, whatever became of it (but what is asked for again),
    what was called off, and what was done on another day.
    """
    gone: dict[date, list[str]] = defaultdict(list)
    elsewhere = running.elsewhere()
    for session in running.plan.sessions:
        if session.id in running.again:
            continue
        if session.form == LENT:
            gone[monday_of(session.date) - ONE_WEEK].append(session.demand)
            continue
        behind = monday <= session.date < running.today
        called_off = session.date >= running.today and session.status in CALLED_OFF
        if behind or called_off or session.id in elsewhere:
            gone[monday_of(session.date)].append(session.demand)
    return {week: tuple(names) for week, names in gone.items()}


def _held(running: RunningPlan) -> dict[date, tuple[HeldPlace, ...]]:
    held: dict[date, list[HeldPlace]] = defaultdict(list)
    for session in running.coming():
        if session.form == LENT and not running.is_held(session):
            held[session.date].append(HeldPlace(session, kept=False))
        elif running.is_held(session):
            there = running.moved.get(session.id, session)
            follows = there is session and _follows(session, running.coming())
            held[there.date].append(HeldPlace(there, running.held.get(session.id, True), follows))
    return {day: tuple(places) for day, places in held.items()}


def _follows(session: Session, others: Collection[Session]) -> bool:
    """Whether it is the second part of a combined session."""
    return any(one.id == session.combined_with and one.start < session.start for one in others)
