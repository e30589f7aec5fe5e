"""What planning reads of what was done: strength sessions set by set, and which sessions of the plan are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from ironstride.matching.match import Outcome
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.planning.lived import LivedSession
from ironstride.prescription.filling import Done
from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.strength_log import read_strength_log
from ironstride.strength.logged_from_sets import logged_from_sets
from ironstride.training.athlete import Athlete
from ironstride.training.session import Session, SessionStatus
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.use.what_was_done.lived_of import lived_of
from ironstride.use.what_was_done.open_record import AskedRecord, OpenedRecord, open_record

LIFTS_DAYS: Final = 365
"""Lifts of a year say what loads to begin with. A convention."""
STATUS: Final[Mapping[Outcome, SessionStatus]] = MappingProxyType(
    {
        Outcome.DONE: SessionStatus.DONE,
        Outcome.PARTLY: SessionStatus.PARTLY,
        Outcome.SWAPPED: SessionStatus.SWAPPED,
    }
)


@dataclass(frozen=True, slots=True)
class Past:
    """What was done up to a day, as a plan under way needs it."""

    done: Done
    lived: tuple[LivedSession, ...]
    record: TrainingRecord


def past_so_far(
    plans: StoredPlans, data: DataPlace, athlete: Athlete, sessions: tuple[Session, ...], first: date, today: date
) -> Past:
    """What was done up to today: the athlete's own log, and recordings of the last year.

    Args:
        plans: Whose.
        data: Where it is kept.
        athlete: As the athlete file says.
        sessions: Of the plan in force.
        first: The plan's first day.
        today: The day it is seen from.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    since = min([today, *(one.date for one in sessions)]) - timedelta(days=LIFTS_DAYS)
    asked = AskedRecord(data, plans.file, today, athlete.timezone, athlete, sessions, since)
    opened = open_record(asked)
    return Past(done_of(opened, read_strength_log(plans)), lived_of(opened.record, first, today), opened.record)


def done_of(opened: OpenedRecord, log: tuple[LoggedSession, ...]) -> Done:
    """The same from a record and the athlete's own log, which goes before recorded sets."""
    record = opened.record
    from_files = {one.key for one in record.done if one.recorded is not None}
    recorded = {
        one.session: STATUS[one.outcome]
        for one in record.matches
        if one.session is not None and one.activity in from_files and one.outcome in STATUS
    }
    return Done(_lifted(record, log, opened.own_names), recorded=MappingProxyType(recorded))


def _lifted(
    record: TrainingRecord, log: tuple[LoggedSession, ...], own_names: Mapping[str, str]
) -> tuple[LoggedSession, ...]:
    found = [_logged(one, own_names) for one in record.done if one.recorded is not None and one.done.activity.sets]
    more = [one for one in found if one.exercises and not any(tells_of(known, one.session, one.date) for known in log)]
    return tuple(sorted((*log, *more), key=lambda one: (one.date, one.session)))


def _logged(one: DoneSession, own_names: Mapping[str, str]) -> LoggedSession:
    """The recorded sets of the planned session that it was; else under the activity's own name."""
    match = one.match
    matched = match is not None and match.session is not None and match.outcome in STATUS and match.activity == one.key
    name = match.session if matched and match is not None and match.session is not None else f"activity-{one.key}"
    return LoggedSession(name, one.done.day, logged_from_sets(one.done.activity, own_names))
