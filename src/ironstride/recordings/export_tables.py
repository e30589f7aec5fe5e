"""The tables of Strava's and Garmin's exports that stand in one container, and what they say of its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from ironstride.recordings.begun import begun
from ironstride.recordings.boxes import Box
from ironstride.recordings.csv_table import text_of_bytes
from ironstride.recordings.exports.apple_scan import is_apple_export
from ironstride.recordings.exports.garmin import GarminRows, is_garmin_summary, read_garmin_summary
from ironstride.recordings.exports.strava import is_strava_table, read_strava_table
from ironstride.recordings.facts import Facts
from ironstride.recordings.packed import ZIP_FAILS_WITH, Budget, read_within
from ironstride.recordings.problem import NotReadable, RecordingProblem

_HEAD_BYTES: Final = 65536
_NOTHING: Final = Facts()


@dataclass(slots=True)
class ExportTables:
    """Rows by file and rows by start; each row is given to one file, and what is left has none."""

    by_path: dict[str, tuple[str, Facts]] = field(default_factory=dict)
    """The table's own label and the facts, by the path in the container."""
    without_file: list[tuple[str, Facts]] = field(default_factory=list)
    by_start: GarminRows = field(default_factory=lambda: GarminRows(()))
    any_found: bool = False
    """Whether any file of `by_path` was found."""
    claimed: set[str] = field(default_factory=set)
    """The tables themselves, and files that were used elsewhere: they are no items."""
    apple: list[str] = field(default_factory=list)
    problems: list[RecordingProblem] = field(default_factory=list)

    def facts_of(self, name: str, data: bytes) -> Facts:
        """What the tables say of a file; each row answers once."""
        for path in (name, f"{name}.gz", name.removesuffix(".gz")):
            if path in self.by_path:
                self.any_found = True
                return self.by_path.pop(path)[1]
        start = begun(data) if len(self.by_start) else None
        return (self.by_start.take(start) if start is not None else None) or _NOTHING

    def rest(self) -> Iterator[tuple[str, Facts]]:
        """Each row without a file, with its table's label."""
        yield from self.without_file
        if self.by_path and not self.any_found:
            label = next(iter(self.by_path.values()))[0]
            lost = f"none of its {len(self.by_path)} files is beside it; what the table says is kept"
            yield label, Facts(problem=lost)
        for path, (label, facts) in sorted(self.by_path.items()):
            lost = f"its file {path} is not in the export; what the table says is kept" if self.any_found else ""
            yield label, replace(facts, problem=lost)
        for facts in self.by_start.rest():
            yield (facts.activity.summary.source if facts.activity else ""), facts


def find_tables(box: Box, budget: Budget) -> ExportTables:
    """The tables in a container, known by what stands in them, never by their names."""
    tables = ExportTables()
    rows: list[Facts] = []
    for name in box.names:
        ending = name.casefold().rpartition(".")[2]
        if ending not in ("csv", "json", "xml"):
            continue
        try:
            _take_in(box, name, ending, tables, rows, budget)
        except NotReadable as reason:
            tables.problems.append(RecordingProblem(box.label(name), str(reason)))
        except ZIP_FAILS_WITH as error:
            tables.problems.append(RecordingProblem(box.label(name), f"it cannot be opened: {error}"))
    tables.by_start = GarminRows(rows)
    return tables


def _take_in(box: Box, name: str, ending: str, tables: ExportTables, rows: list[Facts], budget: Budget) -> None:
    label = box.label(name)
    with box.open(name) as stream:
        head = stream.read(_HEAD_BYTES)
    if ending == "xml" and is_apple_export(head):
        tables.claimed.add(name)
        tables.apple.append(name)
    elif ending == "json" and is_garmin_summary(head):
        tables.claimed.add(name)
        with box.open(name) as stream:
            rows.extend(read_garmin_summary(stream, label))
    elif ending == "csv" and is_strava_table(text_of_bytes(head)):
        with box.open(name) as stream:
            found = read_strava_table(text_of_bytes(read_within(stream, budget)), label)
        tables.claimed.add(name)
        folder = name.rpartition("/")[0]
        prefix = f"{folder}/" if folder else ""
        tables.by_path.update({f"{prefix}{path}": (label, facts) for path, facts in found.of_file.items()})
        tables.without_file.extend((label, facts) for facts in found.without_file)
        tables.problems.extend(RecordingProblem(label, problem) for problem in found.problems)
