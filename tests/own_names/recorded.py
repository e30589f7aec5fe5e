"""Somebody's recordings, put into a data file as an import does."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from ironstride.store.activity_rows import prepared
from ironstride.store.athletes import add_athlete
from ironstride.store.recorded_files import FileOutcome, PreparedFile, keep_file
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import RecordedActivity
from tests.store.places import place

START = datetime(2026, 9, 1, 17, 0, tzinfo=UTC)


def lift(day: int, *sets: StrengthSet) -> Activity:
    """A strength session."""
    return Activity(Sport.STRENGTH, START + timedelta(days=day), duration_s=2400.0, sets=sets)


def sets(name: str, count: int = 1, kg: float | None = None, category: str | None = None) -> tuple[StrengthSet, ...]:
    """So many sets of eight."""
    return (StrengthSet(8, kg, exercise=name, category=category),) * count


def played(day: int, name: str, sub_sport: str = "", sport: Sport = Sport.OTHER) -> Activity:
    """An hour of another sport."""
    return Activity(sport, START + timedelta(days=day), name=name, sub_sport=sub_sport, duration_s=3600.0)


def keep(folder: Path, activities: Iterable[Activity], athlete: str = "sam") -> None:
    """Keep activities, each as a file of its own."""
    with place(folder).file.open().writing() as connection:
        number = add_athlete(connection, folder / f"{athlete}.toml").id
        for one in activities:
            digest = sha256(repr(one).encode()).hexdigest()
            rows = prepared(RecordedActivity(replace(one, sha256=digest)))
            keep_file(connection, number, PreparedFile("a file", digest, FileOutcome.READ, activities=(rows,)))


def some_past() -> tuple[Activity, ...]:
    """A runner who lifts with an app and with a watch, plays, rides to work and once did something nobody knows."""
    return (
        lift(0, *sets("Squat (Barbell)", 3, 60.0), *sets("Bankdrücken LH", 3, 50.0), *sets("Beinstrecker", 2, 30.0)),
        lift(3, *sets("Squat", 2, 60.0), *sets("bankdrücken  lh", 2, 50.0), *sets("Rollen auf der Matte", 1)),
        lift(7, *sets("Squat", 2), *sets("", 4, category="row"), *sets("", 2), *sets("Wide Pull Up", 3)),
        lift(9, *sets("Kniebeuge (Langhantel)", 3, 60.0)),
        *(played(20 + day, "football") for day in (0, 7, 14)),
        *(played(40 + day, "cycling", "road", Sport.CROSS) for day in (0, 2, 4)),
        *(played(50 + day, "cycling", "commuting", Sport.CROSS) for day in (0, 1)),
        played(60, "Padel"),
        played(61, "quidditch"),
        Activity(Sport.RUN, START + timedelta(days=70), name="running", duration_s=1800.0),
    )
