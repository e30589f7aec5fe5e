"""Whether a recorded heart rate can be believed. Every border here is a convention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from ironstride.load.track_steps import Column, step_seconds
from ironstride.running.heart import RATES
from ironstride.training.track import Measure, Track

LEAST_COVERAGE: Final = 0.8
"""Share of the time with a believable value."""
LEAST_SECONDS: Final = 300.0
STUCK_FROM_S: Final = 600.0
"""The same value to the beat for so long is a sensor that hangs."""
LOCKED_WITHIN_BPM: Final = 2.0
LOCKED_FROM_SHARE: Final = 0.6
"""Of the time at the beat of the steps: an optical sensor that counts steps."""
STEPS_PER_CADENCE: Final = 2.0
"""Recorders write the cadence of one leg."""


@dataclass(frozen=True, slots=True, eq=False)
class HeartQuality:
    """What a heart-rate column is worth."""

    usable: bool
    why: str
    """In plain words, either way."""
    bpm: Column
    """One value a point; NaN where it is none."""
    seconds: Column
    """Seconds of the step to each point."""

    @property
    def mean_bpm(self) -> float | None:
        """Mean over time; None without a value."""
        known = np.isfinite(self.bpm)
        total = float(self.seconds[known].sum())
        return float((self.bpm[known] * self.seconds[known]).sum()) / total if total > 0 else None


def heart_quality(track: Track) -> HeartQuality | None:
    """The heart rate of a track with a judgement; None where none was measured."""
    column = track.of(Measure.HEART_BPM)
    if column is None or len(track) == 0:
        return None
    seconds = step_seconds(track)
    bpm = np.where((column >= RATES[0]) & (column <= RATES[1]), column, np.nan)
    fault = _fault(track, bpm, seconds)
    if fault is not None:
        return HeartQuality(False, fault, bpm, seconds)
    return HeartQuality(True, f"heart rate for {_coverage(bpm, seconds):.0%} of the time", bpm, seconds)


def _coverage(bpm: Column, seconds: Column) -> float:
    total = float(seconds.sum())
    return float(seconds[np.isfinite(bpm)].sum()) / total if total > 0 else 0.0


def _fault(track: Track, bpm: Column, seconds: Column) -> str | None:
    coverage = _coverage(bpm, seconds)
    if float(seconds.sum()) < LEAST_SECONDS:
        return "less than five minutes of heart rate"
    if coverage < LEAST_COVERAGE:
        return f"heart rate for only {coverage:.0%} of the time"
    if _longest_stuck_s(bpm, seconds) >= STUCK_FROM_S:
        return "the heart rate stands still for ten minutes"
    if _share_at_step_rate(track, bpm, seconds) >= LOCKED_FROM_SHARE:
        return "the heart rate follows the steps, not the heart"
    return None


def _longest_stuck_s(bpm: Column, seconds: Column) -> float:
    known = np.isfinite(bpm)
    values, lasting = bpm[known], seconds[known]
    if not len(values):
        return 0.0
    begins = np.flatnonzero(np.diff(values, prepend=np.inf) != 0)
    return float(np.add.reduceat(lasting, begins).max())


def _share_at_step_rate(track: Track, bpm: Column, seconds: Column) -> float:
    cadence = track.of(Measure.CADENCE_PER_MIN)
    if cadence is None:
        return 0.0
    at_steps = np.abs(bpm - STEPS_PER_CADENCE * cadence) <= LOCKED_WITHIN_BPM
    total = float(seconds[np.isfinite(bpm) & np.isfinite(cadence)].sum())
    return float(seconds[at_steps].sum()) / total if total > 0 else 0.0
