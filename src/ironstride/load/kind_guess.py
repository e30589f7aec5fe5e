"""What kind of session a recording was, guessed from its totals. Every border here is a convention.

A run is *long* when it is at least 40 minutes and 1.4 times the usual run; *intervals* when it was on a track;
*threshold*, which stands for any quality, when its mean pace is at least 5 % faster than the usual one; else *easy*.
Strength is told by the movements of its sets where at least half are known, else it is taken for *full body*: for
spacing the careful side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from ironstride.load.dated_activity import DatedActivity
from ironstride.training.activity import DIARY, StrengthSet
from ironstride.training.kinds import Kind, Sport

LONG_FROM_MINUTES: Final = 40
LONG_FROM_SHARE: Final = 1.4
FAST_BELOW_SHARE: Final = 0.95
QUALITY_FROM_MINUTES: Final = 15
FEWEST_PACES: Final = 3
"""With fewer runs there is no usual pace."""
FASTEST_S_PER_KM: Final = 150.0
SLOWEST_S_PER_KM: Final = 900.0
"""Paces outside these are faults of the recording or walks."""
KNOWN_SETS_SHARE: Final = 0.5
TRACK: Final = "track"
_KINDS: Final = frozenset(kind.value for kind in Kind)

LEG_MOVEMENTS: Final = frozenset(
    {"calf raise", "deadlift", "hip raise", "hip stability", "hip swing", "leg curl", "lunge", "olympic lift", "plyo"}
    | {"sled", "squat", "stair stepper", "floor climb", "tire"}
)
UPPER_MOVEMENTS: Final = frozenset(
    {"battle rope", "bench press", "carry", "chop", "core", "crunch", "curl", "flye", "hyperextension"}
    | {"lateral raise", "leg raise", "plank", "pull-up", "push-up", "row", "shoulder press", "shoulder stability"}
    | {"shrug", "sit-up", "sledge hammer", "suspension", "triceps extension"}
)


@dataclass(frozen=True, slots=True)
class UsualRun:
    """What the athlete's runs of the last weeks are like; None = too few to tell."""

    minutes: float | None
    pace_s_per_km: float | None


def usual_run(runs: Sequence[DatedActivity]) -> UsualRun:
    """The median run."""
    paces = believable_paces(runs)
    return UsualRun(
        median(one.minutes for one in runs) if runs else None,
        median(paces) if len(paces) >= FEWEST_PACES else None,
    )


def believable_paces(runs: Sequence[DatedActivity]) -> list[float]:
    """The paces, in seconds per kilometre, that a runner can have."""
    paces = (one.pace_s_per_km for one in runs)
    return [pace for pace in paces if pace is not None and FASTEST_S_PER_KM <= pace <= SLOWEST_S_PER_KM]


def guess_kind(activity: DatedActivity, usual: UsualRun) -> Kind:
    """The kind of session it most likely was; what the athlete wrote themselves is no guess."""
    said = _said(activity)
    if said is not None:
        return said
    if activity.sport is Sport.RUN:
        return _run_kind(activity, usual)
    if activity.sport is Sport.STRENGTH:
        return strength_kind(activity.activity.sets)
    return {Sport.CROSS: Kind.CROSS, Sport.MOBILITY: Kind.MOBILITY, Sport.RACE: Kind.RACE}.get(
        activity.sport, Kind.OTHER
    )


def _said(activity: DatedActivity) -> Kind | None:
    """The kind that a diary entry names."""
    if activity.activity.source != DIARY:
        return None
    word = activity.activity.sub_sport.partition(" ")[0]
    return Kind(word) if word in _KINDS else None


def _run_kind(run: DatedActivity, usual: UsualRun) -> Kind:
    least = max(LONG_FROM_MINUTES, LONG_FROM_SHARE * (usual.minutes or 0.0))
    if run.minutes >= least:
        return Kind.LONG
    if run.minutes >= QUALITY_FROM_MINUTES:
        if run.activity.sub_sport == TRACK:
            return Kind.INTERVALS
        paces = believable_paces([run])
        if paces and usual.pace_s_per_km is not None and paces[0] <= FAST_BELOW_SHARE * usual.pace_s_per_km:
            return Kind.THRESHOLD
    return Kind.EASY


def strength_kind(sets: Sequence[StrengthSet]) -> Kind:
    """Legs, upper & core or full body, by the movements of the sets."""
    legs = sum(one.category in LEG_MOVEMENTS for one in sets)
    upper = sum(one.category in UPPER_MOVEMENTS for one in sets)
    if legs + upper < KNOWN_SETS_SHARE * len(sets) or bool(legs) is bool(upper):
        return Kind.FULL_BODY
    return Kind.LEGS if legs else Kind.UPPER_CORE


def loads_legs(kind: Kind) -> bool:
    """Whether a strength session of that kind is leg work."""
    return kind in (Kind.FULL_BODY, Kind.LEGS)
