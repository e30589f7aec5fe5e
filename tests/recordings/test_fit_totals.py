"""What real files say of themselves in their totals is what is read of them, in the summaries and in the tracks."""

from pathlib import Path

import numpy as np
import pytest

from ironstride.recordings.fit.decode import decode
from ironstride.recordings.fit.read_whole import read_whole_fit
from ironstride.recordings.fit.session_summary import TIMER_OVER_ELAPSED
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure
from tests.recordings.files import SAMPLES

WHERE = "the folder of real recordings (shared/data beside the checkout) is not here"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=WHERE)

SESSION, SET, TRANSITION, REST = 18, 225, 3, 0
FIT_FILES = sorted(
    path for path in (SAMPLES / "fit").glob("*") if path.suffix.casefold() == ".fit" and path.stat().st_size
)
NEAR_SHARE, NEAR_BPM = 0.02, 3.0
SHORT_OF_THE_DISTANCE = {
    "GoldenCheetah__GarminHRMswim.FIT",
    "connectstats__activity_424479793.fit",
    "connectstats__track_cs_1525.fit",
    "fit__activity_poolswim.fit",
    "fit__chained_Activity_activity_poolswim.fit",
    "fit__unterminated-strings.fit",
    "python-fitparse__hist_Activity.fit",
    "sports-lib__7617306288.fit",
}
"""Pool swims, whose first record comes after the first length, and files of a dozen points."""
ANOTHER_MEAN_HEART = {
    "GoldenCheetah__Garmin945swimRRdata.fit",
    "fit4s__2825367441.fit",
    "fit4s__fenix5_run_421.fit",
    "fit__activity_poolswim_with_hr.fit",
    "python-fitparse__garmin-fenix-5-run.fit",
    "python-fitparse__hist_Activity.fit",
    "python-fitparse__sample_mulitple_header.fit",
    "sports-lib__2067489619.fit",
    "sports-lib__4623204522.fit",
    "sports-lib__6788312639-1.fit",
    "sports-lib__hist_20171011_run_2088390344.fit",
    "sports-lib__hist_2020-01-09_virtualride.fit",
}
"""Points at uneven times, of which a plain mean is another than a mean over time; straps in water; a few points."""


def read(path: Path) -> tuple[RecordedActivity, ...]:
    """The activities of a file; none where it is no activity."""
    try:
        return read_whole_fit(path.read_bytes())[0]
    except (NotAnActivity, NotReadable):
        return ()


def totals_in(path: Path) -> list[tuple[float, ...]]:
    """Of every session its number of the sport, elapsed time, clock time, distance and mean heart rate; NaN unknown."""
    found: list[tuple[float, ...]] = []
    for part in decode(path.read_bytes()).parts:
        table = part.table(SESSION)
        if table is not None:
            unknown = np.full(len(table), np.nan)
            columns = (table.numbers(field) for field in (5, 7, 8, 9, 16))
            found += zip(*((unknown if one is None else one).tolist() for one in columns), strict=True)
    return found


def known(value: float) -> float | None:
    """None for NaN."""
    return None if np.isnan(value) else value


@pytest.mark.parametrize("path", FIT_FILES, ids=lambda path: path.name)
def test_totals_are_those_of_the_files_own_sessions(path: Path) -> None:
    """Time, clock time, distance and mean heart rate of every session, whose columns fitdecode agrees on."""
    activities = read(path)
    every = totals_in(path)
    told = [one for one in every if one[0] != TRANSITION and not np.isnan(one[1:3]).all()]
    if len(told) != len(activities):
        assert len(every) <= 1 or not activities
        return
    for one, (_, elapsed, timer, distance, heart) in zip((one.summary for one in activities), told, strict=True):
        assert one.elapsed_s == known(elapsed)
        assert one.duration_s == (None if timer > TIMER_OVER_ELAPSED * elapsed > 0 else known(timer))
        assert not distance > 0 or one.distance_m == distance
        assert not heart > 0 or one.mean_heart_bpm == heart


def test_every_work_set_is_in_an_activity() -> None:
    """Of each file with sets in it as many as it has sets that are no rests."""
    counted = {}
    for path in FIT_FILES:
        tables = [table for part in decode(path.read_bytes()).parts if (table := part.table(SET)) is not None]
        kinds = [kind for table in tables if (column := table.numbers(5)) is not None for kind in column.tolist()]
        if kinds:
            counted[path.name] = sum(kind != REST for kind in kinds)
            assert sum(len(one.summary.sets) for one in read(path)) == counted[path.name]
    assert sorted(counted.values()) == [14, 20, 38]


def test_tracks_add_up_to_the_totals() -> None:
    """The distance of every track within 2 %, its mean heart rate within 3 beats, but for the known files."""
    short: set[str] = set()
    other: set[str] = set()
    compared = 0
    for path in FIT_FILES:
        for one in read(path):
            if one.track is None or one.summary.sport is Sport.STRENGTH:
                continue
            along, heart = one.track.of(Measure.DISTANCE_M), one.track.of(Measure.HEART_BPM)
            if along is not None and one.summary.distance_m:
                compared += 1
                covered = float(np.nanmax(along) - np.nanmin(along))
                if abs(covered / one.summary.distance_m - 1) > NEAR_SHARE:
                    short.add(path.name)
            if heart is not None and one.summary.mean_heart_bpm:
                compared += 1
                if abs(float(np.nanmean(heart)) - one.summary.mean_heart_bpm) > NEAR_BPM:
                    other.add(path.name)
    assert compared > 200
    assert short == SHORT_OF_THE_DISTANCE
    assert other == ANOTHER_MEAN_HEART
