"""A logged session as the line that people would write."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from ironstride.training.strength_log import LoggedExercise, LoggedSet
from ironstride.units import KG_PER_LB

SPARE_KG: Final = 0.01


def log_line(exercises: Iterable[LoggedExercise], *, pounds: bool = False) -> str:
    """The exercises with their sets; exercises by their ids in plain words.

    >>> log_line([LoggedExercise("goblet-squat", (LoggedSet(8, 20.0, 3.0), LoggedSet(8, 20.0, 3.0)))])
    'goblet squat 2x8 20kg left 3'
    """
    return "; ".join(_exercise(one, pounds=pounds) for one in exercises)


def _exercise(one: LoggedExercise, *, pounds: bool) -> str:
    name = one.exercise.replace("-", " ")
    instead = f" for {one.instead_of.replace('-', ' ')}" if one.instead_of else ""
    if one.skipped:
        return f"skip {name}"
    groups = ", ".join(_group(same, len(list(every)), pounds=pounds) for same, every in groupby(one.sets))
    hurt = " hurt" if one.painful else ""
    note = f" note {one.note}" if one.note else ""
    return f"{name}{instead} {groups}{hurt}{note}"


def _group(same: LoggedSet, times: int, *, pounds: bool) -> str:
    amount = f"{times}x{same.reps}" if same.hold_s is None else f"{times}x{same.hold_s}s"
    load = "" if same.load_kg is None else f" {_load(same.load_kg, pounds=pounds)}"
    left = "" if same.reps_left is None else f" left {same.reps_left:g}"
    return f"{amount}{load}{left}"


def _load(load_kg: float, *, pounds: bool) -> str:
    if not pounds:
        return f"{load_kg:g}kg"
    shown = round(load_kg / KG_PER_LB, 1)
    return f"{shown:g}lb"
