"""Everything that readiness is told from. None = unknown, which is never a signal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from ironstride.training.check_in import CheckIn
from ironstride.training.kinds import Kind
from ironstride.training.relief import Relief
from ironstride.training.wellness import WellnessDay


@dataclass(frozen=True, slots=True)
class RunDone:
    """One run that was done."""

    day: date
    kind: Kind
    minutes: float
    effort: float | None = None
    """The athlete's word on the whole run, 0 to 10."""
    efficiency: float | None = None
    """Metres for each heart beat, only of steady easy runs clear of leg work and heat."""
    drift: float | None = None
    """How much less the second half gave for each beat, as a share."""
    shortfall: float | None = None
    """Of a hard run: slower than its target by that share, below zero = faster; only with fresh targets."""
    broken_off: bool | None = None
    """Of a hard run: repetitions were left out."""
    trial_slower: float | None = None
    """Of a race or test: so much slower than the one before, as a share, heat and course considered."""
    too_hard: bool | None = None
    """Of an easy run: over its cap; None = heat, hills, or nothing to tell by."""
    hours_after_legs: float | None = None
    """Since leg work ended; None = none in the last days."""
    is_warm: bool = False
    is_hilly: bool = False


@dataclass(frozen=True, slots=True)
class LiftDone:
    """One strength session that was done."""

    day: date
    leg_work: bool
    singles: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """Exercise -> the best estimated single of the day, in kilograms."""
    effort: float | None = None
    new_exercises: bool = False
    """It had leg exercises that were done for the first, second or third time."""


@dataclass(frozen=True, slots=True)
class PlannedDone:
    """What became of a planned session."""

    day: date
    done: bool
    """Done, or most of it; False = missed or less."""
    reason: str | None = None
    """Why not, in the athlete's words for it: ``no time``, ``did not want to``, ``ill``, ``sore``, ``other``."""


@dataclass(frozen=True, slots=True)
class ReadinessInputs:
    """All of it; each part in any order."""

    check_ins: tuple[CheckIn, ...] = ()
    measured: tuple[WellnessDay, ...] = ()
    runs: tuple[RunDone, ...] = ()
    lifts: tuple[LiftDone, ...] = ()
    planned: tuple[PlannedDone, ...] = ()
    quiet: frozenset[date] = frozenset()
    """Days on which nothing is told: illness and the days after it, race week, heat or altitude that is new."""
    after_illness: frozenset[date] = frozenset()
    """Those of them that are quiet for an illness."""
    cleared: date | None = None
    """The day until which red flags were answered: somebody qualified has cleared the athlete since."""
    taken: tuple[Relief, ...] = ()
    """What was taken back, and still may be."""
    sleep_need_h: float | None = None
    """What the athlete says that they need; None = only the least for everybody counts."""
    monotony: float | None = None
    """Of the last complete week."""
    strain_rank: float | None = None
    """Share of the athlete's own weeks with less strain than the last one."""
    run_jump: bool = False
    """Running rose faster than it should: the cause lies there."""
    strength_first: bool = False
    """Strength is what the athlete trains for."""
    usual_quality: int = 1
    """Hard runs that the season has in a week now."""
