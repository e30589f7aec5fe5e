"""How many sessions a week asks for, and which go first when there is no room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ironstride.season.fit import Fit, FitResult
from ironstride.training.demand import Demand
from ironstride.training.window import RealDay


@dataclass(frozen=True, slots=True)
class WeekWish:
    """Sessions of one week by kind."""

    long: bool
    quality: int
    easy: int
    legs: int
    """Strength sessions that should load the legs."""
    upper: int
    long_is_required: bool = False
    test: bool = False
    """One of the hard runs is a fitness test."""

    @property
    def runs(self) -> int:
        """All runs."""
        return int(self.long) + self.quality + self.easy

    @property
    def lifts(self) -> int:
        """All strength sessions."""
        return self.legs + self.upper


def smaller_wishes(wish: WeekWish) -> Iterator[WeekWish]:
    """The wish with one session less, in the order in which sessions are given up when time is short.

    Third strength, further easy runs, second hard run, second strength, third run, first strength, first hard
    run, long run.
    """
    if wish.lifts >= 3:
        yield _without_lift(wish)
    if wish.runs > 3 and wish.easy:
        yield replace(wish, easy=wish.easy - 1)
    if wish.quality >= 2:
        yield replace(wish, quality=wish.quality - 1)
    if wish.lifts >= 2:
        yield _without_lift(wish)
    if wish.easy:
        yield replace(wish, easy=wish.easy - 1)
    if wish.lifts == 1:
        yield _without_lift(wish)
    if wish.quality:
        yield replace(wish, quality=wish.quality - 1, test=wish.test and wish.quality > 1)
    if wish.long and not wish.long_is_required:
        yield replace(wish, long=False)


def fitted_wish(
    wish: WeekWish, build: Callable[[WeekWish], tuple[Demand, ...]], fit: Fit, days: tuple[RealDay, ...]
) -> tuple[WeekWish, FitResult]:
    """The wish made smaller, one session at a time, until the week holds it or giving up no longer helps.

    A session is given up only when that leaves fewer without a place.
    """
    demands = build(wish)
    result = fit(days, demands)
    missing = result.missing(demands)
    while missing:
        for smaller in smaller_wishes(wish):
            demands = build(smaller)
            tried = fit(days, demands)
            if tried.missing(demands) < missing:
                wish, result, missing = smaller, tried, tried.missing(demands)
                break
        else:
            break
    return wish, result


def _without_lift(wish: WeekWish) -> WeekWish:
    return replace(wish, upper=wish.upper - 1) if wish.upper else replace(wish, legs=wish.legs - 1)
