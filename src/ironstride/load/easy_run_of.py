"""What a recording says about an easy run."""

from __future__ import annotations

from ironstride.load.dated_activity import DatedActivity
from ironstride.load.track_findings import TrackFindings
from ironstride.load.was_it_easy import EasyRun


def easy_run_of(done: DatedActivity, found: TrackFindings | None) -> EasyRun:
    """What is known of a run from its summary and what its track says.

    The track's heart rate goes before the summary's, and one that cannot be believed counts as none.
    """
    activity = done.activity
    said = found or TrackFindings()
    return EasyRun(
        mean_heart_bpm=said.mean_heart_bpm if said.has_heart else activity.mean_heart_bpm,
        effort=activity.effort,
        s_per_km=done.pace_s_per_km if said.graded_s_per_km is None else said.graded_s_per_km,
        ascent_m=said.ascent_m if activity.ascent_m is None else activity.ascent_m,
        distance_m=said.distance_m if activity.distance_m is None else activity.distance_m,
        temperature_c=said.temperature_c,
    )
