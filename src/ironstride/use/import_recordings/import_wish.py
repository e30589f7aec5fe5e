"""What is asked of an import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ironstride.errors import InvalidInput
from ironstride.recordings.asked import Asked
from ironstride.recordings.strength_csv.weight_unit import weight_unit_of
from ironstride.store.data_place import DataPlace
from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.whose import home_zone, whose


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What is asked."""

    paths: tuple[Path, ...]
    data: DataPlace
    athlete_file: Path
    asked: Asked
    dry: bool = False
    """Only say what would come of it."""
    cores: int | None = None
    """None = all."""
    anew: bool = False
    """Read also what was imported before, and let it replace what it gave then."""
    only: frozenset[str] | None = None
    """Names of the files in the folders that are looked at; None = all."""


def import_wish(
    paths: Sequence[Path],
    where: Path | None,
    data: DataPlace,
    day: date,
    machine_zone: str,
    weights: str | None,
    *,
    dry: bool,
) -> ImportWish:
    """What the options of the command ask for.

    Args:
        paths: files, folders and archives.
        where: an athlete's name or file; None = the only one.
        data: where everything is kept.
        day: today.
        machine_zone: for somebody without an athlete file.
        weights: the unit of tables that do not say theirs, as typed.
        dry: only say what would come of it.

    Raises:
        InvalidInput: when a unit is none, or several athletes are known and it is not said which.
    """
    unit = None if weights is None else weight_unit_of(weights)
    if weights is not None and unit is None:
        raise InvalidInput([InputProblem("import", "--weights", weights, "kg or lb")])
    file = whose(where, data)
    return ImportWish(tuple(paths), data, file, Asked(home_zone(file, day, machine_zone), unit), dry)
