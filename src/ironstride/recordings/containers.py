"""One door for whatever a person has: a file, a folder, a zip, a whole export. What is inside comes out piece by piece.

Containers are known by their content: Strava's, Garmin's and Apple's exports join what they say of a file to that file.
Never more than one member is held in memory; `read_item` reads what is given, in this process or in a worker.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Final

from ironstride.recordings.asked import Asked
from ironstride.recordings.boxes import Box, FolderBox, ZipBox
from ironstride.recordings.csv_kinds import csv_kind_of
from ironstride.recordings.csv_table import text_of_bytes
from ironstride.recordings.export_tables import ExportTables, find_tables
from ironstride.recordings.exports.apple_scan import RECORD, AppleElement, scan_apple
from ironstride.recordings.exports.apple_wellness import WELLNESS_TYPES, AppleDays
from ironstride.recordings.exports.apple_workout import read_apple_workout
from ironstride.recordings.facts import Facts
from ironstride.recordings.packed import (
    DEEPEST_ZIP,
    GZIP_MARK,
    ZIP_FAILS_WITH,
    ZIP_MARKS,
    Budget,
    gunzipped,
    open_zip,
    read_within,
    set_aside,
)
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import ANYONE, JSON_KEYS, NO_FACTS
from ironstride.recordings.read_recording import looks_like_one
from ironstride.recordings.strength_csv.read_strength_csv import is_strength_csv

_HEAD_BYTES: Final = 65536
_COUNTED_DEPTH: Final = 1


Tables = tuple[ExportTables, ...]
"""Those of the container itself, then of the one around it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to read: `read_item(item.source, item.data, item.facts)`."""

    source: str
    """The path as text; a member of an archive follows a ``!``."""
    data: bytes | None
    """The content, unpacked; None where there is none, or it could not be got at."""
    facts: Facts = NO_FACTS
    done_bytes: int = 0
    """About so much of the container was read before it."""


def open_container(path: Path, asked: Asked = ANYONE, only: Collection[str] | None = None) -> Iterator[Item]:
    """Everything in a file, folder or archive that may hold an activity or wellness, piece by piece.

    What cannot be opened comes as an item without data whose facts say why; what is none of our business does not come.

    Args:
        path: What to open.
        asked: Tables whose columns were agreed on come too.
        only: Names of the files in a folder that come; of others, what an export there says of them does not come
            either. None = all.

    Raises:
        UnreadableFile: when nothing stands at `path`, or it cannot be opened at all.
    """
    box = FolderBox(path)
    opening = _Opening(Budget(), asked, is_single=not path.is_dir(), only=only)
    for item in opening.items(box, 0, ()):
        yield replace(item, done_bytes=opening.meter.done)


def bytes_in(path: Path, only: Collection[str] | None = None) -> int:
    """The size of a file, or of all files in a folder, or of those of its files that are named.

    Raises:
        UnreadableFile: when nothing stands at `path`, or it cannot be opened at all.
    """
    box = FolderBox(path)
    return sum(box.size(name) for name in box.names if only is None or name in only)


@dataclass(slots=True)
class _Meter:
    """How much of a container was read."""

    done: int = 0


@dataclass(slots=True)
class _Opening:
    """One container being opened; the budget is for all that is in it."""

    budget: Budget
    asked: Asked
    is_single: bool
    only: Collection[str] | None = None
    meter: _Meter = field(default_factory=_Meter)

    def items(self, box: Box, depth: int, outer: Tables) -> Iterator[Item]:
        """All items of a box that stands in so many zips; files its tables do not know, the outer's may."""
        tables = find_tables(box, self.budget)
        around = (tables, *outer)
        if self.only is not None:
            for name in (one for one in box.names if one not in self.only):
                self._leave_out(box, name, tables)
        yield from (Item(problem.source, None, Facts(problem=problem.reason)) for problem in tables.problems)
        for name in tables.apple:
            yield from self._counted(box, name, depth, self._apple(box, name, tables, depth))
        for name in box.names:
            if name not in tables.claimed:
                yield from self._counted(box, name, depth, self._member(box, name, depth, around))
        yield from (Item(label, None, facts) for label, facts in tables.rest())

    def _leave_out(self, box: Box, name: str, tables: ExportTables) -> None:
        """Let a file be none of the items; a row of a table that belongs to it is used up."""
        if tables.by_path or len(tables.by_start):
            with suppress(*ZIP_FAILS_WITH), box.open(name) as stream:
                head = stream.read(_HEAD_BYTES)
                tables.facts_of(name, gunzipped(stream, self.budget, head) if head.startswith(GZIP_MARK) else head)
        tables.claimed.add(name)

    def _counted(self, box: Box, name: str, depth: int, items: Iterator[Item]) -> Iterator[Item]:
        """The items of a file; after it, it counts as read. Files in archives in archives count with the archive."""
        begun = self.meter.done
        yield from self._guarded(box.label(name), items)
        if depth <= _COUNTED_DEPTH:
            self.meter.done = begun + box.size(name)

    def _guarded(self, label: str, items: Iterator[Item]) -> Iterator[Item]:
        try:
            yield from items
        except NotReadable as reason:
            yield Item(label, None, Facts(problem=str(reason)))
        except ZIP_FAILS_WITH as error:
            yield Item(label, None, Facts(problem=f"it cannot be unpacked: {error}"))

    def _member(self, box: Box, name: str, depth: int, tables: Tables) -> Iterator[Item]:
        with box.open(name) as stream:
            head = stream.read(_HEAD_BYTES)
            if head.startswith(ZIP_MARKS):
                yield from self._zip(box.label(name), stream, depth + 1, tables)
                return
            data = self._content(name, head, stream)
        if data is None:
            return
        answers = (one.facts_of(name, data) for one in tables)
        facts = next((one for one in answers if one != NO_FACTS), NO_FACTS)
        yield Item(box.label(name), data, facts)

    def _content(self, name: str, head: bytes, stream: IO[bytes]) -> bytes | None:
        """The unpacked content of a file that may be ours; None of any other."""
        if head.startswith(GZIP_MARK):
            data = gunzipped(stream, self.budget, head)
            return data if self._may_be_ours(name.casefold().removesuffix(".gz"), data[:_HEAD_BYTES]) else None
        return read_within(stream, self.budget, head=head) if self._may_be_ours(name, head) else None

    def _may_be_ours(self, name: str, head: bytes) -> bool:
        if self.is_single or looks_like_one(head[:4096], name):
            return True
        ending = name.casefold().rpartition(".")[2]
        if ending in ("csv", "tsv", "txt"):
            text = text_of_bytes(head)
            return csv_kind_of(text) is not None or is_strength_csv(head) or bool(self.asked.columns_of(text))
        return ending == "json" and any(key in head for key in JSON_KEYS)

    def _zip(self, label: str, stream: IO[bytes], depth: int, outer: Tables) -> Iterator[Item]:
        if depth > DEEPEST_ZIP:
            raise NotReadable("an archive in an archive in an archive is not opened")
        stream.seek(0)
        copy = set_aside(stream, self.budget) if depth > 1 else stream
        try:
            with open_zip(copy) as archive:
                inner = replace(self, is_single=False, only=None)
                yield from inner.items(ZipBox(label, archive), depth, outer)
        finally:
            if copy is not stream:
                copy.close()

    def _apple(self, box: Box, name: str, tables: ExportTables, depth: int) -> Iterator[Item]:
        """The workouts of a Health export with their routes, then its days."""
        begun, share = self.meter.done, box.size(name) / max(1, box.unpacked_size(name))
        label, days = box.label(name), AppleDays()
        routes = {other.rpartition("/")[2]: other for other in box.names if other.casefold().endswith(".gpx")}
        cut = ""
        with box.open(name) as stream:
            try:
                for element in scan_apple(stream, WELLNESS_TYPES):
                    if element.name == RECORD:
                        days.add(element.data)
                    else:
                        yield self._workout(box, label, element, routes, tables)
                        if depth <= _COUNTED_DEPTH:
                            self.meter.done = begun + int(stream.tell() * share)
            except NotReadable as reason:
                cut = str(reason)
        found = days.days(label)
        if found or cut:
            yield Item(label, None, Facts(wellness=found, problem=cut))

    def _workout(
        self, box: Box, label: str, element: AppleElement, routes: dict[str, str], tables: ExportTables
    ) -> Item:
        try:
            if not element.data:
                raise NotReadable("a workout of the export is too long to be one")
            workout = read_apple_workout(element.data, label)
        except NotReadable as reason:
            return Item(label, None, Facts(problem=str(reason)))
        facts = Facts(activity=workout.activity)
        route = routes.get(workout.route)
        if route is None:
            lost = f"its route {workout.route} is not in the export" if workout.route else ""
            return Item(label, None, replace(facts, problem=lost))
        tables.claimed.add(route)
        try:
            with box.open(route) as stream:
                data = read_within(stream, self.budget)
        except NotReadable as reason:
            return Item(label, None, replace(facts, problem=f"its route: {reason}"))
        except ZIP_FAILS_WITH as error:
            return Item(label, None, replace(facts, problem=f"its route cannot be unpacked: {error}"))
        return Item(box.label(route), data, replace(facts, is_route=True))
