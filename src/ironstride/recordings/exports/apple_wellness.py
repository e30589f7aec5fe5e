"""Resting heart rate, heart-rate variability, weight and sleep of Apple's Health export, day by day."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from ironstride.recordings.exports.apple_units import apple_instant, kilograms, milliseconds, per_minute
from ironstride.training.wellness import WellnessDay

_RESTING: Final = "HKQuantityTypeIdentifierRestingHeartRate"
_VARIABILITY: Final = "HKQuantityTypeIdentifierHeartRateVariabilitySDNN"
_WEIGHT: Final = "HKQuantityTypeIdentifierBodyMass"
_SLEEP: Final = "HKCategoryTypeIdentifierSleepAnalysis"
WELLNESS_TYPES: Final = tuple(f'{name}"'.encode() for name in (_RESTING, _VARIABILITY, _WEIGHT, _SLEEP))
"""What `scan_apple` is asked for; with the mark that ends the value, so that longer names are not found."""
_ASLEEP: Final = "HKCategoryValueSleepAnalysisAsleep"
_ATTRIBUTE: Final = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_EVENING: Final = timedelta(hours=6)
"""A sleep that ends after 18:00 counts for the next day. A convention."""
_LONGEST_SLEEP: Final = timedelta(hours=24)
_MOST_A_DAY: Final = 5000
"""No day has more sleep phases; more is an attack on memory."""


@dataclass(slots=True)
class _Day:
    resting: list[float] = field(default_factory=list)
    variability: list[float] = field(default_factory=list)
    weight: tuple[datetime, float] | None = None
    asleep: list[tuple[datetime, datetime]] = field(default_factory=list)


class AppleDays:
    """Grows record by record and keeps a few numbers a day."""

    def __init__(self) -> None:
        self._days: defaultdict[date, _Day] = defaultdict(_Day)

    def add(self, data: bytes) -> None:
        """Add a record as it stands in the file; one that is not understood is passed over."""
        said = {
            name: html.unescape(one or other)
            for name, one, other in _ATTRIBUTE.findall(data[:8192].decode("utf-8", "replace"))
        }
        start, end = apple_instant(said.get("startDate")), apple_instant(said.get("endDate"))
        if start is None or end is None or end < start:
            return
        kind, value, unit = said.get("type", ""), said.get("value"), said.get("unit")
        day = self._days[end.date()] if kind != _SLEEP else self._days[(end + _EVENING).date()]
        if kind == _SLEEP:
            if (value or "").startswith(_ASLEEP) and end - start <= _LONGEST_SLEEP and len(day.asleep) < _MOST_A_DAY:
                day.asleep.append((start, end))
        elif kind == _RESTING and (beats := per_minute(value, unit)) is not None:
            _keep(day.resting, beats)
        elif kind == _VARIABILITY and (spread := milliseconds(value, unit)):
            _keep(day.variability, spread)
        elif kind == _WEIGHT and (weight := kilograms(value, unit)) and (day.weight is None or end >= day.weight[0]):
            day.weight = (end, weight)

    def days(self, source: str = "") -> tuple[WellnessDay, ...]:
        """The days with anything in them, in their order; of several values of a day the mean, of weights the last."""
        found = []
        for when in sorted(self._days):
            day = self._days[when]
            if day.resting or day.variability or day.weight or day.asleep:
                found.append(
                    WellnessDay(
                        when,
                        resting_heart_bpm=_mean(day.resting),
                        hrv_sdnn_ms=_mean(day.variability),
                        sleep_s=_covered_s(day.asleep) if day.asleep else None,
                        weight_kg=None if day.weight is None else day.weight[1],
                        source=source,
                    )
                )
        return tuple(found)


def _keep(values: list[float], value: float) -> None:
    if len(values) < _MOST_A_DAY:
        values.append(value)


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _covered_s(spans: list[tuple[datetime, datetime]]) -> float:
    """Time in at least one of the spans: a watch and a phone tell the same night twice."""
    total, until = 0.0, None
    for start, end in sorted(spans):
        begun = start if until is None else max(start, until)
        if end > begun:
            total += (end - begun).total_seconds()
        until = end if until is None else max(until, end)
    return total
