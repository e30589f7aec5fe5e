"""What a week still owes, as one number, at its borders."""

from __future__ import annotations

import pytest

from ironstride.placement.counts import counts_of, end_of_week_prices, next_counts
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.problem import ProblemWeek
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind

RUN = (Form("full", Kind.EASY, 45, frozenset()),)
LIFT = (
    Form("full", Kind.FULL_BODY, 40, frozenset(), leg_exposure=True),
    Form("upper", Kind.UPPER_CORE, 30, frozenset(), price=5),
)


def price_after(week: ProblemWeek, *days: tuple[tuple[int, int], ...]) -> int:
    """The price of a week's end after days that took these (demand, leg exposure)."""
    counts = counts_of(week.demands)
    number = counts.full
    for taken in days:
        number = int(next_counts(taken, counts)[number])
        assert number >= 0
    return int(end_of_week_prices(week, counts)[number])


@pytest.mark.parametrize(("placed", "price"), [(4, 0), (3, 80), (2, 180), (1, FORBIDDEN), (0, FORBIDDEN)])
def test_two_runs_are_required_and_the_others_have_their_prices(placed: int, price: int) -> None:
    """The first session left out costs the least."""
    week = ProblemWeek(0, (Demand("easy", 4, RUN, (80, 100, 200, 400)),), "book")
    assert price_after(week, *[((0, 0),)] * placed) == price


@pytest.mark.parametrize(("held", "price"), [(2, 200), (1, FORBIDDEN), (0, FORBIDDEN)])
def test_runs_that_are_held_anyway_count(held: int, price: int) -> None:
    """Two held runs make none required; where only one is asked in all, one is enough."""
    assert price_after(ProblemWeek(0, (Demand("easy", 1, RUN, (200,)),), "book", runs_held=held)) == price


def test_a_required_demand_cannot_stay_out() -> None:
    """Whatever its price is."""
    week = ProblemWeek(0, (Demand("long", 1, RUN, (1,), required=True),), "book", runs_held=2)
    assert price_after(week) == FORBIDDEN
    assert price_after(week, ((0, 0),)) == 0


@pytest.mark.parametrize(
    ("taken", "price"),
    [
        (((0, 1), (0, 1)), 0),
        (((0, 1), (0, 0)), 40),
        (((0, 0), (0, 0)), 130),
        (((0, 1),), 150),
        (((0, 0),), 190),
        ((), 450),
    ],
)
def test_a_missing_leg_exposure_costs_unless_the_lift_is_missing(
    taken: tuple[tuple[int, int], ...], price: int
) -> None:
    """A lift that is not there at all has its own price."""
    week = ProblemWeek(0, (Demand("strength", 2, LIFT, (150, 300), False, 2, (40, 90)),), "book")
    assert price_after(week, *((one,) for one in taken)) == price


def test_nothing_is_taken_that_is_not_owed() -> None:
    """A third lift of two cannot be."""
    counts = counts_of((Demand("strength", 2, LIFT, (150, 300)),))
    number = next_counts(((0, 1), (0, 1)), counts)[counts.full]
    assert number >= 0
    assert next_counts(((0, 0),), counts)[number] == -1
