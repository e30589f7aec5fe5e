"""The starts of one file's sessions: the order of day and month is read from all of them together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from ironstride.recordings.strength_csv.csv_table import CsvRow
from ironstride.recordings.strength_csv.local_times import is_day_first, is_open_date, parse_local_time
from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.training.text_values import NotReadable
from ironstride.units import MINUTES_PER_DAY, SECONDS_PER_MINUTE

NOON_HOUR: Final = 12
"""A session without a time of day begins at noon: on its day wherever it is read. A convention."""


class StartTimes:
    """Reads the dates of one file; says once where it had to choose."""

    def __init__(self, rows: Iterable[CsvRow], column: str) -> None:
        texts = {row.cells.get(column, "") for row in rows}
        order = is_day_first(texts)
        halves = any("m" in text.casefold()[-3:] for text in texts)
        self._day_first = not halves if order is None else order
        self._is_open = order is None and not halves
        self._column = column
        self._known: dict[str, tuple[datetime, bool] | NotReadable] = {}
        self._said: set[str] = set()

    def start(self, row: RowReader) -> datetime | None:
        """When the row's session began; None when the row does not say, which is noted."""
        text = row.text(self._column)
        found = self._read(text)
        if isinstance(found, NotReadable):
            row.note(self._column, f"{found.wanted}; the row is left out")
            return None
        moment, has_clock = found
        if self._is_open and is_open_date(text):
            self._say(row, "a date that tells day from month; all are read with the day first")
        if has_clock:
            return moment
        self._say(row, f"a time of day; sessions begin at {NOON_HOUR}:00")
        return moment.replace(hour=NOON_HOUR)

    def seconds_to(self, row: RowReader, column: str, start: datetime) -> float | None:
        """From the start to the moment in another column; None where that is empty, no time, or not within a day."""
        text = row.text(column)
        if not text:
            return None
        end = self._read(text)
        if isinstance(end, NotReadable):
            self._say(row, end.wanted, column)
            return None
        if (end[0].tzinfo is None) is not (start.tzinfo is None):
            return None
        length = end[0] - start
        if not timedelta(0) <= length <= timedelta(minutes=MINUTES_PER_DAY):
            self._say(row, f"an end within {MINUTES_PER_DAY // SECONDS_PER_MINUTE} h after the start", column)
            return None
        return length.total_seconds() or None

    def _read(self, text: str) -> tuple[datetime, bool] | NotReadable:
        if text not in self._known:
            try:
                self._known[text] = parse_local_time(text, self._day_first)
            except NotReadable as fault:
                self._known[text] = fault
        return self._known[text]

    def _say(self, row: RowReader, wanted: str, column: str | None = None) -> None:
        """Once for each thing to say; an end column once for each of its texts."""
        key = wanted if column is None else f"{column} {row.text(column)}"
        if key not in self._said:
            self._said.add(key)
            row.note(column or self._column, wanted)
