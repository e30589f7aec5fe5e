"""Moving one session: every time slot of its week, and what the season would cost with it there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.alternatives import alternatives
from ironstride.placement.pins import Pin, pin_of
from ironstride.placement.problem import ProblemDay
from ironstride.placement.with_pin import PinnedPlan
from ironstride.planning.opened_plan import OpenedPlan, pin_at
from ironstride.rules.placed import Slot
from ironstride.training.session import Session


class SlotState(StrEnum):
    """What a time slot is for a session."""

    HERE = "here"
    """It is there already."""
    POSSIBLE = "possible"
    """It can be there; what that brings and takes says whether it fits or costs something."""
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


def offers(opened: OpenedPlan, session: Session, now: PinnedPlan) -> tuple[SlotOffer, ...]:
    """Every time slot of the session's week, from today on, in time order, against the plan as it is `now`.

    Raises:
        ValueError: when the search does not place this session (a race, an add-on, something held).
    """
    if not opened.running.movable(session):
        raise ValueError(f"{session.id} is not placed by the search")
    days = _days_of_week(opened, session.date)
    pins = [Pin(day.day, slot.start, session.demand, session.kind) for day in days for slot in day.slots]
    found = alternatives(opened.forward, opened.week_of(session.date), pins, leaving=pin_at(opened, session))
    above = now.cost + opened.own_move
    made = []
    for day in days:
        for slot in day.slots:
            on = opened.problem.epoch + timedelta(days=day.day)
            pin = Pin(day.day, slot.start, session.demand, session.kind)
            state = _state(opened, session, on, slot, possible=pin in found.costs)
            cost = found.costs.get(pin) if state is SlotState.POSSIBLE else None
            extra = 0 if state is SlotState.HERE else None if cost is None else cost - above
            made.append(SlotOffer(on, slot, state, extra, pin))
    return tuple(made)


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


def like_it_there(opened: OpenedPlan, session: Session, day: date, slot: Slot) -> bool:
    """Whether the plan has another session of the same demand and kind in a slot."""
    return any(
        one.id != session.id
        and (one.date, one.demand, one.kind) == (day, session.demand, session.kind)
        and slot.start <= one.start < slot.end
        for one in opened.running.coming()
    )


def _days_of_week(opened: OpenedPlan, day: date) -> list[ProblemDay]:
    week = opened.week_of(day)
    return [one for one in opened.problem.days if one.day // DAYS_PER_WEEK == week]


def _state(opened: OpenedPlan, session: Session, day: date, slot: Slot, *, possible: bool) -> SlotState:
    if session.date == day and slot.start <= session.start < slot.end:
        return SlotState.HERE
    if possible and not like_it_there(opened, session, day, slot):
        return SlotState.POSSIBLE
    return SlotState.NOT_POSSIBLE
