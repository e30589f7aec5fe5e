"""A FIT file with everything that is kept of it: summaries, laps and tracks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

import numpy as np

from ironstride.recordings.fit.activities import read_parts
from ironstride.recordings.fit.decode import DecodedPart
from ironstride.recordings.fit.field_value import whole_number
from ironstride.recordings.fit.fit_part import FitMessage
from ironstride.recordings.fit.laps import laps_of
from ironstride.recordings.fit.record_track import RecordColumns
from ironstride.recordings.fit.session_summary import EARLIEST_TIMESTAMP, FIT_EPOCH, START
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure, Track

BEFORE_S: Final = 5.0
"""So long before the first start points still belong to it. A convention."""
LONGEST_S: Final = 40 * 24 * 3600.0
"""Points further than this from the last start come from a broken clock. A convention."""
CLOCK_BACK: Final = "the recorder's clock went back, so its points were put in the order of their times"
_NOT_KEPT: Final = {
    78: "the times between heartbeats are not kept",
    55: "a day's steps are not kept",
}
"""By message number: what stands in files of activities and is read by nobody yet."""

_Stretch = tuple[float, float]


def read_whole_fit(data: bytes) -> tuple[tuple[RecordedActivity, ...], str | None]:
    """The activities of a FIT file, in file order, and what was lost of it (None: nothing).

    The summaries are those of `read_fit`, with the heart rate of the track where the session tells none. A wrong
    checksum is a problem and hides nothing.

    Raises:
        NotReadable: when it is no FIT file, or damaged before anything useful.
        NotAnActivity: when it is sound and holds something else (a workout, settings, a day's steps).
    """
    found, lost = read_parts(data)
    whole: list[RecordedActivity] = []
    for one in found:
        if one.part is None:
            whole += [RecordedActivity(activity, problems=(lost,) if lost else ()) for activity in one.activities]
        else:
            part = DecodedPart(one.part)
            doubt = part.checksum_problem()
            whole += _recorded(one.activities, part, doubt)
            lost = lost or doubt
    return tuple(whole), lost


def _recorded(activities: Sequence[Activity], part: DecodedPart, doubt: str | None) -> list[RecordedActivity]:
    records = RecordColumns(part)
    stretches = _stretches(activities, part)
    problems = tuple(problem for problem in (part.part.problem, doubt, *_losses(records, stretches)) if problem)
    problems += tuple(text for number, text in _NOT_KEPT.items() if number in part.messages)
    found = []
    for activity, (begin, end) in zip(activities, stretches, strict=True):
        start = _seconds(activity.start_utc)
        track = records.track(start, begin, end)
        laps = laps_of(part, start, begin, end)
        found.append(RecordedActivity(_with_heart(activity, track), laps, track, problems))
    return found


def _losses(records: RecordColumns, stretches: Sequence[_Stretch]) -> list[str]:
    found = []
    if records.undated:
        found.append(f"{records.undated} points without a date are left out")
    outside = records.outside(min(begin for begin, _ in stretches), max(end for _, end in stretches))
    if outside:
        found.append(f"{outside} points from long before or after are left out")
    if records.clock_went_back:
        found.append(CLOCK_BACK)
    return found


def _stretches(activities: Sequence[Activity], part: DecodedPart) -> list[_Stretch]:
    """What of the part belongs to each activity: from its start to the next session's; the first has all before it.

    Sessions that became no activity, as the minutes between two sports, keep what is theirs.
    """
    own = [_seconds(one.start_utc) for one in activities]
    said = [whole_number(fields.get(START)) for fields in part.part.of(FitMessage.SESSION, (START,))]
    bounds = sorted({*own, *(float(one) for one in said if one is not None and one >= EARLIEST_TIMESTAMP)})
    return [_stretch(bounds, start) for start in own]


def _stretch(bounds: list[float], start: float) -> _Stretch:
    at = bounds.index(start)
    return start if at else start - BEFORE_S, bounds[at + 1] if at + 1 < len(bounds) else start + LONGEST_S


def _with_heart(activity: Activity, track: Track | None) -> Activity:
    """Mean and highest heart rate from the track, where the file's own totals do not say them."""
    heart = None if track is None else track.of(Measure.HEART_BPM)
    if heart is None:
        return activity
    mean, highest = activity.mean_heart_bpm, activity.max_heart_bpm
    return replace(
        activity,
        mean_heart_bpm=round(float(np.nanmean(heart)), 1) if mean is None else mean,
        max_heart_bpm=float(round(np.nanmax(heart))) if highest is None else highest,
    )


def _seconds(instant: datetime) -> float:
    return (instant - FIT_EPOCH).total_seconds()
