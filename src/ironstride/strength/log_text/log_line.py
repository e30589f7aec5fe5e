"""A logged session as the line that people would write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from ironstride.training.strength_log import LoggedExercise, LoggedSet
from ironstride.units import KG_PER_LB


def log_line(exercises: Iterable[LoggedExercise], *, pounds: bool = False, note: str = "") -> str:
    """The exercises with their sets, and the note of the session; exercises by their ids in plain words.

    >>> log_line([LoggedExercise("goblet-squat", (LoggedSet(8, 20.0, 3.0), LoggedSet(8, 20.0, 3.0)))])
    'goblet squat 2x8 20kg left 3'
    """
    told = [_exercise(one, pounds=pounds) for one in exercises]
    return "; ".join([*told, f"note {note}"] if note else told)


def _exercise(one: LoggedExercise, *, pounds: bool) -> str:
    name = one.exercise.replace("-", " ")
    instead = f" for {one.instead_of.replace('-', ' ')}" if one.instead_of else ""
    hurt = " hurt" if one.painful else ""
    note = f" note {one.note}" if one.note else ""
    if one.skipped:
        return f"skip {name}{hurt}{note}"
    return f"{name}{instead} {_groups(one.sets, pounds=pounds)}{hurt}{note}"


def _groups(sets: Sequence[LoggedSet], *, pounds: bool) -> str:
    """Groups of equal sets; body weight is said where a load stands before it."""
    told: list[str] = []
    loaded = False
    for same, every in groupby(sets):
        told.append(_group(same, len(list(every)), loaded=loaded, pounds=pounds))
        loaded = same.load_kg is not None
    return ", ".join(told)


def _group(same: LoggedSet, times: int, *, loaded: bool, pounds: bool) -> str:
    amount = f"{times}x{same.reps}" if same.hold_s is None else f"{times}x{same.hold_s}s"
    if same.load_kg is None:
        load = " bodyweight" if loaded else ""
    else:
        load = f" {_load(same.load_kg, pounds=pounds)}"
    left = "" if same.reps_left is None else f" left {same.reps_left:g}"
    return f"{amount}{load}{left}"


def _load(load_kg: float, *, pounds: bool) -> str:
    """The load; pounds with as many decimals as they need to mean these kilograms."""
    if not pounds:
        return f"{load_kg:g}kg"
    exact = load_kg / KG_PER_LB
    shown = next((short for short in (round(exact, 1),) if round(short * KG_PER_LB, 2) == load_kg), round(exact, 2))
    return f"{shown:g}lb"
