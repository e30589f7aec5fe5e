"""An activity as matching sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.load.dated_activity import DatedActivity
from ironstride.training.kinds import Kind, Sport
from ironstride.units import MINUTES_PER_HOUR


@dataclass(frozen=True, slots=True)
class DoneActivity:
    """What was done, on the athlete's own calendar."""

    key: str
    """Its id, unique among those given."""
    day: date
    start: int
    """Minute of the day it began."""
    minutes: float
    sport: Sport
    kind: Kind
    """A guess from its totals."""
    run_load: float | None = None
    """100 = an hour at threshold; None = unknown, or lifting."""


def done_activity(done: DatedActivity, key: str, kind: Kind, run_load: float | None = None) -> DoneActivity:
    """The activity for matching, with its id and what it most likely was."""
    start = done.start.hour * MINUTES_PER_HOUR + done.start.minute
    return DoneActivity(key, done.day, start, done.minutes, done.sport, kind, run_load)
