"""Recordings from files, folders and archives into the data file: each once, on every core, at most a few in memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from ironstride.recordings.asked import Asked
from ironstride.recordings.containers import Item, bytes_in, open_container
from ironstride.recordings.facts import Facts, joined
from ironstride.recordings.problem import RecordingProblem
from ironstride.recordings.read_item import NO_FACTS, item_digest
from ironstride.store.imports import ImportStore, open_import
from ironstride.store.recorded_files import FileOutcome, PreparedFile
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.import_recordings.prepare import prepare

FEW_BYTES: Final = 3_000_000
"""So little is read before other processes have started."""
WAITING_PER_CORE: Final = 4
"""Files that may wait for a core; what bounds the memory."""

Progress = Callable[[int, int], None]
"""Called with the bytes of the files that are done and the bytes of all."""


def import_recordings(wish: ImportWish, progress: Progress | None = None) -> ImportReport:
    """Import everything; what was imported before costs next to nothing.

    A file is kept whole in one step, so an import that is broken off is simply begun again.

    Raises:
        UnreadableFile: when nothing stands at a path, or the data file cannot be used.
    """
    sizes = [bytes_in(path) for path in wish.paths]
    report = ImportReport(dry=wish.dry)
    with (
        open_import(wish.data.file, wish.athlete_file, dry=wish.dry) as store,
        _executor(sum(sizes), wish.cores) as (executor, most),
    ):
        reading = _Reading(store, report, wish.asked, executor, most)
        done = 0
        for path, size in zip(wish.paths, sizes, strict=True):
            for item in open_container(path):
                reading.take(item)
                if progress is not None:
                    progress(done + item.done_bytes, sum(sizes))
            done += size
        reading.finish()
        if progress is not None:
            progress(done, sum(sizes))
    return report


class _Reading:
    """Hands items to whoever reads them and keeps what comes back, in the order of the items."""

    def __init__(
        self, store: ImportStore, report: ImportReport, asked: Asked, executor: Executor | None, most: int
    ) -> None:
        self._store = store
        self._report = report
        self._asked = asked
        self._executor = executor
        self._most = most
        self._waiting: deque[tuple[str, Future[PreparedFile | str]]] = deque()

    def take(self, item: Item) -> None:
        """Have an item read, unless it is known."""
        self._report.files += 1
        if item.data is None and item.facts.activity is None and not item.facts.wellness:
            self._report.failed.append(RecordingProblem(item.source, item.facts.problem))
            return
        digest = item_digest(item.data, item.facts)
        if not self._store.claim(digest):
            self._report.known += 1
            if item.data is not None and not item.facts.is_route and item.facts != NO_FACTS:
                self.finish()
                self._report.amended += self._store.amend(digest, lambda known: _told(known, item.facts))
            return
        if self._executor is None:
            self._keep(item.source, prepare(item.source, item.data, item.facts, self._asked))
            return
        future = self._executor.submit(prepare, item.source, item.data, item.facts, self._asked)
        self._waiting.append((item.source, future))
        self.finish(self._most)

    def finish(self, most: int = 0) -> None:
        """Keep what was read until so many are still waiting."""
        while len(self._waiting) > most:
            source, future = self._waiting.popleft()
            self._keep(source, future.result())

    def _keep(self, source: str, found: PreparedFile | str) -> None:
        report = self._report
        if isinstance(found, str):
            report.failed.append(RecordingProblem(source, found))
            return
        kept = self._store.keep(found)
        report.new += kept.new
        report.linked += kept.linked
        report.days += kept.days
        if found.outcome is FileOutcome.UNREADABLE:
            report.failed.append(RecordingProblem(source, found.reason))
        elif found.outcome is FileOutcome.NOT_AN_ACTIVITY:
            report.others.append(RecordingProblem(source, found.reason))
        else:
            report.read += 1
            if found.reason:
                report.incomplete.append(RecordingProblem(source, found.reason))


def _told(known: Sequence[Activity], facts: Facts) -> list[Activity]:
    """The activities of a file with what an export says of it; nothing that the file says itself changes."""
    told = joined([RecordedActivity(one) for one in known], facts)
    return [replace(one.summary, sets=()) for one in told]


@contextmanager
def _executor(total: int, cores: int | None) -> Iterator[tuple[Executor | None, int]]:
    """Processes to read with, and how many files may wait for them; none for a little or on one core."""
    count = cores or os.cpu_count() or 1
    if count == 1 or total < FEW_BYTES:
        yield None, 0
        return
    with ProcessPoolExecutor(count) as executor:
        yield executor, count * WAITING_PER_CORE
