"""Who a simulated athlete is: what stays the same through the season. Every number is a constant of the model.

They are chosen so that paces, heart rates and loads look like those of people of that level; nothing rests on them but
tests and the demo.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ironstride.running.fitness import LEAST_FITNESS, MOST_FITNESS
from ironstride.running.heart import maximum_by_formula
from ironstride.simulate.luck import Luck, Purpose
from ironstride.training.kinds import Experience, Level


class Course(StrEnum):
    """How training and life go together."""

    STABLE = "stable"
    """They recover from what is planned."""
    POOR_RECOVERY = "poor-recovery"
    """From some day on they recover worse, and nobody knows why."""
    EXTRA_LOAD = "extra-load"
    """From some day on they run longer than planned, and on days that have no run."""


class CheckInHabit(StrEnum):
    """How often they answer."""

    DAILY = "daily"
    TWICE_A_WEEK = "twice-a-week"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Ways:
    """What is asked for when a person is made."""

    level: Level = Level.INTERMEDIATE
    experience: Experience = Experience.NEW
    course: Course = Course.STABLE
    turns_on: date | None = None
    """The day from which an overloaded course differs; None = from the first."""
    check_ins: CheckInHabit = CheckInHabit.DAILY
    watch: bool = True
    """With a watch there are recordings, a resting heart rate and its variability; without one only words."""
    weekly_minutes: float | None = None
    """Running before the season; None = usual for the level."""
    race_fitness: float | None = None
    """On the first day, as `running.vdot` counts it; None = drawn for the level. Give it where the plan's paces rest on
    a result, so that they fit the person.
    """
    timezone: str = "Europe/Berlin"
    record_every_s: int = 5
    """Seconds between two points of a recording, 1 to 60."""
    healthy: bool = False
    """No illness and no travel: for tests that want a quiet life."""

    def __post_init__(self) -> None:
        if not 1 <= self.record_every_s <= 60:
            raise ValueError(f"a point every 1 to 60 seconds, not every {self.record_every_s}")
        if self.weekly_minutes is not None and self.weekly_minutes <= 0:
            raise ValueError(f"weekly minutes are above zero, not {self.weekly_minutes:g}")
        if self.race_fitness is not None and not LEAST_FITNESS <= self.race_fitness <= MOST_FITNESS:
            raise ValueError(f"race fitness lies between 10 and 90, not {self.race_fitness:g}")

    def is_overloaded_on(self, day: date) -> bool:
        """Whether the course has turned by that day."""
        return self.course is not Course.STABLE and (self.turns_on is None or day >= self.turns_on)


@dataclass(frozen=True, slots=True)
class Traits:
    """The person."""

    ways: Ways
    is_female: bool
    age: int
    mass_kg: float
    race_fitness: float
    """On the first day, as `running.vdot` counts it."""
    fitness_gain: float
    """Share of race fitness that training can add."""
    max_bpm: float
    resting_bpm: float
    """Of a good morning."""
    heart_bias: float
    """Added to the share of the heart rate reserve at every effort."""
    hrv_log: float
    """Natural logarithm of the usual variability (RMSSD, ms)."""
    easy_share: float
    """Share of race fitness at which easy feels easy."""
    pace_bias: float
    """Their paces against those asked for; 1 = as asked."""
    recovery: float
    """1 = what is usual is recovered from in a day."""
    severity: float
    """How badly an overloaded course hits them; 1 = as the constants say."""
    sleep_h: float
    hills_m: float
    """Height of the hills on their usual way."""
    cadence: float
    """Steps of one leg a minute at an easy pace."""
    strength: float
    """Best singles against those usual for sex, mass and experience."""
    skips: float
    """Chance that a session falls through for no good reason."""
    weekly_minutes: float


FITNESS: Final[Mapping[Level, tuple[float, float]]] = MappingProxyType(
    {Level.BEGINNER: (28.0, 36.0), Level.INTERMEDIATE: (38.0, 46.0), Level.ADVANCED: (50.0, 58.0)}
)
FITNESS_GAIN: Final[Mapping[Level, float]] = MappingProxyType(
    {Level.BEGINNER: 0.14, Level.INTERMEDIATE: 0.07, Level.ADVANCED: 0.03}
)
RESTING_BPM: Final[Mapping[Level, float]] = MappingProxyType(
    {Level.BEGINNER: 62.0, Level.INTERMEDIATE: 54.0, Level.ADVANCED: 47.0}
)
SKIPS: Final[Mapping[Level, float]] = MappingProxyType(
    {Level.BEGINNER: 0.06, Level.INTERMEDIATE: 0.04, Level.ADVANCED: 0.02}
)
WEEKLY_MINUTES: Final[Mapping[Level, float]] = MappingProxyType(
    {Level.BEGINNER: 100.0, Level.INTERMEDIATE: 240.0, Level.ADVANCED: 400.0}
)
FEMALE_FITNESS: Final = 0.93
"""Race fitness of women against that of men of the same level."""
FEWEST_RESTING_BPM, MOST_RESTING_BPM = 38.0, 78.0


def traits_of(luck: Luck, ways: Ways) -> Traits:
    """The person of that seed."""
    draw = luck.of_person(Purpose.PERSON)
    is_female = bool(draw.random() < 0.5)
    age = int(draw.integers(22, 58))
    low, high = FITNESS[ways.level]
    fitness = draw.uniform(low, high) * (FEMALE_FITNESS if is_female else 1.0)
    resting = RESTING_BPM[ways.level] + draw.normal(0, 4)
    return Traits(
        ways=ways,
        is_female=is_female,
        age=age,
        mass_kg=float(draw.normal(62, 7) if is_female else draw.normal(76, 8)),
        race_fitness=float(fitness) if ways.race_fitness is None else ways.race_fitness,
        fitness_gain=float(FITNESS_GAIN[ways.level] * draw.uniform(0.6, 1.4)),
        max_bpm=float(maximum_by_formula(age) + min(15.0, max(-15.0, draw.normal(0, 7)))),
        resting_bpm=float(min(MOST_RESTING_BPM, max(FEWEST_RESTING_BPM, resting))),
        heart_bias=float(draw.normal(0, 0.015)),
        hrv_log=float(draw.normal(4.0, 0.25)),
        easy_share=float(min(0.72, max(0.59, draw.normal(0.655, 0.025)))),
        pace_bias=float(draw.normal(1.0, 0.008)),
        recovery=float(min(1.3, max(1.0, draw.normal(1.12, 0.06)))),
        severity=float(draw.uniform(0.75, 1.15)),
        sleep_h=float(draw.normal(7.3, 0.35)),
        hills_m=float(draw.uniform(2, 18)),
        cadence=float(draw.normal(83, 2.5)),
        strength=float(min(1.4, max(0.7, draw.normal(1.0, 0.12)))),
        skips=SKIPS[ways.level] * float(draw.uniform(0.5, 1.5)),
        weekly_minutes=ways.weekly_minutes or WEEKLY_MINUTES[ways.level] * float(draw.uniform(0.85, 1.15)),
    )
