"""Simulated runs are real FIT files: our reader finds in them what was lived."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.recordings.fit.read_whole import read_whole_fit
from ironstride.simulate.run_file import fit_file
from ironstride.simulate.simulated_run import SimulatedRun
from ironstride.simulate.traits import Ways
from ironstride.training.kinds import Kind, Level, Sport
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure
from tests.simulate.made_plans import lived


def runs_of(seed: int, ways: Ways) -> list[SimulatedRun]:
    """The runs of a week."""
    return [run for day in lived(seed, ways, 1) for run in day.runs]


def read(run: SimulatedRun) -> RecordedActivity:
    """The one activity of its file, which loses nothing."""
    found, lost = read_whole_fit(fit_file(run))
    assert lost is None
    assert len(found) == 1
    assert found[0].problems == ()
    return found[0]


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.sampled_from(Level), st.sampled_from([1, 5, 7, 60]))
def test_the_reader_finds_the_same_totals(seed: int, level: Level, every: int) -> None:
    """Start, seconds, metres, heart rate, climb and effort."""
    for run in runs_of(seed, Ways(level, healthy=True, record_every_s=every)):
        summary = read(run).summary
        assert run.track is not None
        beats = run.track.columns[Measure.HEART_BPM]
        assert summary.sport is Sport.RUN
        assert summary.start_utc == run.start_utc
        assert summary.start_local == run.start_local
        assert summary.duration_s == summary.elapsed_s == run.seconds
        assert summary.distance_m == run.distance_m
        assert summary.mean_heart_bpm == round(float(beats.mean()))
        assert summary.max_heart_bpm == beats.max()
        assert summary.effort == run.effort
        assert summary.ascent_m == round(run.ascent_m)


def test_the_reader_finds_the_same_points_and_laps() -> None:
    """Every column as it was, to the grain of the format; laps follow each other and cover the run."""
    run = next(one for one in runs_of(1, Ways(healthy=True)) if one.kind is Kind.INTERVALS)
    found = read(run)
    assert run.track is not None
    assert found.track is not None
    assert found.track.time_s.tolist() == run.track.time_s.tolist()
    for measure, column in run.track.columns.items():
        assert found.track.columns[measure].tolist() == pytest.approx(column.tolist(), abs=1e-6)
    assert [lap.name for lap in found.laps] == [lap.name for lap in run.laps]
    assert found.laps[0].name == "warmup"
    ends = [lap.start_s + (lap.elapsed_s or 0) for lap in found.laps]
    assert [lap.start_s for lap in found.laps[1:]] == ends[:-1]
    assert ends[-1] == run.seconds
    assert sum(lap.distance_m or 0 for lap in found.laps) == pytest.approx(run.distance_m, abs=0.2)


def test_points_are_as_far_apart_as_asked() -> None:
    """One a second on wish; the last point is the end."""
    run = runs_of(2, Ways(healthy=True, record_every_s=1))[0]
    assert run.track is not None
    assert run.track.time_s.tolist() == list(range(run.seconds + 1))
    assert run.track.columns[Measure.DISTANCE_M][-1] == run.distance_m


def test_without_a_watch_there_is_no_file() -> None:
    """Time, distance and effort are known to the runner, nothing else is."""
    run = runs_of(2, Ways(healthy=True, watch=False))[0]
    assert run.track is None
    assert run.laps == ()
    assert run.distance_m > 1000
    with pytest.raises(ValueError, match="without a watch"):
        fit_file(run)
