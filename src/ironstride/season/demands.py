"""A week's demands: each class of sessions with its forms, and what leaving one out costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.rules.prices import UNPLACED_PRICES
from ironstride.season.forms import (
    easy_forms,
    leg_forms,
    long_forms,
    quality_forms,
    test_forms,
    upper_forms,
)
from ironstride.season.run_sizes import RunSizes
from ironstride.season.strength_dose import SHORT_MINUTES, StrengthDose
from ironstride.season.wish import WeekWish
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind

LONG_PRICE: Final = 500
"""Leaving out a long run that is not required: dearer than any other run. A convention."""
SECOND_RUN_PRICE: Final = 400
"""As the first hard run: two runs a week are the least."""
MISSING_LEGS_PRICES: Final = (50, 90)
"""A missing leg session costs less than one broken 24 h spacing (60), the last one less than a whole step of
strong evidence (100).
"""
OPTIONAL_EASY_MINUTES: Final = 25
"""The fourth run offered to beginners: 20 to 30 min."""


@dataclass(frozen=True, slots=True)
class WeekStyle:
    """How a week's sessions are done, beside their number and minutes."""

    quality_kinds: tuple[Kind, ...] = ()
    softened: bool = False
    first_of_kind: frozenset[Kind] = frozenset()
    longest_ever: bool = False
    marathon_pace: bool = False
    run_walk: bool = False
    cross: bool = False
    """Injured: each run becomes cross-training of the same minutes."""
    new_block: bool = False


def week_demands(
    wish: WeekWish, sizes: RunSizes, dose: StrengthDose, lift_minutes: int, style: WeekStyle
) -> tuple[Demand, ...]:
    """The demands of a week: runs and strength."""
    return (
        *_hard_runs(wish, sizes, style),
        *_easy_runs(sizes, style),
        *_lifts(wish, dose, lift_minutes, new_block=style.new_block),
    )


def optional_demands(minutes: int, *, run_walk: bool) -> tuple[Demand, ...]:
    """The run offered to beginners, of at most so many minutes: no part of the week's running, and nothing gives
    way for it.
    """
    forms = easy_forms(min(OPTIONAL_EASY_MINUTES, minutes), run_walk=run_walk, optional=True)
    return (Demand("easy-optional", 1, forms, (UNPLACED_PRICES["optional"],)),)


def _hard_runs(wish: WeekWish, sizes: RunSizes, style: WeekStyle) -> list[Demand]:
    demands: list[Demand] = []
    if sizes.long:
        forms = long_forms(sizes.long, longest_ever=style.longest_ever, marathon_pace=style.marathon_pace)
        demands.append(Demand("long", 1, forms, (LONG_PRICE,), required=wish.long_is_required))
    prices = (UNPLACED_PRICES["first-quality"], UNPLACED_PRICES["second-quality"])
    trained = 0
    for place, minutes in enumerate(sizes.quality):
        price = prices[min(place, 1)]
        if wish.test and place == 0:
            demands.append(Demand("test", 1, test_forms(minutes), (price,)))
            continue
        kind = style.quality_kinds[trained % len(style.quality_kinds)]
        forms = quality_forms(kind, minutes, softened=style.softened, first_of_kind=kind in style.first_of_kind)
        trained += 1
        demands.append(Demand(f"quality-{trained}", 1, forms, (price,)))
    return demands


def _easy_runs(sizes: RunSizes, style: WeekStyle) -> list[Demand]:
    """One class of easy runs, or two where some have to be shorter."""
    if not sizes.easy:
        return []
    prices = easy_prices(int(bool(sizes.long)) + len(sizes.quality), len(sizes.easy))
    kind = Kind.CROSS if style.cross else Kind.EASY
    name = "cross" if style.cross else "easy"
    groups = sorted(set(sizes.easy), reverse=True)
    demands: list[Demand] = []
    for place, minutes in enumerate(groups):
        count = sizes.easy.count(minutes)
        own = tuple(prices[-count:])
        del prices[-count:]
        suffix = "" if place == 0 else f"-short{'' if place == 1 else place}"
        demands.append(Demand(name + suffix, count, easy_forms(minutes, kind=kind, run_walk=style.run_walk), own))
    return demands


def easy_prices(other_runs: int, easy: int) -> list[int]:
    """What leaving out each easy run costs, cheapest first: the second run of a week, the third, further ones."""
    by_place = {1: LONG_PRICE, 2: SECOND_RUN_PRICE, 3: UNPLACED_PRICES["third-run"]}
    places = range(other_runs + 1, other_runs + easy + 1)
    return sorted(by_place.get(place, UNPLACED_PRICES["further-easy"]) for place in places)


def _lifts(wish: WeekWish, dose: StrengthDose, minutes: int, *, new_block: bool) -> list[Demand]:
    prices = [UNPLACED_PRICES[name] for name in ("third-strength", "second-strength", "first-strength")][-wish.lifts :]
    if not wish.lifts:
        return []
    demands: list[Demand] = []
    if wish.legs:
        forms: Sequence[Form] = leg_forms(dose, minutes, new_block=new_block)
        name = "strength-primer" if dose.is_primer else "strength"
        missing = MISSING_LEGS_PRICES[-wish.legs :] if not dose.is_primer else (0,) * wish.legs
        demands.append(
            Demand(
                name,
                wish.legs,
                tuple(forms),
                tuple(prices[-wish.legs :]),
                leg_exposures=wish.legs,
                missing_exposure=missing,
            )
        )
    if wish.upper:
        forms = upper_forms(min(minutes, SHORT_MINUTES))
        demands.append(Demand("upper-core", wish.upper, forms, tuple(prices[: wish.upper])))
    return demands
