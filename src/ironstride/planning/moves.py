"""Moving one session: what every time slot would cost, and the plan with it there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.placement.alternatives import MORE_ABOVE, Alternatives, alternatives
from ironstride.placement.forward import Ended, Forward, go_forward
from ironstride.placement.pins import Pin, pin_of
from ironstride.placement.problem import Problem, ProblemDay
from ironstride.placement.search import optimum_of
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import build_tables
from ironstride.placement.with_pin import PinnedPlan
from ironstride.planning.compile_problem import compile_problem
from ironstride.planning.rhythm import Rhythm, find_rhythm
from ironstride.planning.running_plan import Remade, RunningPlan, remake
from ironstride.rules.placed import OldPlace, Origin, Slot
from ironstride.season.season_week import Season
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session


class SlotState(StrEnum):
    """What a time slot is for a session."""

    HERE = "here"
    """It is there already."""
    FITS = "fits"
    COSTS = "costs"
    NOT_POSSIBLE = "not-possible"


@dataclass(frozen=True, slots=True)
class SlotOffer:
    """One time slot of the session's week."""

    day: date
    slot: Slot
    state: SlotState
    extra: int | None
    """What the best plan with the session there costs more than the plan as it is, in prices of compromises; negative
    where it saves. None = not possible, or more than is counted.
    """
    pin: Pin


@dataclass(frozen=True, slots=True)
class OpenedPlan:
    """A running plan with its search done, ready for questions about any week."""

    running: RunningPlan
    remade: Remade
    season: Season
    rhythm: Rhythm
    problem: Problem
    forward: Forward
    agrees: bool
    """Whether the best plan under these conditions is the plan as it is."""

    def week_of(self, day: date) -> int:
        """Weeks from the epoch Monday."""
        return (monday_of(day) - self.problem.epoch).days // DAYS_PER_WEEK

    def problem_day(self, day: date) -> ProblemDay | None:
        """What the search knows of a day; None outside the season's coming days."""
        number = (day - self.problem.epoch).days
        return next((one for one in self.problem.days if one.day == number), None)


def open_plan(running: RunningPlan, cache: TableCache | None = None) -> OpenedPlan | Refusal:
    """The running plan with its search done. A refusal says that the plan no longer fits at all.

    Raises:
        ValueError: when the season ends before today.
    """
    cache = cache or TableCache()
    remade = remake(running)
    season = remade.make(running.basis.ceilings(running.athlete, remade.days))
    if isinstance(season, Refusal):
        return season
    situation = remade.situation
    bare = compile_problem(season, situation, {})
    rhythm = find_rhythm(season, bare, cache, situation.old_rhythm, running.athlete.habits, situation.kept_rhythm)
    problem = compile_problem(season, situation, rhythm.of_week)
    forward = go_forward(build_tables(problem, cache), MORE_ABOVE)
    if isinstance(forward, Ended):
        from ironstride.planning.refuse import refuse_stuck
        from ironstride.planning.rounds import Stuck

        return refuse_stuck(Stuck(season, problem, forward.week), cache)
    return OpenedPlan(running, remade, season, rhythm, problem, forward, _agrees(running, remade, forward))


def _agrees(running: RunningPlan, remade: Remade, forward: Forward) -> bool:
    old = running.old_plan(remade.days)
    for day in optimum_of(forward).days:
        planned = {OldPlace.of(s.demand, s.clock_start) for s in day.sessions if s.origin is Origin.PLANNED}
        if planned != set(old.get(day.day, ())):
            return False
    return True


def offers(opened: OpenedPlan, session: Session) -> tuple[SlotOffer, ...]:
    """Every time slot of the session's week, from today on, in time order.

    Raises:
        ValueError: when the search does not place this session (a race, an add-on, something held).
    """
    if not opened.running.movable(session):
        raise ValueError(f"{session.id} is not placed by the search")
    days = _days_of_week(opened, session.date)
    pins = [Pin(day.day, slot.start, session.demand, session.kind) for day in days for slot in day.slots]
    found = alternatives(opened.forward, opened.week_of(session.date), pins, leaving=pin_at(opened, session))
    made = []
    for day in days:
        for slot in day.slots:
            pin = Pin(day.day, slot.start, session.demand, session.kind)
            made.append(_offer(opened, session, day, slot, found, pin))
    return tuple(made)


def pin_at(opened: OpenedPlan, session: Session) -> Pin | None:
    """Where the session is now; None outside every slot."""
    day = opened.problem_day(session.date)
    slots = [] if day is None else [slot for slot in day.slots if slot.start <= session.start < slot.end]
    if day is None or not slots:
        return None
    return Pin(day.day, slots[0].start, session.demand, session.kind)


def session_at(opened: OpenedPlan, session: Session, pin: Pin, found: PinnedPlan) -> Session:
    """The session as it would be in the place of a pin."""
    on_day = next(choice for choice in found.days if choice.day == pin.day)
    placed = next(one for one in on_day.sessions if pin_of(one) == pin)
    return replace(
        session,
        date=opened.problem.epoch + timedelta(days=pin.day),
        start=placed.clock_start,
        end=placed.clock_start + placed.minutes,
        form=placed.form,
        minutes=placed.minutes,
        tags=placed.tags,
        combined_with=None,
    )


def week_offers(opened: OpenedPlan, monday: date) -> Alternatives:
    """The costs of every kind of session in every time slot of a week."""
    return alternatives(opened.forward, opened.week_of(monday))


def _days_of_week(opened: OpenedPlan, day: date) -> list[ProblemDay]:
    week = opened.week_of(day)
    return [one for one in opened.problem.days if one.day // DAYS_PER_WEEK == week]


def _offer(
    opened: OpenedPlan, session: Session, day: ProblemDay, slot: Slot, found: Alternatives, pin: Pin
) -> SlotOffer:
    on = opened.problem.epoch + timedelta(days=day.day)
    if session.date == on and slot.start <= session.start < slot.end:
        return SlotOffer(on, slot, SlotState.HERE, 0, pin)
    if pin not in found.costs:
        return SlotOffer(on, slot, SlotState.NOT_POSSIBLE, None, pin)
    extra = found.extra(pin)
    state = SlotState.FITS if extra is not None and extra <= own_move_price(opened) else SlotState.COSTS
    return SlotOffer(on, slot, state, None if extra is None else extra - own_move_price(opened), pin)


def own_move_price(opened: OpenedPlan) -> int:
    """What the search charges for the move that the athlete asked for: it is no cost to them."""
    from ironstride.planning.replan import move_price

    return move_price(opened.running.how_stable, opened.running.athlete.rules)
