"""The catalogue of exercises: found by name, what is possible here and now, and what else would do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue_faults import catalogue_faults
from ironstride.strength.exercise import Exercise, Pattern
from ironstride.strength.exercise_names import name_words
from ironstride.strength.exercise_rows import packaged_exercises

NEAREST: Final = 3
NEAR_ENOUGH: Final = 0.6
"""Share of letters alike from which a name may be what was meant."""
PART_OF_NAME: Final = 0.7
"""What a name counts at least that holds every word asked for."""
HARDEST: Final = 3


@dataclass(frozen=True, slots=True)
class UnknownExercise:
    """A name that no exercise has."""

    name: str
    nearest: tuple[Exercise, ...]
    """Nearest first, at most three; may be empty."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every exercise. Build it with `catalogue_of` or `load_catalogue`."""

    exercises: tuple[Exercise, ...]
    by_id: Mapping[str, Exercise]
    by_words: Mapping[frozenset[str], Exercise]
    """Words of a name -> the exercise."""

    def of(self, exercise_id: str) -> Exercise:
        """The exercise of that id. Raises ValueError when there is none."""
        if exercise_id not in self.by_id:
            raise ValueError(f"no exercise {exercise_id!r}")
        return self.by_id[exercise_id]

    def find(self, name: str) -> Exercise | UnknownExercise:
        """The exercise a person or another app means: by id, name or a name used elsewhere, whatever the word order.

        >>> found = load_catalogue().find("Squat (Barbell)")
        >>> found.id
        'back-squat'
        """
        found = self.by_id.get(name) or self.by_words.get(name_words(name))
        return found or UnknownExercise(name, self._nearest(name))

    def _nearest(self, name: str) -> tuple[Exercise, ...]:
        words = name_words(name)
        asked = " ".join(sorted(words))
        best: dict[str, float] = {}
        for theirs, exercise in self.by_words.items():
            alike = SequenceMatcher(None, asked, " ".join(sorted(theirs))).ratio()
            if words and words <= theirs:
                alike = max(alike, PART_OF_NAME + (1 - PART_OF_NAME) * len(words) / len(theirs))
            best[exercise.id] = max(alike, best.get(exercise.id, 0.0))
        near = sorted((-alike, name) for name, alike in best.items() if alike >= NEAR_ENOUGH)
        return tuple(self.by_id[one] for _, one in near[:NEAREST])

    def possible(
        self,
        equipment: Collection[str] = (),
        pain: Collection[str] = (),
        most_difficulty: int = HARDEST,
        patterns: Collection[Pattern] = tuple(Pattern),
    ) -> tuple[Exercise, ...]:
        """What can be done, in the catalogue's order.

        Args:
            equipment: words of what is there, with what stands in for other things: `Kit.words`.
            pain: painful sites.
            most_difficulty: 1 to 3.
            patterns: which movements.
        """
        there, painful, asked = frozenset(equipment), frozenset(pain), frozenset(patterns)
        return tuple(
            one
            for one in self.exercises
            if one.pattern in asked
            and one.difficulty <= most_difficulty
            and there.issuperset(one.equipment)
            and painful.isdisjoint(one.not_with_pain_in)
        )

    def swaps_for(
        self,
        exercise: Exercise,
        equipment: Collection[str],
        pain: Collection[str] = (),
        most_difficulty: int = HARDEST,
    ) -> tuple[Exercise, ...]:
        """What may be done in its place, best first: the same pattern and muscles, then what is named for the pain.

        Nothing is harder than the exercise itself or than `most_difficulty`, unless it is named for the pain.
        """
        hardest = min(exercise.difficulty, most_difficulty)
        alike = self.possible(equipment, pain, hardest, (exercise.pattern,))
        ranked = sorted((one for one in alike if one.id != exercise.id), key=lambda one: _unlike(one, exercise))
        named = [self.by_id[other] for site, other in exercise.instead.items() if site in pain]
        fine = [one for one in named if frozenset(pain).isdisjoint(one.not_with_pain_in)]
        return tuple({one.id: one for one in (*ranked, *fine)}.values())


def _unlike(one: Exercise, exercise: Exercise) -> tuple[int, bool, bool, int, str]:
    """How far an exercise is from another of its pattern: muscles, sides, load, difficulty."""
    missed = len(set(exercise.muscles) - set(one.muscles))
    harder = abs(one.difficulty - exercise.difficulty)
    return missed, one.one_sided != exercise.one_sided, one.load is not exercise.load, harder, one.id


def catalogue_of(exercises: Iterable[Exercise]) -> Catalogue:
    """A checked catalogue.

    Raises ValueError when an id or a name comes twice, a reference leads nowhere or in a circle, or a value is out of
    its range.
    """
    every = tuple(exercises)
    faults = catalogue_faults(every)
    if faults:
        raise ValueError("; ".join(faults))
    by_words = {words: one for one in every for words in _all_words(one)}
    return Catalogue(every, MappingProxyType({one.id: one for one in every}), MappingProxyType(by_words))


def _all_words(exercise: Exercise) -> Iterator[frozenset[str]]:
    return (name_words(name) for name in (exercise.name, exercise.id, *exercise.other_names))


@cache
def load_catalogue() -> Catalogue:
    """The catalogue that ships with the package; read once, at the first call."""
    return catalogue_of(packaged_exercises())
