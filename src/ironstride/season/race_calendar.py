"""The races of a season: which of them count, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ironstride.season.race_distance import LONGEST_COVERED_M, RaceDistance, race_distance
from ironstride.training.athlete import Goal
from ironstride.training.kinds import Priority
from ironstride.training.refusal import Refusal, RefusalCode, Relaxation
from ironstride.units import m_to_km

ONE_PEAK_DAYS: Final = 14
"""Two A races at most so far apart share one peak; the earlier is run as C."""
B_BEFORE_A_DAYS: Final = 10
"""A B race nearer than this to an A race is refused: its easing and its recovery would eat the taper."""
LONGEST_SEASON_DAYS: Final = 371
"""Races farther away wait: until then the season rolls without a race. A convention."""


@dataclass(frozen=True, slots=True)
class PlannedRace:
    """A race as the season runs it."""

    goal: Goal
    priority: Priority
    distance: RaceDistance

    @property
    def date(self) -> date:
        """Race day."""
        return self.goal.date


@dataclass(frozen=True, slots=True)
class RaceCalendar:
    """The races in order of their days, and what had to be said about them."""

    races: tuple[PlannedRace, ...]
    assumptions: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()

    @property
    def main(self) -> tuple[PlannedRace, ...]:
        """The A races: phases count back from them."""
        return tuple(race for race in self.races if race.priority is Priority.A)


def race_calendar(goals: Iterable[Goal], as_of: date) -> RaceCalendar:
    """The races from `as_of` on: A races too close share a peak, B races too close to an A race are left out.

    Races longer than these seasons cover are left out here; `too_long` refuses them.
    """
    coming = sorted(
        (goal for goal in goals if goal.date >= as_of and goal.distance_m <= LONGEST_COVERED_M),
        key=lambda goal: (goal.date, goal.priority, goal.name),
    )
    races, losses = _one_a_day([PlannedRace(goal, goal.priority, race_distance(goal.distance_m)) for goal in coming])
    near = [race for race in races if (race.date - as_of).days <= LONGEST_SEASON_DAYS]
    assumptions = [
        f"{race.goal.name} on {race.date} is more than a year away: its season begins nearer to it."
        for race in races
        if race not in near
    ]
    demoted, words = _one_peak(near)
    kept, refused = _without_b_too_close(demoted)
    return RaceCalendar(tuple(kept), (*assumptions, *words), (*losses, *refused))


def too_long(goals: Iterable[Goal], as_of: date) -> Refusal | None:
    """A refusal when a coming race is longer than these seasons cover."""
    goal = next((one for one in goals if one.date >= as_of and one.distance_m > LONGEST_COVERED_M), None)
    if goal is None:
        return None
    most = f"{m_to_km(LONGEST_COVERED_M):.0f} km"
    return Refusal(
        RefusalCode.DISTANCE_NOT_COVERED,
        "race-distance",
        f"{goal.name} is {m_to_km(goal.distance_m):.0f} km. Seasons here go up to {most}: longer races ask for things "
        "they do not know.",
        (
            Relaxation("goal-distance marathon", 2, "a season to a marathon on the way", "Plan a marathon before it."),
            Relaxation("drop-goal", 3, "twelve weeks that keep you fit", "Plan without this race and keep fit."),
        ),
    )


def _one_a_day(races: list[PlannedRace]) -> tuple[list[PlannedRace], list[str]]:
    kept: dict[date, PlannedRace] = {}
    losses: list[str] = []
    for race in races:
        if race.date in kept:
            losses.append(f"{race.goal.name} is left out: {kept[race.date].goal.name} is on the same day.")
        else:
            kept[race.date] = race
    return list(kept.values()), losses


def _one_peak(races: list[PlannedRace]) -> tuple[list[PlannedRace], list[str]]:
    result = list(races)
    words: list[str] = []
    later: PlannedRace | None = None
    for place in range(len(result) - 1, -1, -1):
        race = result[place]
        if race.priority is not Priority.A:
            continue
        if later is not None and (later.date - race.date).days <= ONE_PEAK_DAYS:
            result[place] = replace(race, priority=Priority.C)
            words.append(
                f"{race.goal.name} is {(later.date - race.date).days} days before {later.goal.name}: "
                "there is one peak for both, so it is run as a C race."
            )
        else:
            later = race
    return result, words


def _without_b_too_close(races: list[PlannedRace]) -> tuple[list[PlannedRace], list[str]]:
    kept: list[PlannedRace] = []
    losses: list[str] = []
    for race in races:
        days = [
            (main.date - race.date).days
            for main in races
            if main.priority is Priority.A and (main.date - race.date).days > 0
        ]
        least = B_BEFORE_A_DAYS if race.priority is Priority.B else race.distance.last_hard_days
        if race.priority is not Priority.A and days and min(days) < least:
            losses.append(
                f"{race.goal.name} is left out: it is {min(days)} days before an A race and would cost its taper. "
                "Jog it, or make it the A race."
            )
        else:
            kept.append(race)
    return kept, losses
