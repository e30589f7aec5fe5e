"""Readiness of an athlete on a day, from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.matching.training_record import TrainingRecord
from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.readiness import Readiness, readiness
from ironstride.store.athletes import athlete_of_file
from ironstride.store.check_ins import check_ins
from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.strength_log import read_strength_log
from ironstride.store.wellness_days import wellness_days
from ironstride.training.athlete import Athlete
from ironstride.training.check_in import CheckIn
from ironstride.training.plan import Plan
from ironstride.training.relief import Relief
from ironstride.training.strength_log import LoggedSession
from ironstride.training.wellness import WellnessDay
from ironstride.use.change.choices import choices_from_json
from ironstride.use.change.running import Running
from ironstride.use.readiness.inputs_of import Known, inputs_of
from ironstride.use.readiness.words_of_watch import with_watch_words
from ironstride.use.what_was_done.done_of import done_of
from ironstride.use.what_was_done.named_record import NamedRecord

__all__ = ["Readiness", "ReadinessNow", "readiness_now"]


@dataclass(frozen=True, slots=True)
class ReadinessNow:
    """Readiness with what it was told from."""

    readiness: Readiness
    inputs: ReadinessInputs
    check_ins: tuple[CheckIn, ...]
    """The athlete's own, the earliest first."""


def readiness_now(running: Running) -> ReadinessNow:
    """Readiness on the day that the plan is seen from.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    plan = running.plan
    return _told(
        running.where.data, running.plans, running.record, plan.done.log, plan.athlete, plan.plan,
        running.choices.reliefs, plan.today,
    )  # fmt: skip


def readiness_of(named: NamedRecord, data: DataPlace) -> ReadinessNow | None:
    """Readiness on the day that a record is seen from; None without a plan or an athlete file that can be read.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    plans = StoredPlans(data.file, named.file)
    version = plans.current()
    if named.athlete is None or named.plan is None or version is None:
        return None
    log = read_strength_log(plans)
    record, reliefs = named.opened.record, choices_from_json(version.choices).reliefs
    done = done_of(named.opened, log).log
    return _told(data, plans, record, done, named.athlete, named.plan, reliefs, record.as_of)


def _told(
    data: DataPlace,
    plans: StoredPlans,
    record: TrainingRecord,
    done: tuple[LoggedSession, ...],
    athlete: Athlete,
    plan: Plan,
    reliefs: tuple[Relief, ...],
    today: date,
) -> ReadinessNow:
    said, measured = _kept(data, plans)
    log = read_strength_log(plans)
    every = (*log, *(one for one in done if one not in log))
    known = Known(with_watch_words(said, measured), measured, record, every, athlete, plan, reliefs, today)
    inputs = inputs_of(known)
    return ReadinessNow(readiness(inputs, today), inputs, said)


def _kept(data: DataPlace, plans: StoredPlans) -> tuple[tuple[CheckIn, ...], tuple[WellnessDay, ...]]:
    with data.file.open().reading() as connection:
        known = athlete_of_file(connection, plans.file)
        if known is None:
            return (), ()
        return check_ins(connection, known.id), wellness_days(connection, known.id)
