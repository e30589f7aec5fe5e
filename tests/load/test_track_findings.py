"""What a track says, kept in a few numbers."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.best_efforts import BestEffort
from ironstride.load.efficiency import NotCounted, SteadyRun
from ironstride.load.load_facts import LoadFacts
from ironstride.load.own_scale import FEWEST_RUNS, MeasuredRun, own_scale
from ironstride.load.points import Points
from ironstride.load.track_findings import TrackFindings, track_findings
from ironstride.load.track_findings_json import track_findings_from_json, track_findings_to_json
from ironstride.running.heart import HeartFacts
from ironstride.training.athlete import HeartValue
from ironstride.training.kinds import Kind
from tests.load.tracks import steady

FACTS = LoadFacts(HeartFacts(HeartValue(185), HeartValue(55), HeartValue(165)), 300, "male")
NUMBERS = st.none() | st.floats(0, 1e6)
POINTS = st.none() | st.builds(Points, st.floats(0, 1e4), st.text(max_size=20))
FINDINGS = st.builds(
    TrackFindings,
    heart=POINTS,
    pace=POINTS,
    has_heart=st.booleans(),
    mean_heart_bpm=NUMBERS,
    distance_m=NUMBERS,
    graded_s_per_km=NUMBERS,
    ascent_m=NUMBERS,
    descent_m=NUMBERS,
    temperature_c=st.none() | st.floats(-40, 50),
    efforts=st.lists(st.builds(BestEffort, st.floats(1, 1e5), st.floats(1, 1e5), st.floats(0, 1e5)), max_size=4).map(
        tuple
    ),
    steady=st.builds(SteadyRun, NUMBERS, st.none() | st.floats(-1, 1), st.none() | st.sampled_from(NotCounted)),
)
DAY = date(2026, 11, 2)


def test_an_hour_at_threshold() -> None:
    """Both ways of load, the flat pace, best efforts in their order, and metres for each beat."""
    found = track_findings(steady(60, 300, bpm=165), FACTS, run=True)
    assert found.heart is not None
    assert found.pace is not None
    assert [found.heart.value, found.pace.value] == pytest.approx([100, 100], abs=0.5)
    assert found.mean_heart_bpm == pytest.approx(165, abs=0.1)
    assert found.distance_m == pytest.approx(12_000)
    assert found.graded_s_per_km == pytest.approx(300, abs=0.5)
    assert [one.distance_m for one in found.efforts] == sorted(one.distance_m for one in found.efforts)
    assert found.steady.metres_per_beat == pytest.approx(12_000 / 60 / 165, abs=0.01)
    assert found.steady.reason is None


def test_of_other_sports_only_the_heart_is_asked() -> None:
    """A ride has no best efforts of a run."""
    found = track_findings(steady(60, 300, bpm=165), FACTS, run=False)
    assert found.heart is not None
    assert found == TrackFindings(found.heart, None, True, found.mean_heart_bpm)


def test_a_heart_rate_that_cannot_be_believed_is_none() -> None:
    """But that one was recorded is known: the summary's mean is then not believed either."""
    found = track_findings(steady(4, bpm=165), FACTS, run=True)
    assert (found.heart, found.mean_heart_bpm, found.has_heart) == (None, None, True)


@given(FINDINGS)
def test_findings_come_back_from_their_text(found: TrackFindings) -> None:
    """To the last digit."""
    assert track_findings_from_json(json.loads(json.dumps(track_findings_to_json(found)))) == found


@pytest.mark.parametrize(
    "document", [None, [], {"heart": 3}, {"efforts": [[1, 2]]}, {"efforts": [3]}, {"not_counted": "?"}, {"drift": "x"}]
)
def test_damaged_findings_are_told(document: object) -> None:
    """They are then found anew."""
    with pytest.raises(ValueError, match=r"."):
        track_findings_from_json(document)


def measured(count: int, load: float, kind: Kind = Kind.EASY, day: date = DAY) -> list[MeasuredRun]:
    return [MeasuredRun(day, kind, 70, load)] * count


def test_planned_loads_are_put_on_the_scale_of_measured_ones() -> None:
    """Seventy easy minutes are taken for 50; measured at 75 they ask half as much again. Few runs, and old ones, say
    nothing.
    """
    assert own_scale(measured(FEWEST_RUNS, 75), DAY) == pytest.approx(75 / 50)
    assert own_scale(measured(FEWEST_RUNS - 1, 75), DAY) == 1
    assert own_scale(measured(FEWEST_RUNS, 75, Kind.FULL_BODY), DAY) == 1
    assert own_scale(measured(FEWEST_RUNS, 75, day=date(2026, 8, 9)), DAY) == 1
    assert own_scale(measured(FEWEST_RUNS, 75, day=date(2026, 8, 10)), DAY) == pytest.approx(1.5)
