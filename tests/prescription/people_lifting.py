"""Somebody who lifts as planned: a model to read seasons with, of nobody in particular."""

from dataclasses import dataclass, field

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.equipment import Kit
from ironstride.strength.progression import makeable
from ironstride.training.session import Session
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout

GROWTH = 1.012
"""A best single grows by so much each time an exercise is done."""
REPS_PER_SINGLE = 30
"""Of Epley's formula: repetitions = 30 (best / load - 1)."""


@dataclass
class ModelLifter:
    """Does what is aimed at as far as it goes, and says how much was left."""

    best_kg: float
    """Best single at every exercise, at first."""
    kit: Kit
    best: dict[str, float] = field(default_factory=dict)

    def __call__(self, session: Session, workout: StrengthWorkout) -> LoggedSession:
        return LoggedSession(session.id, session.date, tuple(self._done(one) for one in workout.exercises))

    def _done(self, one: PlannedExercise) -> LoggedExercise:
        if one.hold_s is not None:
            return LoggedExercise(one.exercise, (LoggedSet(None, None, None, one.hold_s),) * one.sets)
        load = one.load_kg if one.load_kg is not None else self._first_load(one)
        asked = one.aim_reps or one.reps_low
        if load is None:
            return LoggedExercise(one.exercise, (LoggedSet(asked, None, None),) * one.sets)
        best = self.best[one.exercise] = self.best.get(one.exercise, self.best_kg) * GROWTH
        possible = max(1, int(REPS_PER_SINGLE * (best / load - 1)))
        reps = min(asked, possible)
        return LoggedExercise(one.exercise, (LoggedSet(reps, load, float(min(10, possible - reps))),) * one.sets)

    def _first_load(self, one: PlannedExercise) -> float | None:
        """Eight that feel like four more, as the words ask for."""
        loads = self.kit.loads_for(load_catalogue().of(one.exercise))
        if not loads or not one.load_text.startswith("start light"):
            return None
        return makeable(self.best.get(one.exercise, self.best_kg) / (1 + 12 / REPS_PER_SINGLE), loads)
