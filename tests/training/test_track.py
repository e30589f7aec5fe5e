"""A track keeps its columns of one length and its times in order."""

import numpy as np
import pytest

from ironstride.training.track import Measure, Track


def test_columns_by_measure() -> None:
    """What was never measured is None, not an empty column."""
    track = Track(np.array([0.0, 1.0]), {Measure.HEART_BPM: np.array([120.0, np.nan])})
    heart = track.of(Measure.HEART_BPM)
    assert len(track) == 2
    assert heart is not None
    assert heart[0] == 120
    assert track.of(Measure.POWER_W) is None


def test_columns_of_other_lengths_are_refused() -> None:
    """One value a point."""
    with pytest.raises(ValueError, match="length"):
        Track(np.array([0.0, 1.0]), {Measure.HEART_BPM: np.array([120.0])})


def test_times_that_fall_are_refused() -> None:
    """Readers put points in order."""
    with pytest.raises(ValueError, match="fall"):
        Track(np.array([1.0, 0.0]))
