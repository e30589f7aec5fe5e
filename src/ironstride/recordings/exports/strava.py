"""Strava's bulk export: `activities.csv` says of each file what the athlete wrote about it, and what has no file.

Its dates are UTC. Columns come and go and some stand twice: the first distance is for people (kilometres), the second
is metres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ironstride.recordings.csv_table import CsvTable, read_table
from ironstride.recordings.exports.sport_names import sport_named
from ironstride.recordings.exports.strava_columns import StravaColumns, strava_columns
from ironstride.recordings.facts import Facts, facts_of
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.written_values import date_order, length_s, moment, number, uses_decimal_comma
from ironstride.training.activity import Activity
from ironstride.units import km_to_m

_MOST_EFFORT: Final = 10.0
_NO_FILE: Final = "#error#"
"""Stands for a file that Strava could not pack."""
_OLD_NUMBER: Final = "id"
"""Until June 2019 the number's column was called so, and the only distance was in metres."""


@dataclass(frozen=True, slots=True)
class StravaTable:
    """What `activities.csv` says."""

    of_file: dict[str, Facts]
    """By the path of the file in the export (``activities/123.fit.gz``); each with what the row says was done."""
    without_file: tuple[Facts, ...]
    """Rows without a file: typed in, or lost by the service; each carries its `activity`."""
    problems: tuple[str, ...] = ()
    """Rows that could not be read, in plain words."""


def is_strava_table(head: str) -> bool:
    """Whether a CSV that begins so (some 64 kB) is Strava's `activities.csv`."""
    try:
        return strava_columns(read_table(head)) is not None
    except NotReadable:
        return False


def read_strava_table(text: str, source: str = "") -> StravaTable:
    """All rows of `activities.csv`.

    Raises:
        NotReadable: when it is not Strava's table.
    """
    table = read_table(text)
    columns = strava_columns(table)
    if columns is None:
        raise NotReadable("not the table of activities of a Strava export")
    reader = _RowReader(columns, table, source)
    of_file: dict[str, Facts] = {}
    without_file, problems = [], []
    for place, row in enumerate(table.rows, start=1):
        facts = reader.facts(row)
        if facts is None:
            written = columns.first(row, "date") or "nothing"
            problems.append(f"activity {place} of the table: its date is not understood: {written[:80]}")
            continue
        name = columns.first(row, "file").replace("\\", "/").removeprefix("./").lstrip("/")
        if not name or name == _NO_FILE:
            without_file.append(facts)
        else:
            of_file[name] = facts
    return StravaTable(of_file, tuple(without_file), tuple(problems))


class _RowReader:
    """Reads rows, knowing how the whole table writes its dates and numbers."""

    def __init__(self, columns: StravaColumns, table: CsvTable, source: str) -> None:
        self._columns = columns
        self._source = source
        self._order = date_order(columns.first(row, "date") for row in table.rows)
        self._distances = columns.places.get("distance", ())
        self._comma = uses_decimal_comma(row[place] for row in table.rows for place in self._distances[:1])
        number_header = table.header[columns.places["number"][0]]
        self._shown_in_metres = len(self._distances) == 1 and number_header == _OLD_NUMBER

    def facts(self, row: tuple[str, ...]) -> Facts | None:
        """What a row says; None without a date."""
        columns = self._columns
        start = moment(columns.first(row, "date"), self._order)
        if start is None:
            return None
        exact = columns.last(row, "exact_kind")
        kind = columns.first(row, "kind") if not exact or number(exact) is not None else exact
        identity = columns.first(row, "number")
        elapsed_s = self._seconds(row, "elapsed")
        notes = [columns.first(row, name) for name in ("note", "private_note")]
        return facts_of(
            Activity(
                sport_named(kind),
                start,
                name=kind.casefold(),
                duration_s=self._seconds(row, "moving") or elapsed_s,
                elapsed_s=elapsed_s,
                distance_m=self._distance_m(row),
                mean_heart_bpm=self._positive(row, "mean_heart"),
                max_heart_bpm=self._positive(row, "max_heart"),
                mean_power_w=self._positive(row, "mean_power"),
                ascent_m=self._number(row, "ascent"),
                descent_m=self._number(row, "descent"),
                effort=self._effort(row),
                title=columns.first(row, "title"),
                note="\n\n".join(note for note in notes if note),
                source_id=f"strava:{identity}" if identity else "",
                source=self._source,
            )
        )

    def _distance_m(self, row: tuple[str, ...]) -> float | None:
        places = self._distances
        if len(places) > 1 and row[places[1]]:
            return _not_below_zero(number(row[places[1]]))
        shown = _not_below_zero(number(row[places[0]], decimal_comma=self._comma)) if places else None
        return shown if shown is None or self._shown_in_metres else km_to_m(shown)

    def _seconds(self, row: tuple[str, ...], name: str) -> float | None:
        return length_s(self._columns.last(row, name))

    def _number(self, row: tuple[str, ...], name: str) -> float | None:
        return _not_below_zero(number(self._columns.last(row, name)))

    def _positive(self, row: tuple[str, ...], name: str) -> float | None:
        return self._number(row, name) or None

    def _effort(self, row: tuple[str, ...]) -> float | None:
        value = self._positive(row, "effort")
        return value if value is not None and value <= _MOST_EFFORT else None


def _not_below_zero(value: float | None) -> float | None:
    return value if value is not None and 0 <= value < 1e9 else None
