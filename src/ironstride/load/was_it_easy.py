"""Whether an easy run was easy: by heart rate, else by the athlete's word, else by pace. Heat and hills do not count.

The cap is the top of the second heart-rate zone, about 79 % of the maximum (evidence row 47). Other borders are
conventions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ironstride.load.efficiency import WARM_ABOVE_C
from ironstride.load.leg_load import HILLS_FROM_M_PER_KM
from ironstride.running.heart import RATES, HeartZones
from ironstride.running.paces import PaceRange
from ironstride.units import METRES_PER_KM

EASY_ZONE: Final = 2
MOST_EASY_EFFORT: Final = 4.0
"""Of 10."""
PACE_TOLERANCE: Final = 0.02
"""Faster than the fast end of easy by more than that is too fast."""
LOOKED_AT: Final = 6
TOO_HARD_FROM: Final = 4
"""So many of the last six too hard: easy runs are run too hard."""


class EasyVerdict(StrEnum):
    """The answer."""

    EASY = "easy"
    TOO_HARD = "too-hard"
    NOT_COUNTED = "not-counted"
    """Heat or hills: neither yes nor no."""
    UNKNOWN = "unknown"


class EasyBasis(StrEnum):
    """What the answer rests on."""

    HEART = "heart"
    EFFORT = "effort"
    PACE = "pace"
    HEAT = "heat"
    HILLS = "hills"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class EasyRun:
    """What is known of an easy run; None = unknown."""

    mean_heart_bpm: float | None = None
    """Only where the recording can be believed."""
    effort: float | None = None
    s_per_km: float | None = None
    """Grade-adjusted where altitude is known."""
    ascent_m: float | None = None
    distance_m: float | None = None
    temperature_c: float | None = None
    """Of the air."""


@dataclass(frozen=True, slots=True)
class EasyAnswer:
    """Whether it was easy, by what, and in words."""

    verdict: EasyVerdict
    basis: EasyBasis
    why: str


def was_it_easy(run: EasyRun, zones: HeartZones | None, easy_pace: PaceRange | None) -> EasyAnswer:
    """The answer for one run that was meant to be easy.

    Args:
        run: What is known of it.
        zones: The athlete's zones; None = not known. Zones that may not be named in targets are not used.
        easy_pace: The athlete's easy pace; None = not known.
    """
    if run.temperature_c is not None and run.temperature_c > WARM_ABOVE_C:
        return EasyAnswer(EasyVerdict.NOT_COUNTED, EasyBasis.HEAT, f"{run.temperature_c:.0f} degrees: too warm to tell")
    climb = _climb_m_per_km(run)
    if climb is not None and climb >= HILLS_FROM_M_PER_KM:
        return EasyAnswer(EasyVerdict.NOT_COUNTED, EasyBasis.HILLS, f"{climb:.0f} m up a kilometre: too hilly to tell")
    if _is_heart(run.mean_heart_bpm) and zones is not None and zones.for_targets:
        cap = zones.zone(EASY_ZONE).high_bpm
        heart = round(run.mean_heart_bpm or 0.0)
        return _answer(heart <= cap, EasyBasis.HEART, f"heart rate {heart}, easy ends at {cap}")
    if run.effort is not None and 0 <= run.effort <= 10:
        why = f"effort {run.effort:g} of 10, easy ends at {MOST_EASY_EFFORT:g}"
        return _answer(run.effort <= MOST_EASY_EFFORT, EasyBasis.EFFORT, why)
    if run.s_per_km is not None and easy_pace is not None:
        fastest = easy_pace.fast_s_per_km
        why = f"{run.s_per_km:.0f} s per km, easy begins at {fastest:.0f}"
        return _answer(run.s_per_km >= fastest * (1 - PACE_TOLERANCE), EasyBasis.PACE, why)
    return EasyAnswer(EasyVerdict.UNKNOWN, EasyBasis.NOTHING, "neither heart rate, effort nor pace to tell by")


def easy_runs_too_hard(answers: Sequence[EasyAnswer]) -> bool:
    """Whether at least four of the last six runs that could be told were too hard; answers in time order."""
    told = [one for one in answers if one.verdict in (EasyVerdict.EASY, EasyVerdict.TOO_HARD)][-LOOKED_AT:]
    return sum(one.verdict is EasyVerdict.TOO_HARD for one in told) >= TOO_HARD_FROM


def _answer(easy: bool, basis: EasyBasis, why: str) -> EasyAnswer:
    return EasyAnswer(EasyVerdict.EASY if easy else EasyVerdict.TOO_HARD, basis, why)


def _is_heart(bpm: float | None) -> bool:
    return bpm is not None and RATES[0] <= bpm <= RATES[1]


def _climb_m_per_km(run: EasyRun) -> float | None:
    if run.ascent_m is None or not run.distance_m:
        return None
    return run.ascent_m / run.distance_m * METRES_PER_KM
