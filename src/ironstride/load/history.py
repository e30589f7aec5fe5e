"""What a season needs to know of the past, from recorded activities. Pure: the day it is seen from is an argument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.load.activity_load import activity_load
from ironstride.load.baseline import (
    BASELINE_WEEKS,
    LAST_WEEKS,
    baseline_minutes,
    best_four_weeks,
    days_without_run,
    usual_week_minutes,
)
from ironstride.load.dated_activity import DatedActivity, dated, within_days
from ironstride.load.history_week import HistoryWeek, weeks_between
from ironstride.load.kind_guess import UsualRun, believable_paces, guess_kind, usual_run
from ironstride.load.lifting_history import LiftingHistory, lifting_history
from ironstride.load.load_facts import LoadFacts
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.activity import Activity
from ironstride.training.kinds import Kind, Sport, Tag

TagsOf = Callable[[DatedActivity, Kind], frozenset[Tag]]

SHOWN_WEEKS: Final = 12
LONGEST_RUN_DAYS: Final = 30
"""The longest run of so many days is the reference of the next long run (evidence row 41)."""
RECENT_DAYS: Final = 7
"""So far back sessions still matter for where the next ones go."""
USUAL_DAYS: Final = 42
"""What is usual is told from so many days. A convention."""
WALK_FROM_S_PER_KM: Final = 600.0
"""A run slower than this on average was walked in part. A convention."""
UNBROKEN_SHARE: Final = 0.9
"""A run whose clock ran for less of the time from start to end had long breaks. A convention."""


@dataclass(frozen=True, slots=True)
class RecentSession:
    """A session of the last days as the placement remembers it; `kind` is a guess."""

    sport: Sport
    kind: Kind
    minutes: float
    start: datetime
    """Naive, local."""
    end: datetime
    """Naive, local."""
    leg_work: bool
    name: str = ""
    distance_m: float | None = None
    tags: frozenset[Tag] = frozenset()
    """What the rules about later sessions read."""


@dataclass(frozen=True, slots=True)
class OtherSport:
    """What else was done in the last six weeks, under the name the recordings give it."""

    name: str
    sport: Sport
    sessions: int
    minutes: float


@dataclass(frozen=True, slots=True)
class HistorySummary:
    """The past as seen from the end of `as_of`; later activities are not in it. None = unknown."""

    as_of: date
    weeks: tuple[HistoryWeek, ...]
    """The last complete weeks, at most twelve, oldest first, from the first that has a run; empty without a run."""
    this_week: HistoryWeek
    """The week of `as_of`, so far."""
    baseline_minutes: float | None
    """Run minutes of the week that a season may start from."""
    usual_week_minutes: float | None
    """Median of the last six complete weeks that have a run, no layoff taken off."""
    best_four_weeks_minutes: float | None
    runs_per_week: float | None
    """Median of the last six complete weeks that have a run."""
    longest_run_minutes: float | None
    """Of the last 30 days; None without a run in them."""
    longest_run_m: float | None
    longest_run_on: date | None
    longest_unbroken_minutes: float | None
    """Of the last 30 days, without long breaks and not walked; 0 when every run was."""
    days_since_last_run: int | None
    easy_pace_s_per_km: float | None
    lifting: LiftingHistory
    other_sports: tuple[OtherSport, ...]
    recent: tuple[RecentSession, ...]
    """Sessions of the last 7 days in time order."""
    notes: tuple[str, ...] = ()


def summarise(
    activities: Iterable[Activity], as_of: date, zone_name: str, tags_of: TagsOf | None = None
) -> HistorySummary:
    """The summary of activities, each given once, in any order.

    Args:
        activities: From any time; what began after `as_of` is left out.
        as_of: The local day the past is seen from; what was done on it counts.
        zone_name: The athlete's IANA time zone, which says on which day something was done.
        tags_of: What a recent activity of a guessed kind asked, where more is known than its summary.

    Raises:
        ValueError: when no such zone is known.
    """
    every, unbelievable = dated(activities, zone_name)
    past = [one for one in every if one.day <= as_of]
    runs = [one for one in past if one.sport is Sport.RUN]
    complete = _complete_weeks(past, runs, as_of)
    usual = usual_run(within_days(runs, as_of, USUAL_DAYS))
    month = within_days(runs, as_of, LONGEST_RUN_DAYS)
    longest = max(month, key=lambda one: one.minutes, default=None)
    days = [one.day for one in runs]
    last_weeks_from = monday_of(as_of) - timedelta(weeks=LAST_WEEKS)
    return HistorySummary(
        as_of=as_of,
        weeks=complete[-SHOWN_WEEKS:],
        this_week=weeks_between([one for one in past if one.day >= monday_of(as_of)], as_of, as_of)[0],
        baseline_minutes=baseline_minutes(complete, days_without_run(days, last_weeks_from, as_of)),
        usual_week_minutes=usual_week_minutes(complete),
        best_four_weeks_minutes=best_four_weeks(complete),
        runs_per_week=_usual_runs(complete),
        longest_run_minutes=None if longest is None else longest.minutes,
        longest_run_m=max((one.activity.distance_m or 0.0 for one in month), default=0.0) or None,
        longest_run_on=None if longest is None else longest.day,
        longest_unbroken_minutes=_longest_unbroken(month),
        days_since_last_run=(as_of - days[-1]).days if days else None,
        easy_pace_s_per_km=_easy_pace(within_days(runs, as_of, USUAL_DAYS), usual),
        lifting=lifting_history([one for one in past if one.sport is Sport.STRENGTH], as_of),
        other_sports=_other_sports(within_days(past, as_of, USUAL_DAYS)),
        recent=tuple(_recent(one, usual, tags_of or summary_tags) for one in within_days(past, as_of, RECENT_DAYS)),
        notes=_notes(unbelievable, len(every) - len(past), as_of),
    )


def _complete_weeks(
    past: Sequence[DatedActivity], runs: Sequence[DatedActivity], as_of: date
) -> tuple[HistoryWeek, ...]:
    """The weeks from that of the first run to the one before the week of `as_of`."""
    last = monday_of(as_of) - timedelta(days=1)
    if not runs or runs[0].day > last:
        return ()
    return weeks_between(past, runs[0].day, last)


def _usual_runs(complete: Sequence[HistoryWeek]) -> float | None:
    counts = [week.runs for week in complete[-BASELINE_WEEKS:] if week.runs]
    return float(median(counts)) if counts else None


def _longest_unbroken(runs: Sequence[DatedActivity]) -> float | None:
    if not runs:
        return None
    return max((one.minutes for one in runs if _is_unbroken(one)), default=0.0)


def _is_unbroken(run: DatedActivity) -> bool:
    elapsed_s, duration_s = run.activity.elapsed_s, run.activity.duration_s
    if elapsed_s and duration_s is not None and duration_s < UNBROKEN_SHARE * elapsed_s:
        return False
    pace = run.pace_s_per_km
    return pace is None or pace < WALK_FROM_S_PER_KM


def _easy_pace(runs: Sequence[DatedActivity], usual: UsualRun) -> float | None:
    """The median pace of the runs that were neither quality nor too few."""
    if usual.pace_s_per_km is None:
        return None
    return (
        median(believable_paces([one for one in runs if guess_kind(one, usual) in (Kind.EASY, Kind.LONG)]) or [0])
        or None
    )


def _other_sports(activities: Sequence[DatedActivity]) -> tuple[OtherSport, ...]:
    groups: dict[tuple[str, Sport], list[float]] = {}
    for one in activities:
        if one.sport not in (Sport.RUN, Sport.STRENGTH):
            groups.setdefault((one.activity.name or one.sport.value, one.sport), []).append(one.minutes)
    return tuple(
        OtherSport(name, sport, len(minutes), sum(minutes)) for (name, sport), minutes in sorted(groups.items())
    )


def summary_tags(done: DatedActivity, kind: Kind) -> frozenset[Tag]:
    """What an activity asked, as its summary and sets say it."""
    return activity_load(done, kind, LoadFacts(), load_catalogue()).tags


def _recent(activity: DatedActivity, usual: UsualRun, tags_of: TagsOf) -> RecentSession:
    kind = guess_kind(activity, usual)
    tags = tags_of(activity, kind)
    return RecentSession(
        activity.sport,
        kind,
        activity.minutes,
        activity.start,
        activity.end,
        Tag.LEG_WORK in tags,
        activity.activity.name,
        activity.activity.distance_m,
        tags,
    )


def _notes(unbelievable: int, later: int, as_of: date) -> tuple[str, ...]:
    found: list[str] = []
    if unbelievable:
        found.append(f"{unbelievable} activities have no believable length and are left out.")
    if later:
        found.append(f"{later} activities are from after {as_of.isoformat()} and are left out.")
    return tuple(found)
