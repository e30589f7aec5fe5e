"""A season and its real days become a problem for the search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import LEAST_RUNS_A_WEEK, Problem, ProblemDay, ProblemWeek
from ironstride.planning.day_contexts import day_context
from ironstride.planning.held_places import HeldPlace, kept_in_place, without_gone
from ironstride.planning.lived import LivedSession
from ironstride.planning.locks import held_on
from ironstride.planning.statuses import BookShelf
from ironstride.rules.placed import OldPlace, Origin, Placed, RhythmWish, Slot
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.athlete import Athlete, FixedActivity
from ironstride.training.demand import Demand
from ironstride.training.kinds import RUN_KINDS, Kind, Tag
from ironstride.training.unusual_days import NOTHING_HELD, STOPPED
from ironstride.training.window import RealDay, Window
from ironstride.units import MINUTES_PER_DAY

RhythmOfWeek = Mapping[date, tuple[RhythmWish, ...]]
"""Monday -> where that week's sessions usually lie."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a problem is made from beside the season."""

    athlete: Athlete
    days: tuple[RealDay, ...]
    """Every day of the season, the partial first week's past days left out."""
    memory: tuple[Placed, ...]
    """Sessions done before the first day, minutes from the season's epoch Monday."""
    shelf: BookShelf
    old: Mapping[date, tuple[OldPlace, ...]] | None = None
    """The present plan by day; None = there is none."""
    old_rhythm: Mapping[str, tuple[RhythmWish, ...]] = field(default_factory=dict)
    """The present plan's rhythm by phase: the new one stays near it where that costs nothing."""
    gone: Mapping[date, tuple[str, ...]] = field(default_factory=dict)
    """Monday -> names of demands that need no place any more, once for each session: done, missed or skipped."""
    kept_rhythm: Mapping[date, tuple[RhythmWish, ...]] = field(default_factory=dict)
    """Monday -> the rhythm of weeks that keep theirs."""
    held: Mapping[date, tuple[HeldPlace, ...]] = field(default_factory=dict)
    """Sessions of the present plan that stay where they are, by day."""
    extra: tuple[LivedSession, ...] = ()
    """What was done on the first day already, beside what the plan has there."""

    @property
    def freely_held(self) -> frozenset[str]:
        """Ids of sessions that are held where they were moved, without being locked."""
        return frozenset(place.session.id for places in self.held.values() for place in places if not place.kept)


def slot_of(window: Window) -> Slot:
    """A real window as rules see it."""
    return Slot(
        place=window.place,
        start=window.start,
        usable_start=window.usable_start,
        end=window.end,
        allows_run=window.allows_run,
        allows_strength=window.allows_strength,
        maybe=window.maybe,
    )


def fixed_session(activity: FixedActivity, day: int) -> Placed:
    """Another activity as a session that happens anyway."""
    tags = set()
    if activity.hard:
        tags.add(Tag.HARD)
    if activity.legs == "heavy":
        tags.add(Tag.LEG_WORK)
    base = day * MINUTES_PER_DAY
    return Placed(
        kind=Kind.OTHER,
        tags=frozenset(tags),
        minutes=activity.end - activity.start,
        start=base + activity.start,
        end=base + activity.end,
        form="fixed",
        demand=activity.name,
        origin=Origin.FIXED,
    )


def compile_problem(season: Season, situation: Situation, rhythm: RhythmOfWeek) -> Problem:
    """The problem of a whole season under a rhythm."""
    epoch = season.weeks[0].start
    days: list[ProblemDay] = []
    weeks: list[ProblemWeek] = []
    by_date = {day.date: day for day in situation.days}
    for number, week in enumerate(season.weeks):
        dates = week_dates(week)
        real = [by_date[day] for day in dates if day in by_date]
        if not real:
            continue  # it lies behind
        made, demands = _week_days(real, week, season, situation, epoch, rhythm.get(week.start, ()))
        days.extend(made)
        runs_held = _runs_held(made, situation, number)
        if len(real) < len(dates):  # under way: what its last days no longer hold is given up
            runs_held = max(runs_held, LEAST_RUNS_A_WEEK)
        weeks.append(ProblemWeek(number, demands, situation.shelf.key(season, week), runs_held))
    books = situation.shelf.books
    return Problem(epoch, tuple(days), tuple(weeks), books, situation.memory)


def week_dates(week: SeasonWeek) -> list[date]:
    """The dates of a season's week."""
    return [week.first_day + timedelta(days=number) for number in range((week.last_day - week.first_day).days + 1)]


def _week_days(
    real: Iterable[RealDay],
    week: SeasonWeek,
    season: Season,
    situation: Situation,
    epoch: date,
    rhythm: tuple[RhythmWish, ...],
) -> tuple[list[ProblemDay], tuple[Demand, ...]]:
    """The days of a week with what is held on them, and the demands that are left to place."""
    made, demands = [], without_gone(week.demands, situation.gone.get(week.start, ()))
    for day in real:
        slots = tuple(slot_of(window) for window in day.windows)
        races = [race for race in season.races if race.goal.date == day.date and day.reason != STOPPED]
        locks = [lock for lock in situation.athlete.locks if lock.date == day.date and lock.kind is not Kind.RACE]
        locks = [] if day.reason in NOTHING_HELD else locks
        held, demands = held_on(locks, races, day.fixed, slots, demands)
        there = () if day.reason in NOTHING_HELD else situation.held.get(day.date, ())
        kept, demands = kept_in_place(there, slots, demands)
        held = (*held, *kept)
        old = None if situation.old is None else situation.old.get(day.date, ())
        context = day_context(day, week, season, epoch, rhythm, old)
        done = tuple(one.placed(epoch, Origin.FIXED) for one in situation.extra if one.day == day.date)
        other = (fixed_session(activity, context.day) for activity in day.fixed)
        fixed = (*done, *(one for one in other if not any(one.start < d.end and d.start < one.end for d in done)))
        made.append(ProblemDay(context, slots, fixed, held))
    return made, demands


def _runs_held(days: list[ProblemDay], situation: Situation, week: int) -> int:
    """Runs a week has anyway: held by locks and races, or done before the plan began."""
    held = sum(lock.form.kind in RUN_KINDS for day in days for lock in day.locked)
    done = sum(s.kind in RUN_KINDS and s.day // DAYS_PER_WEEK == week for s in situation.memory)
    return held + done
