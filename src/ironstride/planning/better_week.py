"""The best week with the same sessions: a pasted week, its price, a week that costs less, and what moves.

The week is taken as one that repeats: a Sunday counts for the Monday after it. The search places it four times in a
row; the best of these weeks is reviewed as one that follows itself. It is proved best where the four together show that
no repeating week can cost less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.search import Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.own_week import STARTS, WEEK_MINUTES, OwnSession, own_session, placed_week
from ironstride.planning.own_week_problem import (
    ABOVE_TIES,
    REPEATS,
    Slots,
    free_problem,
    timed_problem,
    unknown_name,
)
from ironstride.planning.week_findings import WeekFinding, priced_findings
from ironstride.planning.week_moves import Move, moves_between
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.verdict import Force
from ironstride.training.week_words import AM, NOON, PM

STEADY: Final = 2
"""Of the repeated weeks the one with the same week before and after it."""
ASSUMED_ORDER: Final = (AM, PM, NOON)
"""Where no choice of unknown times fits: the first of a day in the morning, the second in the evening."""


@dataclass(frozen=True, slots=True)
class PricedWeek:
    """A week with times, judged as one that repeats."""

    sessions: tuple[OwnSession, ...]
    """Every time is known."""
    findings: tuple[WeekFinding, ...]

    @property
    def cost(self) -> int:
        """The sum of its compromises' prices."""
        return sum(finding.price for finding in self.findings)

    @property
    def broken(self) -> int:
        """How many rules (not guidelines) it breaks, such as two sessions at once."""
        return sum(finding.force is Force.MUST for finding in self.findings)


@dataclass(frozen=True, slots=True)
class BetterWeek:
    """A pasted week beside the best one with the same sessions; they are the same where nothing better is found."""

    pasted: PricedWeek
    """In the order given, at its own times; unknown ones are those that cost least: it has the benefit of the doubt."""
    best: PricedWeek
    """By day and time."""
    moves: tuple[Move, ...]
    goes: tuple[WeekFinding, ...]
    """Compromises of the pasted week that the best one has not."""
    comes: tuple[WeekFinding, ...]
    """Compromises that only the best week has."""
    proved: bool
    """Whether no week with these sessions, at these times of day, can cost less."""
    times_assumed: bool
    """Whether some times of the pasted week were unknown."""

    @property
    def is_better(self) -> bool:
        """Whether the best week is another one than the pasted."""
        return self.best is not self.pasted


def better_week(
    sessions: Sequence[OwnSession], book: RuleBook, slots: Slots | None = None, cache: TableCache | None = None
) -> BetterWeek:
    """The cheapest week with the same sessions; of several the one that moves the fewest.

    Args:
        sessions: the week; races, mobility and other activities stay where they are.
        book: the rules that hold.
        slots: time slots by weekday (Monday 0); None = the times of day that the week itself uses, and a morning
            (07:00) and an evening (18:00) on every day.
        cache: tables to share between calls.
    """
    cache = cache or TableCache()
    timed = kindest_times(sessions, book, cache)
    unknown = [session.start is None for session in sessions]
    pasted = _priced(timed, placed_week(timed, Origin.PLANNED), book)
    best, proved = pasted, not pasted.cost and not pasted.broken
    found = None if proved else _search(timed, unknown, book, slots, cache)
    if found is not None:
        best = _cheapest((pasted, *(_priced(timed, week, book) for week in _weeks(found))))
        proved = not best.broken and best.cost <= _least_cost(found)
    return BetterWeek(
        pasted=pasted,
        best=best,
        moves=() if best is pasted else moves_between(timed, best.sessions, unknown),
        goes=_only_in(pasted, best),
        comes=_only_in(best, pasted),
        proved=proved,
        times_assumed=any(unknown),
    )


def kindest_times(
    sessions: Sequence[OwnSession], book: RuleBook, cache: TableCache | None = None
) -> tuple[OwnSession, ...]:
    """The sessions in the same order, unknown times chosen so that the week costs least on its own days."""
    unknown = [index for index, session in enumerate(sessions) if session.start is None]
    if not unknown:
        return tuple(sessions)
    choices = [_assumed(sessions)]
    found = solve(timed_problem(sessions, book), cache)
    if isinstance(found, Optimum):
        for week in _weeks(found):
            starts = {session.demand: session.clock_start for session in week}
            chosen = list(sessions)
            for number, index in enumerate(unknown):
                chosen[index] = replace(sessions[index], start=starts[unknown_name(number)])
            choices.append(tuple(chosen))
    weeks = [(week, _priced(week, placed_week(week, Origin.PLANNED), book)) for week in choices]
    return min(weeks, key=lambda item: (item[1].broken, item[1].cost))[0]


def _assumed(sessions: Sequence[OwnSession]) -> tuple[OwnSession, ...]:
    """Unknown times in their order: the first of a day in the morning, the second in the evening, then at noon."""
    made: list[OwnSession] = []
    for session in sessions:
        taken = {one.start for one in (*made, *sessions) if one.day == session.day}
        free = [STARTS[part] for part in ASSUMED_ORDER if STARTS[part] not in taken]
        made.append(session if session.start is not None else replace(session, start=[*free, STARTS[PM]][0]))
    return tuple(made)


def _search(
    timed: Sequence[OwnSession], unknown: Sequence[bool], book: RuleBook, slots: Slots | None, cache: TableCache
) -> Optimum | None:
    """The repeated week placed anew; only where nothing else fits with as many sessions a day as the week has."""
    for crowded in (False, True):
        found = solve(free_problem(timed, book, slots, time_unknown=unknown, crowded=crowded), cache)
        if isinstance(found, Optimum):
            return found
    return None


def _weeks(found: Optimum) -> Iterator[tuple[Placed, ...]]:
    """The repeated weeks, the third first (the same week lies before and after it), each moved to week 0."""
    for copy in sorted(range(REPEATS), key=lambda number: abs(number - STEADY)):
        days = found.days[copy * DAYS_PER_WEEK : (copy + 1) * DAYS_PER_WEEK]
        yield tuple(session.moved(-copy * WEEK_MINUTES) for day in days for session in day.sessions)


def _priced(sessions: Sequence[OwnSession], placed: Sequence[Placed], book: RuleBook) -> PricedWeek:
    return PricedWeek(tuple(own_session(one) for one in placed), priced_findings(sessions, placed, book))


def _cheapest(weeks: Sequence[PricedWeek]) -> PricedWeek:
    """The first of the cheapest, so that the pasted week stays where nothing is better."""
    return min(weeks, key=lambda week: (week.broken, week.cost))


def _least_cost(found: Optimum) -> int:
    """What a repeating week costs at least: four of it cost no less than the cheapest four weeks in a row."""
    moves = found.cost % ABOVE_TIES
    return -(-(found.cost - moves) // (ABOVE_TIES * REPEATS))


def _only_in(one: PricedWeek, other: PricedWeek) -> tuple[WeekFinding, ...]:
    known = {(finding.rule, finding.text) for finding in other.findings}
    return tuple(finding for finding in one.findings if (finding.rule, finding.text) not in known)
