"""How the season asks what a week can hold: one function, given by whoever makes the season."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ironstride.training.demand import Demand
from ironstride.training.window import RealDay


@dataclass(frozen=True, slots=True)
class FitResult:
    """What a week holds when only MUST rules count."""

    placed: Mapping[str, int]
    """How many sessions of each demand have a place, by the demand's name."""
    all_required_held: bool

    def missing(self, demands: tuple[Demand, ...]) -> int:
        """How many of the sessions asked have no place."""
        return sum(max(0, demand.count - self.placed.get(demand.name, 0)) for demand in demands)


class Fit(Protocol):
    """Says what the days of one week hold of these demands, MUST rules alone, in the demands' cheapest forms."""

    def __call__(self, days: tuple[RealDay, ...], demands: tuple[Demand, ...], /) -> FitResult:
        """The most that can be placed."""
        ...
