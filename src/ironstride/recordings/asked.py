"""What some files do not say themselves."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.recordings.exports.generic_csv import Column, header_cells
from ironstride.recordings.strength_csv.weight_unit import WeightUnit

Columns = tuple[Column, ...]
"""What every column of a table means, in their order."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The person's answers."""

    zone_name: str = "UTC"
    """The athlete's IANA time zone: apps write local times."""
    weight_unit: WeightUnit | None = None
    """Of tables that do not say; None = such a table is told and left alone."""
    tables: tuple[Columns, ...] = ()
    """Tables that no reader knows, told by their headers; others are told and left alone."""

    def columns_of(self, text: str) -> Columns:
        """What the columns of a table mean that begins so; empty where that was never agreed."""
        if not self.tables:
            return ()
        header = header_cells(text)
        return next((one for one in self.tables if tuple(column.header for column in one) == header), ())
