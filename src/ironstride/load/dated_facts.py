"""Thresholds that hold from a day on: later ones never change earlier loads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ironstride.load.load_facts import LoadFacts
from ironstride.running.heart import HeartFacts
from ironstride.training.athlete import HeartValue


class Threshold(StrEnum):
    """What a value says."""

    MAX_HEART = "max-heart"
    RESTING_HEART = "resting-heart"
    THRESHOLD_HEART = "threshold-heart"
    THRESHOLD_PACE = "threshold-pace"
    """Seconds per kilometre."""


@dataclass(frozen=True, slots=True)
class DatedThreshold:
    """One value from a day on."""

    kind: Threshold
    valid_from: date
    value: float
    source: str = ""
    """Where it comes from, in plain words."""


@dataclass(frozen=True, slots=True)
class DatedFacts:
    """Everything that loads are measured against, day by day."""

    values: Mapping[Threshold, tuple[DatedThreshold, ...]]
    """Each kind's values, the earliest first."""
    sex: str | None = None

    @classmethod
    def of(cls, values: Iterable[DatedThreshold], sex: str | None = None) -> DatedFacts:
        """From values in any order; of two of one kind and day the later one given counts."""
        by_day: dict[Threshold, dict[date, DatedThreshold]] = {}
        for one in values:
            by_day.setdefault(one.kind, {})[one.valid_from] = one
        return cls({kind: tuple(days[day] for day in sorted(days)) for kind, days in by_day.items()}, sex)

    def on(self, day: date) -> LoadFacts:
        """What was known on a day; before the first value of a kind that first one counts."""
        heart = HeartFacts(
            self._heart(Threshold.MAX_HEART, day),
            self._heart(Threshold.RESTING_HEART, day),
            self._heart(Threshold.THRESHOLD_HEART, day),
        )
        return LoadFacts(heart, self.value(Threshold.THRESHOLD_PACE, day), self.sex)

    def value(self, kind: Threshold, day: date) -> float | None:
        """The value of a kind on a day; None where there never was one."""
        values = self.values.get(kind, ())
        if not values:
            return None
        place = bisect_right(values, day, key=lambda one: one.valid_from)
        return values[max(0, place - 1)].value

    def _heart(self, kind: Threshold, day: date) -> HeartValue | None:
        found = self.value(kind, day)
        return None if found is None else HeartValue(round(found))
