"""Moving a session: every time slot with what it costs, and the move itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.calendar_time import clock
from ironstride.errors import InvalidInput, Refused
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.placement.with_pin import PinnedPlan, best_with
from ironstride.planning.held_places import LENT
from ironstride.planning.move_effects import MoveEffects, effects_of, why_not
from ironstride.planning.move_numbers import MoveNumbers, move_numbers
from ironstride.planning.moves import SlotOffer, SlotState, offers, session_at
from ironstride.planning.opened_plan import OpenedPlan, as_it_is, is_the_plan, open_plan, pin_at
from ironstride.planning.own_plan import is_own
from ironstride.training.kinds import STRENGTH_KINDS, Kind
from ironstride.training.problem_report import InputProblem
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session, SessionStatus
from ironstride.use.athlete_edit import habit
from ironstride.use.change.move_own import NOT_HERE, move_own
from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.change.slot_named import is_slot, slot_named
from ironstride.use.session_named import session_named

MORE: Final = "costs a lot: very little of the week would keep its place"


@dataclass(frozen=True, slots=True)
class OfferedSlot:
    """A slot with what it means."""

    offer: SlotOffer
    effects: MoveEffects | None
    phrase: str
    """``nothing lost``, what it brings, or why it is not possible."""
    numbers: MoveNumbers | None = None
    """Where they were asked for."""


@dataclass(frozen=True, slots=True)
class MoveList:
    """A session and every slot of its week."""

    session: Session
    slots: tuple[OfferedSlot, ...]
    is_the_plan: bool = True
    """Whether what the slots are compared with is the plan in force; else the athlete file has changed since, and it is
    the plan made again for it.
    """


@dataclass(frozen=True, slots=True)
class MoveWish:
    """What is to become of a session."""

    session: Sequence[str]
    """How it is named."""
    to: str = ""
    """Another slot or session; empty = it stays where it is."""
    keep: bool = False
    every_week: bool = False
    free: bool = False
    """It is no longer held."""


def list_moves(where: Where, words: Sequence[str], *, numbers: bool = False) -> MoveList:
    """Every slot of a session's week with what the session would cost there; the three numbers on request.

    Raises:
        InvalidInput: when no session, or one that cannot be moved, is meant.
        Refused: when the plan no longer fits at all.
    """
    running = open_running(where)
    session = movable_session(running, words)
    if is_own(running.plan.plan):
        raise no_slots_here()
    return slots_of(opened_without(running, session), session, numbers=numbers)


def slots_of(opened: OpenedPlan, session: Session, *, numbers: bool = False) -> MoveList:
    """Every slot of the week of a session that is free to go anywhere."""
    free = replace(session, locked=False)
    now = as_it_is(opened, free)
    found = offers(opened, free, now)
    slots = [_offered(opened, free, offer, now) for offer in found]
    if numbers:
        of_slots = move_numbers(opened, free, found, now)
        slots = [replace(slot, numbers=three) for slot, three in zip(slots, of_slots, strict=True)]
    return MoveList(session, tuple(slots), is_the_plan(opened, now))


def no_slots_here() -> InvalidInput:
    """What is said to somebody with a plan of their own."""
    return _problem("to", "", NOT_HERE)


def move(where: Where, wish: MoveWish) -> PlanChange:
    """The plan with a session elsewhere, swapped with another one, or held where it is.

    Raises:
        InvalidInput: when it is not clear what is meant, or the slot cannot hold the session.
        Refused: when there is no such plan.
    """
    return move_in(open_running(where), wish)


def move_in(running: Running, wish: MoveWish, opened: OpenedPlan | None = None) -> PlanChange:
    """The same in a plan that was read already.

    Args:
        running: The plan in force.
        wish: What is to become of which session.
        opened: The plan opened with that session free; None = it is opened now.

    Raises:
        InvalidInput: when it is not clear what is meant, or the slot cannot hold the session.
        Refused: when there is no such plan.
    """
    session = movable_session(running, wish.session)
    if is_own(running.plan.plan):
        return move_own(running, session, wish.to)
    if wish.free:
        return _let_go(running, session)
    if not wish.to:
        if not wish.keep and not wish.every_week:
            raise _problem("move", wish.to, "where to: a time slot or another session")
        return _held_here(running, session, wish)
    if is_slot(wish.to, running.plan.today):
        return _moved(running, session, wish, opened or opened_without(running, session))
    return _swapped(
        running, session, session_named(running.plan.plan, [wish.to], running.plan.today, coming=True), wish
    )


def movable_session(running: Running, words: Sequence[str]) -> Session:
    """The coming session that is meant.

    Raises:
        InvalidInput: when none is, it lies behind, or it is one that is not placed by itself.
    """
    session = session_named(running.plan.plan, words, running.plan.today, coming=True)
    name = " ".join(words)
    if session.date < running.plan.today:
        raise _problem("session", name, f"a session from today on; {day_name(session.date)} lies behind")
    if session.status is not SessionStatus.PLANNED:
        raise _problem("session", name, f"a session that is planned; this one is {session.status.value}")
    if session.kind is Kind.RACE:
        raise _problem("session", name, "a training session; a race moves with: ironstride goal move DATE")
    if session.kind in {Kind.MOBILITY, Kind.OTHER}:
        raise _problem("session", name, "a run or a strength session; mobility finds its place around them")
    if session.form == LENT:
        raise _problem(
            "session", name, "a session of its own week; this one was lent by the week before (skip it, or undo)"
        )
    if session.locked and session.id not in running.choices.held:
        raise _problem("session", name, "a session that your athlete file does not hold ([[locks]])")
    return session


def opened_without(running: Running, *sessions: Session) -> OpenedPlan:
    """The plan opened for questions, these sessions free to go anywhere.

    Raises:
        Refused: when the plan no longer fits at all.
    """
    choices = running.choices
    for session in sessions:
        choices = choices.without(session.id)
    freed = running.with_choices(choices).plan
    ids = {session.id for session in sessions}
    unlocked = tuple(replace(s, locked=False) if s.id in ids else s for s in freed.plan.sessions)
    opened = open_plan(replace(freed, plan=replace(freed.plan, sessions=unlocked)))
    if isinstance(opened, Refusal):
        raise Refused(opened)
    return opened


def _offered(opened: OpenedPlan, free: Session, offer: SlotOffer, now: PinnedPlan) -> OfferedSlot:
    if offer.state is SlotState.NOT_POSSIBLE:
        return OfferedSlot(offer, None, why_not(opened, free, offer))
    if offer.state is SlotState.HERE:
        return OfferedSlot(offer, None, "it is here")
    found = effects_of(opened, free, offer, now)
    if found is None:
        return OfferedSlot(replace(offer, state=SlotState.COSTS, extra=None), None, MORE)
    costs = found.costs or found.left_out
    state = SlotState.COSTS if costs else SlotState.FITS
    parts = list(found.brings[:1]) or ["nothing lost"]
    if found.left_out:
        parts.append("one session less" if found.left_out == 1 else f"{found.left_out} sessions less")
    return OfferedSlot(replace(offer, state=state), found, "; ".join(parts))


def _held_here(running: Running, session: Session, wish: MoveWish) -> PlanChange:
    changing = running
    reason = f"{_named(session)} is kept where it is."
    if wish.keep:
        changing = running.with_choices(running.choices.holding(session.id, kept=True))
    if wish.every_week:
        changing, reason = _every_week(changing, session, session)
    return changed(changing, reason)


def _let_go(running: Running, session: Session) -> PlanChange:
    if session.id not in running.choices.held:
        raise _problem("--free", card_of(session).title, "a session that is held")
    return changed(running.with_choices(running.choices.without(session.id)), f"{_named(session)} may move again.")


def _moved(running: Running, session: Session, wish: MoveWish, opened: OpenedPlan) -> PlanChange:
    free = replace(session, locked=False)
    offer = slot_named(offers(opened, free, as_it_is(opened, free)), wish.to, running.plan.today)
    if offer.state is SlotState.HERE:
        raise _problem("to", wish.to, "another time slot; it is there already (hold it there with --keep)")
    found = best_with(opened.forward, offer.pin, leaving=pin_at(opened, free))
    if offer.state is SlotState.NOT_POSSIBLE or found is None:
        why = why_not(opened, free, offer) if offer.state is SlotState.NOT_POSSIBLE else MORE
        raise _problem("to", wish.to, f"a time slot that can hold it; this one cannot: {why}")
    there = session_at(opened, free, offer.pin, found)
    changing = _holding(running, {session.id: there}, keep=wish.keep)
    reason = f"{_named(session)} moved to {day_name(there.date)} {clock(there.start)}."
    if wish.every_week:
        changing, reason = _every_week(changing, session, there)
    return changed(changing, reason)


def _swapped(running: Running, session: Session, other: Session, wish: MoveWish) -> PlanChange:
    other = movable_session(running, [other.id])
    opened = opened_without(running, session, other)
    one, two = replace(session, locked=False), replace(other, locked=False)
    here, there = pin_at(opened, one), pin_at(opened, two)
    if here is None or there is None or opened.week_of(one.date) != opened.week_of(two.date):
        raise _problem("to", wish.to, "a session of the same week, in a time slot of its own")
    pins = (replace(there, demand=here.demand, kind=here.kind), replace(here, demand=there.demand, kind=there.kind))
    found = best_with(opened.forward, *pins)
    if found is None or pins[0] == here:
        raise _problem("to", wish.to, "a session whose time slot can hold the other one, and the other way round")
    places = {
        one.id: session_at(opened, one, pins[0], found),
        two.id: session_at(opened, two, pins[1], found),
    }
    reason = f"{_named(session)} and {_named(other)} changed places."
    return changed(_holding(running, places, keep=wish.keep), reason)


def _holding(running: Running, places: dict[str, Session], *, keep: bool) -> Running:
    choices = running.choices
    for key in places:
        choices = choices.without(key).holding(key, kept=keep)
    holding = running.with_choices(choices)
    return replace(holding, plan=replace(holding.plan, moved=places))


def _every_week(running: Running, session: Session, there: Session) -> tuple[Running, str]:
    """The same with a habit in the athlete file."""
    family = "strength" if session.kind in STRENGTH_KINDS else _family(session)
    place, before = (there.date.weekday(), there.start), (session.date.weekday(), session.start)
    edit = habit(running.athlete_text, family, *place, instead_of=before)
    changing = running.with_text(edit.new_text)
    athlete = changing.plan.athlete
    habits = tuple(
        replace(one, instead_of=before) if (one.weekday, one.start) == place else one for one in athlete.habits
    )
    return replace(changing, plan=replace(changing.plan, athlete=replace(athlete, habits=habits))), edit.sentence


def _family(session: Session) -> str:
    if session.demand.startswith("quality"):
        return "quality"
    return session.kind.value


def _named(session: Session) -> str:
    return f"{card_of(session).title} of {day_name(session.date)}"


def _problem(where: str, value: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("move", where, value, wanted)])
