"""The unit that weights are written in."""

from __future__ import annotations

from enum import StrEnum

from ironstride.units import lb_to_kg


class WeightUnit(StrEnum):
    """Kilograms or pounds."""

    KG = "kg"
    LB = "lb"

    def to_kg(self, weight: float) -> float:
        """A weight in this unit, as kilograms."""
        return weight if self is WeightUnit.KG else lb_to_kg(weight)


def weight_unit_of(word: str) -> WeightUnit | None:
    """The unit a word or a sign means; None when it is no unit of weight.

    >>> weight_unit_of("LBS"), weight_unit_of("kgs")
    (<WeightUnit.LB: 'lb'>, <WeightUnit.KG: 'kg'>)
    """
    plain = word.strip().casefold().removesuffix("s")
    if plain in ("kg", "kilogram", "kilo"):
        return WeightUnit.KG
    return WeightUnit.LB if plain in ("lb", "pound") else None
