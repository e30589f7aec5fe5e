"""The season's rhythm: where each kind of session usually lies.

For each group of weeks that are alike (phase, windows) one repeating week is solved first: the same week four times
over, of which the third, with the same week before and after it, is the rhythm. Leaving the rhythm is a cheap
guideline for every real week.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.contents import on_day
from ironstride.placement.problem import Problem, ProblemDay, ProblemWeek
from ironstride.placement.search import Infeasible, Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.habits import with_habits
from ironstride.rules.placed import Origin, RhythmWish
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.athlete import Habit
from ironstride.training.kinds import Phase

REPEATS: Final = 4
"""Weeks in a row that are solved; the third is taken."""
TAKEN: Final = 2
WITHOUT_RHYTHM: Final = frozenset({Phase.TAPER, Phase.RACE, Phase.RECOVERY})
"""Phases whose weeks follow the race, not a rhythm of their own; they wish for the rhythm before."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Monday -> wishes of that week, and the rhythm of each phase for people."""

    of_week: dict[date, tuple[RhythmWish, ...]]
    of_phase: tuple[tuple[str, tuple[RhythmWish, ...]], ...]


def find_rhythm(
    season: Season,
    problem: Problem,
    cache: TableCache,
    before: Mapping[str, tuple[RhythmWish, ...]],
    habits: tuple[Habit, ...] = (),
    kept: Mapping[date, tuple[RhythmWish, ...]] | None = None,
) -> Rhythm:
    """The rhythm of a season, from its problem without any.

    Args:
        season: the season.
        problem: its problem; weeks that lie behind are not in it.
        cache: tables.
        before: the present plan's rhythm by phase; the new one stays near it.
        habits: what the athlete likes to have at the same time every week.
        kept: weeks (by Monday) whose rhythm is known and stays.
    """
    kept = kept or {}
    groups = _groups(season, problem, kept)
    done: dict[tuple[object, ...], tuple[RhythmWish, ...]] = {}
    latest: tuple[RhythmWish, ...] = ()
    for key, positions in sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0])):
        near = before.get(str(key[0])) or _nearest(done, key) or latest
        typical = _typical(problem, positions)
        near = with_habits(near, habits, problem.weeks[typical].demands)
        wish = _marked(_repeating(problem, typical, near, cache), near)
        latest = done[key] = wish
    of_week: dict[date, tuple[RhythmWish, ...]] = {}
    phases: dict[str, tuple[RhythmWish, ...]] = {}
    for position, of_problem in enumerate(problem.weeks):
        week = season.weeks[of_problem.week]
        key = _key(week, problem, position)
        found = done.get(key) or _nearest(done, key) or latest or before.get(week.phase.value, ())
        wish = with_habits(kept.get(week.start, found), habits, of_problem.demands)
        of_week[week.start] = wish
        if week.phase not in WITHOUT_RHYTHM and wish:
            phases.setdefault(week.phase.value, wish)
    return Rhythm(of_week, tuple(phases.items()))


def _key(week: SeasonWeek, problem: Problem, position: int) -> tuple[object, ...]:
    slots = tuple((day.day % DAYS_PER_WEEK, day.slots) for day in _days_of(problem, position))
    return (week.phase.value, slots)


def _nearest(done: dict[tuple[object, ...], tuple[RhythmWish, ...]], key: tuple[object, ...]) -> tuple[RhythmWish, ...]:
    """The rhythm of another phase with the same windows, if there is one."""
    return next((wish for other, wish in done.items() if other[1] == key[1]), ())


def _marked(wishes: tuple[RhythmWish, ...], near: tuple[RhythmWish, ...]) -> tuple[RhythmWish, ...]:
    """The wishes, those of habits marked."""
    habits = {wish.demand for wish in near if wish.habit}
    return tuple(replace(wish, habit=wish.demand in habits) for wish in wishes)


def _groups(
    season: Season, problem: Problem, kept: Mapping[date, tuple[RhythmWish, ...]]
) -> dict[tuple[object, ...], list[int]]:
    """Whole ordinary weeks by phase and windows; weeks with exceptions, locks or races have no rhythm of their own."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for position, of_problem in enumerate(problem.weeks):
        week = season.weeks[of_problem.week]
        if week.start in kept:
            continue
        days = _days_of(problem, position)
        ordinary = len(days) == DAYS_PER_WEEK and not any(day.context.reason or day.locked for day in days)
        if ordinary and week.phase not in WITHOUT_RHYTHM:
            groups[_key(week, problem, position)].append(position)
    return groups


def _days_of(problem: Problem, position: int) -> list[ProblemDay]:
    week = problem.weeks[position].week
    return [day for day in problem.days if day.day // DAYS_PER_WEEK == week]


def _typical(problem: Problem, positions: list[int]) -> int:
    """The last week of the commonest set of demands."""
    shapes = {p: tuple((d.name, d.count, d.leg_exposures) for d in problem.weeks[p].demands) for p in positions}
    common = Counter(shapes.values()).most_common()
    most = max(common, key=lambda item: (item[1], sum(count for _, count, _ in item[0])))[0]
    return max(p for p in positions if shapes[p] == most)


def _repeating(
    problem: Problem, position: int, wish: tuple[RhythmWish, ...], cache: TableCache
) -> tuple[RhythmWish, ...]:
    """Solves the week as one that repeats, near another rhythm where that costs nothing."""
    week, days = problem.weeks[position], _days_of(problem, position)
    repeated = tuple(
        _moved(day, copy * DAYS_PER_WEEK + number, wish) for copy in range(REPEATS) for number, day in enumerate(days)
    )
    weeks = tuple(ProblemWeek(copy, week.demands, week.book) for copy in range(REPEATS))
    found = solve(Problem(problem.epoch, repeated, weeks, {week.book: problem.books[week.book]}), cache)
    return () if isinstance(found, Infeasible) else _wishes(found)


def _moved(day: ProblemDay, number: int, wish: tuple[RhythmWish, ...]) -> ProblemDay:
    fixed = tuple(on_day(session, number - day.day) for session in day.fixed)
    context = replace(day.context, day=number, next_race=None, last_race=None, rhythm=wish, old=None)
    return ProblemDay(context, day.slots, fixed, ())


def _wishes(found: Optimum) -> tuple[RhythmWish, ...]:
    first = TAKEN * DAYS_PER_WEEK
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for day in found.days[first : first + DAYS_PER_WEEK]:
        for session in day.sessions:
            if session.origin is Origin.PLANNED:
                places[session.demand].append((session.weekday, session.clock_start))
    return tuple(RhythmWish(demand, tuple(sorted(starts))) for demand, starts in sorted(places.items()))


def rhythm_entries(rhythm: Iterable[tuple[str, tuple[RhythmWish, ...]]]) -> list[tuple[str, str, int, int]]:
    """(phase, demand, weekday, clock start) of every place."""
    return [
        (phase, wish.demand, weekday, start)
        for phase, wishes in rhythm
        for wish in wishes
        for weekday, start in wish.places
    ]
