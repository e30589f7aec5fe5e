"""Recordings from files, folders and archives into the data file: each once, on every core, at most a few in memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field, replace

from ironstride.recordings.containers import Item, bytes_in, open_container
from ironstride.recordings.facts import Facts, said_together
from ironstride.recordings.problem import RecordingProblem
from ironstride.recordings.read_item import item_digest
from ironstride.store.activities import StoredActivity
from ironstride.store.imports import ImportStore, open_import
from ironstride.store.recorded_files import FileOutcome, PreparedFile
from ironstride.store.sayings import Saying
from ironstride.use.import_recordings.agreed_tables import COLUMNS, agreed_tables
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.import_recordings.prepare import prepare
from ironstride.use.import_recordings.readers import executor_for

Progress = Callable[[int, int], None]
"""Called with the bytes of the files that are done and the bytes of all."""


def import_recordings(
    wish: ImportWish, progress: Progress | None = None, told: Callable[[StoredActivity], None] | None = None
) -> ImportReport:
    """Import everything; what was imported before costs next to nothing.

    A file is kept whole in one step, so an import that is broken off is simply begun again.

    Args:
        wish: What is asked.
        progress: Told how far it is.
        told: Told each new activity.

    Raises:
        UnreadableFile: when nothing stands at a path, or the data file cannot be used.
    """
    sizes = [bytes_in(path, wish.only) for path in wish.paths]
    report = ImportReport(dry=wish.dry)
    with (
        open_import(wish.data.file, wish.athlete_file, dry=wish.dry) as store,
        executor_for(sum(sizes), wish.cores) as (executor, most),
    ):
        asked = replace(wish.asked, tables=(*wish.asked.tables, *agreed_tables(store.remembered(COLUMNS))))
        reading = _Reading(store, report, replace(wish, asked=asked), executor, most, told)
        done = 0
        for path, size in zip(wish.paths, sizes, strict=True):
            for item in open_container(path, asked, wish.only):
                reading.take(item)
                if progress is not None:
                    progress(done + item.done_bytes, sum(sizes))
            done += size
        reading.finish()
        if progress is not None:
            progress(done, sum(sizes))
    return report


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that is being read."""

    source: str
    sha256: str
    saying: Saying | None
    """What an export says of it."""
    amends: bool
    """The file is known; only what the export says is new."""
    found: Future[PreparedFile | str]


@dataclass(slots=True)
class _Reading:
    """Hands items to whoever reads them and keeps what comes back, in the order of the items."""

    store: ImportStore
    report: ImportReport
    wish: ImportWish
    executor: Executor | None
    most: int
    """So many may wait for whoever reads."""
    told: Callable[[StoredActivity], None] | None
    waiting: deque[_Waiting] = field(default_factory=deque)

    def take(self, item: Item) -> None:
        """Have an item read, unless it is known."""
        self.report.files += 1
        if item.data is None and item.facts.activity is None and not item.facts.wellness:
            self.report.failed.append(RecordingProblem(item.source, item.facts.problem))
            return
        digest = item_digest(item.data, item.facts)
        saying = _saying(item, digest)
        if self.store.claim(digest) or self._again(digest):
            if saying is not None:
                self.store.claim(saying.key)
            self._read(item, item.facts, saying, digest)
            return
        self.report.known += 1
        if saying is not None and self.store.claim(saying.key):
            if any(one.sha256 == digest for one in self.waiting):
                self.finish()
            said = (*self.store.sayings(digest), saying.activity)
            self._read(item, said_together(said), saying, digest, amends=True)

    def finish(self, most: int = 0) -> None:
        """Keep what was read until so many are still waiting."""
        while len(self.waiting) > most:
            one = self.waiting.popleft()
            self._keep(one, one.found.result())

    def _again(self, digest: str) -> bool:
        """Whether a known file is to be read again; what it gave is then gone."""
        if not self.wish.anew:
            return False
        self.store.forget(digest)
        return self.store.claim(digest)

    def _read(self, item: Item, facts: Facts, saying: Saying | None, digest: str, *, amends: bool = False) -> None:
        work = (item.source, item.data, facts, self.wish.asked)
        if self.executor is not None:
            found = self.executor.submit(prepare, *work)
        else:
            found = Future()
            found.set_result(prepare(*work))
        self.waiting.append(_Waiting(item.source, digest, saying, amends, found))
        self.finish(self.most)

    def _keep(self, one: _Waiting, found: PreparedFile | str) -> None:
        report = self.report
        if isinstance(found, str):
            report.failed.append(RecordingProblem(one.source, found))
            return
        if one.amends and one.saying is not None:
            report.add(self.store.amend(found, one.saying))
            return
        kept = self.store.keep(found, one.saying)
        report.add(kept)
        if self.told is not None:
            for activity in kept.fresh:
                self.told(activity)
        if found.outcome is FileOutcome.UNREADABLE:
            report.failed.append(RecordingProblem(one.source, found.reason))
        elif found.outcome is FileOutcome.NOT_AN_ACTIVITY:
            report.others.append(RecordingProblem(one.source, found.reason))
        else:
            report.read += 1
            if found.reason:
                report.incomplete.append(RecordingProblem(one.source, found.reason))


def _saying(item: Item, digest: str) -> Saying | None:
    """What an export says of an item that has a content of its own."""
    if item.data is None or item.facts.is_route or item.facts.activity is None:
        return None
    return Saying(digest, item.facts.activity.summary)
