"""An exercise of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Pattern(StrEnum):
    """What movement it is."""

    SQUAT = "squat"
    SINGLE_LEG_SQUAT = "single-leg-squat"
    LUNGE = "lunge"
    HINGE = "hinge"
    HIP_EXTENSION = "hip-extension"
    KNEE_FLEXION = "knee-flexion"
    CALF = "calf"
    ANKLE = "ankle"
    HIP_ABDUCTION = "hip-abduction"
    ADDUCTOR = "adductor"
    TRUNK = "trunk"
    PUSH = "push"
    PULL = "pull"
    CARRY = "carry"
    JUMP = "jump"
    SPRINT = "sprint"
    """Short fast running as an exercise: hill sprints."""
    MOBILITY = "mobility"


LEG_PATTERNS = frozenset(
    {
        Pattern.SQUAT,
        Pattern.SINGLE_LEG_SQUAT,
        Pattern.LUNGE,
        Pattern.HINGE,
        Pattern.HIP_EXTENSION,
        Pattern.KNEE_FLEXION,
        Pattern.CALF,
        Pattern.ANKLE,
        Pattern.HIP_ABDUCTION,
        Pattern.ADDUCTOR,
    }
)
"""Patterns whose work sets count as leg sets, weighted by the exercise."""


class LoadKind(StrEnum):
    """How an exercise is loaded."""

    NONE = "none"
    """Body weight."""
    BARBELL = "barbell"
    DUMBBELL = "dumbbell"
    """One in the hands, or held at the chest."""
    DUMBBELLS = "dumbbells"
    """A pair."""
    KETTLEBELL = "kettlebell"
    MACHINE = "machine"
    CABLE = "cable"
    BAND = "band"


LOADED: Final = frozenset(
    {LoadKind.BARBELL, LoadKind.DUMBBELL, LoadKind.DUMBBELLS, LoadKind.KETTLEBELL, LoadKind.MACHINE}
)
"""Loads that grow in steps large enough to get stronger by."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, as data."""

    id: str
    """kebab-case."""
    name: str
    pattern: Pattern
    equipment: tuple[str, ...]
    """All of these are needed; words of the athlete file's places. Empty = nothing."""
    load: LoadKind
    one_sided: bool
    muscles: tuple[str, ...]
    """Main ones first."""
    leg_load: float
    """0 to 1: how much of a work set counts as a leg set."""
    soreness_risk: int
    """1 to 3: how much delayed soreness it is known for (eccentric, long muscle lengths)."""
    difficulty: int
    """1 to 3."""
    seconds_per_rep: float
    set_up_s: int
    cue: str
    """One short line of our own."""
    contacts_per_rep: int = 0
    is_hold: bool = False
    easier: tuple[str, ...] = ()
    """Ids of regressions, the nearest first."""
    harder: tuple[str, ...] = ()
    not_with_pain_in: tuple[str, ...] = ()
    """Sites: knee, achilles, plantar, hamstring, hip, groin, back, shoulder, wrist, calf, shin, foot-bone ..."""
    instead: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Painful site -> id of the exercise that is done instead."""
    fit_category: str = ""
    """Name of the FIT profile's exercise category, such as ``squat``."""
    fit_name: str = ""
    """Name in that category's exercise names, such as ``goblet_squat``."""
    other_names: tuple[str, ...] = ()
    """As Hevy, Strong and others write it."""
    is_default: bool = False
    """Taken first where others would do as well: what the guide names, and its plain forms."""
