"""Heart-rate zones."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.heart import (
    FORMULA_ERROR_BPM,
    NO_FORMULA_FROM_AGE,
    HeartBasis,
    HeartFacts,
    heart_zones,
    maximum_by_formula,
    of_reserve,
)
from ironstride.training.athlete import HeartValue

DAY = date(2026, 9, 1)
FORMULAS = [("tanaka", 180.0), ("fox", 180.0), ("gellish", 180.1), ("gulati", 170.8), ("nes", 185.4)]


@pytest.mark.parametrize(("formula", "beats"), FORMULAS)
def test_formulas_at_forty(formula: str, beats: float) -> None:
    """Each formula gives its computed value at forty years."""
    assert maximum_by_formula(40, formula) == pytest.approx(beats, abs=0.05)


def test_karvonen() -> None:
    """Seventy per cent between 55 and 185 is 146."""
    assert round(of_reserve(0.70, 55, 185)) == 146
    with pytest.raises(ValueError, match="below the maximum"):
        of_reserve(0.7, 190, 185)


def test_what_was_seen_comes_before_formulas() -> None:
    """Threshold first, then reserve, then the maximum seen, and an estimate only where nothing was."""
    top, rest, threshold = HeartValue(188, DAY), HeartValue(52, DAY), HeartValue(168, DAY)
    everything = heart_zones(HeartFacts(top, rest, threshold, 40))
    reserve = heart_zones(HeartFacts(top, rest, None, 40))
    maximum = heart_zones(HeartFacts(top, None, None, 40))
    assert everything is not None
    assert everything.basis is HeartBasis.THRESHOLD
    assert everything.zone(4).low_bpm < 168 <= everything.zone(4).high_bpm + 1
    assert reserve is not None
    assert (reserve.basis, reserve.max_bpm, reserve.is_estimate) == (HeartBasis.RESERVE, 188, False)
    assert maximum is not None
    assert (maximum.basis, maximum.error_bpm, maximum.known_since) == (HeartBasis.MAXIMUM, None, DAY)
    assert heart_zones(HeartFacts()) is None


def test_an_estimate_is_marked_and_sets_no_targets_from_sixty() -> None:
    """A formula's zones carry their error and are no targets for older athletes."""
    young = heart_zones(HeartFacts(age=NO_FORMULA_FROM_AGE - 1))
    old = heart_zones(HeartFacts(age=NO_FORMULA_FROM_AGE))
    assert young is not None
    assert old is not None
    assert (young.is_estimate, young.error_bpm, young.for_targets) == (True, FORMULA_ERROR_BPM, True)
    assert not old.for_targets


@given(
    st.none() | st.integers(150, 220),
    st.none() | st.integers(35, 90),
    st.none() | st.integers(110, 149),
    st.none() | st.integers(18, 90),
)
def test_zones_ascend_without_gaps(top: int | None, rest: int | None, threshold: int | None, age: int | None) -> None:
    """Whatever is known, five zones follow each other."""
    highest, resting, half_hour = (None if bpm is None else HeartValue(bpm) for bpm in (top, rest, threshold))
    found = heart_zones(HeartFacts(highest, resting, half_hour, age))
    assert (found is None) == (threshold is None and top is None and age is None)
    if found is not None:
        assert [zone.number for zone in found.zones] == [1, 2, 3, 4, 5]
        assert all(zone.low_bpm <= zone.high_bpm for zone in found.zones)
        assert all(lower.high_bpm + 1 == higher.low_bpm for lower, higher in pairwise(found.zones))


@pytest.mark.parametrize(
    "facts",
    [
        HeartFacts(HeartValue(180), HeartValue(190)),
        HeartFacts(HeartValue(180), None, HeartValue(185)),
        HeartFacts(HeartValue(20)),
        HeartFacts(HeartValue(300)),
        HeartFacts(age=3),
    ],
)
def test_hearts_that_cannot_be(facts: HeartFacts) -> None:
    """Rates outside what hearts do, or out of order, are a caller's mistake."""
    with pytest.raises(ValueError, match=r"heart|age"):
        heart_zones(facts)
