"""Readiness of an athlete on a day, from the data file."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.readiness import Readiness, readiness
from ironstride.store.athletes import athlete_of_file
from ironstride.store.check_ins import check_ins
from ironstride.store.strength_log import read_strength_log
from ironstride.store.wellness_days import wellness_days
from ironstride.training.check_in import CheckIn
from ironstride.training.wellness import WellnessDay
from ironstride.use.change.running import Running
from ironstride.use.readiness.inputs_of import Known, inputs_of
from ironstride.use.readiness.words_of_watch import with_watch_words

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
    said, measured = _kept(running)
    log = read_strength_log(running.plans)
    own = running.plan.done.log
    every = (*log, *(one for one in own if one not in log))
    plan = running.plan
    known = Known(
        with_watch_words(said, measured),
        measured,
        running.record,
        every,
        plan.athlete,
        plan.plan,
        running.choices.reliefs,
        plan.today,
    )
    inputs = inputs_of(known)
    return ReadinessNow(readiness(inputs, plan.today), inputs, said)


def _kept(running: Running) -> tuple[tuple[CheckIn, ...], tuple[WellnessDay, ...]]:
    with running.where.data.file.open().reading() as connection:
        known = athlete_of_file(connection, running.file)
        if known is None:
            return (), ()
        return check_ins(connection, known.id), wellness_days(connection, known.id)
