"""One row of a table whose columns are known, as an activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ironstride.calendar_time import to_local
from ironstride.recordings.exports.column_meanings import Meaning
from ironstride.recordings.exports.sport_names import sport_named
from ironstride.recordings.written_values import date_order, length_s, moment, number, uses_decimal_comma
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.units import METRES_PER_KM, METRES_PER_MILE, MINUTES_PER_HOUR, SECONDS_PER_MINUTE

_FACTORS: Final = {
    "km": METRES_PER_KM,
    "mi": METRES_PER_MILE,
    "m": 1.0,
    "ft": METRES_PER_MILE / 5280,
    "s": 1.0,
    "min": float(SECONDS_PER_MINUTE),
    "h": float(SECONDS_PER_MINUTE * MINUTES_PER_HOUR),
}
_MOST_EFFORT: Final = 10.0
_MOST: Final = 1e9


class RowReading:
    """Knows where each meaning stands, and how the whole table writes its dates and numbers."""

    def __init__(
        self,
        places: Mapping[Meaning, tuple[int, str]],
        rows: Sequence[tuple[str, ...]],
        source: str,
        zone_name: str,
    ) -> None:
        self._places = places
        self._source = source
        self._zone = zone_name
        self._order = date_order(self._text(row, Meaning.DATE) for row in rows)
        self._comma = uses_decimal_comma(self._text(row, Meaning.DISTANCE) for row in rows)

    def activity(self, row: tuple[str, ...]) -> RecordedActivity | None:
        """What the row says; None without a date."""
        written = f"{self._text(row, Meaning.DATE)} {self._text(row, Meaning.CLOCK)}".strip()
        start = moment(written, self._order, self._zone)
        if start is None:
            return None
        kind, identity = self._text(row, Meaning.SPORT), self._text(row, Meaning.NUMBER)
        effort = self._amount(row, Meaning.EFFORT)
        return RecordedActivity(
            Activity(
                sport_named(kind or self._text(row, Meaning.TITLE)),
                start,
                name=kind.casefold(),
                start_local=to_local(start, self._zone),
                duration_s=self._amount(row, Meaning.DURATION),
                elapsed_s=self._amount(row, Meaning.ELAPSED),
                distance_m=self._amount(row, Meaning.DISTANCE),
                mean_heart_bpm=self._amount(row, Meaning.MEAN_HEART) or None,
                max_heart_bpm=self._amount(row, Meaning.MAX_HEART) or None,
                ascent_m=self._amount(row, Meaning.ASCENT),
                effort=effort if effort is not None and effort <= _MOST_EFFORT else None,
                title=self._text(row, Meaning.TITLE),
                note=self._text(row, Meaning.NOTE),
                source_id=f"csv:{identity}" if identity else "",
                source=self._source,
            )
        )

    def _text(self, row: tuple[str, ...], meaning: Meaning) -> str:
        return row[self._places[meaning][0]] if meaning in self._places else ""

    def _amount(self, row: tuple[str, ...], meaning: Meaning) -> float | None:
        text = self._text(row, meaning)
        unit = self._places[meaning][1] if meaning in self._places else ""
        value = length_s(text) if unit == "clock" else number(text, decimal_comma=self._comma)
        scaled = None if value is None else value * _FACTORS.get(unit, 1.0)
        return scaled if scaled is not None and 0 <= scaled < _MOST else None
