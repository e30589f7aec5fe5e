"""Training records made by hand, without files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from ironstride.load.best_efforts import BestEffort
from ironstride.load.dated_facts import DatedFacts
from ironstride.load.efficiency import SteadyRun
from ironstride.load.track_findings import TrackFindings
from ironstride.matching.training_record import Recorded, Said, TrainingRecord, training_record
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from ironstride.training.session import Session

TODAY = date(2026, 11, 29)
"""A Sunday."""
ZONE = "Europe/Berlin"


def record(
    activities: Sequence[Activity],
    sessions: Sequence[Session] = (),
    found: Mapping[int, TrackFindings] | None = None,
    as_of: date = TODAY,
    links: Mapping[int, str | None] | None = None,
) -> TrainingRecord:
    """The record of activities, numbered from 1; `found` is what the track of each number says."""
    tracks = found or {}
    recorded = [Recorded(number, one, 1, tracks.get(number)) for number, one in enumerate(activities, start=1)]
    return training_record(recorded, sessions, Said(links or {}), DatedFacts.of(()), load_catalogue(), ZONE, as_of)


def ran(day: date, minutes: float = 40, metres: float | None = 6000, hour: int = 6, sub_sport: str = "") -> Activity:
    """A run at that hour UTC."""
    start = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Activity(Sport.RUN, start, "running", sub_sport, duration_s=minutes * 60, distance_m=metres)


def lifted(day: date, load_kg: float = 60, sets: int = 3, hour: int = 17, minutes: float = 40) -> Activity:
    """A strength session of squats with two repetitions left."""
    start = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    work = (StrengthSet(8, load_kg, category="squat", exercise="Squat (Barbell)", reps_left=2.0),) * sets
    return Activity(Sport.STRENGTH, start, "training", duration_s=minutes * 60, sets=work)


def stretch(metres: float, seconds: float) -> TrackFindings:
    """A track whose only usual distance is this one."""
    return TrackFindings(efforts=(BestEffort(metres, seconds, 0.0),))


def steady(metres_per_beat: float) -> TrackFindings:
    """A track of a steady run."""
    return TrackFindings(steady=SteadyRun(metres_per_beat, None, None))


def ago(days: int) -> date:
    """So many days before today."""
    return TODAY - timedelta(days=days)
