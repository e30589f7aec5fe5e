"""Run load of an activity and what it rests on."""

from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.heart_load import threshold_reserve_share
from ironstride.load.heart_quality import heart_quality
from ironstride.load.load_facts import LoadFacts
from ironstride.load.pace_load import pace_points, steady_points
from ironstride.load.run_load import LoadMethod, points_of_effort, run_load
from ironstride.load.session_effort import EffortLoad, effort_load, effort_minutes
from ironstride.load.track_findings import track_findings
from ironstride.running.heart import HeartFacts
from ironstride.training.activity import Activity
from ironstride.training.athlete import HeartValue
from ironstride.training.kinds import Kind, Sport
from ironstride.training.track import Measure, Track
from tests.load.past import lift, run
from tests.load.tracks import steady, track

DAY = date(2026, 11, 3)
HEART = HeartFacts(HeartValue(185), HeartValue(55), HeartValue(165))
FACTS = LoadFacts(HEART, 300, "male")
NOTHING = LoadFacts()


def load_of(
    activity: Activity, points: Track | None, facts: LoadFacts, kind: Kind = Kind.EASY
) -> tuple[LoadMethod, float]:
    effort = effort_load(activity.effort, (activity.time_s or 0) / 60, kind)
    said = None if points is None else track_findings(points, facts, run=True)
    found = run_load(activity, said, effort, facts)
    assert found is not None
    assert found.why
    return found.method, found.value


@pytest.mark.parametrize(
    ("seconds", "share", "wanted"), [(3600, 1.0, 100.0), (5400, 0.80, 96.0), (2700, 0.95, 67.69), (0, 1, 0)]
)
def test_pace_load_gives_the_computed_values(seconds: float, share: float, wanted: float) -> None:
    """Hours times the square of the share of threshold speed, times 100 (evidence 2.7)."""
    assert steady_points(seconds, 240 / share, 240) == pytest.approx(wanted, abs=0.005)


def test_a_steady_track_gives_the_same_as_the_formula() -> None:
    """Ninety minutes at 80 % of threshold speed are 96, uphill more."""
    flat = pace_points(steady(90, 375), 300)
    up = pace_points(steady(90, 375, slope=0.05), 300)
    assert flat is not None
    assert up is not None
    assert flat.value == pytest.approx(96.0, abs=0.05)
    assert up.value == pytest.approx(96.0 * 1.3014**2, abs=0.2)


def test_no_pace_counts_as_more_than_double_threshold_speed() -> None:
    """Four times the load of an hour at threshold is the most."""
    assert steady_points(3600, 100, 200) == steady_points(3600, 90, 200) == pytest.approx(400)


def test_an_hour_at_threshold_is_100_by_every_way() -> None:
    """Heart rate point by point, pace, mean heart rate, mean pace, effort 7: all agree at threshold."""
    hour = replace(run(DAY, 60, pace=300), mean_heart_bpm=165, effort=7)
    heart, pace = steady(60, 300, bpm=165), steady(60, 300)
    without_pace = LoadFacts(HEART, None, "male")
    found = [
        load_of(hour, heart, FACTS),
        load_of(hour, pace, LoadFacts(threshold_s_per_km=300)),
        load_of(hour, None, without_pace),
        load_of(replace(hour, mean_heart_bpm=None), None, FACTS),
        load_of(hour, None, NOTHING),
        load_of(replace(hour, effort=None), None, NOTHING, Kind.THRESHOLD),
    ]
    assert [method.value for method, _ in found] == ["heart", "pace", "mean-heart", "mean-pace", "effort", "assumed"]
    assert [value for _, value in found[:5]] == pytest.approx([100] * 5, abs=0.5)
    assert found[5][1] == pytest.approx(100 * 6 / 7)


