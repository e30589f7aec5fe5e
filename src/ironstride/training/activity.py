"""What was really done: one recorded activity, as a summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ironstride.training.kinds import Sport

DIARY: Final = "diary"
"""Source of what the athlete typed in; its `sub_sport` begins with the kind of session that they named."""


@dataclass(frozen=True, slots=True)
class StrengthSet:
    """One work set as it was recorded; rests are no sets. None = unknown, 0 = measured zero."""

    reps: int | None = None
    weight_kg: float | None = None
    """None also where the recorder wrote zero: watches write that when nobody entered a weight."""
    duration_s: float | None = None
    category: str | None = None
    """The movement's family as the recorder guessed it (``squat``, ``row``)."""
    exercise: str = ""
    """Its name as the recorder or the app wrote it (``Bulgarian Split Squat``); empty when it says nothing."""
    reps_left: float | None = None
    """Reps in reserve, 0 to 10; from an effort (RPE) it is ten less the effort."""
    warm_up: bool = False
    distance_m: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """One recorded activity. None = unknown, 0 = measured zero."""

    sport: Sport
    start_utc: datetime
    """Aware, in UTC."""
    name: str = ""
    """What the file calls it (``running``, ``soccer``); empty when it says nothing."""
    sub_sport: str = ""
    """The file's finer word (``treadmill``, ``track``); empty when it says nothing."""
    start_local: datetime | None = None
    """Naive wall-clock start as the recorder's own clock showed it, where the file says so."""
    duration_s: float | None = None
    """Time the clock ran, pauses left out."""
    elapsed_s: float | None = None
    """Time from start to end, pauses included."""
    distance_m: float | None = None
    mean_heart_bpm: float | None = None
    max_heart_bpm: float | None = None
    mean_power_w: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    effort: float | None = None
    """The athlete's own word on the whole activity (session RPE), 0 to 10."""
    title: str = ""
    """What the athlete or the service calls it (``Morning run``)."""
    note: str = ""
    source_id: str = ""
    """The service's own number of it, with the service (``strava:1234``); empty where there is none."""
    device: str = ""
    """The recorder, as far as the file says."""
    sets: tuple[StrengthSet, ...] = ()
    source: str = ""
    """The file it comes from, as text; a member of an archive follows a ``!``."""
    sha256: str = ""
    """SHA-256 of that file's content, unpacked."""

    @property
    def time_s(self) -> float | None:
        """The training time: `duration_s`, or where that is unknown `elapsed_s`."""
        return self.elapsed_s if self.duration_s is None else self.duration_s

    @property
    def end_utc(self) -> datetime:
        """When it ended; its start where no length is known."""
        lengths = [seconds for seconds in (self.elapsed_s, self.duration_s) if seconds is not None]
        return self.start_utc + timedelta(seconds=max(lengths, default=0.0))
