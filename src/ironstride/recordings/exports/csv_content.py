"""What a table gave."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.wellness import WellnessDay


@dataclass(frozen=True, slots=True)
class CsvContent:
    """Activities, days of wellness, and the rows that could not be read, in plain words."""

    activities: tuple[RecordedActivity, ...] = ()
    wellness: tuple[WellnessDay, ...] = ()
    problems: tuple[str, ...] = ()
