"""What a week still owes, as one number: a mixed-radix count of remaining sessions and leg exposures per demand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.problem import LEAST_RUNS_A_WEEK, ProblemWeek
from ironstride.training.demand import Demand
from ironstride.training.kinds import RUN_KINDS


@dataclass(frozen=True, slots=True)
class Counts:
    """The digits of a week: per demand its remaining count, and per demand with leg exposures those still missing."""

    sizes: tuple[int, ...]
    strides: tuple[int, ...]
    exposure_digit: tuple[int, ...]
    """For each demand the index of its exposure digit, or -1."""
    total: int
    """How many numbers there are."""

    @property
    def full(self) -> int:
        """The number at the start of the week: nothing placed."""
        return self.total - 1


def counts_of(demands: tuple[Demand, ...]) -> Counts:
    """The digits for these demands."""
    sizes = [demand.count + 1 for demand in demands]
    exposure = []
    for demand in demands:
        if demand.leg_exposures:
            exposure.append(len(sizes))
            sizes.append(demand.leg_exposures + 1)
        else:
            exposure.append(-1)
    strides, total = [], 1
    for size in sizes:
        strides.append(total)
        total *= size
    return Counts(tuple(sizes), tuple(strides), tuple(exposure), total)


def end_of_week_prices(week: ProblemWeek, counts: Counts) -> NDArray[np.int32]:
    """The price of ending the week with each number: unplaced sessions, missing leg exposures, broken requirements."""
    numbers = np.arange(counts.total)
    prices = np.zeros(counts.total, dtype=np.int64)
    runs = np.full(counts.total, week.runs_held, dtype=np.int64)
    asked_runs = week.runs_held
    for d, demand in enumerate(week.demands):
        left = (numbers // counts.strides[d]) % counts.sizes[d]
        prices += np.concatenate(([0], np.cumsum(demand.unplaced[: demand.count])))[left]
        if demand.required:
            prices[left > 0] = FORBIDDEN
        if all(form.kind in RUN_KINDS for form in demand.forms):
            runs += demand.count - left
            asked_runs += demand.count
        digit = counts.exposure_digit[d]
        if digit >= 0:
            missing = (numbers // counts.strides[digit]) % counts.sizes[digit]
            missing = np.maximum(missing - left, 0)  # a lift that is not there at all has its own price
            prices += np.concatenate(([0], np.cumsum(demand.missing_exposure[: demand.leg_exposures])))[missing]
    prices[runs < min(LEAST_RUNS_A_WEEK, asked_runs)] = FORBIDDEN
    return np.minimum(prices, FORBIDDEN).astype(np.int32)


def next_counts(taken: tuple[tuple[int, int], ...], counts: Counts) -> NDArray[np.int32]:
    """Where each number goes when a day takes these (demand, leg exposure 0 or 1) sessions; -1 where it cannot."""
    numbers = np.arange(counts.total)
    result = numbers.copy()
    possible = np.ones(counts.total, dtype=bool)
    for d, legs in taken:
        left = (result // counts.strides[d]) % counts.sizes[d]
        possible &= left > 0
        result -= counts.strides[d] * (left > 0)
        digit = counts.exposure_digit[d]
        if digit >= 0 and legs:
            missing = (result // counts.strides[digit]) % counts.sizes[digit]
            result -= np.minimum(missing, 1) * counts.strides[digit]
    return np.where(possible, result, -1).astype(np.int32)
