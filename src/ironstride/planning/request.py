"""What planning is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ironstride.planning.basis import Basis
from ironstride.prescription.filling import Done
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan

if TYPE_CHECKING:
    from ironstride.load.history import HistorySummary


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """A season is asked for."""

    athlete: Athlete
    history: HistorySummary | None
    """What the recordings say; None = only what the athlete says."""
    as_of: date
    """The first day of the plan."""
    parent: Plan | None = None
    """The plan this one replaces; ids are inherited."""
    done: Done = field(default_factory=Done)
    """What was logged and chosen; sessions are filled from it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A proved season, the problem document it is the answer to, and what is kept for later changes."""

    plan: Plan
    problem: Mapping[str, object]
    basis: Basis
    """What a later change of the plan begins from."""
