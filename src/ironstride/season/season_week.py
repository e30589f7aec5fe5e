"""What the season asks, week by week: its answer to planning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ironstride.season.week_behind import WeekBehind
from ironstride.training.athlete import Goal
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Experience, Kind, Level, Phase, Strategy
from ironstride.training.refusal import Refusal
from ironstride.training.relief import Relief


@dataclass(frozen=True, slots=True)
class WeekTarget:
    """What a week is meant to hold. Minutes are whole; sets are work sets a week."""

    run_minutes: int
    long_run_minutes: int
    runs: int
    quality_sessions: int
    strength_sessions: int
    leg_sets: int
    upper_sets: int = 0


@dataclass(frozen=True, slots=True)
class SeasonWeek:
    """One week (Monday `start`) of the season; `first_day` is later than `start` only in a partial first week."""

    start: date
    first_day: date
    last_day: date
    phase: Phase
    cutback: bool
    settling_in: bool
    experience: Experience
    """The lifting status whose rules hold this week: NEW means the 48-hour-legs clock still runs."""
    lifting_weeks: int
    """Whole weeks of lifting behind this week's Monday."""
    capacity_minutes: int
    longest_window_minutes: int
    target: WeekTarget
    demands: tuple[Demand, ...]
    behind: WeekBehind
    """What it leaves behind for the weeks after it."""
    reps_left: int = 3
    """Reps in reserve of the week's strength."""
    light_lifts: bool = False
    """Introductory strength: light loads and few sets."""
    set_share: float = 1.0
    """Share of its sets that reliefs left of the week's strength; those of its legs next."""
    leg_set_share: float = 1.0
    is_eased: bool = False
    """Whether something is taken back on days of the week."""
    note: str = ""
    """One plain sentence where the week needs one (travel, B race, shortened ...)."""

    def demand(self, name: str) -> Demand | None:
        """The demand of that name; None where there is none."""
        return next((demand for demand in self.demands if demand.name == name), None)

    def form(self, demand: str, name: str) -> Form | None:
        """The form of that name of a demand; None where there is none."""
        found = self.demand(demand)
        return None if found is None else next((form for form in found.forms if form.name == name), None)


@dataclass(frozen=True, slots=True)
class LockedRace:
    """A race on its day: placed before anything else."""

    goal: Goal
    start: int
    """Minute of the day; 09:00 assumed where unknown."""
    minutes: int
    """Expected duration for the calendar; an estimate."""
    kind: Kind
    assumed_time: bool


@dataclass(frozen=True, slots=True)
class Season:
    """The season before placement."""

    level: Level
    strategy: Strategy
    strategy_reason: str
    age: int | None
    weeks: tuple[SeasonWeek, ...]
    races: tuple[LockedRace, ...]
    easy_pace_s_per_km: float | None
    """For "about 10 km"; an estimate; None = unknown."""
    assumptions: tuple[str, ...]
    losses: tuple[str, ...]
    strategy_choices: tuple[Mapping[str, str], ...] = ()
    """What each strategy brings and costs: keys ``strategy``, ``benefit``, ``drawback``, ``leg_sessions``."""
    refused_targets: tuple[Refusal, ...] = ()
    """Goals whose *target* is refused (too soon, too little running) while the season stands; each with the
    next best thing.
    """
    reliefs: tuple[Relief, ...] = ()
    """What is taken back, by the athlete's choice and on the way back from days without training."""


@dataclass(frozen=True, slots=True)
class Ceilings:
    """What placement really held, per week start: targets of the next round only fall to these."""

    long_run_minutes: Mapping[date, int]
    run_minutes: Mapping[date, int]
    strength_sessions: Mapping[date, int]
