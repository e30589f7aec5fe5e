"""Season and placement meet: what placement really holds becomes a ceiling, and the season runs again; targets only
fall.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import Problem
from ironstride.placement.search import Infeasible, Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.compile_problem import Situation, compile_problem
from ironstride.planning.held_places import LENT
from ironstride.planning.rhythm import Rhythm, find_rhythm
from ironstride.rules.placed import Origin, Placed
from ironstride.season.season_week import Ceilings, Season
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.training.refusal import Refusal

MOST_ROUNDS: Final = 4
SeasonMaker = Callable[[Ceilings | None], Season | Refusal]
Placer = Callable[[Problem, TableCache], tuple[Problem, Optimum | Infeasible]]
"""Places a problem; gives the problem that the answer is of, which may be a changed one."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A season and its proved placement."""

    season: Season
    problem: Problem
    rhythm: Rhythm
    optimum: Optimum
    rounds: int
    first: Season
    """The season of the first round: what was asked before placement lowered anything."""
    ceilings: Ceilings | None
    """What placement held in earlier rounds."""

    @property
    def lowered(self) -> frozenset[date]:
        """Mondays of the weeks in which placement held less running than was asked."""
        return frozenset() if self.ceilings is None else frozenset(self.ceilings.run_minutes)


@dataclass(frozen=True, slots=True)
class Stuck:
    """A week that nothing fits."""

    season: Season
    problem: Problem
    week: int


def settle(
    make: SeasonMaker,
    situation: Situation,
    cache: TableCache,
    ceilings: Ceilings | None = None,
    place: Placer | None = None,
) -> Settled | Stuck | Refusal:
    """Makes and places the season until placement holds all that the season asks, at most four times.

    Args:
        make: the season under ceilings.
        situation: what problems are made from beside it.
        cache: tables.
        ceilings: what is known to hold no more, from the plan before.
        place: how a problem is placed; None = by the search alone.
    """
    place = place or _solved
    settled: Settled | None = None
    first = make(None) if ceilings is not None else None
    if isinstance(first, Refusal):
        return first
    rhythm: Rhythm | None = None
    for number in range(1, MOST_ROUNDS + 1):
        season = make(ceilings)
        if isinstance(season, Refusal):
            return season
        if rhythm is None:
            rhythm = find_rhythm(
                season,
                compile_problem(season, situation, {}),
                cache,
                situation.old_rhythm,
                situation.athlete.habits,
                situation.kept_rhythm,
            )
        problem = compile_problem(season, situation, rhythm.of_week)
        problem, found = place(problem, cache)
        if isinstance(found, Infeasible):
            return Stuck(season, problem, found.week)
        first = first or season
        settled = Settled(season, problem, rhythm, found, number, first, ceilings)
        lowered = _lowered(season, found, ceilings, situation.gone)
        if lowered is None:
            break
        ceilings = lowered
    assert settled is not None
    return settled


def _solved(problem: Problem, cache: TableCache) -> tuple[Problem, Optimum | Infeasible]:
    return problem, solve(problem, cache)


def _lowered(season: Season, found: Optimum, before: Ceilings | None, called_off: Collection[date]) -> Ceilings | None:
    """The new ceilings, or None when placement held everything (or everything below the ceilings there are).

    A week (Monday in `called_off`) that does without a session on purpose holds less, but could hold it.
    """
    held = _held_by_week(found)
    long_run: dict[date, int] = dict(before.long_run_minutes) if before else {}
    minutes: dict[date, int] = dict(before.run_minutes) if before else {}
    lifts: dict[date, int] = dict(before.strength_sessions) if before else {}
    fell = False
    for position, week in enumerate(season.weeks):
        if (week.first_day - season.weeks[0].start).days < found.days[0].day:
            continue  # it lies behind, or is under way
        if week.start in called_off:
            continue
        sessions = held.get(position, [])
        found_long = max((s.minutes for s in sessions if s.kind is Kind.LONG), default=0)
        found_minutes = sum(s.minutes for s in sessions if counts_as_running(s))
        found_lifts = sum(s.kind in STRENGTH_KINDS for s in sessions)
        target = week.target
        for ceiling, reached, asked in (
            (long_run, found_long, target.long_run_minutes),
            (minutes, found_minutes, target.run_minutes),
            (lifts, found_lifts, target.strength_sessions),
        ):
            if reached < asked and reached < ceiling.get(week.start, asked):
                ceiling[week.start] = reached
                fell = True
    return Ceilings(long_run, minutes, lifts) if fell else None


def counts_as_running(session: Placed) -> bool:
    """Whether its minutes belong to the week's running: races and the run that is only offered do not."""
    return session.kind in RUN_KINDS and session.kind is not Kind.RACE and Tag.OPTIONAL not in session.tags


def _held_by_week(found: Optimum) -> dict[int, list[Placed]]:
    """What each week holds; what was lent to the next week counts in its own."""
    held: dict[int, list[Placed]] = defaultdict(list)
    for day in found.days:
        for session in day.sessions:
            if session.origin is not Origin.FIXED:
                held[day.day // DAYS_PER_WEEK - (session.form == LENT)].append(session)
    return held
