"""What some files do not say themselves."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.recordings.exports.generic_csv import Column
from ironstride.recordings.strength_csv.weight_unit import WeightUnit


@dataclass(frozen=True, slots=True)
class Asked:
    """The person's answers."""

    zone_name: str = "UTC"
    """The athlete's IANA time zone: apps write local times."""
    weight_unit: WeightUnit | None = None
    """Of tables that do not say; None = such a table is told and left alone."""
    columns: tuple[Column, ...] = ()
    """What the columns of a table mean that no reader knows, in their order; empty = such a table is left alone."""
