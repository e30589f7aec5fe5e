"""Tracks are kept to the step of each measure, unknown points stay unknown."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ironstride.store.track_document import MARK, STEPS, TIME_STEP_S, pack_track, unpack_track
from ironstride.training.track import Measure, Track

VALUES = st.one_of(st.just(np.nan), st.floats(-20_000, 20_000, allow_nan=False, width=32))


@given(st.data())
def test_what_is_packed_is_what_was_given(data: st.DataObject) -> None:
    """Every measure to half a step, every gap a gap."""
    points = data.draw(st.integers(0, 40))
    time_s = np.sort(data.draw(arrays(np.float64, points, elements=st.floats(0, 100_000))))
    measures = data.draw(st.sets(st.sampled_from(list(Measure))))
    columns = {one: data.draw(arrays(np.float64, points, elements=VALUES)) for one in measures}
    found = unpack_track(pack_track(Track(time_s, columns)))
    assert np.abs(found.time_s - time_s).max(initial=0) <= TIME_STEP_S / 2 * 1.001
    assert set(found.columns) == measures
    for one, column in columns.items():
        again = found.columns[one]
        assert np.array_equal(np.isnan(again), np.isnan(column))
        known = ~np.isnan(column)
        assert np.abs(again[known] - column[known]).max(initial=0) <= STEPS[one] / 2 * 1.001 + 1e-9


def test_what_cannot_be_kept_is_unknown() -> None:
    """Endless values of a damaged file."""
    track = Track(np.array([0.0, 1.0, 2.0]), {Measure.POWER_W: np.array([np.inf, 5.0, 1e300])})
    found = unpack_track(pack_track(track)).columns[Measure.POWER_W]
    assert np.isnan(found[[0, 2]]).all()
    assert found[1] == 5


def test_an_hour_is_small() -> None:
    """A steady hour at one point a second takes a fraction of its raw columns."""
    rng = np.random.default_rng(1)
    seconds = np.arange(3600.0)
    columns = {
        Measure.DISTANCE_M: seconds * 3 + rng.normal(0, 0.1, 3600).cumsum(),
        Measure.HEART_BPM: np.rint(140 + rng.normal(0, 0.5, 3600).cumsum() * 0.1),
        Measure.LATITUDE_DEG: 52 + rng.normal(2e-5, 1e-6, 3600).cumsum(),
    }
    assert len(pack_track(Track(seconds, columns))) < 3600 * 8 * 4 / 6


@pytest.mark.parametrize(
    "document", [b"", b"x", MARK, MARK + b"{}\n", MARK + b'{"points": 1, "columns": [["time", 1, 3, 0]]}\nabc']
)
def test_something_else_is_told(document: bytes) -> None:
    """One kind of error."""
    with pytest.raises(ValueError, match=r"track|Expecting"):
        unpack_track(document)
