"""Sessions of the present plan that stay where they are, and demands that need no place any more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from ironstride.placement.problem import LockedSession, LockOption
from ironstride.planning.locks import slot_at, without_one
from ironstride.rules.placed import Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Tag
from ironstride.training.session import Session

LENT: Final = "lent"
"""Form of a session that the week before asked for and could not hold."""


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A session that stays on its day at its time."""

    session: Session
    kept: bool
    """The athlete locked it: it stays even where that breaks a rule. Else it was moved there, and stays as long as its
    time slot holds it.
    """
    follows: bool = False
    """It is the second part of a combined session."""


def without_gone(demands: tuple[Demand, ...], gone: Iterable[str]) -> tuple[Demand, ...]:
    """The demands with one session less for every name that is gone."""
    for name in gone:
        demand = next((one for one in demands if one.name == name), None)
        if demand is not None:
            demands = _with_one_less(demands, demand, demand.forms[0])
    return demands


def kept_in_place(
    places: Iterable[HeldPlace], slots: tuple[Slot, ...], demands: tuple[Demand, ...]
) -> tuple[tuple[LockedSession, ...], tuple[Demand, ...]]:
    """The sessions held on a day, and the week's demands without them.

    A session that was moved there is free again when its slot no longer holds it, or the week no longer asks for it.
    """
    held = []
    for place in places:
        session = place.session
        own = session.form != LENT
        demand = next((one for one in demands if own and one.name == session.demand), None)
        form = _form(place, demand)
        if form is None or not (place.kept or _holds(slots, session.start, form)):
            continue
        follows = place.follows
        option = LockOption(session.start, slot_at(session.start, form, slots), combined=follows)
        held.append(LockedSession(session.demand, form, (option,)))
        if demand is not None:
            demands = _with_one_less(demands, demand, form)
    return tuple(held), demands


def _form(place: HeldPlace, demand: Demand | None) -> Form | None:
    """The form it is held in: the one of the week's demand; where that is gone, only what is locked stays as it was."""
    session = place.session
    if demand is not None:
        same = [form for form in demand.forms if form.name == session.form]
        alike = [form for form in demand.forms if form.kind is session.kind]
        form = (same or alike or list(demand.forms))[0]
        return replace(form, minutes=session.minutes, price=0) if place.kept else form
    if not place.kept and session.form != LENT:
        return None
    return Form(session.form, session.kind, session.minutes, session.tags, leg_exposure=Tag.LEG_WORK in session.tags)


def _holds(slots: tuple[Slot, ...], start: int, form: Form) -> bool:
    for slot in slots:
        if slot.usable_start <= start and start + form.minutes <= slot.end and slot.allows(form.kind):
            return True
    return False


def _with_one_less(demands: tuple[Demand, ...], demand: Demand, form: Form) -> tuple[Demand, ...]:
    rest = (without_one(one, form) if one is demand else one for one in demands)
    return tuple(one for one in rest if one is not None)
