"""What the heart of a simulated athlete does on a run: a test model.

At a steady effort the share of the heart rate reserve is about the share of the greatest oxygen uptake; heat and time
raise it, and it follows a change of speed within a minute. Constants of the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

FOLLOWS_S: Final = 32.0
DRIFT_FROM_S: Final = 20 * 60.0
DRIFT_PER_HOUR: Final = 0.045
WARM_FROM_C: Final = 15.0
SHARE_PER_C: Final = 0.005
BEFORE_START: Final = 0.25
"""Share of the reserve while standing at the door."""
LEAST, MOST = 0.05, 0.985
NOISE_BPM: Final = 1.2
NOISE_S: Final = 15

Column = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class HeartOfDay:
    """A heart on one day."""

    resting_bpm: float
    max_bpm: float
    bias: float
    temperature_c: float


def heart_rates(heart: HeartOfDay, parts: Sequence[tuple[int, float]], draw: np.random.Generator) -> Column:
    """Whole beats a minute, one value a second and one for the end.

    Args:
        heart: Whose, on which day.
        parts: Seconds and share of race fitness of each part.
        draw: Where its noise comes from.
    """
    total = sum(seconds for seconds, _ in parts)
    warm = SHARE_PER_C * max(0.0, heart.temperature_c - WARM_FROM_C)
    level = np.empty(total + 1)
    now, begin = BEFORE_START, 0
    for seconds, share in parts:
        wanted = min(1.0, share + heart.bias + warm)
        after = wanted + (now - wanted) * np.exp(-np.arange(1, seconds + 1) / FOLLOWS_S)
        level[begin + 1 : begin + seconds + 1] = after
        now, begin = float(after[-1]), begin + seconds
    level[0] = BEFORE_START
    late_h = np.maximum(0.0, np.arange(total + 1) - DRIFT_FROM_S) / 3600
    level = np.clip(level * (1 + DRIFT_PER_HOUR * late_h), LEAST, MOST)
    noise = np.repeat(draw.normal(0, NOISE_BPM, total // NOISE_S + 1), NOISE_S)[: total + 1]
    rates = heart.resting_bpm + level * (heart.max_bpm - heart.resting_bpm) + noise
    whole: Column = np.round(np.clip(rates, heart.resting_bpm, heart.max_bpm))
    return whole
