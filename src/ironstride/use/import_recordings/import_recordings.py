"""Recordings from files, folders and archives into the data file: each once, on every core, at most a few in memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from typing import Final

from ironstride.recordings.problem import RecordingProblem
from ironstride.recordings.read_whole import Asked
from ironstride.recordings.unpacking import Unpacked
from ironstride.store.imports import ImportStore, open_import
from ironstride.store.recorded_files import FileOutcome, PreparedFile
from ironstride.use.import_recordings.found_files import FoundFile, contents_of, found_files
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
    files = found_files(wish.paths)
    report = ImportReport(dry=wish.dry)
    total = sum(file.size for file in files)
    done = 0
    with (
        open_import(wish.data.file, wish.athlete_file, dry=wish.dry) as store,
        _executor(total, wish.cores) as (executor, most),
    ):
        for file, finished in _prepared(files, store, report, wish.asked, executor, most):
            if finished is not None:
                _keep(finished, store, report)
            done += 0 if file is None else file.size
            if progress is not None:
                progress(done, total)
    return report


Finished = tuple[Unpacked, PreparedFile | str]


def _prepared(
    files: Iterable[FoundFile],
    store: ImportStore,
    report: ImportReport,
    asked: Asked,
    executor: Executor | None,
    most: int,
) -> Iterator[tuple[FoundFile | None, Finished | None]]:
    """Each new content as rows, in the order of the files; and each file once everything in it is on its way."""
    waiting: deque[tuple[Unpacked, Future[PreparedFile | str]]] = deque()
    for file in files:
        for one in contents_of(file):
            report.files += 1
            if one.data is None or _is_known(one.data, store, report):
                _told_without_reading(one, report)
            elif executor is None:
                yield None, (one, prepare(one.source, one.data, asked))
            else:
                waiting.append((Unpacked(one.source, None), executor.submit(prepare, one.source, one.data, asked)))
            while len(waiting) > most:
                one, future = waiting.popleft()
                yield None, (one, future.result())
        yield file, None
    for one, future in waiting:
        yield None, (one, future.result())


def _is_known(data: bytes, store: ImportStore, report: ImportReport) -> bool:
    known = not store.claim(sha256(data).hexdigest())
    report.known += known
    return known


def _told_without_reading(one: Unpacked, report: ImportReport) -> None:
    if one.data is not None:
        return
    if one.reason:
        report.failed.append(RecordingProblem(one.source, one.reason))
    else:
        report.others += 1


def _keep(finished: Finished, store: ImportStore, report: ImportReport) -> None:
    one, found = finished
    if isinstance(found, str):
        report.failed.append(RecordingProblem(one.source, found))
        return
    kept = store.keep(found)
    report.new += kept.new
    report.linked += kept.linked
    if found.outcome is FileOutcome.UNREADABLE:
        report.failed.append(RecordingProblem(one.source, found.reason))
    elif found.outcome is FileOutcome.NOT_AN_ACTIVITY:
        report.others += 1
    else:
        report.read += 1
        if found.reason:
            report.incomplete.append(RecordingProblem(one.source, found.reason))


@contextmanager
def _executor(total: int, cores: int | None) -> Iterator[tuple[Executor | None, int]]:
    """Processes to read with, and how many files may wait for them; none for a little or on one core."""
    count = cores or os.cpu_count() or 1
    if count == 1 or total < FEW_BYTES:
        yield None, 0
        return
    with ProcessPoolExecutor(count) as executor:
        yield executor, count * WAITING_PER_CORE
