"""Thresholds hold from a day on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.dated_facts import DatedFacts, DatedThreshold, Threshold
from ironstride.training.athlete import HeartValue

DAY = date(2026, 6, 1)
DAYS = st.integers(0, 400).map(lambda days: DAY + timedelta(days=days))
VALUES = st.lists(st.tuples(DAYS, st.integers(150, 200)), max_size=8, unique_by=lambda one: one[0])


@pytest.mark.parametrize(("days", "wanted"), [(-500, 180), (0, 180), (29, 180), (30, 186), (900, 186)])
def test_the_latest_value_before_a_day_counts(days: int, wanted: int) -> None:
    """Before the first value that one counts: nothing better was known."""
    values = [
        DatedThreshold(Threshold.MAX_HEART, DAY + timedelta(days=30), 186),
        DatedThreshold(Threshold.MAX_HEART, DAY, 180),
    ]
    facts = DatedFacts.of(values, "female").on(DAY + timedelta(days=days))
    assert (facts.heart.observed_max, facts.sex) == (HeartValue(wanted), "female")
    assert (facts.heart.resting, facts.threshold_s_per_km) == (None, None)


@given(VALUES, DAYS, st.integers(150, 200), DAYS)
def test_a_later_value_never_changes_earlier_days(
    values: list[tuple[date, int]], later: date, value: int, day: date
) -> None:
    """Loads that were worked out stay what they are, but for days before the very first value."""
    before = [DatedThreshold(Threshold.RESTING_HEART, one, bpm) for one, bpm in values]
    after = [*before, DatedThreshold(Threshold.RESTING_HEART, later, value)]
    if before and day < later and later > min(one.valid_from for one in before):
        assert DatedFacts.of(after).on(day) == DatedFacts.of(before).on(day)
    assert DatedFacts.of(after).on(later).heart.resting == HeartValue(value)
