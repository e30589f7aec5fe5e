"""How far interchangeable sessions have moved: prefix counts against every way to match old and new places."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.counts import counts_of
from ironstride.placement.moved_contents import days_moved_prices
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind
from tests.placement.disturbed_plans import least_days

NAMES = ("easy", "long", "strength")
WEEKDAYS = st.lists(st.integers(0, DAYS_PER_WEEK - 1), max_size=5)
PLACES = st.fixed_dictionaries(dict.fromkeys(NAMES, WEEKDAYS))


def prefix_days(old: list[int], new: list[int]) -> int:
    """The differences of how many are placed by the end of each day, summed over the week."""
    return sum(
        abs(sum(day <= today for day in old) - sum(day <= today for day in new)) for today in range(DAYS_PER_WEEK)
    )


@given(WEEKDAYS, WEEKDAYS)
@settings(max_examples=150, deadline=None)
def test_prefix_counts_give_the_least_days_of_all_matchings(old: list[int], new: list[int]) -> None:
    """Whether or not as many sessions are placed as before."""
    assert prefix_days(old, new) == least_days(old, new, DAYS_PER_WEEK)


def demands_of(new: dict[str, list[int]]) -> list[Demand]:
    """What a week asks that places these sessions, and one of each more."""
    form = Form("form", Kind.FULL_BODY, 30, frozenset(), leg_exposure=True)
    legs = {"easy": 0, "long": 0, "strength": 1}
    return [
        Demand(name, len(days) + 1, (form,), (5,) * (len(days) + 1), False, legs[name], (9,) * legs[name])
        for name, days in new.items()
    ]


@given(PLACES, PLACES)
@settings(max_examples=60, deadline=None)
def test_the_prices_of_a_week_are_its_least_days(old: dict[str, list[int]], new: dict[str, list[int]]) -> None:
    """Read from the counts at each day's end; leg exposures still missing make no difference, and a demand that the
    plan did not have moves nowhere.
    """
    demands = demands_of(new)
    counts = counts_of(tuple(demands))
    sums = Counter({name: len(days) for name, days in old.items() if days})
    total = [0, 0]
    for today in range(DAYS_PER_WEEK):
        before = Counter({name: sum(day <= today for day in days) for name, days in old.items()})
        prices = days_moved_prices(demands, counts, before, sums)
        left = [demand.count - sum(day <= today for day in new[demand.name]) for demand in demands]
        number = sum(digit * counts.strides[d] for d, digit in enumerate(left))
        total[0] += int(prices[number])
        total[1] += int(prices[number + counts.strides[counts.exposure_digit[-1]]])
    expected = sum(least_days(old[name], new[name], DAYS_PER_WEEK) for name in NAMES if old[name])
    assert total == [expected, expected]
