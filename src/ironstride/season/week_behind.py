"""What a week of the season leaves behind for the weeks after it; and what a running season is carried on with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.season.volume import WeekDone
from ironstride.training.kinds import Kind, Strategy


@dataclass(frozen=True, slots=True)
class WeekBehind:
    """One week (Monday `start`) as later weeks remember it."""

    start: date
    done: WeekDone
    exposures: int
    """Leg sessions."""
    lifted_weeks: int
    """Whole weeks of lifting up to and with this one."""
    last_sets: int | None
    """Leg sets of the last week that was not a lighter one and had leg work."""
    longest_ever: float
    kinds_done: frozenset[Kind]
    """Kinds asked in the season up to and with this week."""
    last_test: int
    """Index of the week of the last fitness test; negative before the season."""
    full_sets: int | None = None
    """Leg sets of the last week before what was taken back in this one; None = nothing was."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a season that is already running keeps when it is made again: its weeks behind and its strategy."""

    behind: tuple[WeekBehind, ...] = ()
    """The season's first weeks, in order."""
    strategy: Strategy | None = None
    strategy_reason: str = ""
