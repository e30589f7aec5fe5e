"""What the data file holds of an athlete's recordings and of their own words for what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ironstride.store.activities import StoredActivity, stored_activities
from ironstride.store.athletes import athlete_of_file
from ironstride.store.data_place import DataPlace
from ironstride.store.own_names import forget_own_name, own_names, set_own_name
from ironstride.training.own_name import NameKind
from ironstride.use.import_recordings.whose import whose


@dataclass(frozen=True, slots=True)
class RecordedPast:
    """Every activity, the earliest first, and what the athlete said of names: as they are remembered -> meaning."""

    activities: tuple[StoredActivity, ...] = ()
    exercises: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sports: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def recorded_past(where: Path | None, data: DataPlace) -> RecordedPast:
    """The past of the athlete that is meant; empty where nothing was imported.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    if not data.file.exists():
        return RecordedPast()
    file = whose(where, data)
    with data.file.open().reading() as connection:
        known = athlete_of_file(connection, file)
        if known is None:
            return RecordedPast()
        return RecordedPast(
            stored_activities(connection, known.id),
            own_names(connection, known.id, NameKind.EXERCISE),
            own_names(connection, known.id, NameKind.SPORT),
        )


def remember_name(where: Path | None, data: DataPlace, kind: NameKind, name: str, meaning: str) -> None:
    """Remember what a name in somebody's recordings means.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be written.
    """
    file = whose(where, data)
    with data.file.open().writing() as connection:
        known = athlete_of_file(connection, file)
        if known is not None:
            set_own_name(connection, known.id, kind, name, meaning)


def forget_name(where: Path | None, data: DataPlace, kind: NameKind, name: str) -> bool:
    """No longer know what a name means; False where it was not remembered.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be written.
    """
    if not data.file.exists():
        return False
    file = whose(where, data)
    with data.file.open().writing() as connection:
        known = athlete_of_file(connection, file)
        return known is not None and forget_own_name(connection, known.id, kind, name)
