"""The smallest changes that would make a week possible, from a fixed catalogue, each with how much it asks of the
athlete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, WEEKDAYS, clock
from ironstride.placement.problem import LockedSession, Problem, ProblemDay, ProblemWeek
from ironstride.placement.search import Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.findings import kind_name
from ironstride.rules.placed import Slot
from ironstride.training.kinds import RUN_KINDS, Kind
from ironstride.training.refusal import Relaxation
from ironstride.units import MINUTES_PER_DAY

WIDEN_MINUTES: Final = (30, 60, 90)
"""By how much a time slot may be offered to grow."""
NEW_SLOT: Final = ((7 * 60, 90), (18 * 60, 90))
"""Starts and lengths of a slot offered on a day without one."""
MOST_OFFERED: Final = 3
PAIRS_OF: Final = 14
"""Two changes together are looked for among this many of the least asking."""
EFFORT_WIDEN: Final = 2
EFFORT_ALLOW: Final = 3
EFFORT_LESS: Final = 4
EFFORT_NEW: Final = 5
EFFORT_LOCK: Final = 4
Change = Callable[[Problem], Problem]


@dataclass(frozen=True, slots=True)
class Offer:
    """One change of the catalogue."""

    change: str
    effort: int
    text: str
    apply: Change


def smallest_relaxations(problem: Problem, week: int, cache: TableCache) -> tuple[Relaxation, ...]:
    """The first three smallest sets of changes (one, else two together) that make this week possible.

    Changes of different sorts come first: three ways to widen one day are one idea.
    """
    alone = week_alone(problem, week)
    offers = sorted(_offers(alone), key=lambda offer: (offer.effort, offer.change))
    works: list[tuple[Offer, ...]] = [(one,) for one in offers if isinstance(solve(one.apply(alone), cache), Optimum)]
    if not works:
        works = _pairs(alone, offers, cache)
    sorts: dict[str, tuple[Offer, ...]] = {}
    for found in works:
        sorts.setdefault(found[0].change.split()[0], found)
    chosen = [*sorts.values(), *(found for found in works if found not in sorts.values())][:MOST_OFFERED]
    return tuple(_relaxation(found) for found in sorted(chosen, key=_effort))


def _pairs(alone: Problem, offers: list[Offer], cache: TableCache) -> list[tuple[Offer, ...]]:
    """The first few pairs that work together, the least asking first."""
    found: list[tuple[Offer, ...]] = []
    for one, two in sorted(combinations(offers[:PAIRS_OF], 2), key=_effort):
        if isinstance(solve(two.apply(one.apply(alone)), cache), Optimum):
            found.append((one, two))
        if len(found) == MOST_OFFERED:
            break
    return found


def _effort(offers: tuple[Offer, ...]) -> int:
    return sum(offer.effort for offer in offers)


def _relaxation(offers: tuple[Offer, ...]) -> Relaxation:
    return Relaxation(
        change=" + ".join(offer.change for offer in offers),
        effort=_effort(offers),
        gains="the week fits",
        text=" and ".join(offer.text for offer in offers),
    )


def week_alone(problem: Problem, week: int) -> Problem:
    """One week of a problem, without what came before: what cannot fit here cannot fit at all."""
    days = tuple(day for day in problem.days if day.day // DAYS_PER_WEEK == week)
    weeks = tuple(one for one in problem.weeks if one.week == week)
    return replace(problem, days=days, weeks=weeks, books={weeks[0].book: problem.books[weeks[0].book]}, memory=())


def _offers(problem: Problem) -> Iterator[Offer]:
    for position, day in enumerate(problem.days):
        yield from _wider(position, day)
        yield from _allowing(position, day)
        if not day.slots:
            yield from _new(position, day)
        yield from _letting_go(problem, position, day)
    for demand in problem.weeks[0].demands:
        name = kind_name(demand.forms[0].kind)
        text = f"no {name} in this week" if demand.count == 1 else f"one {name} less in this week"
        yield Offer(f"one-less {demand.name}", EFFORT_LESS, text, _one_less(demand.name))


def _with_day(problem: Problem, position: int, day: ProblemDay) -> Problem:
    return replace(problem, days=(*problem.days[:position], day, *problem.days[position + 1 :]))


def _with_slot(position: int, start: int, *, end: int = 0, run: bool = False, strength: bool = False) -> Change:
    """The slot that begins then ends no earlier, and allows more; what another change gave it, it keeps."""

    def change(problem: Problem) -> Problem:
        day = problem.days[position]
        slots = tuple(
            replace(
                slot,
                end=max(slot.end, end),
                allows_run=slot.allows_run or run,
                allows_strength=slot.allows_strength or strength,
            )
            if slot.start == start
            else slot
            for slot in day.slots
        )
        return _with_day(problem, position, replace(day, slots=slots))

    return change


def _wider(position: int, day: ProblemDay) -> Iterator[Offer]:
    weekday = day.day % DAYS_PER_WEEK
    for number, slot in enumerate(day.slots):
        after = day.slots[number + 1].start if number + 1 < len(day.slots) else MINUTES_PER_DAY
        for minutes in WIDEN_MINUTES:
            if slot.end + minutes > after:
                continue
            yield Offer(
                f"widen-window {WEEKDAYS[weekday]} {clock(slot.start)} {minutes}",
                EFFORT_WIDEN + minutes // WIDEN_MINUTES[0],
                f"{minutes} min more on {WEEKDAY_NAMES[weekday]} ({clock(slot.start)}-{clock(slot.end + minutes)})",
                _with_slot(position, slot.start, end=slot.end + minutes),
            )


def _allowing(position: int, day: ProblemDay) -> Iterator[Offer]:
    weekday = day.day % DAYS_PER_WEEK
    for slot in day.slots:
        for word, allowed, change in (
            ("run", slot.allows_run, _with_slot(position, slot.start, run=True)),
            ("strength", slot.allows_strength, _with_slot(position, slot.start, strength=True)),
        ):
            if not allowed:
                yield Offer(
                    f"allow-{word} {WEEKDAYS[weekday]} {clock(slot.start)}",
                    EFFORT_ALLOW,
                    f"allow {word} on {WEEKDAY_NAMES[weekday]} at {clock(slot.start)}",
                    change,
                )


def _new(position: int, day: ProblemDay) -> Iterator[Offer]:
    weekday = day.day % DAYS_PER_WEEK
    for start, minutes in NEW_SLOT:
        slot = Slot("anywhere", start, start, start + minutes)

        def change(problem: Problem, slot: Slot = slot) -> Problem:
            there = problem.days[position]
            slots = tuple(sorted((*there.slots, slot), key=lambda one: one.start))
            return _with_day(problem, position, replace(there, slots=slots))

        yield Offer(
            f"add-window {WEEKDAYS[weekday]} {clock(start)} {minutes}",
            EFFORT_NEW,
            f"a time slot on {WEEKDAY_NAMES[weekday]} ({clock(start)}-{clock(start + minutes)})",
            change,
        )


def _letting_go(problem: Problem, position: int, day: ProblemDay) -> Iterator[Offer]:
    """Every lock of the day; a race is none."""
    date = (problem.epoch + timedelta(days=day.day)).isoformat()
    for lock in day.locked:
        if lock.form.kind is not Kind.RACE:
            yield Offer(
                f"drop-lock {date} {lock.form.kind.value}",
                EFFORT_LOCK,
                f"let the {kind_name(lock.form.kind)} held on {WEEKDAY_NAMES[day.day % DAYS_PER_WEEK]} move",
                _drop_lock(position, lock),
            )


def _drop_lock(position: int, lock: LockedSession) -> Change:
    def change(problem: Problem) -> Problem:
        day = problem.days[position]
        number = day.locked.index(lock)
        locked = (*day.locked[:number], *day.locked[number + 1 :])
        week = problem.weeks[0]
        freed = int(lock.form.kind in RUN_KINDS)
        changed = replace(problem, weeks=(replace(week, runs_held=week.runs_held - freed),))
        return _with_day(changed, position, replace(day, locked=locked))

    return change


def _one_less(name: str) -> Change:
    def change(problem: Problem) -> Problem:
        week = problem.weeks[0]
        number, demand = next((n, demand) for n, demand in enumerate(week.demands) if demand.name == name)
        kept = week.demands[:number] + week.demands[number + 1 :]
        if demand.count > 1:
            exposures = min(demand.leg_exposures, demand.count - 1)
            less = replace(
                demand,
                count=demand.count - 1,
                unplaced=demand.unplaced[: demand.count - 1],
                leg_exposures=exposures,
                missing_exposure=demand.missing_exposure[:exposures],
            )
            kept = (*week.demands[:number], less, *week.demands[number + 1 :])
        changed: ProblemWeek = replace(week, demands=kept)
        return replace(problem, weeks=(changed,))

    return change
