"""What a diary line says, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.training.check_in import CheckIn
from ironstride.training.kinds import Kind


@dataclass(frozen=True, slots=True)
class SaidActivity:
    """Something was done. None = not said."""

    day: date
    word: str
    """What it was called: ``easy``, ``swim``, ``football``."""
    kind: Kind
    minutes: float | None = None
    distance_m: float | None = None
    effort: float | None = None
    """0 to 10."""
    heart_bpm: float | None = None
    start: int | None = None
    """Minute of the day."""
    treadmill: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class SaidMissed:
    """A planned session was not done."""

    day: date
    words: str
    """What it was called; empty = the day's."""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class SaidSets:
    """What was lifted, as the strength log reads it."""

    day: date
    text: str
    start: int
    """Where the text stands in the line, in characters from 0."""


@dataclass(frozen=True, slots=True)
class SaidFeeling:
    """How the athlete feels."""

    check_in: CheckIn

    @property
    def day(self) -> date:
        """Of which day."""
        return self.check_in.date


Entry = SaidActivity | SaidMissed | SaidSets | SaidFeeling


@dataclass(frozen=True, slots=True)
class DiaryProblem:
    """A word that cannot be understood: where it stands (half-open), what it is, and what was wanted."""

    start: int
    end: int
    text: str
    wanted: str


@dataclass(frozen=True, slots=True)
class DiaryLine:
    """A line as it was read. With any problem nothing of it counts."""

    entries: tuple[Entry, ...]
    problems: tuple[DiaryProblem, ...]
