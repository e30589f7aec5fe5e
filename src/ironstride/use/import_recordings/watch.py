"""Folders are watched: what is there is imported, and then whatever comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from ironstride.store.activities import StoredActivity
from ironstride.use.import_recordings.folder_look import FolderLook
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish


@dataclass(frozen=True, slots=True)
class Pace:
    """The clock of a watch, and how often it looks."""

    now_s: Callable[[], float]
    """Seconds since 1970."""
    sleep: Callable[[float], None]
    every_s: float


class WatchPage(Protocol):
    """Whoever is told what a watch finds."""

    def begun(self, report: ImportReport) -> None:
        """What was there is imported."""

    def new(self, activity: StoredActivity) -> None:
        """An activity that has come since."""

    def looked(self, report: ImportReport) -> None:
        """What came of files that have come since."""


def watch(wish: ImportWish, pace: Pace, page: WatchPage) -> None:
    """Import what is in the folders, then what comes into them; it ends when its sleep is interrupted.

    A folder that goes away (a watch's memory that is unplugged) is looked for again; a file that is still being written
    is waited for.

    Raises:
        UnreadableFile: when the data file cannot be used.
        KeyboardInterrupt: when the sleep is interrupted; nothing is left half done.
    """
    looks = [FolderLook(path) for path in wish.paths]
    first = ImportReport()
    for look in looks:
        first = first.with_more(_import_ready(wish, look, pace, None) or ImportReport())
    page.begun(first)
    while True:
        pace.sleep(pace.every_s)
        for look in looks:
            report = _import_ready(wish, look, pace, page.new)
            if report is not None:
                page.looked(report)


def _import_ready(
    wish: ImportWish, look: FolderLook, pace: Pace, told: Callable[[StoredActivity], None] | None
) -> ImportReport | None:
    ready = look.ready(pace.now_s(), pace.every_s)
    if not ready:
        return None
    return import_recordings(replace(wish, paths=(look.folder,), only=ready), told=told)
