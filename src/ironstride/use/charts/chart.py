"""A chart as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Values = tuple[float | None, ...]


class Form(StrEnum):
    """How a series is drawn."""

    BAR = "bar"
    LINE = "line"
    DOTS = "dots"
    DAYS = "days"
    """A square a day, weeks as columns."""


class Hue(StrEnum):
    """What a series is about."""

    RUN = "run"
    LIFT = "lift"
    INK = "ink"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Series:
    """One line of numbers; None where there is none."""

    name: str
    form: Form
    hue: Hue
    values: Values
    is_outline: bool = False
    """Planned in outline, done in fill."""
    low: Values = ()
    high: Values = ()
    """The error either way, where there is one."""
    axis: int = 0
    """0 = the left one, 1 = the right one; what has another unit is never added."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart."""

    id: str
    title: str
    sentence: str
    """What it means, with the athlete's own numbers."""
    labels: tuple[str, ...]
    """Below the values, one each."""
    series: tuple[Series, ...]
    units: tuple[str, ...]
    """Of the left axis, and of the right one where there is one."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The same as a table."""
    shaded: tuple[tuple[int, int, str], ...] = ()
    """From label to label, both included: lighter weeks, days ill or away, with the word."""
    notes: tuple[str, ...] = ()
    """What happened at what is shown: changes that a sign brought."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value is not None for one in self.series for value in one.values) and not self.rows


def shown(value: float | None, digits: int = 0) -> str:
    """A number of a table; a dash where there is none.

    >>> shown(12.345, 1), shown(None), shown(0)
    ('12.3', '-', '0')
    """
    return "-" if value is None else f"{value:.{digits}f}"
