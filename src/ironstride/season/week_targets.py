"""How much running a week asks for, and how long its long run is, after the weeks before it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from ironstride.season.capacity import LEAST_SESSION_MINUTES
from ironstride.season.cutbacks import LOADING_PHASES, RUNNING_KEPT
from ironstride.season.facts import SeasonFacts
from ironstride.season.long_run import (
    REFERENCE_DAYS,
    SMALL_GRID_BELOW,
    most_by_share,
    next_step,
    on_grid,
    reference_long_run,
)
from ironstride.season.race_calendar import PlannedRace
from ironstride.season.races import expected_minutes
from ironstride.season.volume import (
    CAPACITY_USED,
    WeekDone,
    comeback_minutes,
    growth_limit,
    slowest_rise,
    standing_minutes,
)
from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Phase

TAPER_REFERENCE_WEEKS: Final = 3
B_WEEK_KEPT: Final = 0.75
"""A B race's week is 20 to 30 % lighter, the race counted."""
TAPER_QUALITY_MORE: Final = 10
"""Minutes that the taper's short hard run needs more than an easy run: it goes before the long run."""
PARTIAL_LONG_DAYS: Final = 4
"""A partial first week asks for its long run when so many days are left."""
UNKNOWN_LONGEST_DAYS: Final = 7
"""A stated longest run without a date is taken to be so many days old. A convention."""


def is_growing(frame: WeekFrame) -> bool:
    """Whether the week may hold more than those before."""
    loading = frame.phase in LOADING_PHASES and frame.phase is not Phase.PEAK
    return loading and frame.is_whole and not (frame.cutback or frame.settling_in or frame.hold)


def growing_weeks_left(frames: Sequence[WeekFrame], place: int) -> int:
    """Growing weeks from this one (counted) to the end of the build."""
    left = 0
    for frame in frames[place:]:
        if frame.goal is not frames[place].goal or frame.phase not in LOADING_PHASES:
            break
        left += is_growing(frame)
    return left


def taper_reference(done: Sequence[WeekDone], start_minutes: float) -> float:
    """Mean of the last three ordinary weeks; the start where the season has none yet."""
    ordinary = [week.minutes for week in done if week.is_reference and not week.cutback][-TAPER_REFERENCE_WEEKS:]
    return sum(ordinary) / len(ordinary) if ordinary else start_minutes


def week_minutes(
    facts: SeasonFacts, frames: Sequence[WeekFrame], place: int, done: Sequence[WeekDone], off: int = 0
) -> tuple[float, float]:
    """(wanted, most) minutes of running of a week, races excluded; `off` are the days off that end in it."""
    frame = frames[place]
    start = min(facts.start.week_minutes, CAPACITY_USED * facts.capacity_minutes)
    room = float(frame.capacity.run_minutes)
    if frame.phase not in LOADING_PHASES:
        kept = frame.kept * frame.share * taper_reference(done, start)
        limit = growth_limit(done, start, facts.level, off)
        kept = min(kept, limit)
        return min(kept, room), min(max(kept, _least(frame)), limit, room)
    reference = standing_minutes(done, start, off)
    limit = growth_limit(done, start, facts.level, off)
    wanted = min(reference, limit)
    if frame.cutback:
        wanted = limit = min(limit, reference) * RUNNING_KEPT
    elif is_growing(frame):
        peak = facts.peak_minutes(frame.goal)
        wanted = min(slowest_rise(reference, peak, growing_weeks_left(frames, place)), limit)
    else:
        limit = min(limit, reference)
    if not frame.is_whole:
        wanted = limit = start * frame.share
    if 0 < frame.kept < 1:
        wanted, limit = wanted * frame.kept, limit * frame.kept
    return _less_races(facts, frame, min(wanted, room), min(limit, room))


