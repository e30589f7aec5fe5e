"""What the athlete holds: locks and races as sessions of their day, taken out of the week's demands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from ironstride.placement.problem import LockedSession, LockOption
from ironstride.rules.placed import Slot
from ironstride.season.season_week import LockedRace
from ironstride.training.athlete import FixedActivity, Goal, Lock
from ironstride.training.availability import ANYWHERE
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.training.unusual_days import NOTHING_HELD, STOPPED
from ironstride.training.window import CHANGE_OVER_MINUTES, RealDay
from ironstride.units import MINUTES_PER_DAY

ASSUMED_START: Final = 7 * 60
"""07:00, where a lock names no time and no window holds it."""
DEFAULT_MINUTES: Final = 45
"""Minutes of a lock that names none and meets no demand of its kind. Convention."""
RACE_DEMAND: Final = "race"
Span = tuple[int, int]
"""Start and end, minutes of a day."""


def race_session(race: LockedRace) -> LockedSession:
    """A race on its day."""
    form = Form("race", race.kind, race.minutes, frozenset({Tag.HARD, Tag.QUALITY}))
    return LockedSession(RACE_DEMAND, form, (LockOption(race.start, None),))


def held_on(
    locks: Sequence[Lock],
    races: Sequence[LockedRace],
    fixed: Sequence[FixedActivity],
    slots: tuple[Slot, ...],
    demands: tuple[Demand, ...],
) -> tuple[tuple[LockedSession, ...], tuple[Demand, ...]]:
    """What the athlete holds on one day, and the week's demands without it.

    A lock without a start takes the first place that races, other activities and other locks leave free: runs before
    lifts. Only the last of them may choose between slots, so that two never want the same place.
    """
    held = [race_session(race) for race in races]
    taken = [(race.start, race.start + race.minutes) for race in races] + [(one.start, one.end) for one in fixed]
    ordered = sorted(locks, key=lambda lock: (lock.start is None, lock.kind not in RUN_KINDS))
    for place, lock in enumerate(ordered):
        demand = _demand_for(lock.kind, demands)
        form = _form(lock, demand)
        options = _options(lock, form, slots, taken)
        options = options if place == len(ordered) - 1 else options[:1]
        taken += [(option.start, option.start + form.minutes) for option in options[:1]]
        held.append(LockedSession(demand.name if demand else lock.kind.value, form, options))
        if demand is not None:
            rest = (without_one(one, form) if one is demand else one for one in demands)
            demands = tuple(one for one in rest if one is not None)
    return tuple(held), demands


def locks_in_illness(locks: Sequence[Lock], days: Iterable[RealDay]) -> tuple[str, ...]:
    """A sentence for every lock on a day of illness, or while training is stopped: it is not planned."""
    out = {day.date: day.reason for day in days if day.reason in NOTHING_HELD}
    return tuple(
        f"The {lock.kind.value} session that you hold on {lock.date.isoformat()} falls into days "
        f"{'on which training is stopped' if out[lock.date] == STOPPED else 'of illness'}: it is not planned."
        for lock in locks
        if lock.date in out
    )


def races_while_stopped(goals: Sequence[Goal], days: Iterable[RealDay]) -> tuple[str, ...]:
    """A sentence for every race on a day on which training is stopped: it is not planned either."""
    stopped = {day.date for day in days if day.reason == STOPPED}
    return tuple(
        f"{goal.name} on {goal.date.isoformat()} falls into days on which training is stopped: it comes back into the "
        "plan when somebody qualified has cleared you."
        for goal in goals
        if goal.date in stopped
    )


def _demand_for(kind: Kind, demands: tuple[Demand, ...]) -> Demand | None:
    """The demand whose sessions are of that kind; quality and easy kinds, and kinds of strength, stand in for each
    other.
    """
    exact = [demand for demand in demands if any(form.kind is kind for form in demand.forms)]
    if exact:
        return exact[0]
    family = next((kinds for kinds in (QUALITY_KINDS, EASY_KINDS, STRENGTH_KINDS) if kind in kinds), frozenset({kind}))
    alike = [demand for demand in demands if any(form.kind in family for form in demand.forms)]
    return alike[0] if alike else None


def _form(lock: Lock, demand: Demand | None) -> Form:
    if demand is not None:
        wanted = next((form for form in demand.forms if form.kind is lock.kind), demand.forms[0])
        minutes = lock.minutes or wanted.minutes
        tags = wanted.tags
        if wanted.kind is not lock.kind:
            tags = _tags(lock.kind) | (wanted.tags & {Tag.HARD, Tag.HEAVY})
        leg_exposure = wanted.leg_exposure if lock.kind is wanted.kind else Tag.LEG_WORK in tags
        return replace(
            wanted, name="locked", kind=lock.kind, minutes=minutes, price=0, tags=tags, leg_exposure=leg_exposure
        )
    tags = _tags(lock.kind)
    return Form("locked", lock.kind, lock.minutes or DEFAULT_MINUTES, tags, leg_exposure=Tag.LEG_WORK in tags)


def _tags(kind: Kind) -> frozenset[Tag]:
    if kind in QUALITY_KINDS or kind is Kind.TEST:
        return frozenset({Tag.QUALITY, Tag.HARD})
    if kind is Kind.LONG:
        return frozenset({Tag.HARD})
    if kind in STRENGTH_KINDS and kind is not Kind.UPPER_CORE:
        return frozenset({Tag.LEG_WORK})
    return frozenset()


def _options(lock: Lock, form: Form, slots: tuple[Slot, ...], taken: Sequence[Span]) -> tuple[LockOption, ...]:
    """The places the lock may take: its start, or the first free one of every slot, or one outside them all."""
    if lock.start is not None:
        return (LockOption(lock.start, slot_at(lock.start, form, slots)),)
    found = []
    for slot in slots:
        start = _first_free(slot.usable_start, form.minutes, taken)
        if start + form.minutes <= slot.end and slot.allows(form.kind):
            found.append(LockOption(start, slot))
    if found:
        return tuple(found)
    start = _first_free(slots[0].usable_start if slots else ASSUMED_START, form.minutes, taken)
    start = min(start, MINUTES_PER_DAY - form.minutes)
    return (LockOption(start, slot_at(start, form, slots)),)


def _first_free(start: int, minutes: int, taken: Sequence[Span]) -> int:
    """The first start from `start` on at which so many minutes run into nothing, a change-over kept."""
    for begin, end in sorted(taken):
        if start < end + CHANGE_OVER_MINUTES and begin < start + minutes:
            start = end + CHANGE_OVER_MINUTES
    return start


def slot_at(start: int, form: Form, slots: tuple[Slot, ...]) -> Slot:
    """The slot that holds the session; else the one it lies in for the longest; else an empty one, which holds nothing.

    What lies outside is then reported like anything else that lies outside.
    """
    end = start + form.minutes

    def worth(slot: Slot) -> tuple[bool, int]:
        inside = slot.usable_start <= start and end <= slot.end and slot.allows(form.kind)
        return inside, min(end, slot.end) - max(start, slot.start)

    best = max(slots, key=worth, default=None)
    return best if best is not None and worth(best)[1] > 0 else Slot(ANYWHERE, start, start, start)


def without_one(demand: Demand, form: Form) -> Demand | None:
    """The demand with one session less: the one that would be dearest to leave out is held."""
    if demand.count == 1:
        return None
    exposures = min(demand.leg_exposures - form.leg_exposure, demand.count - 1)
    return replace(
        demand,
        count=demand.count - 1,
        unplaced=demand.unplaced[:-1],
        leg_exposures=max(0, exposures),
        missing_exposure=demand.missing_exposure[: max(0, exposures)],
    )
