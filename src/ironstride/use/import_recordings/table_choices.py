"""What the columns of a table that nobody knows may be taken to mean, as a page offers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.exports.column_meanings import Meaning
from ironstride.use.import_recordings.column_choice import NOTHING, units_of
from ironstride.use.import_recordings.table_preview import TablePreview

MOST_VALUES: Final = 3
NAMES: Final[Mapping[Meaning, str]] = {
    Meaning.DATE: "date",
    Meaning.CLOCK: "time of day",
    Meaning.SPORT: "sport",
    Meaning.TITLE: "title",
    Meaning.NOTE: "note",
    Meaning.DISTANCE: "distance",
    Meaning.DURATION: "time of moving",
    Meaning.ELAPSED: "time from start to end",
    Meaning.MEAN_HEART: "mean heart rate",
    Meaning.MAX_HEART: "highest heart rate",
    Meaning.ASCENT: "climb",
    Meaning.EFFORT: "effort 1-10",
    Meaning.NUMBER: "the activity's own number",
}
UNIT_NAMES: Final = {"clock": "h:mm:ss"}


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """A column with what it is taken to mean."""

    name: str
    """What to call it in a choice."""
    header: str
    meaning: str
    """As in `meanings`; empty while its unit is not known."""
    values: tuple[str, ...]
    """Of the first rows."""


def meanings() -> tuple[tuple[str, str], ...]:
    """Everything that a column may mean: how it is said in a choice (``distance:km``), and in words."""
    found = [(NOTHING, "nothing: not read")]
    for meaning in Meaning:
        units = units_of(meaning)
        found += [(f"{meaning}:{unit}", f"{NAMES[meaning]} in {UNIT_NAMES.get(unit, unit)}") for unit in units]
        if not units:
            found.append((meaning.value, NAMES[meaning]))
    return tuple(found)


def columns_shown(preview: TablePreview) -> tuple[ColumnShown, ...]:
    """The columns of a preview."""
    shown = []
    for place, one in enumerate(preview.columns):
        said = NOTHING if one.meaning is None else f"{one.meaning}:{one.unit}" if one.unit else one.meaning.value
        meaning = "" if place in preview.without_unit else said
        values = tuple(row[place] for row in preview.first_rows[:MOST_VALUES])
        shown.append(ColumnShown(preview.name_of(place), one.header, meaning, values))
    return tuple(shown)
