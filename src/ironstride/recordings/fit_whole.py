"""A FIT file with everything that is kept of it: its activities with their laps and tracks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit_activities import FIT_EPOCH, activities_of, read_fit
from ironstride.recordings.fit_checksum import checksums_agree
from ironstride.recordings.fit_laps import laps_of
from ironstride.recordings.fit_track import FitPoints, fit_points
from ironstride.recordings.fit_walker import FitPart, walk
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure, Track

CLOCK_BACK: Final = "its clock went back, so its points were put in the order of their times"
WRONG_CHECKSUM: Final = "its checksum is wrong, so some of it may be"
BEFORE_S: Final = 5.0
"""So long before the start points still belong to an activity."""
LONGEST_TRACK_S: Final = 40 * 24 * 3600.0
"""Points further than this from the start come from a broken clock. A convention."""


def read_whole_fit(data: bytes) -> tuple[tuple[RecordedActivity, ...], str | None]:
    """The activities of a FIT file, in file order, and what was lost of it (None: nothing).

    Raises:
        NotReadable: when it is no FIT file, or damaged before anything useful.
        NotAnActivity: when it is sound and holds something else (a workout, settings, a day's steps).
    """
    parts = walk(data)
    found = [one for part in parts for one in _of_part(data, part)]
    problem = next((part.problem for part in parts if part.problem is not None), None)
    if found:
        wrong = problem is None and not checksums_agree(data)
        return tuple(found), WRONG_CHECKSUM if wrong else problem
    result = read_fit(data)
    return tuple(RecordedActivity(one) for one in result.activities), result.problem


def _of_part(data: bytes, part: FitPart) -> list[RecordedActivity]:
    activities = activities_of(data, part)
    if not activities:
        return []
    points = fit_points(data, part)
    owners = _owners(activities, points.times)
    return [_whole(one, data, part, points, np.flatnonzero(owners == place)) for place, one in enumerate(activities)]


def _owners(activities: Sequence[Activity], times: NDArray[np.float64]) -> NDArray[np.intp]:
    """The activity that each point belongs to: the last that had begun; -1 where the clock cannot be believed."""
    starts = np.array([_epoch_s(one.start_utc) for one in activities])
    order = np.argsort(starts, kind="stable")
    place = np.searchsorted(starts[order], times + BEFORE_S, side="right") - 1
    owners = np.where(place < 0, -1, order[np.maximum(place, 0)])
    late = times - starts[np.maximum(owners, 0)] > LONGEST_TRACK_S
    return np.where(late, -1, owners)


def _whole(
    activity: Activity, data: bytes, part: FitPart, points: FitPoints, rows: NDArray[np.intp]
) -> RecordedActivity:
    track = _track(activity, points, rows)
    laps = laps_of(data, part, activity)
    problems = (CLOCK_BACK,) if points.reordered else ()
    return RecordedActivity(_with_heart(activity, track), laps, track, problems)


def _track(activity: Activity, points: FitPoints, rows: NDArray[np.intp]) -> Track | None:
    if not len(rows):
        return None
    time_s = np.maximum(points.times[rows] - _epoch_s(activity.start_utc), 0.0)
    columns = {measure: column[rows] for measure, column in points.columns.items()}
    known = {measure: column for measure, column in columns.items() if not np.isnan(column).all()}
    return Track(time_s, known)


def _with_heart(activity: Activity, track: Track | None) -> Activity:
    """Mean and highest heart rate from the track, where the file's own totals do not say them."""
    heart = None if track is None else track.of(Measure.HEART_BPM)
    beats = np.empty(0) if heart is None else heart[heart > 0]
    if activity.mean_heart_bpm is not None or not len(beats):
        return activity
    return replace(activity, mean_heart_bpm=round(float(beats.mean()), 1), max_heart_bpm=float(beats.max()))


def _epoch_s(moment: datetime) -> float:
    return (moment.astimezone(UTC) - FIT_EPOCH).total_seconds()
