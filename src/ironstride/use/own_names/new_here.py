"""What to say after an import that met names nobody explained yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.store.athletes import athlete_of_file
from ironstride.store.data_place import DataPlace
from ironstride.store.newest_activity import newest_activity
from ironstride.use.import_recordings.whose import whose
from ironstride.use.own_names.exercise_names import exercise_names_of
from ironstride.use.own_names.recorded_past import recorded_past
from ironstride.use.own_names.sports import sports_of

MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class NewNames:
    """Names that stood in no recording before, as people read them."""

    sports: tuple[str, ...] = ()
    """Those of which the athlete never said what they are."""
    exercises: tuple[str, ...] = ()
    """Those that lead to no exercise."""


def newest_before(where: Path | None, data: DataPlace) -> int:
    """The number of the activity that was imported last; 0 where there is none. To be asked before an import.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    if not data.file.exists():
        return 0
    file = whose(where, data)
    with data.file.open().reading() as connection:
        known = athlete_of_file(connection, file)
        return 0 if known is None else newest_activity(connection, known.id)


def new_names(where: Path | None, data: DataPlace, after: int) -> NewNames:
    """The names to ask about that only activities imported after one have, the most frequent first.

    Args:
        where: Whose: an athlete's name or file; None = the only one.
        data: Where everything is kept.
        after: What `newest_before` said before the import.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    past = recorded_past(where, data)
    exercises = exercise_names_of(past).unknown
    return NewNames(
        tuple(one.name for one in sports_of(past) if not one.answered and one.first_activity > after),
        tuple(one.name for one in exercises if one.first_activity > after),
    )


def new_names_lines(found: NewNames) -> tuple[str, ...]:
    """A sentence for the sports and one for the exercises, each only where there are any.

    >>> new_names_lines(NewNames(("football", "padel")))
    ('New here: football, padel. ironstride sports says what they are taken for.',)
    """
    lines = []
    if found.sports:
        they = "it is" if len(found.sports) == 1 else "they are"
        lines.append(f"New here: {_named(found.sports)}. ironstride sports says what {they} taken for.")
    if found.exercises:
        they = "it is" if len(found.exercises) == 1 else "they are"
        lines.append(f"Exercises not known: {_named(found.exercises)}. ironstride names asks what {they}.")
    return tuple(lines)


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
