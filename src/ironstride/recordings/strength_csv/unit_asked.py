"""Weights made kilograms, and whether one came without a unit."""

from __future__ import annotations

from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.units import km_to_m, miles_to_m


class UnitAsked:
    """What the reader of one file was told about its unit, and whether it needs to be told."""

    def __init__(self, given: WeightUnit | None) -> None:
        self.needed = False
        """Whether a number had no unit so far."""
        self._given = given

    def kg(self, weight: float | None, unit: WeightUnit | None) -> float | None:
        """Kilograms; the file's own unit comes first. None also for zero, which apps write for body weight."""
        if not weight:
            return None
        meant = self._meant(unit)
        return None if meant is None else meant.to_kg(weight)

    def distance_m(self, number: float) -> float:
        """Metres of a number without a unit: kilometres for who lifts kilograms, else miles. A convention.

        0 while the unit is not known.
        """
        meant = self._meant(None)
        if meant is None:
            return 0.0
        return km_to_m(number) if meant is WeightUnit.KG else miles_to_m(number)

    def _meant(self, unit: WeightUnit | None) -> WeightUnit | None:
        meant = unit or self._given
        self.needed |= meant is None
        return meant
