"""What a session in another time slot brings and takes, and why a slot cannot hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.trail import DayChoice
from ironstride.placement.with_pin import PinnedPlan, best_with
from ironstride.planning.findings import finding_text
from ironstride.planning.moves import SlotOffer, like_it_there
from ironstride.planning.opened_plan import OpenedPlan, pin_at
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.verdict import Force
from ironstride.rules.wishes import KeepPlan, Rhythm
from ironstride.training.demand import family_of
from ironstride.training.kinds import RUN_KINDS
from ironstride.training.session import Session
from ironstride.units import MINUTES_PER_DAY

LOOKS_BACK_DAYS = 10
"""So far back sessions are given to the reviewer; no rule looks further."""


@dataclass(frozen=True, slots=True)
class MoveEffects:
    """The plan with a session in another slot against the plan as it is, in compromises."""

    found: PinnedPlan
    brings: tuple[str, ...]
    """New compromises, the dearest first."""
    costs: bool
    """Whether any of them is more than leaving the usual day or time."""
    takes: tuple[str, ...]
    """Compromises that go."""
    others_moved: int
    """How many other sessions would move."""
    left_out: int
    """How many sessions would no longer fit."""


def effects_of(opened: OpenedPlan, session: Session, offer: SlotOffer, now: PinnedPlan) -> MoveEffects | None:
    """The effects of one offer against the plan as it is `now`; None when no plan near the optimum has the session
    there.
    """
    found = best_with(opened.forward, offer.pin, leaving=pin_at(opened, session))
    return None if found is None else _effects(opened, now.days, found)


def _effects(opened: OpenedPlan, before: Sequence[DayChoice], found: PinnedPlan) -> MoveEffects:
    """The effects of a plan in which one session was moved on purpose."""
    first = opened.problem.days[0].day
    changed = [a.day for a, b in zip(before, found.days, strict=True) if a.sessions != b.sessions]
    if not changed:
        return MoveEffects(found, (), costs=False, takes=(), others_moved=0, left_out=0)
    start = max(first, min(changed) - min(changed) % DAYS_PER_WEEK)
    until = min(opened.problem.days[-1].day, max(changed) - max(changed) % DAYS_PER_WEEK + 2 * DAYS_PER_WEEK - 1)
    old, new = (_findings(opened, days, start, until) for days in (before, found.days))
    brings = sorted((f for text, f in new.items() if text not in old), key=lambda f: -f.price)
    takes = sorted((f for text, f in old.items() if text not in new), key=lambda f: -f.price)
    texts = {id(finding): text for text, finding in (*old.items(), *new.items())}
    places = [_places(days) for days in (before, found.days)]
    moved = len(places[1] - places[0])
    fewer = len(places[0]) - len(places[1])
    return MoveEffects(
        found,
        tuple(texts[id(finding)] for finding in brings),
        costs=any(finding.rule.id != Rhythm.id for finding in brings),
        takes=tuple(texts[id(finding)] for finding in takes),
        others_moved=max(0, moved - 1),
        left_out=max(0, fewer),
    )


def _places(days: Sequence[DayChoice]) -> set[tuple[str, int]]:
    return {(family_of(s.demand), s.start) for day in days for s in day.sessions if s.origin is Origin.PLANNED}


def _findings(opened: OpenedPlan, days: Sequence[DayChoice], first: int, last: int) -> dict[str, ReviewFinding]:
    """The reviewer's priced findings of some days, by their text."""
    problem = opened.problem
    near = range(first - LOOKS_BACK_DAYS, last + 1)
    placed: list[Placed] = [s for day in days if day.day in near for s in day.sessions]
    everything = [*placed, *(s for s in problem.memory if s.day in near)]
    contexts = {day.day: day.context for day in problem.days if first <= day.day <= last}
    found = review(everything, contexts, lambda week: problem.book_of(week * DAYS_PER_WEEK), first, last)
    priced = [f for f in found if (f.price or f.because) and f.rule.id != KeepPlan.id]
    return {finding_text(f, everything, problem.epoch): f for f in priced}


def why_not(opened: OpenedPlan, session: Session, offer: SlotOffer) -> str:
    """Why a slot cannot hold the session, in a few words."""
    slot = offer.slot
    if like_it_there(opened, session, offer.day, slot):
        return "one like it is there already"
    if not slot.allows(session.kind):
        return f"no {'running' if session.kind in RUN_KINDS else 'strength'} in this time slot"
    week = next(one for one in opened.problem.weeks if one.week == opened.week_of(offer.day))
    forms = [f for d in week.demands if d.name == session.demand for f in d.forms if f.kind is session.kind]
    least = min((form.minutes for form in forms), default=session.minutes)
    usable = slot.end - slot.usable_start
    if usable < least:
        return f"holds {max(0, usable)} min, {least} are needed"
    return _forbidden(opened, session, offer) or "not beside what is there"


def _forbidden(opened: OpenedPlan, session: Session, offer: SlotOffer) -> str:
    """The rule that forbids the session on this day, in words; empty when none does by itself."""
    day = opened.problem_day(offer.day)
    if day is None:
        return ""
    start = day.day * MINUTES_PER_DAY + offer.slot.usable_start
    placed = Placed(
        session.kind,
        session.tags,
        session.minutes,
        start,
        start + session.minutes,
        demand=session.demand,
        slot=offer.slot,
    )
    for rule in opened.problem.book_of(day.day).session_rules:
        verdict = rule.judge(placed, day.context, day.fixed) if rule.force is Force.MUST else None
        if verdict is not None:
            finding = ReviewFinding(rule, rule.force, None, (0,), verdict, 0, day.day)
            return finding_text(finding, [placed], opened.problem.epoch)
    if any(lock.form.kind in RUN_KINDS for lock in day.locked) and session.kind in RUN_KINDS:
        return "another run is held on that day"
    return ""
