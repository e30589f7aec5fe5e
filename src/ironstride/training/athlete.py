"""The athlete as planning sees them: frozen values made from the athlete file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ironstride.training.busy import BusyTime
from ironstride.training.kinds import (
    Combine,
    Experience,
    Kind,
    Level,
    Priority,
    Stability,
    Strategy,
    kinds_named,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of running given in minutes or in metres (exactly one is known)."""

    minutes: float | None = None
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class RaceResult:
    """A dated result."""

    distance_m: float
    time_s: float
    date: date


@dataclass(frozen=True, slots=True)
class TimeTrial:
    """Half an hour run alone as fast as can be held."""

    distance_m: float
    time_s: float
    date: date
    heart_bpm: int | None = None
    """Mean of the last twenty minutes; None = not measured."""


@dataclass(frozen=True, slots=True)
class KnownLift:
    """A set the athlete says they can do."""

    exercise: str
    """Id in the catalogue."""
    load_kg: float
    reps: int
    reps_left: int = 0


@dataclass(frozen=True, slots=True)
class GymWishes:
    """How strength sessions are filled. Nothing of it shapes the season."""

    heavy: bool = False
    """Main lifts of 3 to 6 repetitions once used to lifting (evidence row 25)."""
    jumps: bool = False
    """A few jumps once used to lifting (evidence rows 26, 33)."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """Exercise -> the one that is always done in its place."""
    lifts: tuple[KnownLift, ...] = ()
    pain: frozenset[str] = frozenset()
    """Painful sites; what loads them is left out."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where training happens."""

    name: str
    equipment: tuple[str, ...] = ()
    minutes_to_get_there: int = 0


@dataclass(frozen=True, slots=True)
class WeeklyWindow:
    """A window of the athlete's pattern: minutes of the day, half-open; an end of 1440 is midnight.

    An end above 1440 lies on the next day; `availability.real_days` splits such a window.
    """

    start: int
    end: int
    allows_run: bool
    allows_strength: bool
    place: str | None = None
    """Name of a place; None = anywhere: runs from the door and home equipment, never the gym."""
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class WeekPattern:
    """The default week: seven tuples of windows, Monday first, each in time order and without overlap."""

    days: tuple[tuple[WeeklyWindow, ...], ...]


@dataclass(frozen=True, slots=True)
class Rotation:
    """A pattern that turns by day or by week from a start date, in both directions of time."""

    starts: date
    per_day: bool
    """True: each entry of `pattern` is a day; False: each is a week."""
    pattern: tuple[str, ...]
    shapes: Mapping[str, WeekPattern]
    """Windows of each named shape, by weekday (a shape given for `any` day repeats it seven times)."""


@dataclass(frozen=True, slots=True)
class FixedActivity:
    """What happens anyway, weekly (`weekday`) or once (`date`); an end above 1440 lies on the next day."""

    name: str
    start: int
    end: int
    hard: bool
    legs: str
    """none | some | heavy"""
    weekday: int | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class WeekException:
    """Dated change. `to` None = until said to be over; `windows` None = nothing possible on these days."""

    start: date
    to: date | None
    reason: str
    """travel | holiday | busy | sick | injured | stopped"""
    windows: tuple[WeeklyWindow, ...] | None = None
    timezone: str | None = None
    kind: str | None = None
    """cold: ill with a mild head cold, an easy run is allowed; None = any other."""

    def covers(self, day: date) -> bool:
        """Whether the exception holds on that day (both ends included)."""
        return self.start <= day and (self.to is None or day <= self.to)


@dataclass(frozen=True, slots=True)
class Goal:
    """A dated race."""

    name: str
    date: date
    distance_m: float
    priority: Priority
    time_s: float | None = None
    start: int | None = None
    """Minute of the day the race starts; None = unknown (09:00 is assumed and marked)."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A session the athlete fixed: a date, or a date and a start."""

    date: date
    kind: Kind
    start: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Habit:
    """A session that the athlete likes to have at the same time every week."""

    family: str
    """easy | quality | strength, or a kind's own word."""
    weekday: int
    """Monday 0."""
    start: int
    """Minute of the day."""
    instead_of: tuple[int, int] | None = None
    """Weekday and minute of the usual time that a new habit takes the place of; None = the nearest of its kind."""

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that may be the session."""
        return kinds_named(self.family)


@dataclass(frozen=True, slots=True)
class HeartValue:
    """A heart rate with the day it was found."""

    bpm: int
    date: date | None = None


@dataclass(frozen=True, slots=True)
class RunningProfile:
    """What the athlete says about their running."""

    runs_per_week: int | None = None
    weekly: Amount | None = None
    longest: Amount | None = None
    result: RaceResult | None = None


@dataclass(frozen=True, slots=True)
class StrengthProfile:
    """What the athlete says about their lifting; experience None = auto."""

    experience: Experience | None = None
    sessions_per_week: int | None = None
    session_minutes: int = 40


@dataclass(frozen=True, slots=True)
class MobilityWish:
    """Mobility sessions a week and their length."""

    per_week: int = 0
    minutes: int = 15


SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class Preferences:
    """Wishes; None strategy = auto."""

    strategy: Strategy | None = None
    long_run_day: int | None = None
    """Weekday, Monday 0."""
    rest_day: int | None = None
    priority: str = "running"
    """running | strength"""
    combine: Combine = Combine.IF_NEEDED
    busy: tuple[str, ...] = ()
    """Calendars (ICS files), as the athlete file names them."""
    never: tuple[Kind, ...] = ()
    """Kinds that are never planned, each once, in the order of `Kind`."""
    stability: Stability = Stability.BALANCED
    """How much of the old plan a new one keeps."""
    planning_day: int = SUNDAY
    """Weekday on which suggestions are made that can wait."""


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """Rules the athlete switched off or re-weighed; parameters by rule id."""

    off: frozenset[str] = frozenset()
    parameters: Mapping[str, Mapping[str, float | str | bool]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Athlete:
    """Everything the athlete file says, and what its calendars take."""

    name: str
    timezone: str
    week: WeekPattern | Rotation
    born: date | None = None
    sex: str | None = None
    units: str = "metric"
    """metric | imperial"""
    level: Level | None = None
    """None = auto."""
    running: RunningProfile = RunningProfile()
    strength: StrengthProfile = StrengthProfile()
    places: Mapping[str, Place] = field(default_factory=dict)
    get_ready_minutes: int = 10
    fixed: tuple[FixedActivity, ...] = ()
    exceptions: tuple[WeekException, ...] = ()
    goals: tuple[Goal, ...] = ()
    health: tuple[str, ...] = ()
    locks: tuple[Lock, ...] = ()
    heart: Mapping[str, HeartValue] = field(default_factory=dict)
    mobility: MobilityWish = MobilityWish()
    preferences: Preferences = Preferences()
    rules: RuleSettings = RuleSettings()
    habits: tuple[Habit, ...] = ()
    """In the order of the file."""
    gym: GymWishes = GymWishes()
    results: tuple[RaceResult, ...] = ()
    """Further results beside `running.result`, for race fitness and critical speed."""
    trial: TimeTrial | None = None
    busy_times: tuple[BusyTime, ...] = ()
    """What the calendars of `preferences.busy` take, by date and start."""
