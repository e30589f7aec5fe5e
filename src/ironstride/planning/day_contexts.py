"""What is known of each day before anything is placed: phase, races near, rhythm, the present plan."""

from __future__ import annotations

from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.rules.placed import DayContext, OldPlace, RaceNear, RhythmWish
from ironstride.season.eased_week import eased_on
from ironstride.season.race_distance import race_distance
from ironstride.season.season_week import LockedRace, Season, SeasonWeek
from ironstride.training.kinds import Priority
from ironstride.training.window import RealDay

RACE_AHEAD_DAYS: Final = 14
"""No rule looks further ahead to a race (last heavy leg work: 10 days)."""
RACE_BEHIND_DAYS: Final = 21
"""No rule looks further back to a race (no quality after a marathon: 18 days)."""


def day_context(
    day: RealDay,
    week: SeasonWeek,
    season: Season,
    epoch: date,
    rhythm: tuple[RhythmWish, ...],
    old: tuple[OldPlace, ...] | None,
) -> DayContext:
    """The context of one real day."""
    number = (day.date - epoch).days
    return DayContext(
        day=number,
        phase=week.phase,
        cutback=week.cutback,
        settling_in=week.settling_in,
        reason=day.reason,
        next_race=_next_race(day.date, week, season),
        last_race=_last_race(day.date, week, season),
        rhythm=rhythm,
        old=old,
        eased=eased_on(season.reliefs, day.date),
    )


def _next_race(day: date, week: SeasonWeek, season: Season) -> RaceNear | None:
    ahead = [race for race in season.races if 0 <= (race.goal.date - day).days <= RACE_AHEAD_DAYS]
    if not ahead:
        return None
    race = min(ahead, key=lambda race: (race.goal.date, race.goal.priority))
    days = (race.goal.date - day).days
    lifting = week.lifting_weeks + (race.goal.date - week.start).days // DAYS_PER_WEEK
    return RaceNear(days, race.goal.priority, race.goal.distance_m, lifting, race.start)


def _last_race(day: date, week: SeasonWeek, season: Season) -> RaceNear | None:
    behind = [race for race in season.races if 0 < (day - race.goal.date).days <= RACE_BEHIND_DAYS]
    if not behind:
        return None
    race = max(behind, key=lambda race: (_still_holds(race, day), race.goal.date))
    days = (race.goal.date - day).days
    return RaceNear(days, race.goal.priority, race.goal.distance_m, week.lifting_weeks, race.start)


def _still_holds(race: LockedRace, day: date) -> bool:
    """Whether an A race still keeps hard runs away: a small race run soon after it does not end its recovery."""
    after = race_distance(race.goal.distance_m).after
    return race.goal.priority is Priority.A and (day - race.goal.date).days <= after.no_quality
