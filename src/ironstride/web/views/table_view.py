"""A table that nobody knows, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.training.activity import Activity
from ironstride.training.problem_report import InputProblem
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE
from ironstride.use.import_recordings.table_choices import ColumnShown, columns_shown, meanings
from ironstride.use.import_recordings.table_preview import TablePreview
from ironstride.use.list_activities import begun

MOST_FAULTS: Final = 3


@dataclass(frozen=True, slots=True)
class TablePage:
    """What the page shows."""

    name: str
    rows: int
    columns: tuple[ColumnShown, ...]
    meanings: tuple[tuple[str, str], ...]
    questions: tuple[InputProblem, ...]
    """What has to be answered before it can be imported."""
    read: tuple[str, ...]
    """The first rows as they would be read."""
    faults: tuple[str, ...]
    fault_count: int


def table_page(preview: TablePreview, zone_name: str, problems: Sequence[InputProblem] = ()) -> TablePage:
    """The page of a preview; `problems` are those of what was said just now."""
    return TablePage(
        preview.file.name,
        preview.row_count,
        columns_shown(preview),
        meanings(),
        tuple(problems) or preview.open_questions,
        tuple(_read(one, zone_name) for one in preview.read),
        preview.faults[:MOST_FAULTS],
        len(preview.faults),
    )


def _read(one: Activity, zone_name: str) -> str:
    facts = [f"{begun(one, zone_name):%a %d %b %Y %H:%M}", one.title or one.name or one.sport.value]
    if one.time_s is not None:
        facts.append(f"{round(one.time_s / SECONDS_PER_MINUTE)} min")
    if one.distance_m:
        facts.append(f"{one.distance_m / METRES_PER_KM:.1f} km")
    return ", ".join(facts)
