"""What a week can hold when only MUST rules count: as many and as important sessions as possible, in their least form.

Only counts go from day to day, so the answer takes about a millisecond. It promises no more than that the windows hold
so many sessions and that they may share their days: gaps between days are the search's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from ironstride.placement.contents import DayShape, contents_of
from ironstride.placement.sharing import SharingRules, sharing_of
from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.catalogue import make_rule
from ironstride.rules.placed import Placed, Slot
from ironstride.training.demand import Demand
from ironstride.training.window import RealDay, Window

SHARING: Final = ("sessions-per-day", "one-of-each-a-day")
"""The rules about what shares a day, for whoever has no rule book at hand."""
Taken = tuple[int, ...]
"""Per demand how many sessions."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a week holds."""

    placed: Mapping[str, int]
    """How many sessions of each demand have a place, by the demand's name."""
    all_required_held: bool

    def missing(self, demands: tuple[Demand, ...]) -> int:
        """How many of the sessions asked have no place."""
        return sum(max(0, demand.count - self.placed.get(demand.name, 0)) for demand in demands)


@dataclass(slots=True)
class _Sessions:
    placed: list[Placed]

    def add(self, session: Placed) -> int:
        self.placed.append(session)
        return len(self.placed) - 1


def fit(days: tuple[RealDay, ...], demands: tuple[Demand, ...], book: RuleBook | None = None) -> Held:
    """The most that these days hold: required demands first, then least unplaced price, then most sessions.

    `book` says which sessions may share a day; None = the rules of a day as they are unless the athlete adjusts them.
    """
    book = book or book_of(tuple(make_rule(rule, {}) for rule in SHARING))
    sharing = sharing_of(book.session_rules)
    least = tuple(replace(demand, forms=(min(demand.forms, key=lambda form: form.minutes),)) for demand in demands)
    asked = tuple(demand.count for demand in demands)
    choices: dict[tuple[Window, ...], list[Taken]] = {}
    reached: set[Taken] = {(0,) * len(demands)}
    for day in days:
        windows = tuple(replace(window, date=days[0].date) for window in day.windows)
        if windows not in choices:
            choices[windows] = _choices(windows, least, sharing)
        reached = _most({_together(held, more, asked) for held in reached for more in choices[windows]})
        if asked in reached:
            break
    best = max(reached, key=lambda held: _worth(held, demands))
    placed = {demand.name: count for demand, count in zip(demands, best, strict=True)}
    return Held(placed, all(placed[demand.name] == demand.count for demand in demands if demand.required))


def _choices(windows: tuple[Window, ...], demands: tuple[Demand, ...], sharing: SharingRules) -> list[Taken]:
    """What a day with these windows can hold, without what is less than another choice."""
    slots = tuple(
        Slot(w.place, w.start, w.usable_start, w.end, w.allows_run, w.allows_strength, w.maybe) for w in windows
    )
    contents = contents_of(DayShape(slots, (), (), demands), sharing, _Sessions([]))
    takes = {tuple(sorted(d for d, _ in taken)) for taken in contents.takes}
    return sorted(_most({tuple(taken.count(d) for d in range(len(demands))) for taken in takes}))


def _together(held: Taken, more: Taken, asked: Taken) -> Taken:
    return tuple(min(one + other, most) for one, other, most in zip(held, more, asked, strict=True))


def _most(choices: set[Taken]) -> set[Taken]:
    """Without those of which another has as much of everything."""
    kept: list[Taken] = []
    for choice in sorted(choices, key=sum, reverse=True):
        if not any(all(has >= wants for has, wants in zip(other, choice, strict=True)) for other in kept):
            kept.append(choice)
    return set(kept)


def _worth(held: Taken, demands: tuple[Demand, ...]) -> tuple[int, int, int, Taken]:
    """Required first, then the least price of what is left out, then the most sessions."""
    left = [demand.count - count for demand, count in zip(demands, held, strict=True)]
    broken = sum(demand.required and missing > 0 for demand, missing in zip(demands, left, strict=True))
    price = sum(sum(demand.unplaced[:missing]) for demand, missing in zip(demands, left, strict=True))
    return -broken, -price, sum(held), held
