"""Every strength session that was done, set by set: the athlete's own log before recorded sets."""

from __future__ import annotations

from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.strength_log import read_strength_log
from ironstride.strength.lift_records import LiftDay
from ironstride.training.strength_log import LoggedSession
from ironstride.use.what_was_done.done_of import done_of
from ironstride.use.what_was_done.named_record import NamedRecord


def done_lifts(named: NamedRecord, data: DataPlace) -> tuple[LiftDay, ...]:
    """The days with their sets, the earliest first; none after the day the record is seen from.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    log = read_strength_log(StoredPlans(data.file, named.file)) if data.file.exists() else ()
    every: tuple[LoggedSession, ...] = done_of(named.opened, log).log
    as_of = named.opened.record.as_of
    return tuple(LiftDay(one.date, one.exercises) for one in every if one.exercises and one.date <= as_of)
