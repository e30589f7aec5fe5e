"""The tables that are known by their header. To add a kind: a recogniser, a reader, and a line in `KINDS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.csv_table import header_line
from ironstride.recordings.exports.csv_content import CsvContent
from ironstride.recordings.exports.intervals import (
    is_intervals_activities,
    is_intervals_wellness,
    read_intervals_activities,
    read_intervals_wellness,
)
from ironstride.recordings.exports.strava import is_strava_table, read_strava_table


@dataclass(frozen=True, slots=True)
class CsvKind:
    """One kind of table."""

    name: str
    recognise: Callable[[str], bool]
    """Told the header line."""
    read: Callable[[str, str, str], CsvContent]
    """Told the text, the source and the zone of times that say none; raises `NotReadable`."""


def csv_kind_of(text: str) -> CsvKind | None:
    """The kind of a table, by its header; None when no kind knows it."""
    header = header_line(text)
    return next((kind for kind in KINDS if kind.recognise(header)), None)


def _read_wellness(text: str, source: str, zone_name: str) -> CsvContent:  # noqa: ARG001 - days have no zone
    return read_intervals_wellness(text, source)


def _read_strava(text: str, source: str, zone_name: str) -> CsvContent:  # noqa: ARG001 - Strava writes UTC
    table = read_strava_table(text, source)
    rows = (*table.of_file.values(), *table.without_file)
    return CsvContent(tuple(row.activity for row in rows if row.activity is not None), problems=table.problems)


KINDS: Final = (
    CsvKind("intervals.icu wellness", is_intervals_wellness, _read_wellness),
    CsvKind("intervals.icu activities", is_intervals_activities, read_intervals_activities),
    CsvKind("Strava activities", is_strava_table, _read_strava),
)
