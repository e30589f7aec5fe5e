"""A whole session as it was written: pieces by semicolon or line, each an exercise, a skip, a note, ``as planned``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue import Catalogue, UnknownExercise
from ironstride.strength.exercise import Exercise
from ironstride.strength.exercise_names import name_words
from ironstride.strength.log_text.log_problem import LogProblem
from ironstride.strength.log_text.read_sets import ReadSets, read_sets
from ironstride.strength.log_text.set_tokens import with_points
from ironstride.training.strength_log import LoggedExercise, LoggedSet
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.units import KG_PER_LB

WANTED: Final = "what was done, such as: squat 3x8 40kg left 3; skip calf raise; or: as planned"
MIXED_UP: Final = (0.9, 1.12)
"""How near a load is to the last one in the other unit, as a share, when kilograms and pounds may be mixed up."""
_PIECE: Final = re.compile(r"[^;\n]+")
_SKIP: Final = re.compile(r"\s*(?:skip|skipped|no|without)\b[\s:]*", re.IGNORECASE)
_NOTE: Final = re.compile(r"\s*notes?\b[\s:]*", re.IGNORECASE)
_AS_PLANNED: Final = re.compile(r"\s*as planned\s*", re.IGNORECASE)
_INSTEAD: Final = re.compile(r"\s+(?:for|instead of|in place of)\s+", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\d@:]*")


@dataclass(frozen=True, slots=True)
class LogAsk:
    """What a text is read with."""

    catalogue: Catalogue
    planned: StrengthWorkout | None = None
    pounds: bool = False
    """Loads without a unit are pounds."""
    last_kg: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """Exercise -> its load of the last time."""


@dataclass(slots=True)
class ReadLog:
    """What was read. With any problem nothing of it counts; warnings are worth a look."""

    exercises: list[LoggedExercise] = field(default_factory=list)
    note: str = ""
    problems: list[LogProblem] = field(default_factory=list)
    warnings: list[LogProblem] = field(default_factory=list)


def read_log(text: str, ask: LogAsk) -> ReadLog:
    """The session that a text tells; every problem at once, in the order of the text."""
    plain = with_points(text)
    read = ReadLog()
    for match in _PIECE.finditer(plain):
        if match[0].strip():
            _read_piece(plain, match.start(), match.end(), ask, read)
    if not read.exercises and not read.problems:
        read.problems.append(LogProblem(0, len(text), text.strip(), WANTED))
    read.problems.sort(key=lambda one: (one.start, one.end))
    read.exercises = [replace(one, note="") if one.note == _TAKEN else one for one in read.exercises]
    return read


def _read_piece(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> None:
    if _AS_PLANNED.fullmatch(text, start, end):
        _as_planned(text, start, end, ask, read)
    elif match := _NOTE.match(text, start, end):
        read.note = " ".join((read.note, text[match.end() : end].strip(" \"'"))).strip()
    elif match := _SKIP.match(text, start, end):
        found = _exercise(text, match.end(), end, ask, read)
        if found is not None:
            _put(LoggedExercise(found.id), read)
    else:
        _read_exercise(text, start, end, ask, read)


def _read_exercise(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> None:
    name_end = _NAME.match(text, start, end).end()  # type: ignore[union-attr]
    name = text[start:name_end]
    parted = _INSTEAD.search(name)
    of_end = start + parted.start() if parted else name_end
    exercise = _exercise(text, start, of_end, ask, read)
    instead = _exercise(text, start + parted.end(), name_end, ask, read) if parted else None
    if exercise is None:
        return
    sets = read_sets(text, name_end, end, exercise, pounds=ask.pounds)
    read.problems += sets.problems
    if not sets.sets and not sets.problems:
        read.problems.append(LogProblem(start, end, text[start:end].strip(), "sets, such as: squat 3x8 40kg left 3"))
    _warn(sets, exercise, ask, read)
    done = LoggedExercise(
        exercise.id, tuple(sets.sets), instead.id if instead else None, painful=sets.painful, note=sets.note
    )
    _put(done, read)


def _warn(sets: ReadSets, exercise: Exercise, ask: LogAsk, read: ReadLog) -> None:
    """A load that is the last one in the other unit."""
    last = ask.last_kg.get(exercise.id)
    for token in sets.loads:
        for factor, meant in ((1 / KG_PER_LB, "lb"), (KG_PER_LB, "kg")):
            if last and token.value and MIXED_UP[0] <= token.value / (last * factor) <= MIXED_UP[1]:
                wanted = f"{meant} perhaps: last time it was {last:g} kg"
                read.warnings.append(LogProblem(token.start, token.end, token.text, wanted))


def _put(done: LoggedExercise, read: ReadLog) -> None:
    """The exercise in its place; the same one again adds its sets, and replaces what was only taken as planned."""
    for place, before in enumerate(read.exercises):
        if before.exercise == done.exercise or (done.instead_of and before.exercise == done.instead_of):
            joined = (
                (*before.sets, *done.sets) if before.note != _TAKEN and before.exercise == done.exercise else done.sets
            )
            read.exercises[place] = replace(done, sets=joined)
            return
    read.exercises.append(done)


_TAKEN: Final = "as planned"
"""Note of an exercise that was only taken to be as planned; what is said of it replaces it."""


def _as_planned(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> None:
    if ask.planned is None:
        read.problems.append(
            LogProblem(start, end, text[start:end].strip(), "sets: nothing is planned inside this session")
        )
        return
    for one in ask.planned.exercises:
        if all(done.exercise != one.exercise for done in read.exercises):
            read.exercises.append(LoggedExercise(one.exercise, _planned_sets(one), note=_TAKEN))


def _planned_sets(one: PlannedExercise) -> tuple[LoggedSet, ...]:
    left = None if one.reps_left is None else float(one.reps_left)
    reps = None if one.hold_s is not None else one.reps_low
    return (LoggedSet(reps, one.load_kg, left, one.hold_s),) * one.sets


def _exercise(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> Exercise | None:
    """The exercise named between two places: one of the session's by any part of its name, else of the catalogue."""
    name = text[start:end].strip(" :,.\"'")
    words = name_words(name)
    planned = () if ask.planned is None else ask.planned.exercises
    own = [ask.catalogue.of(one.exercise) for one in planned if words and words <= name_words(one.name or one.exercise)]
    if len(own) == 1:
        return own[0]
    found = ask.catalogue.find(name) if words else UnknownExercise(name, ())
    if not isinstance(found, UnknownExercise):
        return found
    first = start + (len(text[start:end]) - len(text[start:end].lstrip()))
    last = max(first + 1, first + len(text[start:end].strip()))
    near = own or found.nearest
    wanted = f"an exercise, such as: {', '.join(one.name.lower() for one in near)}" if near else WANTED
    read.problems.append(LogProblem(first, min(last, max(end, first + 1)), name, wanted))
    return None
