"""Best lifts with their days: the heaviest, the most repetitions at a load, the best single as it is estimated.

An estimate is no test: see `one_rep_max`. It is made only of sets of up to ten repetitions in reach, and only where the
load says what was lifted (no body weight, no cable, no band).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import LOADED, Pattern
from ironstride.strength.one_rep_max import DEFAULT_FORMULA, OneRepMaxFormula, one_rep_max
from ironstride.training.strength_log import LoggedExercise, LoggedSet

HARD_REPS_LEFT: Final = 4
"""A set with so many repetitions left or fewer is hard (evidence section 2.15). A convention."""
SAME_LOAD_DECIMALS: Final = 1
"""Loads alike to 0.1 kg are one load: pounds are written rounded. A convention."""


@dataclass(frozen=True, slots=True)
class LiftDay:
    """The work sets of one day, by exercise."""

    day: date
    exercises: tuple[LoggedExercise, ...]


class RecordKind(StrEnum):
    """What is best about a set."""

    HEAVIEST = "heaviest"
    MOST_REPS = "most-reps"
    """At its load."""
    BEST_SINGLE = "best-single"
    """As it is estimated."""


@dataclass(frozen=True, slots=True)
class LiftRecord:
    """A set that was the best of its kind, on the first day it was done."""

    kind: RecordKind
    exercise: str
    day: date
    load_kg: float | None
    """None = body weight, or not said."""
    reps: int
    single_kg: float | None = None
    """The estimated best single; None where it cannot be estimated."""


def best_singles(
    days: Iterable[LiftDay], formula: OneRepMaxFormula = DEFAULT_FORMULA
) -> Mapping[str, tuple[LiftRecord, ...]]:
    """The best estimated single of every exercise on each of its days, the earliest first.

    Exercises and days of which nothing can be estimated are left out. Repetitions left count as done; where nobody said
    how many were left the estimate is a lower bound, as if none were.
    """
    best: dict[tuple[str, date], LiftRecord] = {}
    for record in _sets_done(days, RecordKind.BEST_SINGLE, formula):
        key = (record.exercise, record.day)
        if record.single_kg is not None and _beats(record, best.get(key)):
            best[key] = record
    found: dict[str, tuple[LiftRecord, ...]] = {}
    for exercise, day in sorted(best):
        found[exercise] = (*found.get(exercise, ()), best[exercise, day])
    return MappingProxyType(found)


def lift_records(
    days: Iterable[LiftDay], formula: OneRepMaxFormula = DEFAULT_FORMULA
) -> Mapping[str, tuple[LiftRecord, ...]]:
    """The records of every exercise: the heaviest set, the best single, then the most repetitions at each load.

    Loads come the heaviest first, body weight last. Of equal sets the first one holds the record. Sets without a
    repetition, and holds, set none.
    """
    best: dict[tuple[str, RecordKind, float | None], LiftRecord] = {}
    done = list(_sets_done(days, RecordKind.MOST_REPS, formula))
    for one in sorted(done, key=lambda one: one.day):
        load = None if one.load_kg is None else round(one.load_kg, SAME_LOAD_DECIMALS)
        for kind in _kinds(one):
            record = LiftRecord(kind, one.exercise, one.day, one.load_kg, one.reps, one.single_kg)
            key = (one.exercise, kind, load if kind is RecordKind.MOST_REPS else None)
            if _beats(record, best.get(key)):
                best[key] = record
    found: dict[str, tuple[LiftRecord, ...]] = {}
    for record in sorted(best.values(), key=_order):
        found[record.exercise] = (*found.get(record.exercise, ()), record)
    return MappingProxyType(found)


def hard_sets(exercise: LoggedExercise) -> int:
    """Work sets with at most four repetitions left; a set of which nobody said it counts, as work sets are meant hard.

    Sets of which no repetition and no hold is known do not count.
    """
    return sum(
        1
        for one in exercise.sets
        if (one.reps or one.hold_s) and (one.reps_left is None or one.reps_left <= HARD_REPS_LEFT)
    )


def hard_sets_by_pattern(exercises: Iterable[LoggedExercise]) -> Mapping[Pattern, int]:
    """Hard sets of each movement, such as those of a week; movements without one and unknown exercises are left out."""
    by_id = load_catalogue().by_id
    counts: Counter[Pattern] = Counter()
    for one in exercises:
        if one.exercise in by_id:
            counts[by_id[one.exercise].pattern] += hard_sets(one)
    return MappingProxyType({pattern: count for pattern, count in counts.items() if count})


def _kinds(one: LiftRecord) -> Iterator[RecordKind]:
    yield RecordKind.MOST_REPS
    if one.load_kg is not None:
        yield RecordKind.HEAVIEST
    if one.single_kg is not None:
        yield RecordKind.BEST_SINGLE


def _beats(new: LiftRecord, old: LiftRecord | None) -> bool:
    return old is None or _worth(new) > _worth(old)


def _worth(record: LiftRecord) -> tuple[float, ...]:
    """What is compared in two records of one kind."""
    load = 0.0 if record.load_kg is None else round(record.load_kg, SAME_LOAD_DECIMALS)
    if record.kind is RecordKind.HEAVIEST:
        return (load, record.reps)
    if record.kind is RecordKind.MOST_REPS:
        return (record.reps,)
    return (record.single_kg or 0.0, load)


def _order(record: LiftRecord) -> tuple[str, int, float]:
    kinds = (RecordKind.HEAVIEST, RecordKind.BEST_SINGLE, RecordKind.MOST_REPS)
    return record.exercise, kinds.index(record.kind), -(record.load_kg or 0.0)


def _sets_done(days: Iterable[LiftDay], kind: RecordKind, formula: OneRepMaxFormula) -> Iterator[LiftRecord]:
    """Every set with a repetition, as a record it may be."""
    for lift_day in days:
        for exercise in lift_day.exercises:
            for one in exercise.sets:
                if one.reps:
                    single_kg = _single_kg(exercise.exercise, one, formula)
                    yield LiftRecord(kind, exercise.exercise, lift_day.day, one.load_kg or None, one.reps, single_kg)


def _single_kg(exercise: str, one: LoggedSet, formula: OneRepMaxFormula) -> float | None:
    known = load_catalogue().by_id.get(exercise)
    if known is None or known.load not in LOADED or not one.load_kg or not one.reps:
        return None
    return one_rep_max(one.load_kg, one.reps, one.reps_left or 0.0, formula)