def long_run_minutes(
    facts: SeasonFacts, frames: Sequence[WeekFrame], place: int, done: Sequence[WeekDone], minutes: float, runs: int
) -> int:
    """The week's long run; 0 = none is asked."""
    frame = frames[place]
    if not wants_long_run(frame):
        return 0
    reference = longest_reference(facts, frames, place, done)
    goal = facts.goal_long_run(frame.goal)
    longest = min(reference, max(goal, on_grid(RUNNING_KEPT * reference)))
    if frame.phase is Phase.TAPER:
        wanted = on_grid(longest * min(frame.kept, RUNNING_KEPT))
    elif frame.phase is Phase.RECOVERY:
        wanted = on_grid(longest / 2)
    elif frame.cutback:
        wanted = on_grid(longest * RUNNING_KEPT)
    elif is_growing(frame):
        rise = slowest_rise(max(reference, 1.0), goal, growing_weeks_left(frames, place))
        wanted = min(next_step(reference), _up_grid(rise), goal)
    else:
        wanted = on_grid(longest)
    carried = on_grid(
        most_by_share(runs, minutes, facts.distance_of(frame.goal), min(reference, facts.start.longest_minutes))
    )
    least = min(LEAST_SESSION_MINUTES, on_grid(reference) or LEAST_SESSION_MINUTES)
    others = LEAST_SESSION_MINUTES * (runs - 1) + (TAPER_QUALITY_MORE if frame.phase is Phase.TAPER else 0)
    spare = max(LEAST_SESSION_MINUTES, on_grid(minutes - others))
    wanted = max(least, min(wanted, carried, spare))
    most = on_grid(frame.capacity.longest_run_minutes)
    return min(wanted, most) if most >= LEAST_SESSION_MINUTES else 0


def wants_long_run(frame: WeekFrame) -> bool:
    """Whether the week has a long run of its own: not in race week, nor where a race of the half or longer
    takes its place.
    """
    if frame.phase is Phase.RACE or (frame.phase is Phase.RECOVERY and frame.recovery == 1):
        return False
    if any(race.distance.is_long for race in frame.races):
        return False
    return frame.is_whole or len(frame.days) >= PARTIAL_LONG_DAYS


def longest_reference(facts: SeasonFacts, frames: Sequence[WeekFrame], place: int, done: Sequence[WeekDone]) -> float:
    """The longest training run that is surely within thirty days, wherever in this week the long run lands.

    For thirty days after a tapered race it is the longest one before the taper; after a month without runs one
    begins anew.
    """
    frame = frames[place]
    longest_on = facts.start.longest_on or facts.as_of - timedelta(days=UNKNOWN_LONGEST_DAYS)
    known = ((longest_on, facts.start.longest_minutes), *facts.start.earlier_long_runs)
    before = max((minutes for day, minutes in known if (frame.last_day - day).days <= REFERENCE_DAYS), default=0.0)
    race = _race_behind(frames, place)
    if race is not None and (frame.last_day - race.date).days <= REFERENCE_DAYS:
        before = max(before, _before_taper(frames, place, done, race, facts.start.longest_minutes))
    reference = reference_long_run(done, before)
    if reference:
        return reference
    return comeback_minutes(max([facts.start.longest_minutes, *(float(week.longest_minutes) for week in done)]))


def _race_behind(frames: Sequence[WeekFrame], place: int) -> PlannedRace | None:
    return next((f.goal for f in reversed(frames[:place]) if f.phase is Phase.RACE), None)


def _before_taper(
    frames: Sequence[WeekFrame], place: int, done: Sequence[WeekDone], race: PlannedRace, at_start: float
) -> float:
    trained = [
        float(week.longest_minutes)
        for frame, week in zip(frames[:place], done, strict=False)
        if frame.goal is race and frame.phase in LOADING_PHASES
    ]
    return max(trained[-TAPER_REFERENCE_WEEKS:], default=at_start)


def _up_grid(minutes: float) -> int:
    down = on_grid(minutes)
    return down if down >= minutes - 1e-6 else down + (2 if minutes < SMALL_GRID_BELOW else 5)


def _least(frame: WeekFrame) -> float:
    return float(LEAST_SESSION_MINUTES * min(2, len(frame.capacity.run_days)))


def _less_races(facts: SeasonFacts, frame: WeekFrame, wanted: float, limit: float) -> tuple[float, float]:
    """B races make a lighter week; any race takes its own minutes out of the week's running."""
    if not frame.races:
        return wanted, limit
    if any(race.priority == "B" for race in frame.races) and not frame.cutback:
        wanted, limit = wanted * B_WEEK_KEPT, limit * B_WEEK_KEPT
    taken = sum(expected_minutes(race, facts.athlete.running.result, facts.level) for race in frame.races)
    least = min(_least(frame), limit)
    return max(wanted - taken, least), max(limit - taken, least)
