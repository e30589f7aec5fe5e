"""What a track says, in a few numbers that are kept beside the activity: tracks are read once."""

from __future__ import annotations

from dataclasses import dataclass, field

from ironstride.load.best_efforts import BestEffort, best_efforts
from ironstride.load.efficiency import SteadyRun, air_temperature_c, steady_run
from ironstride.load.graded_pace import graded_pace
from ironstride.load.heart_load import heart_points
from ironstride.load.heart_quality import heart_quality
from ironstride.load.load_facts import LoadFacts
from ironstride.load.pace_load import pace_points
from ironstride.load.points import Points
from ironstride.load.slope import ascent_of, descent_of
from ironstride.load.track_steps import covered_m
from ironstride.training.track import Track


@dataclass(frozen=True, slots=True)
class TrackFindings:
    """Of one track; None = not measured, or not to be believed. What only runs have stays empty for other sports."""

    heart: Points | None = None
    """Run load by heart rate."""
    pace: Points | None = None
    """Run load by grade-adjusted pace."""
    has_heart: bool = False
    """Whether a heart rate was recorded, believable or not."""
    mean_heart_bpm: float | None = None
    """Only a believable one."""
    distance_m: float | None = None
    graded_s_per_km: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    temperature_c: float | None = None
    """Of the air."""
    efforts: tuple[BestEffort, ...] = ()
    steady: SteadyRun = field(default_factory=SteadyRun)


def track_findings(track: Track, facts: LoadFacts, *, run: bool) -> TrackFindings:
    """What a track says.

    Args:
        track: The points.
        facts: The athlete's thresholds on that day.
        run: Whether it was a run or a race; of other sports only the heart is asked.
    """
    heart = heart_quality(track)
    mean = heart.mean_bpm if heart is not None and heart.usable else None
    found = TrackFindings(heart_points(track, facts), None, heart is not None, mean)
    if not run:
        return found
    covered, graded = covered_m(track), graded_pace(track)
    threshold = facts.threshold_s_per_km
    return TrackFindings(
        found.heart,
        pace_points(track, threshold) if threshold else None,
        found.has_heart,
        found.mean_heart_bpm,
        float(covered[-1] - covered[0]) if covered is not None and len(covered) else None,
        None if graded is None else graded.s_per_km,
        ascent_of(track),
        descent_of(track),
        air_temperature_c(track),
        best_efforts(track),
        steady_run(track),
    )
