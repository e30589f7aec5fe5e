"""A plan: the season with every session placed, its compromises and its proof (``ironstride/plan/1``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ironstride.training.athlete import Goal
from ironstride.training.kinds import Phase
from ironstride.training.session import Session


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """One week of the season (Monday `start`), planned and measured."""

    start: date
    phase: Phase
    cutback: bool
    settling_in: bool
    capacity_minutes: int
    run_minutes: int
    long_run_minutes: int
    quality_sessions: int
    strength_sessions: int
    leg_sets: int
    missing_minutes: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """A rule's verdict on concrete sessions of the plan."""

    rule: str
    force: str
    """must | should"""
    because: str | None
    """``locked`` when a lock broke it, else None."""
    sessions: tuple[str, ...]
    measured: str
    asked: str
    shortfall: str
    price: int
    text: str
    evidence: tuple[str, ...] = ()
    remedy: str = ""
    """What would remove it, as the end of the sentence "... would remove it"; empty = not known."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A session that did not fit."""

    kind: str
    week: date
    rule: str
    price: int
    text: str


@dataclass(frozen=True, slots=True)
class RhythmEntry:
    """Where a kind of session usually lies in one group of phases."""

    phase: str
    demand: str
    weekday: int
    start: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved."""

    status: str
    """``optimal``: nothing better exists for these sessions, time slots, rhythm and prices."""
    cost: int
    problem: str
    """SHA-256 of the problem document."""
    rounds: int
    states: int
    rules: tuple[str, ...]
    prices: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """An immutable plan version."""

    plan_id: str
    parent: str | None
    made_by: str
    athlete: str
    timezone: str
    as_of: date
    goals: tuple[Goal, ...]
    strategy: str
    rhythm: tuple[RhythmEntry, ...]
    assumptions: tuple[str, ...]
    losses: tuple[str, ...]
    weeks: tuple[PlanWeek, ...]
    sessions: tuple[Session, ...]
    unplaced: tuple[Unplaced, ...]
    findings: tuple[PlanFinding, ...]
    proof: Proof
