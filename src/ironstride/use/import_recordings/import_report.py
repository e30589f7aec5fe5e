"""What an import brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from ironstride.recordings.problem import RecordingProblem
from ironstride.store.recorded_files import FileKept


@dataclass(slots=True)
class ImportReport:
    """Grows file by file."""

    files: int = 0
    """Files and members of archives that were looked at."""
    known: int = 0
    """Of them, those whose content had been imported before."""
    read: int = 0
    """Of them, those that were new and hold activities."""
    others: list[RecordingProblem] = field(default_factory=list)
    """Of them, those that hold no activity."""
    new: int = 0
    """Activities that are new."""
    linked: int = 0
    """Activities that are another recording of one that is there; both are kept."""
    amended: int = 0
    """Activities that were known, of which an export said something new."""
    days: int = 0
    """Days of wellness that are new."""
    failed: list[RecordingProblem] = field(default_factory=list)
    """Files that could not be read."""
    incomplete: list[RecordingProblem] = field(default_factory=list)
    """Files of which something could not be read."""
    dry: bool = False
    """Nothing was kept."""

    def add(self, kept: FileKept) -> None:
        """Count what keeping a file brought."""
        self.new += len(kept.fresh)
        self.linked += kept.linked
        self.days += kept.days
        self.amended += kept.amended

    def with_more(self, other: ImportReport) -> ImportReport:
        """This and another report of the same manner as one."""
        names = [one.name for one in fields(self) if one.name != "dry"]
        return ImportReport(**{name: getattr(self, name) + getattr(other, name) for name in names}, dry=self.dry)

    @property
    def sentence(self) -> str:
        """The counts in a line."""
        activities = f"{_counted(self.new, 'new activity', 'new activities')} in {_counted(self.read, 'file', 'files')}"
        rest = [
            (self.linked, "another recording of one of them", "other recordings of them"),
            (
                self.days,
                "new day of resting heart rate, sleep or weight",
                "new days of resting heart rate, sleep or weight",
            ),
            (
                self.amended,
                "known activity that got its title or note",
                "known activities that got their titles or notes",
            ),
            (self.known, "file known before", "files known before"),
            (len(self.others), "file without an activity", "files without an activity"),
            (len(self.failed), "file unreadable", "files unreadable"),
        ]
        told = [activities, *(_counted(*one) for one in rest if one[0])]
        return f"{', '.join(told)}.{' Nothing was kept: this was a trial.' if self.dry else ''}"


def report_json(report: ImportReport) -> dict[str, Any]:
    """The report as JSON."""
    return {
        "files": report.files,
        "known": report.known,
        "read": report.read,
        "without_activity": _problems(report.others),
        "new_activities": report.new,
        "linked_activities": report.linked,
        "amended_activities": report.amended,
        "new_wellness_days": report.days,
        "kept": not report.dry,
        "unreadable": _problems(report.failed),
        "incomplete": _problems(report.incomplete),
    }


def _problems(problems: Sequence[RecordingProblem]) -> list[dict[str, str]]:
    return [{"file": one.source, "reason": one.reason} for one in problems]


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
