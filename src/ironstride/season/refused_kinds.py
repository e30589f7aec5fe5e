"""Kinds of sessions that the athlete will never do: what the season asks for instead."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from ironstride.training.demand import Demand
from ironstride.training.kinds import Kind

INSTEAD: Final = (Kind.THRESHOLD, Kind.INTERVALS, Kind.RACE_PACE, Kind.HILLS)
"""In this order a hard run of another kind stands in. A convention."""
LEG_KINDS: Final = frozenset({Kind.FULL_BODY, Kind.MAINTENANCE})
"""Strength sessions of a season that load the legs."""


def hard_kinds_left(kinds: tuple[Kind, ...], never: Collection[Kind]) -> tuple[Kind, ...]:
    """The kinds of a week's hard runs, refused ones replaced; empty when every kind is refused."""
    left = [kind for kind in INSTEAD if kind not in never and kind not in kinds]
    kept: list[Kind] = []
    for kind in kinds:
        if kind not in never:
            kept.append(kind)
        elif left:
            kept.append(left.pop(0))
    return tuple(kept)


def refuses_leg_work(never: Collection[Kind]) -> bool:
    """Whether no strength session may load the legs."""
    return set(never) >= LEG_KINDS


def refuses_strength(never: Collection[Kind]) -> bool:
    """Whether nothing of strength is left."""
    return refuses_leg_work(never) and Kind.UPPER_CORE in never


def demands_left(demands: tuple[Demand, ...], never: Collection[Kind]) -> tuple[Demand, ...]:
    """The demands without forms of refused kinds."""
    if not never:
        return demands
    kept = (replace(one, forms=tuple(form for form in one.forms if form.kind not in never)) for one in demands)
    return tuple(demand for demand in kept if demand.forms)
