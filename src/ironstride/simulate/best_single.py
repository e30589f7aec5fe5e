"""How strong a simulated athlete is at an exercise: best singles and repetitions to failure. A test model.

Repetitions follow Wathan's curve (evidence section 2.9) bent by the person, since people differ widely there; first
strength is a share of body mass by movement. Constants of the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log
from types import MappingProxyType
from typing import Final

from ironstride.simulate.body import Body
from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.traits import Traits
from ironstride.strength.exercise import LEG_PATTERNS, LOADED, Exercise, LoadKind, Pattern
from ironstride.training.kinds import Experience

OF_MASS: Final[Mapping[Pattern, float]] = MappingProxyType(
    {
        Pattern.SQUAT: 0.95,
        Pattern.SINGLE_LEG_SQUAT: 0.50,
        Pattern.LUNGE: 0.60,
        Pattern.HINGE: 1.10,
        Pattern.HIP_EXTENSION: 1.20,
        Pattern.KNEE_FLEXION: 0.50,
        Pattern.CALF: 1.00,
        Pattern.ANKLE: 0.30,
        Pattern.HIP_ABDUCTION: 0.50,
        Pattern.ADDUCTOR: 0.50,
        Pattern.TRUNK: 0.35,
        Pattern.PUSH: 0.60,
        Pattern.PULL: 0.65,
        Pattern.CARRY: 0.80,
        Pattern.JUMP: 0.30,
        Pattern.SPRINT: 0.30,
        Pattern.MOBILITY: 0.20,
    }
)
"""First best single of a man, with a bar, against body mass."""
OF_BAR: Final[Mapping[LoadKind, float]] = MappingProxyType(
    {
        LoadKind.BARBELL: 1.0,
        LoadKind.DUMBBELL: 0.40,
        LoadKind.DUMBBELLS: 0.36,
        LoadKind.KETTLEBELL: 0.40,
        LoadKind.MACHINE: 1.1,
    }
)
"""Of one dumbbell or of the stack, against the bar."""
OF_WOMEN: Final = (0.75, 0.60)
"""Legs and the rest, against men of the same mass."""
OF_EXPERIENCE: Final[Mapping[Experience, float]] = MappingProxyType(
    {Experience.NEW: 0.85, Experience.RETURNING: 1.0, Experience.ADAPTED: 1.3}
)
EXERCISE_SPREAD: Final = 0.10
STAMINA_SPREAD: Final = 0.10
BODYWEIGHT_REPS: Final[Mapping[int, float]] = MappingProxyType({1: 22.0, 2: 14.0, 3: 7.0})
"""To failure, by how difficult the exercise is."""
BODYWEIGHT_GAIN: Final = 2.0
"""Repetitions grow by so much more than best singles."""
MOST_REPS: Final = 40.0
WATHAN: Final = (48.8, 53.8, 0.075)


@dataclass(frozen=True, slots=True)
class Lifter:
    """A person on one day, as a lifter."""

    traits: Traits
    body: Body
    luck: Luck

    def best_single_kg(self, exercise: Exercise) -> float | None:
        """The true best single today, of what `LoggedSet.load_kg` counts; None where nothing is loaded in kilograms."""
        if exercise.load not in LOADED:
            return None
        bar = OF_MASS[exercise.pattern] * OF_BAR[exercise.load] * (0.5 if exercise.one_sided else 1.0)
        women = OF_WOMEN[exercise.pattern not in LEG_PATTERNS] if self.traits.is_female else 1.0
        return self.traits.mass_kg * bar * women * self._level(exercise)

    def reps_to_failure(self, exercise: Exercise, load_kg: float | None) -> float:
        """Repetitions to failure today; below 1 where the load is too heavy."""
        best = self.best_single_kg(exercise)
        if best is None or load_kg is None or load_kg <= 0:
            gained = 1 + BODYWEIGHT_GAIN * self.body.strength.share(exercise.pattern)
            first = OF_EXPERIENCE[self.traits.ways.experience] * self._spread(exercise)
            return min(MOST_REPS, BODYWEIGHT_REPS[exercise.difficulty] * gained * first * self.body.form)
        return min(MOST_REPS, reps_at(load_kg / best) * self._stamina())

    def _level(self, exercise: Exercise) -> float:
        gained = 1 + self.body.strength.share(exercise.pattern)
        first = self.traits.strength * OF_EXPERIENCE[self.traits.ways.experience]
        return first * gained * self._spread(exercise) * self.body.form

    def _spread(self, exercise: Exercise) -> float:
        draw = self.luck.of_person(Purpose.LIFT, exercise.id)
        return float(min(1.3, max(0.75, draw.normal(1.0, EXERCISE_SPREAD))))

    def _stamina(self) -> float:
        return float(min(1.3, max(0.75, self.luck.of_person(Purpose.LIFT).normal(1.0, STAMINA_SPREAD))))


def reps_at(share: float) -> float:
    """Repetitions to failure at a share of the best single, by Wathan; below 1 above the best single.

    >>> round(reps_at(0.8), 1)
    7.3
    """
    floor, swing, rate = WATHAN
    left = (share * 100 - floor) / swing
    if left <= exp(-rate * MOST_REPS):
        return MOST_REPS
    return max(0.0, -log(left) / rate)
