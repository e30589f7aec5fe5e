"""A whole session as it was written: pieces by semicolon or line, each an exercise, a skip, a note, ``as planned``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue import Catalogue, UnknownExercise
from ironstride.strength.exercise import Exercise
from ironstride.strength.exercise_names import name_words
from ironstride.strength.log_text.log_problem import LogProblem
from ironstride.strength.log_text.read_sets import HURT_WORDS, NOTE_EDGES, ReadSets, read_sets
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
_NAME: Final = re.compile(r"(?:\d+/\d+|(?!\s[-+\N{MINUS SIGN}]\d)[^\d@:])*")
"""Up to the first number: ``90/90`` belongs to a name, a minus sign to its number."""
_HURT: Final = re.compile(rf"\s+(?:{'|'.join(sorted(HURT_WORDS))})\b", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\s+notes?\b", re.IGNORECASE)


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
    taken: set[str] = field(default_factory=set)
    """Exercises of which nothing was said but ``as planned``: what is said of them replaces it."""


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
    return read


def _read_piece(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> None:
    if _AS_PLANNED.fullmatch(text, start, end):
        _as_planned(text, start, end, ask, read)
    elif match := _NOTE.match(text, start, end):
        read.note = " ".join((read.note, text[match.end() : end].strip(NOTE_EDGES))).strip()
    elif match := _SKIP.match(text, start, end):
        _read_skip(text, match.end(), end, ask, read)
    else:
        _read_exercise(text, start, end, ask, read)


def _read_skip(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> None:
    """What was left out; perhaps because it hurt, perhaps with a note."""
    behind = _BEHIND.search(text, start, end)
    told_end = behind.start() if behind else end
    hurt = _HURT.search(text, start, told_end)
    found = _exercise(text, start, hurt.start() if hurt else told_end, ask, read)
    if found is not None:
        note = text[behind.end() : end].strip(NOTE_EDGES) if behind else ""
        _put(LoggedExercise(found.id, painful=hurt is not None, note=note), read)


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
            other = token.pounds is (meant == "kg")
            if other and last and token.value and MIXED_UP[0] <= token.value / (last * factor) <= MIXED_UP[1]:
                wanted = f"{meant} perhaps: last time it was {last:g} kg"
                read.warnings.append(LogProblem(token.start, token.end, token.text, wanted))


def _put(done: LoggedExercise, read: ReadLog) -> None:
    """The exercise in its place; the same one again adds its sets, and replaces what was only taken as planned."""
    for place, before in enumerate(read.exercises):
        taken = before.exercise in read.taken
        if before.exercise == done.exercise or (taken and done.instead_of == before.exercise):
            read.exercises[place] = done if taken else _joined(before, done)
            read.taken.discard(before.exercise)
            return
    read.exercises.append(done)


def _joined(before: LoggedExercise, more: LoggedExercise) -> LoggedExercise:
    return LoggedExercise(
        more.exercise,
        (*before.sets, *more.sets),
        more.instead_of or before.instead_of,
        painful=before.painful or more.painful,
        note=" ".join(one for one in (before.note, more.note) if one),
    )


def _as_planned(text: str, start: int, end: int, ask: LogAsk, read: ReadLog) -> None:
    if ask.planned is None:
        read.problems.append(
            LogProblem(start, end, text[start:end].strip(), "sets: nothing is planned inside this session")
        )
        return
    for one in ask.planned.exercises:
        if all(one.exercise not in {done.exercise, done.instead_of} for done in read.exercises):
            read.exercises.append(LoggedExercise(one.exercise, _planned_sets(one)))
            read.taken.add(one.exercise)


def _planned_sets(one: PlannedExercise) -> tuple[LoggedSet, ...]:
    left = None if one.reps_left is None else float(one.reps_left)
    reps = None if one.hold_s is not None else one.aim_reps or one.reps_low
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
    if not isinstance(found, UnknownExercise) and (not own or found in own):
        return found
    first = start + (len(text[start:end]) - len(text[start:end].lstrip()))
    last = max(first + 1, first + len(text[start:end].strip()))
    near = own or (found.nearest if isinstance(found, UnknownExercise) else ())
    wanted = f"an exercise, such as: {', '.join(one.name.lower() for one in near)}" if near else WANTED
    read.problems.append(LogProblem(first, min(last, max(end, first + 1)), name, wanted))
    return None
