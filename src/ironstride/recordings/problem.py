"""Why a file could not be read, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordingProblem:
    """A file, or a member of an archive, and what is wrong with it in plain words."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class NotReadable(ValueError):
    """Raised inside this room when a recording cannot be read; its text is the reason in plain words."""


class NotAnActivity(ValueError):
    """Raised inside this room when a file is sound but holds no activity (a route, a workout, a watch's settings)."""
