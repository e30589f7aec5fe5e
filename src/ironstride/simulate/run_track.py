"""The points that a watch would record of a simulated run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi
from types import MappingProxyType
from typing import Final

import numpy as np

from ironstride.simulate.heart_response import Column, HeartOfDay, heart_rates
from ironstride.simulate.segments import Segment
from ironstride.simulate.traits import Traits
from ironstride.training.recorded_activity import Lap
from ironstride.training.run_workout import StepKind
from ironstride.training.track import Measure, Track

HILL_LENGTH_M: Final = 2400.0
SECOND_HILLS: Final = (0.3, 730.0)
"""Height against the first hills, and length in metres."""
START_ALTITUDE_M: Final = 120.0
SLOWER_PER_GRADE: Final = 3.0
SLOWEST_UPHILL: Final = 0.6
FASTEST_DOWNHILL: Final = 1.15
SPEED_NOISE: Final = 0.02
SPEED_NOISE_S: Final = 20
CADENCE_SPEED_M_PER_S: Final = 2.8
CADENCE_PER_M_PER_S: Final = 5.0
WALKING_BELOW_M_PER_S: Final = 1.7
WALKING_CADENCE: Final = 57.0
LAP_NAMES: Final = MappingProxyType(
    {
        StepKind.WARM_UP: "warmup",
        StepKind.COOL_DOWN: "cooldown",
        StepKind.RECOVERY: "recovery",
        StepKind.WALK: "rest",
    }
)
"""As FIT files name them; others are active."""
ACTIVE: Final = "active"


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """A value a second, and one for the end."""

    distance_m: Column
    speed_m_per_s: Column
    altitude_m: Column
    heart_bpm: Column

    @property
    def ascent_m(self) -> float:
        """Metres up."""
        return float(np.maximum(np.diff(self.altitude_m), 0).sum())

    @property
    def descent_m(self) -> float:
        """Metres down."""
        return float(-np.minimum(np.diff(self.altitude_m), 0).sum())


def trace_of(segments: Sequence[Segment], traits: Traits, heart: HeartOfDay, draw: np.random.Generator) -> Trace:
    """The run second by second."""
    lengths = [one.seconds for one in segments]
    flat = np.repeat([one.flat_m_per_s for one in segments], lengths)
    flat = flat * _wavering(len(flat), draw)
    given = np.repeat([np.nan if one.grade is None else one.grade for one in segments], lengths)
    grade = np.where(np.isnan(given), _grade_of_way(np.cumsum(flat), traits.hills_m), given)
    speed = flat * np.clip(1 - SLOWER_PER_GRADE * grade, SLOWEST_UPHILL, FASTEST_DOWNHILL)
    zero = np.zeros(1)
    return Trace(
        distance_m=np.concatenate([zero, np.cumsum(speed)]),
        speed_m_per_s=np.concatenate([zero, speed]),
        altitude_m=START_ALTITUDE_M + np.concatenate([zero, np.cumsum(speed * grade)]),
        heart_bpm=heart_rates(heart, [(one.seconds, one.share) for one in segments], draw),
    )


def track_of(trace: Trace, traits: Traits, temperature_c: float) -> Track:
    """What the watch keeps: a point every few seconds, and the last."""
    last = len(trace.distance_m) - 1
    every = traits.ways.record_every_s
    kept = np.append(np.arange(0, last, every), last)
    speed = trace.speed_m_per_s[kept]
    running = traits.cadence + CADENCE_PER_M_PER_S * (speed - CADENCE_SPEED_M_PER_S)
    cadence = np.where(speed < WALKING_BELOW_M_PER_S, WALKING_CADENCE, running) * (speed > 0)
    columns = {
        Measure.DISTANCE_M: np.round(trace.distance_m[kept], 2),
        Measure.HEART_BPM: trace.heart_bpm[kept],
        Measure.SPEED_M_PER_S: np.round(speed, 3),
        Measure.ALTITUDE_M: np.round(trace.altitude_m[kept] * 5) / 5,
        Measure.CADENCE_PER_MIN: np.round(cadence),
        Measure.TEMPERATURE_C: np.full(len(kept), float(round(temperature_c))),
    }
    return Track(kept.astype(np.float64), MappingProxyType(columns))


def laps_of(segments: Sequence[Segment], trace: Trace) -> tuple[Lap, ...]:
    """A lap for each step."""
    found, begin = [], 0
    for one in segments:
        end = begin + one.seconds
        beats = trace.heart_bpm[begin + 1 : end + 1]
        found.append(
            Lap(
                start_s=float(begin),
                elapsed_s=float(one.seconds),
                duration_s=float(one.seconds),
                distance_m=round(float(trace.distance_m[end] - trace.distance_m[begin]), 2),
                mean_heart_bpm=float(round(float(beats.mean()))),
                max_heart_bpm=float(beats.max()),
                name=LAP_NAMES.get(one.kind, ACTIVE),
            )
        )
        begin = end
    return tuple(found)


def _wavering(seconds: int, draw: np.random.Generator) -> Column:
    """How speed goes up and down around what is meant; 1 in the mean."""
    steps = draw.normal(1.0, SPEED_NOISE, seconds // SPEED_NOISE_S + 1)
    return np.repeat(steps / steps.mean(), SPEED_NOISE_S)[:seconds]


def _grade_of_way(metres: Column, hills_m: float) -> Column:
    """Rise over run of a way of long and short hills."""
    share, short_m = SECOND_HILLS
    long_hills = hills_m * pi / HILL_LENGTH_M * np.sin(2 * pi * metres / HILL_LENGTH_M)
    return long_hills + share * hills_m * pi / short_m * np.sin(2 * pi * metres / short_m)
