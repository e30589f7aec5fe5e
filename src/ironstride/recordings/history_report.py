"""What became of the files of a history, counted and in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ironstride.recordings.problem import RecordingProblem
from ironstride.recordings.recording import Outcome, Recording
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """Counts of files and of the activities in them."""

    files: int
    """Files and members of archives that were looked at."""
    runs: int
    strength: int
    other: int
    unreadable: int
    without_activity: int = 0
    """Sound files that hold no activity: routes, workouts, a watch's settings, texts, pictures."""
    duplicates: int = 0
    """Activities that another file has too."""
    problems: tuple[RecordingProblem, ...] = ()
    """The unreadable ones, and those of which a part is lost, each with its reason."""
    files_read: int = 0
    """Files that had to be opened; the others were known from the last time."""
    cache_problem: str = ""
    """Why what was read could not be kept for next time; empty when it was."""

    @property
    def sentence(self) -> str:
        """``412 files: 371 runs, 22 strength, 19 other, 0 unreadable``."""
        parts = [
            _counted(self.runs, "run"),
            f"{self.strength} strength",
            f"{self.other} other",
            f"{self.unreadable} unreadable",
        ]
        if self.without_activity:
            parts.append(f"{self.without_activity} without an activity")
        if self.duplicates:
            parts.append(_counted(self.duplicates, "duplicate"))
        return f"{_counted(self.files, 'file')}: {', '.join(parts)}"


def report_on(
    recordings: Sequence[Recording],
    activities: Sequence[Activity],
    duplicates: int,
    files_read: int = 0,
    cache_problem: str = "",
) -> HistoryReport:
    """The report on the recordings; `activities` are theirs without duplicates."""
    outcomes = [recording.outcome for recording in recordings]
    sports = [activity.sport for activity in activities]
    runs, strength = sports.count(Sport.RUN), sports.count(Sport.STRENGTH)
    faulty = (one for one in recordings if one.reason and one.outcome is not Outcome.NOT_AN_ACTIVITY)
    return HistoryReport(
        files=len(recordings),
        runs=runs,
        strength=strength,
        other=len(activities) - runs - strength,
        unreadable=outcomes.count(Outcome.UNREADABLE),
        without_activity=outcomes.count(Outcome.NOT_AN_ACTIVITY),
        duplicates=duplicates,
        problems=tuple(RecordingProblem(one.source, one.reason) for one in faulty),
        files_read=files_read,
        cache_problem=cache_problem,
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
