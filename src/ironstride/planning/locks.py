"""What the athlete holds: locks and races as sessions of their day, taken out of the week's demands."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.placement.problem import LockedSession, LockOption
from ironstride.rules.placed import Slot
from ironstride.season.season_week import LockedRace
from ironstride.training.athlete import Lock
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Tag, sport_of

ASSUMED_START: Final = 7 * 60
"""07:00, where a lock names no time and no window holds it."""
DEFAULT_MINUTES: Final = 45
"""Minutes of a lock that names none and meets no demand of its kind. Convention."""
RACE_DEMAND: Final = "race"


def race_session(race: LockedRace) -> LockedSession:
    """A race on its day."""
    form = Form("race", race.kind, race.minutes, frozenset({Tag.HARD, Tag.QUALITY}))
    return LockedSession(RACE_DEMAND, form, (LockOption(race.start, None),))


def locked_session(
    lock: Lock, slots: tuple[Slot, ...], demands: tuple[Demand, ...]
) -> tuple[LockedSession, tuple[Demand, ...]]:
    """The lock as a session of its day, and the week's demands without it."""
    demand = _demand_for(lock.kind, demands)
    form = _form(lock, demand)
    session = LockedSession(demand.name if demand else lock.kind.value, form, _options(lock, form, slots))
    if demand is None:
        return session, demands
    rest = tuple(kept for kept in (_without_one(d, form) if d is demand else d for d in demands) if kept is not None)
    return session, rest


def _demand_for(kind: Kind, demands: tuple[Demand, ...]) -> Demand | None:
    """The demand whose sessions are of that kind; quality and easy kinds, and kinds of strength, stand in for each other."""
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


def _options(lock: Lock, form: Form, slots: tuple[Slot, ...]) -> tuple[LockOption, ...]:
    if lock.start is not None:
        holding = [
            s for s in slots if s.usable_start <= lock.start and lock.start + form.minutes <= s.end and _allows(s, form)
        ]
        return (LockOption(lock.start, holding[0] if holding else None),)
    fitting = [s for s in slots if s.usable_start + form.minutes <= s.end and _allows(s, form)]
    if fitting:
        return tuple(LockOption(slot.usable_start, slot) for slot in fitting)
    return (LockOption(slots[0].usable_start if slots else ASSUMED_START, None),)


def _allows(slot: Slot, form: Form) -> bool:
    if form.kind in RUN_KINDS:
        return slot.allows_run
    return slot.allows_strength or sport_of(form.kind) not in {sport_of(Kind.FULL_BODY)}


def _without_one(demand: Demand, form: Form) -> Demand | None:
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
