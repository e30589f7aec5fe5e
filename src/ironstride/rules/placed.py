"""What a rule sees: a session with its day, window and neighbours, never its id or workout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ironstride.training.demand import family_of
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Phase, Priority, Tag
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR


class Origin(StrEnum):
    """Who put a session where it is."""

    PLANNED = "planned"
    """Placed by Ironstride: MUST rules bind it."""
    LOCKED = "locked"
    """Held by the athlete: what it breaks is reported, never refused."""
    FIXED = "fixed"
    """Another activity that happens anyway; never judged for its own place, only what is near it."""
    PAST = "past"
    """Done before the plan begins; remembered, never judged."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The window a session lies in, in minutes of its day; half-open."""

    place: str
    start: int
    usable_start: int
    end: int
    allows_run: bool = True
    allows_strength: bool = True
    maybe: bool = False

    def allows(self, kind: Kind) -> bool:
        """Whether sessions of this kind may lie in it."""
        if kind in RUN_KINDS:
            return self.allows_run
        return self.allows_strength or kind not in STRENGTH_KINDS


@dataclass(frozen=True, slots=True)
class Placed:
    """A session at a time: `start` and `end` are wall-clock minutes from the epoch Monday (negative before it)."""

    kind: Kind
    tags: frozenset[Tag]
    minutes: int
    start: int
    end: int
    form: str = ""
    demand: str = ""
    """Name of the demand in its week; rhythm and stability compare it."""
    origin: Origin = Origin.PLANNED
    slot: Slot | None = None
    """None: times are free (a reviewed week) or outside every window (a lock)."""
    combined: bool = False
    """Second part of a combined session: follows the first in the same window at once."""
    leg_exposure: bool = False

    def moved(self, minutes: int) -> Placed:
        """The same session so many minutes later (written out: this is asked for very often)."""
        return Placed(
            self.kind,
            self.tags,
            self.minutes,
            self.start + minutes,
            self.end + minutes,
            self.form,
            self.demand,
            self.origin,
            self.slot,
            self.combined,
            self.leg_exposure,
        )

    @property
    def day(self) -> int:
        """Days from the epoch Monday to the day it starts on."""
        return self.start // MINUTES_PER_DAY

    @property
    def clock_start(self) -> int:
        """Minute of the day it starts."""
        return self.start % MINUTES_PER_DAY

    @property
    def weekday(self) -> int:
        """Monday 0 to Sunday 6."""
        return self.day % 7

    @property
    def bound(self) -> bool:
        """Whether MUST rules bind it (Ironstride placed it)."""
        return self.origin is Origin.PLANNED


@dataclass(frozen=True, slots=True)
class RaceNear:
    """A race seen from a day."""

    days: int
    """Days from this day to race day; 0 on the day, negative afterwards."""
    priority: Priority
    distance_m: float
    lifting_weeks: int = 0
    """Whole weeks of lifting before race day (a primer asks for at least six)."""
    start: int = 9 * MINUTES_PER_HOUR
    """Minute of its day the race starts; 09:00 is assumed where it is unknown."""


@dataclass(frozen=True, slots=True)
class RhythmWish:
    """Where the season's rhythm has a kind of session: every (weekday, clock start) of one demand name."""

    demand: str
    places: tuple[tuple[int, int], ...]
    habit: bool = False
    """The athlete asked for it: leaving it is dearer."""


@dataclass(frozen=True, slots=True)
class OldPlace:
    """Where the present plan has a session of this demand's family on this day (clock start)."""

    demand: str
    """Family of the demand: an easy run that becomes shorter has not moved."""
    start: int

    @staticmethod
    def of(demand: str, start: int) -> OldPlace:
        """The place of a session of a demand."""
        return OldPlace(family_of(demand), start)


@dataclass(frozen=True, slots=True)
class Eased:
    """What is taken back on a day: on the way back, or because the athlete chose so."""

    after_illness: bool = False
    """An easy day after days of illness."""
    no_quality: bool = False
    no_leg_work: bool = False
    """Of strength."""
    no_strength: bool = False
    no_running: bool = False


@dataclass(frozen=True, slots=True)
class DayContext:
    """What is known of a day before anything is placed on it."""

    day: int
    """Days from the epoch Monday; ``day % 7`` is the weekday."""
    phase: Phase = Phase.BASE
    cutback: bool = False
    settling_in: bool = False
    reason: str | None = None
    """travel | holiday | busy | sick | cold | injured | stopped; None = an ordinary day."""
    next_race: RaceNear | None = None
    """The nearest race on or after this day (days >= 0)."""
    last_race: RaceNear | None = None
    """The latest race before this day (days < 0)."""
    rhythm: tuple[RhythmWish, ...] = ()
    old: tuple[OldPlace, ...] | None = None
    """The present plan on this day; None = there is no present plan."""
    eased: Eased | None = None
    """What is taken back on this day; None = nothing."""

    @property
    def weekday(self) -> int:
        """Monday 0 to Sunday 6."""
        return self.day % 7
