"""A strength or mobility session as rows for a watch: sets and rests, folded into repeats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ironstride.export.fit_steps import NAME_LENGTH, NOTES_LENGTH, FitExercise, FitIntensity, FitStep, cut, repeat_of
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.training.strength_workout_lines import exercise_name, sets_words


def strength_steps(
    workout: StrengthWorkout, exercises: Mapping[str, FitExercise], *, lap_button: bool = False
) -> tuple[FitStep, ...]:
    """The rows of a session; with `lap_button` sets and rests last until the button is pressed.

    Raises:
        ValueError: when an exercise has no name for watches.
    """
    missing = sorted({one.exercise for one in workout.exercises} - set(exercises))
    if missing:
        raise ValueError(f"no name for watches of: {', '.join(missing)}")
    rows = _Rows(exercises, lap_button=lap_button)
    if workout.warm_up_s:
        rows.add_time("Warm up", FitIntensity.WARM_UP, workout.warm_up_s)
    for letter, group in groupby(workout.exercises, key=lambda one: one.superset):
        together = list(group)
        if letter is None:
            for one in together:
                rows.add_rounds([one])
        else:
            rows.add_rounds(together)
    return tuple(rows.made)


class _Rows:
    """The rows while they are made."""

    def __init__(self, exercises: Mapping[str, FitExercise], *, lap_button: bool) -> None:
        self.exercises = exercises
        self.lap_button = lap_button
        self.made: list[FitStep] = []

    def add_time(self, name: str, intensity: FitIntensity, seconds: int) -> None:
        """A stretch of time; none where it has no length."""
        if seconds:
            self.made.append(FitStep(name, intensity, seconds=None if self.lap_button else seconds))

    def add_rounds(self, together: Sequence[PlannedExercise]) -> None:
        """The ramp sets, then rounds of all of them as long as each has sets left, then what is left over."""
        for one in together:
            if one.ramp_sets:
                first = len(self.made)
                self._add_set(one, ramp=True)
                self.add_time("Rest", FitIntensity.REST, min(one.rest_s, RAMP_REST_S))
                self._close(first, one.ramp_sets)
        done = 0
        while left := [one for one in together if one.sets > done]:
            rounds = min(one.sets for one in left) - done
            first = len(self.made)
            for one in left:
                self._add_set(one)
            self.add_time("Rest", FitIntensity.REST, max(one.rest_s for one in left))
            self._close(first, rounds)
            done += rounds

    def _close(self, first: int, times: int) -> None:
        if times > 1:
            self.made.append(repeat_of(first, times))

    def _add_set(self, one: PlannedExercise, *, ramp: bool = False) -> None:
        sides = 2 if one.each_side else 1
        counted = one.hold_s is None
        self.made.append(
            FitStep(
                name=cut(exercise_name(one), NAME_LENGTH),
                seconds=None if counted or self.lap_button or one.hold_s is None else one.hold_s * sides,
                reps=one.reps_high * sides if counted and not self.lap_button else None,
                notes=cut(_notes(one, ramp=ramp), NOTES_LENGTH),
                exercise=self.exercises[one.exercise],
                load_kg=None if ramp else one.load_kg,
            )
        )


RAMP_REST_S = 60


def _notes(one: PlannedExercise, *, ramp: bool) -> str:
    """What the watch cannot say with numbers."""
    left = "" if one.reps_left is None or ramp else f"{one.reps_left} reps left"
    said = (sets_words(one).partition(" x ")[2], "lighter, to get ready" if ramp else left, one.load_text, one.cue)
    return "; ".join(part for part in said if part)