def test_the_method_falls_back_when_the_heart_rate_is_bad() -> None:
    """A strap that was lost for half of the run leaves the pace."""
    points = steady(40, 360, bpm=150)
    bpm = points.columns[Measure.HEART_BPM].copy()
    bpm[1200:] = np.nan
    holes = Track(points.time_s, {**points.columns, Measure.HEART_BPM: bpm})
    assert load_of(run(DAY), holes, FACTS)[0] is LoadMethod.PACE
    assert load_of(run(DAY), points, FACTS)[0] is LoadMethod.HEART


@pytest.mark.parametrize(
    ("bpm", "method"), [(24.9, "effort"), (25, "mean-heart"), (250, "mean-heart"), (251, "effort")]
)
def test_a_mean_heart_rate_is_one_of_a_living_heart(bpm: float, method: str) -> None:
    """25 to 250 beats a minute."""
    assert load_of(replace(run(DAY), mean_heart_bpm=bpm, effort=3), None, LoadFacts(HEART))[0].value == method


def test_lifting_and_mobility_have_no_run_load() -> None:
    """Heart rate is not valid for lifting; they count in leg load and session effort."""
    effort = EffortLoad(200, 5, assumed=False)
    mobility = Activity(Sport.MOBILITY, datetime(2026, 11, 3, 12, tzinfo=UTC), duration_s=900)
    assert run_load(lift(DAY), None, effort, FACTS) is None
    assert run_load(mobility, None, effort, FACTS) is None


def test_pace_says_nothing_about_other_sports() -> None:
    """A bike ride at 2:00 a kilometre counts by heart rate or effort."""
    ride = Activity(Sport.CROSS, datetime(2026, 11, 3, 12, tzinfo=UTC), duration_s=3600, distance_m=30000, effort=4)
    assert load_of(ride, steady(60, 120), LoadFacts(threshold_s_per_km=300))[0] is LoadMethod.EFFORT
    assert load_of(ride, steady(60, 120, bpm=140), FACTS)[0] is LoadMethod.HEART


@pytest.mark.parametrize("pace", [149, 901])
def test_a_pace_of_no_runner_is_not_counted_by(pace: float) -> None:
    """A ride saved as a run, or a walk with the dog, falls back to effort."""
    assert load_of(run(DAY, 40, pace), steady(40, pace), LoadFacts(threshold_s_per_km=300))[0] is LoadMethod.ASSUMED


@pytest.mark.parametrize(
    ("heart", "wanted"),
    [
        (HeartFacts(HeartValue(200)), 100.0),
        (HeartFacts(None, None, HeartValue(180)), 100.0),
        (HeartFacts(HeartValue(200), HeartValue(200)), 100.0),
        (HeartFacts(None, HeartValue(50), None, 40), None),
        (HeartFacts(), None),
    ],
)
def test_zones_serve_where_rest_is_unknown(heart: HeartFacts, wanted: float | None) -> None:
    """An hour in Edwards' fourth zone is 100; a maximum by formula alone is not counted by."""
    method, value = load_of(run(DAY, 60, pace=None), steady(60, bpm=172), LoadFacts(heart))
    assert (value if method is LoadMethod.HEART else None) == (None if wanted is None else pytest.approx(wanted))


@pytest.mark.parametrize(("threshold", "wanted"), [(None, 0.85), (165, 110 / 130), (55, 0.85), (186, 0.85), (185, 1)])
def test_threshold_lies_between_rest_and_maximum(threshold: int | None, wanted: float) -> None:
    """A threshold that does not lie there is not believed."""
    heart = HeartFacts(threshold=None if threshold is None else HeartValue(threshold))
    assert threshold_reserve_share(heart, 55, 185) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ("short", "five minutes"),
        ("holes", "only"),
        ("stuck", "stands still"),
        ("steps", "follows the steps"),
        ("zeros", "only 0%"),
    ],
)
def test_a_heart_rate_that_cannot_be_believed_says_why(change: str, word: str) -> None:
    """Too short, too many holes, a hanging sensor, an optical one that counts steps, zeros."""
    time_s = np.arange(240 if change == "short" else 2400)
    bpm = 150.0 + time_s % 3
    if change == "holes":
        bpm[: int(0.21 * len(bpm))] = np.nan
    if change == "stuck":
        bpm[1000:1601] = 150
    if change == "zeros":
        bpm[:] = 0
    columns = {Measure.HEART_BPM: bpm}
    if change == "steps":
        columns[Measure.CADENCE_PER_MIN] = bpm / 2
    quality = heart_quality(track(time_s, columns))
    assert quality is not None
    assert not quality.usable
    assert word in quality.why


