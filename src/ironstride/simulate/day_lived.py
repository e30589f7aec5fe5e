"""A day of a simulated athlete as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.simulate.body import Body
from ironstride.simulate.deeds import Deed
from ironstride.simulate.life import LifeEvent
from ironstride.simulate.simulated_check_in import SimulatedCheckIn
from ironstride.simulate.simulated_run import SimulatedRun
from ironstride.training.strength_log import LoggedSession


@dataclass(frozen=True, slots=True, eq=False)
class DayLived:
    """What was done, said and measured; and, for tests alone, the truth behind it."""

    date: date
    deeds: tuple[Deed, ...]
    """What became of each session of the day."""
    runs: tuple[SimulatedRun, ...]
    lifts: tuple[LoggedSession, ...]
    """Strength sessions set by set; mobility is only a deed."""
    check_in: SimulatedCheckIn | None
    life: LifeEvent | None
    hidden_morning: Body
    """The body before any of it."""
