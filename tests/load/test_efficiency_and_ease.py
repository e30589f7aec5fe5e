"""Metres for each heart beat, and whether an easy run was easy."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest

from ironstride.load.dated_activity import dated
from ironstride.load.easy_run_of import easy_run_of
from ironstride.load.efficiency import Efficiency, NotCounted, change_of, efficiency, steady_run
from ironstride.load.load_facts import LoadFacts
from ironstride.load.track_findings import TrackFindings, track_findings
from ironstride.load.was_it_easy import EasyAnswer, EasyBasis, EasyRun, EasyVerdict, easy_runs_too_hard, was_it_easy
from ironstride.running.heart import HeartFacts, heart_zones
from ironstride.running.paces import PaceRange
from ironstride.training.athlete import HeartValue
from ironstride.training.kinds import Kind
from ironstride.training.track import Measure, Track
from tests.load.past import run
from tests.load.tracks import steady, track

START = datetime(2026, 11, 3, 18)
ZONES = heart_zones(HeartFacts(HeartValue(200)))
EASY_PACE = PaceRange(330, 400)


def of(points: Track, hours_after_leg_work: float | None = None, *, new: bool = False) -> Efficiency | NotCounted:
    ends = [] if hours_after_leg_work is None else [START - timedelta(hours=hours_after_leg_work)]
    return efficiency(steady_run(points), Kind.EASY, START, ends, new_to_lifting=new)


def said(points: Track) -> TrackFindings:
    return track_findings(points, LoadFacts(), run=True)


def counted(points: Track) -> Efficiency:
    found = of(points)
    assert isinstance(found, Efficiency)
    return found


@pytest.mark.parametrize("minutes", [20, 60])
def test_the_lengths_at_the_borders_count(minutes: float) -> None:
    """Twenty minutes and an hour, both included."""
    assert isinstance(of(steady(minutes, bpm=150)), Efficiency)


def test_a_watch_reads_more_than_the_air() -> None:
    """30 degrees on the wrist are 24 of the air: not yet warm."""
    assert isinstance(of(steady(40, bpm=150, temperature=30)), Efficiency)


def test_efficiency_is_grade_adjusted_metres_for_each_beat() -> None:
    """6:00 a kilometre at 150 beats is 1000 m for 900 beats; up 5 % it is worth 1.3 times as much."""
    flat, up = counted(steady(40, 360, bpm=150)), counted(steady(40, 360, slope=0.05, bpm=150))
    assert flat.metres_per_beat == pytest.approx(1000 / 900, rel=1e-3)
    assert up.metres_per_beat == pytest.approx(1.3014 * 1000 / 900, rel=1e-3)
    assert flat.day == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("hours", "new", "counts"),
    [
        (47.9, False, False),
        (48, False, True),
        (0, False, False),
        (71.9, True, False),
        (72, True, True),
        (-2, True, True),
    ],
)
def test_runs_after_leg_work_do_not_count(hours: float, new: bool, counts: bool) -> None:
    """48 hours, 72 for someone new to lifting; leg work after the run does not matter."""
    found = of(steady(40, bpm=150), hours, new=new)
    assert (found is NotCounted.AFTER_LEG_WORK) is not counts


@pytest.mark.parametrize(
    ("points", "why"),
    [
        (steady(19.9, bpm=150), NotCounted.LENGTH),
        (steady(60.1, bpm=150), NotCounted.LENGTH),
        (steady(40, bpm=150, temperature=30.5), NotCounted.WARM),
        (steady(40), NotCounted.NO_HEART_RATE),
        (track(range(3), {}), NotCounted.NO_DISTANCE),
    ],
)
def test_what_does_not_count_says_why(points: Track, why: NotCounted) -> None:
    """Too short, too long, warm, without heart rate, without distance."""
    assert of(points) is why


def test_hard_and_uneven_runs_do_not_count() -> None:
    """Only steady easy ones are compared."""
    assert (
        efficiency(steady_run(steady(40, bpm=150)), Kind.INTERVALS, START, [], new_to_lifting=False)
        is NotCounted.NOT_EASY
    )
    speed = np.repeat([2.0, 4.0] * 10, 120)
    uneven = track(
        np.arange(2400), {Measure.DISTANCE_M: np.cumsum(speed), Measure.HEART_BPM: 150.0 + np.arange(2400) % 3}
    )
    assert of(uneven) is NotCounted.NOT_STEADY


@pytest.mark.parametrize(("more", "steady_enough"), [(0.14, True), (0.16, False)])
def test_steady_is_within_15_percent(more: float, steady_enough: bool) -> None:
    """Ten-minute stretches so much above and below the mean."""
    speed = np.repeat([3.0 * (1 - more), 3.0 * (1 + more)] * 2, 600)
    points = track(
        np.arange(2400), {Measure.DISTANCE_M: np.cumsum(speed), Measure.HEART_BPM: 150.0 + np.arange(2400) % 3}
    )
    assert (of(points) is not NotCounted.NOT_STEADY) is steady_enough


def test_drift_is_what_the_second_half_lost() -> None:
    """From 140 to 154 beats at the same speed is 9 % less; under 45 minutes nothing is said."""
    even = steady(50, 360, bpm=140)
    bpm = even.columns[Measure.HEART_BPM].copy()
    bpm[1500:] += 14
    rising = Track(even.time_s, {**even.columns, Measure.HEART_BPM: bpm})
    assert counted(even).drift == pytest.approx(0, abs=1e-3)
    assert counted(rising).drift == pytest.approx(1 - 140 / 154, abs=1e-3)
    assert counted(steady(44.9, bpm=140)).drift is None
    assert counted(steady(45, bpm=140)).drift is not None


def test_a_change_takes_three_runs_on_either_side() -> None:
    """The last fourteen days against the six weeks before."""
    day = date(2026, 11, 20)
    runs = [Efficiency(day - timedelta(days=age), 1.0 if age >= 14 else 0.95, None) for age in (0, 5, 13, 14, 30, 55)]
    runs.append(Efficiency(day - timedelta(days=56), 5.0, None))
    assert change_of(runs, day, 14, 42) == pytest.approx(-0.05)
    assert change_of(runs[1:], day, 14, 42) is None
    assert change_of(runs[:-1], day - timedelta(days=1), 14, 42) is None


@pytest.mark.parametrize(
    ("known", "verdict", "basis"),
    [
        (EasyRun(mean_heart_bpm=157), EasyVerdict.EASY, EasyBasis.HEART),
        (EasyRun(mean_heart_bpm=158), EasyVerdict.TOO_HARD, EasyBasis.HEART),
        (EasyRun(mean_heart_bpm=158, effort=2), EasyVerdict.TOO_HARD, EasyBasis.HEART),
        (EasyRun(mean_heart_bpm=10, effort=4), EasyVerdict.EASY, EasyBasis.EFFORT),
        (EasyRun(effort=4.5, s_per_km=400), EasyVerdict.TOO_HARD, EasyBasis.EFFORT),
        (EasyRun(s_per_km=324), EasyVerdict.EASY, EasyBasis.PACE),
        (EasyRun(s_per_km=323), EasyVerdict.TOO_HARD, EasyBasis.PACE),
        (EasyRun(mean_heart_bpm=170, temperature_c=24.1), EasyVerdict.NOT_COUNTED, EasyBasis.HEAT),
        (EasyRun(mean_heart_bpm=170, temperature_c=24), EasyVerdict.TOO_HARD, EasyBasis.HEART),
        (EasyRun(mean_heart_bpm=170, ascent_m=200, distance_m=10_000), EasyVerdict.NOT_COUNTED, EasyBasis.HILLS),
        (EasyRun(mean_heart_bpm=170, ascent_m=199, distance_m=10_000), EasyVerdict.TOO_HARD, EasyBasis.HEART),
        (EasyRun(), EasyVerdict.UNKNOWN, EasyBasis.NOTHING),
    ],
)
def test_was_it_easy(known: EasyRun, verdict: EasyVerdict, basis: EasyBasis) -> None:
    """Heart rate under the cap (79 % of 200, one below 158), else effort, else pace; heat and hills do not count."""
    assert ZONES is not None
    answer = was_it_easy(known, ZONES, EASY_PACE)
    assert (answer.verdict, answer.basis) == (verdict, basis)
    assert answer.why


def test_zones_that_set_no_targets_do_not_judge() -> None:
    """An estimated maximum from sixty years on; then effort or pace, or nothing, answers."""
    zones = heart_zones(HeartFacts(age=65))
    assert was_it_easy(EasyRun(mean_heart_bpm=150, effort=3), zones, None).basis is EasyBasis.EFFORT
    assert was_it_easy(EasyRun(mean_heart_bpm=150), None, EASY_PACE).basis is EasyBasis.NOTHING
    assert was_it_easy(EasyRun(s_per_km=300), None, None).verdict is EasyVerdict.UNKNOWN


@pytest.mark.parametrize(
    ("letters", "wanted"),
    [("hhhh", True), ("hhh", False), ("hhhhee", True), ("hhhheee", False), ("hnhnhnhe", True), ("", False)],
)
def test_four_of_the_last_six_too_hard(letters: str, wanted: bool) -> None:
    """Runs that do not count are passed over."""
    verdicts = {"h": EasyVerdict.TOO_HARD, "e": EasyVerdict.EASY, "n": EasyVerdict.NOT_COUNTED}
    answers = [EasyAnswer(verdicts[letter], EasyBasis.HEART, "") for letter in letters]
    assert easy_runs_too_hard(answers) is wanted


def test_what_a_recording_says_of_an_easy_run() -> None:
    """The track's heart rate and graded pace before the summary's; an unbelievable heart rate is none."""
    summary = replace(run(date(2026, 11, 3), 40), mean_heart_bpm=170, effort=3, ascent_m=50)
    (done,), _ = dated([summary], "Europe/Berlin")
    found = easy_run_of(done, said(steady(40, 360, slope=0.05, bpm=140)))
    assert found.mean_heart_bpm == pytest.approx(140, abs=0.1)
    assert found.s_per_km == pytest.approx(360 / 1.3014, abs=0.1)
    assert (found.effort, found.ascent_m, found.temperature_c) == (3, 50, 6)
    assert easy_run_of(done, said(steady(4, bpm=140))).mean_heart_bpm is None
    (bare,), _ = dated([replace(summary, ascent_m=None, distance_m=None)], "Europe/Berlin")
    hilly = easy_run_of(bare, said(steady(40, 360, slope=0.03)))
    assert hilly.ascent_m == pytest.approx(200, abs=0.5)
    assert hilly.distance_m == pytest.approx(6666.7, abs=0.1)
    plain = easy_run_of(done, None)
    assert (plain.mean_heart_bpm, plain.s_per_km, plain.temperature_c) == (170, 360, None)
