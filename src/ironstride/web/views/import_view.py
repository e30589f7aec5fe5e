"""What an import brought, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ironstride.use.import_recordings.import_dropped import DroppedImported

if TYPE_CHECKING:
    from ironstride.recordings.problem import RecordingProblem

MOST_PROBLEMS: Final = 12
"""So many files are named."""


@dataclass(frozen=True, slots=True)
class FileList:
    """Files with a reason each, as many as are shown, and how many more there are."""

    lines: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class ImportPage:
    """What the page shows."""

    sentence: str
    has_new: bool
    failed: FileList
    incomplete: FileList
    others: FileList
    names: tuple[str, ...]


def import_page(brought: DroppedImported) -> ImportPage:
    """The report as lists."""
    report = brought.report
    failed, incomplete, others = (_listed(one) for one in (report.failed, report.incomplete, report.others))
    return ImportPage(report.sentence, report.new > 0, failed, incomplete, others, brought.names)


def _listed(problems: Sequence[RecordingProblem]) -> FileList:
    lines = tuple((PurePath(one.source).name, one.reason) for one in problems[:MOST_PROBLEMS])
    return FileList(lines, max(0, len(problems) - MOST_PROBLEMS))
