"""The training record of the athlete whom a command means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ironstride.errors import IronstrideError
from ironstride.rules.catalogue import known_rules
from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan
from ironstride.use.athlete_file.reading import WHENEVER, read_athlete
from ironstride.use.import_recordings.whose import whose
from ironstride.use.stored_plan import plan_of_version
from ironstride.use.what_was_done.open_record import AskedRecord, OpenedRecord, open_record
from ironstride.use.what_was_done.read_tracks import Progress


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """The record with whose it is."""

    opened: OpenedRecord
    file: Path
    """The athlete file, which need not be there."""
    athlete: Athlete | None
    """As the athlete file says; None where there is none, or it has problems."""
    plan: Plan | None
    zone_name: str


def named_record(
    where: Path | None, data: DataPlace, as_of: date, machine_zone: str, progress: Progress | None = None
) -> NamedRecord:
    """The record of everything, as it is seen on a day.

    Args:
        where: An athlete's name or file; None = the only one.
        data: Where everything is kept.
        as_of: The day.
        machine_zone: For somebody without an athlete file.
        progress: Told of tracks that are read.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    file = whose(where, data)
    plan = _plan(data, file)
    athlete = _athlete(file, as_of)
    zone_name = machine_zone if athlete is None else athlete.timezone
    sessions = () if plan is None else plan.sessions
    opened = open_record(AskedRecord(data, file, as_of, zone_name, athlete, sessions), progress)
    return NamedRecord(opened, file, athlete, plan, zone_name)


def _athlete(file: Path, as_of: date) -> Athlete | None:
    if not file.exists():
        return None
    try:
        return read_athlete(file, known_rules(), WHENEVER, as_of)[0]
    except IronstrideError:
        return None


def _plan(data: DataPlace, file: Path) -> Plan | None:
    plans = StoredPlans(data.file, file)
    version = plans.current()
    return None if version is None else plan_of_version(plans, version)
