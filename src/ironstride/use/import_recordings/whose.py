"""Whose recordings they are, and in which zone the athlete lives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ironstride.errors import IronstrideError
from ironstride.rules.catalogue import known_rules
from ironstride.store.athletes import UNNAMED
from ironstride.store.data_place import DataPlace
from ironstride.use.athlete_file.reading import WHENEVER, read_athlete
from ironstride.use.stored_plan import ATHLETE_SUFFIX, named_file


def whose(where: Path | None, data: DataPlace) -> Path:
    """The athlete file that recordings belong to; somebody unnamed where nobody is known yet.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
    """
    return named_file(where, data) or (data.directory / UNNAMED).with_suffix(ATHLETE_SUFFIX)


def home_zone(athlete_file: Path, day: date, machine_zone: str) -> str:
    """The athlete's zone as their file says, else the machine's."""
    if not athlete_file.exists():
        return machine_zone
    try:
        return read_athlete(athlete_file, known_rules(), WHENEVER, day)[0].timezone
    except IronstrideError:
        return machine_zone
