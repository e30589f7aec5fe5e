"""The review of sessions whose time of day is unknown."""

from __future__ import annotations

from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Placed
from ironstride.rules.review_ranges import RangeFinding, review_range
from ironstride.rules.sentences import say_range, way_out
from ironstride.rules.status import RuleStatus, book_for
from ironstride.training.kinds import Level
from tests.rules.made_sessions import FRI, MON, SAT, THU, TUE, WED, at, easy, lift, long, quality

BOOK = book_for(RuleStatus(Level.INTERMEDIATE, strategy=None))


def ranged(placed: list[Placed], unknown: set[int], book: RuleBook = BOOK) -> dict[str, RangeFinding]:
    """The findings by rule."""
    return {f.rule.id: f for f in review_range(placed, unknown, {}, lambda _: book, 0, 6)}


def test_a_lift_of_unknown_time_before_a_long_run_is_a_range() -> None:
    """Friday's lift may be 12 to 23 hours before Saturday morning's long run: a fault at any time."""
    found = ranged([lift(FRI), long(SAT, 7)], {0})["hard-run-after-leg-work"]
    assert found.certain
    assert (found.worst.measured, found.most) == (at(13) - 40, at(24) - 40)
    assert found.clears == ()
    text = say_range(found.rule, found.worst, found.most, "Friday's lift", "Saturday's long run")
    assert "24 h asked" in text
    assert "12.3-23.3 h there" in text


def test_times_that_would_do_are_named() -> None:
    """With both times unknown, a morning lift and a noon run would do; the range ends at what is asked."""
    found = ranged([lift(WED), quality(THU)], {0, 1})["hard-run-after-leg-work"]
    assert not found.certain
    assert found.least_price == 0 < found.most_price
    assert found.most == found.worst.asked
    assert found.clears == ((0, at(7)), (1, at(12)))
    assert way_out([("Wednesday's lift", at(7)), ("Thursday's run", at(12))]).endswith("at noon would do")


def test_known_times_are_certain() -> None:
    """Without unknown times the range is the review."""
    found = ranged([lift(MON), quality(TUE, 7)], set())["hard-run-after-leg-work"]
    assert found.certain
    assert found.least_price == found.most_price == 120
    assert found.most == found.worst.measured


def test_order_on_the_day_is_unknown_too() -> None:
    """A run and a lift of one day may come in either order; they never overlap."""
    found = ranged([quality(MON), lift(MON)], {0, 1})
    assert "one-body" not in found
    assert not found["hard-run-after-leg-work"].certain
    assert not found["same-day-gap"].certain


def test_totals_do_not_depend_on_times() -> None:
    """A week without a rest day is certain."""
    assert ranged([easy(day) for day in range(7)], set(range(7)))["rest-days"].certain


def test_far_apart_is_clean_at_any_time() -> None:
    """Nothing is found where no time brings a fault."""
    assert "hard-run-after-leg-work" not in ranged([lift(MON), quality(THU)], {0, 1})
