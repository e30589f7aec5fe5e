"""What the athlete says of an exercise name: which exercise it is, that it is none, or to forget it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.store.data_place import DataPlace
from ironstride.strength.catalogue import UnknownExercise, load_catalogue
from ironstride.strength.match_name import match_exercise, suggestions
from ironstride.strength.name_meaning import NO_EXERCISE
from ironstride.training.own_name import NameKind, name_key
from ironstride.training.problem_report import InputProblem
from ironstride.use.ambiguous import Ambiguous, Choice
from ironstride.use.own_names.exercise_names import ExerciseNameList, exercise_names_of
from ironstride.use.own_names.name_and_rest import name_and_rest
from ironstride.use.own_names.recorded_past import forget_name, recorded_past, remember_name

COMMAND: Final = "names"
MOST_CHOICES: Final = 6


@dataclass(frozen=True, slots=True)
class ExerciseSaid:
    """What was asked or said of a name, and what holds now."""

    names: ExerciseNameList
    """Of that name, as they are now."""
    remembered: str | None = None
    """Id of the exercise, or ``no exercise``; None = nothing was said."""
    forgotten: bool = False


@dataclass(frozen=True, slots=True)
class ExerciseNameWish:
    """A name in recordings and the words behind it."""

    key: str
    words: str
    """What it is said to be; empty = nothing is said."""


def exercise_name_wish(where: Path | None, data: DataPlace, words: Sequence[str]) -> ExerciseNameWish:
    """Which name is meant.

    Raises:
        InvalidInput: when none is.
        UnreadableFile: when the data file cannot be read.
    """
    listed = exercise_names_of(recorded_past(where, data))
    key, rest = name_and_rest(COMMAND, words, {one.key: one.name for one in reversed(listed.names)})
    return ExerciseNameWish(key, " ".join(rest))


def about_exercise_name(where: Path | None, data: DataPlace, wish: ExerciseNameWish) -> ExerciseSaid:
    """What a name is taken for.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    return ExerciseSaid(exercise_names_of(recorded_past(where, data)).of(wish.key))


def say_exercise(where: Path | None, data: DataPlace, wish: ExerciseNameWish, meaning: str) -> ExerciseSaid:
    """Remember what a name means.

    Raises:
        Ambiguous: when several exercises may be meant; they are listed.
        InvalidInput: when none is.
        UnreadableFile: when the data file cannot be written.
    """
    exercise = exercise_meant(meaning)
    remember_name(where, data, NameKind.EXERCISE, wish.key, exercise)
    names = about_exercise_name(where, data, wish).names
    return ExerciseSaid(names, "no exercise" if exercise == NO_EXERCISE else exercise)


def forget_exercise(where: Path | None, data: DataPlace, wish: ExerciseNameWish) -> ExerciseSaid:
    """Forget what was said of a name.

    Raises:
        InvalidInput: when nothing was said of it, or more is said now.
        UnreadableFile: when the data file cannot be written.
    """
    if wish.words:
        raise InvalidInput([InputProblem(COMMAND, "--forget", wish.words, "nothing behind the name")])
    if not forget_name(where, data, NameKind.EXERCISE, wish.key):
        wanted = "a name of which you said something; nothing is remembered of this one"
        raise InvalidInput([InputProblem(COMMAND, "--forget", wish.key, wanted)])
    return ExerciseSaid(about_exercise_name(where, data, wish).names, forgotten=True)


def exercise_meant(words: str) -> str:
    """The id of the exercise that words name, or ``none`` for none: by id, by name, or clear in any language.

    Raises:
        Ambiguous: when several may be meant; they are listed.
        InvalidInput: when none is.
    """
    text = " ".join(words.casefold().split())
    if name_key(words) == NO_EXERCISE:
        return NO_EXERCISE
    found = match_exercise(text)
    if found is not None:
        return found
    catalogue = load_catalogue()
    asked = catalogue.find(text)
    near = [one.id for one in asked.nearest] if isinstance(asked, UnknownExercise) else []
    likely = list(dict.fromkeys([*suggestions(text, MOST_CHOICES), *near]))[:MOST_CHOICES]
    if not likely:
        wanted = f"an exercise, or {NO_EXERCISE}; all of them are listed by: ironstride exercises"
        raise InvalidInput([InputProblem(COMMAND, "exercise", text, wanted)])
    problem = InputProblem(COMMAND, "exercise", text, f"one exercise; it may be: {'; '.join(likely)}")
    raise Ambiguous(problem, [Choice(one, catalogue.of(one).name) for one in likely])
