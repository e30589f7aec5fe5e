"""Every real TCX, GPX and table at hand, read whole and held against its own totals."""

import json
from pathlib import Path

import numpy as np
import pytest

from ironstride.recordings.containers import open_container
from ironstride.recordings.gpx import read_gpx, read_whole_gpx
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.read_item import read_item
from ironstride.recordings.tcx import read_tcx, read_whole_tcx
from ironstride.recordings.xml_reader import local_name, parse
from ironstride.training.track import Measure
from tests.recordings.files import SAMPLES

WHERE = "the folder of real recordings (shared/data beside the checkout) is not here"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=WHERE)

FILES = sorted(path for folder in ("tcx", "gpx") for path in (SAMPLES / folder).glob("*.[tg][cp]x"))
RUNS_ON = {"sports-lib__movescount.tcx"}
"""Its points count on through the pauses, its laps do not."""
SAME = ("sport", "start_utc", "name", "duration_s", "elapsed_s", "distance_m")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_whole_activities_agree_with_summaries_laps_and_points(path: Path) -> None:
    """The same totals as the short reader; laps add up to them; the points' distance is near them."""
    root = parse(path.read_bytes())
    short, whole = (read_gpx, read_whole_gpx) if local_name(root) == "gpx" else (read_tcx, read_whole_tcx)
    try:
        summaries = short(root)
    except (NotAnActivity, NotReadable):
        with pytest.raises((NotAnActivity, NotReadable)):
            whole(root)
        return
    for found, summary in zip(whole(root), summaries, strict=True):
        assert [getattr(found.summary, name) for name in SAME] == [getattr(summary, name) for name in SAME]
        times = [lap.duration_s for lap in found.laps]
        if found.laps and not found.problems:
            assert sum(time or 0 for time in times) == pytest.approx(summary.duration_s)
        along = None if found.track is None else found.track.of(Measure.DISTANCE_M)
        if along is not None and summary.distance_m and not found.problems and path.name not in RUNS_ON:
            assert float(np.nanmax(along) - np.nanmin(along)) == pytest.approx(summary.distance_m, rel=0.05)
        assert found.track is None or len(found.track) > 0


def test_real_extensions_are_found() -> None:
    """Heart, cadence, power and speed of real devices under three prefixes."""
    tour = parse((SAMPLES / "tcx" / "sweatpy__activity_5039744860.tcx").read_bytes())
    (ride,) = read_whole_tcx(tour)
    assert ride.summary.mean_power_w == pytest.approx(141, abs=2)
    watch = parse((SAMPLES / "gpx" / "sports-lib__6782987395.gpx").read_bytes())
    (run,) = read_whole_gpx(watch)
    assert run.summary.mean_heart_bpm == pytest.approx(137, abs=1)
    assert run.track is not None
    assert {Measure.CADENCE_PER_MIN, Measure.TEMPERATURE_C, Measure.ALTITUDE_M} <= set(run.track.columns)


def test_a_real_strava_table_is_read() -> None:
    """All 112 activities: 93 with a file, 19 without."""
    path = SAMPLES / "strava_garmin_csv" / "strava-insights__activities.csv"
    found = [read_item(one.source, one.data, one.facts) for one in open_container(path)]
    activities = [activity.summary for one in found for activity in one.activities]
    assert len(activities) == 112
    assert all(one.source_id.startswith("strava:") and one.time_s for one in activities)
    assert sum(one.sport.value == "run" for one in activities) == 89


def test_constructed_tables_and_exports_are_read() -> None:
    """Of the hand-written files every kind that is read here gives what stands in it."""
    found = {}
    for path in sorted((SAMPLES / "constructed").iterdir()):
        items = [read_item(one.source, one.data, one.facts) for one in open_container(path)]
        found[path.name] = sum(len(one.activities) for one in items)
    wanted = {
        "apple_health_export_min.xml": 3,
        "garmin_summarizedActivities_min.json": 1,
        "intervals_icu_activities_min.csv": 1,
        "strava_activities_2019_old_header.csv": 1,
        "strava_activities_de_excerpt.csv": 1,
    }
    assert {name: found[name] for name in wanted} == wanted


def test_real_diaries_give_days() -> None:
    """HRV4Training's, with its year, day and month, too."""
    for path in sorted((SAMPLES / "other_vendor").glob("*easurements*.csv")):
        (found,) = [read_item(one.source, one.data, one.facts) for one in open_container(path)]
        assert found.wellness
        assert not found.problem


def test_real_lists_of_services_are_read() -> None:
    """Garmin Connect's and Strava's JSON; lists of laps and kinds hold no activity, and nothing raises."""
    counts = {}
    for path in sorted((SAMPLES / "connect_strava_json").iterdir()):
        found = read_item(path.name, path.read_bytes())
        counts[path.name] = len(found.activities)
        assert found.activities or found.problem
        assert all(one.summary.time_s is not None for one in found.activities)
    assert counts["connectstats__last_modern_search_0.json"] == 20
    assert counts["connectstats__last_strava_search_1.json"] == 30
    assert counts["connectstats__activity_1378220136.json"] == 1
    assert counts["connectstats__activitylaps_1378220136.json"] == 0
    (run,) = read_item(
        "a.json", (SAMPLES / "connect_strava_json/connectstats__activity_1378220136.json").read_bytes()
    ).activities
    laps = json.loads((SAMPLES / "connect_strava_json/connectstats__activitylaps_1378220136.json").read_bytes())[
        "lapDTOs"
    ]
    assert run.summary.distance_m == pytest.approx(sum(lap["distance"] for lap in laps), rel=1e-3)
    assert run.summary.duration_s == pytest.approx(sum(lap["duration"] for lap in laps), rel=1e-3)
