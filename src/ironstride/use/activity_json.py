"""One activity as JSON; SI units."""

from __future__ import annotations

from typing import Any

from ironstride.load.best_efforts import DISTANCES
from ironstride.matching.training_record import DoneSession
from ironstride.training.recorded_activity import Lap
from ironstride.training.strength_log import LoggedSet
from ironstride.use.activity_page import ActivityPage, ShownEffort, ShownExercise
from ironstride.use.list_activities import summary_json

NAMES = {metres: name for name, metres in DISTANCES.items()}
"""Of the distances that records are kept of."""


def activity_json(page: ActivityPage) -> dict[str, Any]:
    """Everything on the page."""
    easy = page.easy
    return {
        "schema": "ironstride/activity/1",
        "id": page.id,
        "begun": page.begun.isoformat(timespec="minutes"),
        **summary_json(page.activity),
        "descent_m": page.activity.descent_m,
        "note": page.activity.note,
        "laps": [_lap(one) for one in page.laps],
        "exercises": [_exercise(one) for one in page.exercises],
        "sets_as_logged": page.by_log,
        "taken_for": None if page.done is None else page.done.kind.value,
        "planned": _planned(page.done),
        "load": _load(page.done),
        "easy": None if easy is None else {"verdict": easy.verdict.value, "by": easy.basis.value, "why": easy.why},
        "best_efforts": [_effort(one) for one in page.efforts],
        "recordings": [
            {"source": one.source, "device": one.device, "sport": one.sport.value} for one in page.recordings
        ],
        "problems": list(page.problems),
    }


def _lap(lap: Lap) -> dict[str, Any]:
    return {
        "start_s": lap.start_s,
        "elapsed_s": lap.elapsed_s,
        "duration_s": lap.duration_s,
        "distance_m": lap.distance_m,
        "mean_heart_bpm": lap.mean_heart_bpm,
        "max_heart_bpm": lap.max_heart_bpm,
        "name": lap.name,
    }


def _exercise(one: ShownExercise) -> dict[str, Any]:
    return {
        "name": one.name,
        "sets": [_set(made) for made in one.sets],
        "warm_up_sets": one.warm_up_sets,
        "note": one.note,
    }


def _set(one: LoggedSet) -> dict[str, Any]:
    return {"reps": one.reps, "load_kg": one.load_kg, "reps_left": one.reps_left, "hold_s": one.hold_s}


def _planned(done: DoneSession | None) -> dict[str, Any] | None:
    match = None if done is None else done.match
    if match is None:
        return None
    return {
        "session": match.session,
        "outcome": match.outcome.value,
        "share": match.share,
        "days_late": match.days_late,
        "said_by_you": match.manual,
        "why": match.why,
        "could_also_be": list(match.candidates),
    }


def _load(done: DoneSession | None) -> dict[str, Any] | None:
    if done is None:
        return None
    run, leg, effort = done.load.run, done.load.leg, done.load.effort
    return {
        "running": None if run is None else {"value": run.value, "by": run.method.value, "why": run.why},
        "legs": {
            "mark": leg.mark.value,
            "hard_sets": leg.value,
            "because": sorted(one.value for one in leg.reasons),
        },
        "effort": {"value": effort.effort, "assumed": effort.assumed, "times_minutes": effort.value},
    }


def _effort(one: ShownEffort) -> dict[str, Any]:
    effort = one.effort
    return {
        "name": NAMES.get(effort.distance_m, ""),
        "distance_m": effort.distance_m,
        "time_s": effort.time_s,
        "start_s": effort.start_s,
        "is_record": one.is_record,
    }
