"""How the athlete says they feel: the check-in. Always optional; what is not said is no signal, never zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field is called date
from enum import StrEnum
from typing import Final

SCALE: Final = range(1, 6)
"""Fatigue, sleep and motivation. A convention: short questionnaires use five steps (evidence section 4)."""
SORENESS: Final = range(11)
"""Soreness and pain."""


class Illness(StrEnum):
    """What kind of ill (evidence row 70)."""

    HEAD_COLD = "head-cold"
    """Mild, above the neck: easy running up to half an hour is allowed."""
    ILL = "ill"
    """Fever, chest symptoms, aches all over, or stomach: no training."""


class RedFlag(StrEnum):
    """Signs that send somebody to a professional, whatever the plan says (evidence rows 74 to 79)."""

    BONE = "bone"
    """Pain at one point of a bone, at night or at rest, on a hop, or deep in the groin."""
    CARDIAC = "cardiac"
    """Pressure on the chest, fainting, a racing or stumbling heart, breathlessness out of proportion."""
    HEAT = "heat"
    """Confusion, collapse or no more sweat in the heat."""
    MUSCLE = "muscle"
    """Much swelling or weakness with dark urine one to three days after unaccustomed lifting."""
    ENERGY = "energy"
    """Periods missed for three months, fast loss of weight, bone injuries that come again."""
    NERVE = "nerve"
    """Numb or weak leg, numb saddle, a bladder that changes; a calf that swells and warms after travel."""


@dataclass(frozen=True, slots=True)
class SoreSpot:
    """One place that is sore from training."""

    where: str
    """A muscle or body part in the catalogue's words: ``calves``, ``quads``, ``legs``."""
    amount: int
    """0 (not at all) to 10 (as sore as can be)."""


@dataclass(frozen=True, slots=True)
class Pain:
    """A pain that is not the soreness of training."""

    where: str
    """A body part: ``knee``, ``achilles``, ``shin``."""
    amount: int
    """0 (none) to 10 (the worst that can be thought of)."""
    changes_gait: bool | None = None
    """It makes them limp or run differently."""
    worse_next_morning: bool | None = None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What the athlete says of one day. None = not said."""

    date: Date
    fatigue: int | None = None
    """1 (fresh) to 5 (exhausted)."""
    sleep_quality: int | None = None
    """1 (very poor) to 5 (very good)."""
    motivation: int | None = None
    """1 (none) to 5 (can hardly wait)."""
    soreness: int | None = None
    """Of the legs as a whole, 0 to 10; where only spots are said, the sorest spot of the lower body counts."""
    sore: tuple[SoreSpot, ...] = ()
    pains: tuple[Pain, ...] = ()
    illness: Illness | None = None
    is_well: bool | None = None
    """True = says that they are not ill; None = not said."""
    red_flags: frozenset[RedFlag] = frozenset()
    resting_heart_bpm: float | None = None
    hrv_ms: float | None = None
    """Heart-rate variability as RMSSD."""
    sleep_h: float | None = None
    weight_kg: float | None = None
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return self == CheckIn(self.date)
