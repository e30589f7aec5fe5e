"""What is inside a session: its workout as lines, for services, for the lap button, and as JSON."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from ironstride.errors import InvalidInput
from ironstride.export.intervals_text import intervals_text
from ironstride.export.lap_lines import lap_lines
from ironstride.export.session_card import Card, card_of
from ironstride.running.heat import in_heat
from ironstride.store.data_place import DataPlace
from ironstride.store.version import Version
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.run_workout import RunWorkout
from ironstride.training.run_workout_lines import METRIC
from ironstride.training.session import OWN, Session
from ironstride.training.session_workout import Workout, workout_of, workout_values
from ironstride.training.session_workout_lines import session_workout_lines
from ironstride.use.session_named import session_named
from ironstride.use.stored_plan import open_plan, stored_plans

SCHEMA = "ironstride/workout/1"


@dataclass(frozen=True, slots=True)
class SessionContents:
    """One session with its workout."""

    session: Session
    card: Card
    workout: Workout
    units: str

    def lines(self, *, cues: bool = False) -> tuple[str, ...]:
        """The workout for people, the first line saying the whole."""
        return session_workout_lines(self.workout, self.units, cues=cues)

    def intervals(self) -> str:
        """The workout in the text form of intervals.icu."""
        return intervals_text(self.workout)

    def laps(self) -> tuple[str, ...]:
        """One short line a step, for a watch that only has a lap button."""
        return lap_lines(self.workout, self.units)

    def as_json(self) -> dict[str, Any]:
        """The session and its workout."""
        day = self.session.date.isoformat()
        return {
            "schema": SCHEMA,
            "session": self.session.id,
            "date": day,
            "workout": dict(workout_values(self.workout)),
        }


def session_contents(
    where: Path | None, data: DataPlace, words: Sequence[str], day: date, *, hot: bool = False
) -> SessionContents:
    """The session that is meant; `hot`: as it is run in the heat, which changes nothing that is kept.

    Raises:
        InvalidInput: when none is meant, it has no workout, or there is no run to adapt to the heat.
        UnreadableFile: when a stored file cannot be read.
    """
    plan = open_plan(where, data).plan
    session = session_named(plan, words, day)
    contents = contents_of(session, units_of(where, data), " ".join(words))
    if not hot:
        return contents
    if not isinstance(contents.workout, RunWorkout):
        wanted = "a run with --hot; strength goes by effort already"
        raise InvalidInput([InputProblem("workout", "session", " ".join(words), wanted)])
    return replace(contents, workout=in_heat(contents.workout, session.kind))


def contents_of(session: Session, units: str, name: str = "") -> SessionContents:
    """A session of a plan with its workout.

    Raises:
        InvalidInput: when it has none.
    """
    workout = workout_of(session)
    if workout is None:
        wanted = "a session with a workout; plans made before have none: ironstride replan fills them"
        if session.form == OWN:
            wanted = "a session with a workout; this one is yours as it was given to you, and nothing is added to it"
        raise InvalidInput([InputProblem("workout", "session", name or session.id, wanted)])
    return SessionContents(session, card_of(session), workout, units)


def day_workouts(plan: Plan, day: date, units: str) -> dict[str, tuple[str, ...]]:
    """Id -> lines of every session of a day that has a workout."""
    today = [one for one in plan.sessions if one.date == day and one.workout is not None]
    return {one.id: contents_of(one, units).lines() for one in today}


def units_of(where: Path | None, data: DataPlace) -> str:
    """The units that the athlete of a stored plan sees."""
    current = stored_plans(where, data).current()
    return METRIC if current is None else version_units(current)


def version_units(version: Version) -> str:
    """The units of a version's athlete file; metric where it does not say."""
    try:
        athlete = tomllib.loads(version.athlete_text or "").get("athlete", {})
    except tomllib.TOMLDecodeError:
        return METRIC
    return str(athlete.get("units", METRIC))
