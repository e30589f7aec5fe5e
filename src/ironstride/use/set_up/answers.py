"""What the eight questions bring together: frozen values, and what a line of answer became."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ironstride.training.athlete import Amount


@dataclass(frozen=True, slots=True)
class Setting:
    """What the questions know of the world: given by the caller."""

    as_of: date
    zone: str
    """IANA name of the machine's time zone."""
    name: str
    """What the athlete is called until they say otherwise."""
    exists: Callable[[str], bool]
    """Whether a folder or file stands at a path."""


@dataclass(frozen=True, slots=True)
class Race:
    """A race as it is written into the file."""

    day: date
    distance: str
    distance_m: float
    name: str | None = None
    priority: str = "A"
    time: str | None = None
    start: str | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """The running of late: recordings, or what the athlete says. All None = starting out."""

    history: str | None = None
    runs_per_week: int | None = None
    weekly: str | None = None
    longest: str | None = None
    longest_amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A time slot as it is written into the file: from-to in minutes of the day, then words."""

    start: int
    end: int
    """Above 1440: on the next day."""
    text: str
    """``06:00-07:30``"""
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((self.text, *self.words))


Days = tuple[tuple[Slot, ...], ...]
"""Seven days of time slots, Monday first."""


@dataclass(frozen=True, slots=True)
class Turning:
    """A week that turns: the names in order, and the time slots of each."""

    starts: date
    per: str
    """``day`` or ``week``"""
    pattern: tuple[str, ...]
    any_day: Mapping[str, tuple[Slot, ...]]
    """Slots of a name on every day that is not said otherwise."""
    by_day: Mapping[tuple[str, int], tuple[Slot, ...]] = field(default_factory=dict)
    """Slots of a name on one weekday."""


@dataclass(frozen=True, slots=True)
class Places:
    """What is at the gym and at home."""

    gym: tuple[str, ...] | None = None
    """None = no gym."""
    gym_minutes: int = 0
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lifting:
    """How used to lifting the athlete is, and how often a week."""

    experience: str = "new"
    sessions_per_week: int | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """What happens anyway."""

    name: str
    when: str
    effort: str
    legs: str


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which nothing is possible. `to` None = until said to be over."""

    start: date
    to: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Life:
    """Birth, what is fixed, what is medical."""

    born: date | None = None
    born_note: str = ""
    """How exactly the date of birth is known, for the file."""
    fixed: tuple[Fixed, ...] = ()
    away: tuple[Away, ...] = ()
    health: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that was said; what was not asked yet holds what leaving it out means."""

    name: str
    races: tuple[Race, ...] = ()
    running: Running = Running()
    week: Days | Turning = ((),) * 7
    places: Places = Places()
    lifting: Lifting = Lifting()
    long_run_day: int | None = None
    rest_day: int | None = None
    life: Life = Life()
    watch: str = "none"
    miles: bool = False
    """Whether the athlete speaks in miles."""


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """A line that was not understood."""

    word: str
    """The part of the line it is about; empty when something is missing."""
    wanted: str
    """Completes the sentence "wanted ..."."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question's lines were understood as."""

    answers: Answers
    echo: tuple[str, ...]
    """The same in our words, so that a mistake is seen at once."""
    complete: bool = True
    """False: more lines may follow."""
