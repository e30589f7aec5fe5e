"""What is known before the first week is planned: who, from where, to what, with which strategy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import median
from typing import Final

from ironstride.rules.hard_run_after_leg_work import NEW_LEGS_GAP_HOURS
from ironstride.season.clocks import LateStart, late_start, settling_weeks
from ironstride.season.feasibility import USED_LEGS_GAP_HOURS
from ironstride.season.gate import age_on
from ironstride.season.level import lifting_experience, lifts_wished, runner_level, runs_wished
from ironstride.season.long_run import goal_long_run
from ironstride.season.quality import RUNS_A_WEEK, TWO_FROM_RUNS
from ironstride.season.race_calendar import PlannedRace, RaceCalendar
from ironstride.season.race_distance import RaceDistance
from ironstride.season.starting_point import EASY_PACE_BY_LEVEL, StartingPoint
from ironstride.season.strategy import StrategyAsk, StrategyChoice, choose_strategy
from ironstride.season.taken_back import TakenBack
from ironstride.season.volume import peak_minutes
from ironstride.season.week_behind import Carried
from ironstride.season.week_frame import WeekFrame, usual_capacity
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Experience, Level, Phase, Strategy

GAP_RULE: Final = "hard-run-after-leg-work"
GAP_PARAMETER: Final = "gap_hours"
LEAST_LIFT_MINUTES: Final = 20


@dataclass(frozen=True, slots=True)
class SeasonFacts:
    """The season's constants."""

    athlete: Athlete
    start: StartingPoint
    as_of: date
    level: Level
    age: int | None
    experience: Experience
    late: LateStart
    settling_weeks: int
    runs: int
    lifts: int
    lift_minutes: int
    calendar: RaceCalendar
    capacity_minutes: float
    """Run minutes of a usual week's time slots."""
    choice: StrategyChoice
    taken: TakenBack = field(default_factory=TakenBack)
    """What is taken back, by the athlete's choice and on the way back."""

    @property
    def strategy(self) -> Strategy:
        """The strategy of the season."""
        return self.choice.strategy

    def distance_of(self, race: PlannedRace | None) -> RaceDistance | None:
        """The race's distance; None without a race."""
        return None if race is None else race.distance

    def peak_minutes(self, race: PlannedRace | None) -> float:
        """The most running a week on the way to a race."""
        has_time = race is not None and race.goal.time_s is not None
        return peak_minutes(self.start, self.level, self.distance_of(race), self.capacity_minutes, has_time=has_time)

    def goal_long_run(self, race: PlannedRace | None) -> int:
        """The longest run on the way to a race."""
        return goal_long_run(self.distance_of(race), self.level, self.start.longest_minutes)

    @property
    def easy_pace(self) -> float | None:
        """Seconds per kilometre of easy running, where a result tells it."""
        return self.start.easy_pace_s_per_km

    @property
    def assumed_easy_pace(self) -> float:
        """The same, or the level's convention."""
        return self.easy_pace or EASY_PACE_BY_LEVEL[self.level]


def season_facts(
    athlete: Athlete,
    start: StartingPoint,
    frames: Sequence[WeekFrame],
    calendar: RaceCalendar,
    as_of: date,
    carried: Carried | None = None,
    taken: TakenBack | None = None,
) -> SeasonFacts:
    """What is known before the first week is planned. A running season keeps its strategy unless the athlete wishes
    another.
    """
    level = runner_level(athlete, start)
    experience = lifting_experience(athlete, start)
    lifts = lifts_wished(athlete)
    runs = runs_wished(athlete, start, level)
    days_to_race = (calendar.main[0].date - as_of).days if calendar.main else None
    late = late_start(experience, days_to_race)
    return SeasonFacts(
        athlete=athlete,
        start=start,
        as_of=as_of,
        level=level,
        age=age_on(athlete.born, as_of),
        experience=experience,
        late=late,
        settling_weeks=settling_weeks(experience, lifts, late),
        runs=runs,
        lifts=lifts,
        lift_minutes=max(LEAST_LIFT_MINUTES, athlete.strength.session_minutes),
        calendar=calendar,
        capacity_minutes=usual_capacity(frames),
        choice=_kept(_strategy(athlete, level, experience, runs, lifts, frames), athlete, carried),
        taken=taken or TakenBack(),
    )


def _kept(choice: StrategyChoice, athlete: Athlete, carried: Carried | None) -> StrategyChoice:
    if carried is None or carried.strategy is None or athlete.preferences.strategy is not None:
        return choice
    return replace(choice, strategy=carried.strategy, reason=carried.strategy_reason)


def used_legs_gap(athlete: Athlete) -> float:
    """Hours asked from leg work to a hard run once the legs are used to it: the athlete's parameter, or ours."""
    value = athlete.rules.parameters.get(GAP_RULE, {}).get(GAP_PARAMETER, USED_LEGS_GAP_HOURS)
    return USED_LEGS_GAP_HOURS if isinstance(value, str | bool) else float(value)


def new_legs_gap(athlete: Athlete) -> float:
    """Hours asked while the 48-hour-legs clock runs."""
    return max(NEW_LEGS_GAP_HOURS, used_legs_gap(athlete))


def _strategy(
    athlete: Athlete, level: Level, experience: Experience, runs: int, lifts: int, frames: Sequence[WeekFrame]
) -> StrategyChoice:
    usual = [f.capacity for f in frames if f.is_whole and not f.is_exception] or [f.capacity for f in frames]
    quality = RUNS_A_WEEK[level].get(Phase.BUILD, 0)
    hard = (quality if runs >= TWO_FROM_RUNS else min(quality, 1)) + 1
    return choose_strategy(
        StrategyAsk(
            wish=athlete.preferences.strategy,
            level=level,
            experience=experience,
            runs=runs,
            lifts=lifts,
            hard_runs=hard,
            gap_hours=used_legs_gap(athlete),
            two_window_days=median(one.two_window_days for one in usual),
            window_days=median(one.window_days for one in usual),
            strength_days=median(one.strength_days for one in usual),
        )
    )
