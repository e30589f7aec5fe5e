"""What a recording says about an easy run."""

from __future__ import annotations

from ironstride.load.dated_activity import DatedActivity
from ironstride.load.efficiency import air_temperature_c
from ironstride.load.graded_pace import graded_pace
from ironstride.load.heart_quality import heart_quality
from ironstride.load.slope import ascent_of
from ironstride.load.was_it_easy import EasyRun
from ironstride.training.track import Track


def easy_run_of(done: DatedActivity, track: Track | None) -> EasyRun:
    """What is known of a run from its summary and its track.

    The track's heart rate goes before the summary's, and one that cannot be believed counts as none.
    """
    activity = done.activity
    heart = None if track is None else heart_quality(track)
    mean = activity.mean_heart_bpm
    if heart is not None:
        mean = heart.mean_bpm if heart.usable else None
    pace = None if track is None else graded_pace(track)
    distance = activity.distance_m
    if distance is None and pace is not None:
        distance = pace.distance_m
    graded = None if pace is None else pace.s_per_km
    up = activity.ascent_m
    if up is None and track is not None:
        up = ascent_of(track)
    return EasyRun(
        mean_heart_bpm=mean,
        effort=activity.effort,
        s_per_km=done.pace_s_per_km if graded is None else graded,
        ascent_m=up,
        distance_m=distance,
        temperature_c=None if track is None else air_temperature_c(track),
    )