def test_a_fifth_of_holes_is_borne() -> None:
    """At exactly 80 % the heart rate counts, and steps at another rate do not matter."""
    time_s = np.arange(2401)
    bpm = 150.0 + time_s % 3
    bpm[1:481] = np.nan
    quality = heart_quality(track(time_s, {Measure.HEART_BPM: bpm, Measure.CADENCE_PER_MIN: np.full(2401, 85.0)}))
    assert quality is not None
    assert quality.usable
    assert quality.mean_bpm == pytest.approx(151, abs=0.01)


def test_session_effort_is_effort_times_minutes() -> None:
    """Foster's definition; the athlete's word goes before what is assumed, a word out of range is none."""
    assert effort_minutes(4, 60) == 240
    assert effort_load(4, 60, Kind.INTERVALS) == EffortLoad(240, 4, assumed=False)
    assert effort_load(0, 60, Kind.EASY) == EffortLoad(0, 0, assumed=False)
    assert effort_load(None, 60, Kind.INTERVALS) == EffortLoad(420, 7, assumed=True)
    assert effort_load(11, 60, Kind.INTERVALS).assumed
    assert effort_load(None, 60, Kind.OTHER, proposed=2) == EffortLoad(120, 2, assumed=True)
    assert points_of_effort(420) == pytest.approx(100)
    with pytest.raises(ValueError, match="effort"):
        effort_minutes(10.1, 60)


@pytest.mark.parametrize(("seconds", "usable"), [(299, False), (300, True)])
def test_five_minutes_of_heart_rate_are_enough(seconds: int, usable: bool) -> None:
    """Less says nothing about a session."""
    time_s = np.arange(seconds + 1)
    quality = heart_quality(track(time_s, {Measure.HEART_BPM: 150.0 + time_s % 3}))
    assert quality is not None
    assert quality.usable is usable


@pytest.mark.parametrize(
    ("share", "beside", "usable"), [(0.59, 2.0, True), (0.61, 2.0, False), (0.61, 2.1, True), (0.61, -2.0, False)]
)
def test_a_heart_at_the_rate_of_the_steps_for_most_of_the_time_is_none(
    share: float, beside: float, usable: bool
) -> None:
    """Within two beats of it for 60 % of the time."""
    time_s = np.arange(1001)
    cadence = np.where(time_s <= 1000 * share, (150.0 + time_s % 3 - beside) / 2, 60.0)
    quality = heart_quality(track(time_s, {Measure.HEART_BPM: 150.0 + time_s % 3, Measure.CADENCE_PER_MIN: cadence}))
    assert quality is not None
    assert quality.usable is usable


@given(st.integers(2, 58), st.integers(280, 420))
def test_pace_load_of_two_halves_is_about_that_of_the_whole(cut: int, pace: int) -> None:
    """Steady running can be split anywhere."""
    whole = steady(60, pace)
    parts = [
        Track(whole.time_s[part], {key: column[part] for key, column in whole.columns.items()})
        for part in (slice(0, cut * 60 + 1), slice(cut * 60, None))
    ]
    loads = [pace_points(part, 300) for part in (whole, *parts)]
    values = [0.0 if load is None else load.value for load in loads]
    assert values[0] == pytest.approx(values[1] + values[2], rel=1e-6)
