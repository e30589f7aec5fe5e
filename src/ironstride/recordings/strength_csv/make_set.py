"""A set made of a row's cells, the same way for every app."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.training.activity import StrengthSet


class SetKind(Enum):
    """What kind of set the app calls it."""

    WORK = "work"
    WARM_UP = "warm-up"
    FAILURE = "failure"
    """Until no other repetition was possible."""
    DROP = "drop"
    """Straight after another set, with less weight."""


@dataclass(frozen=True, slots=True)
class SetColumns:
    """The columns' names; an empty name is a column that the file does not have."""

    reps: str
    seconds: str
    effort: str = ""


def make_set(
    row: RowReader,
    exercise: str,
    columns: SetColumns,
    weight_kg: float | None,
    distance_m: float | None,
    kind: SetKind = SetKind.WORK,
    superset: str = "",
) -> StrengthSet | None:
    """The set; None when nothing of what was done can be read.

    Zero repetitions of what has a time or a distance are unknown: apps write that zero themselves. A set to failure has
    no repetition left where its effort is not said.
    """
    reps, seconds, reps_left = row.reps(columns.reps), row.seconds(columns.seconds), row.reps_left(columns.effort)
    if row.lost_amount and reps is seconds is distance_m is None:
        return None
    notes = ("drop set" if kind is SetKind.DROP else "", f"superset {superset}" if superset else "")
    return StrengthSet(
        reps=None if reps == 0 and (seconds or distance_m) else reps,
        weight_kg=weight_kg,
        duration_s=seconds,
        exercise=exercise,
        reps_left=0.0 if reps_left is None and kind is SetKind.FAILURE else reps_left,
        warm_up=kind is SetKind.WARM_UP,
        distance_m=distance_m,
        note="; ".join(note for note in notes if note),
    )
