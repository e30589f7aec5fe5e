"""What readiness is told from, out of the data file: words, watch, runs, lifts, and what became of the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ironstride.load.monotony import week_loads
from ironstride.matching.training_record import TrainingRecord
from ironstride.readiness.inputs import LiftDone, PlannedDone, ReadinessInputs
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.lift_records import LiftDay, best_singles
from ironstride.training.athlete import Athlete
from ironstride.training.check_in import CheckIn
from ironstride.training.kinds import Kind, Tag
from ironstride.training.plan import Plan
from ironstride.training.relief import Relief
from ironstride.training.session import Session, SessionStatus
from ironstride.training.strength_log import LoggedExercise, LoggedSession, tells_of
from ironstride.training.unusual_days import SICK, STOPPED
from ironstride.training.wellness import WellnessDay
from ironstride.use.progress.more_charts import done_ledger
from ironstride.use.progress.too_much import Told, longest_run_sign, running_sign
from ironstride.use.readiness.known_runs import known_runs

NEW_TIMES: Final = 3
LEAST_WEEKS: Final = 6
"""With fewer weeks there is no top tenth of one's own. A convention."""
RACE_WEEK: Final = timedelta(days=6)
AFTER_RACE: Final = timedelta(days=3)
ILL: Final = frozenset({SICK, STOPPED})
AFTER_ILLNESS: Final = timedelta(days=7)
TOLD: Final = frozenset({SessionStatus.DONE, SessionStatus.PARTLY, SessionStatus.SWAPPED, SessionStatus.MISSED})


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that is kept of an athlete, as readiness needs it."""

    check_ins: tuple[CheckIn, ...]
    measured: tuple[WellnessDay, ...]
    record: TrainingRecord
    log: tuple[LoggedSession, ...]
    athlete: Athlete
    plan: Plan
    reliefs: tuple[Relief, ...]
    today: date


def inputs_of(known: Known) -> ReadinessInputs:
    """The inputs as of a day."""
    monotony, rank = _monotony(known.record)
    week = [one for one in known.plan.weeks if one.start <= known.today]
    return ReadinessInputs(
        check_ins=known.check_ins,
        measured=known.measured,
        runs=known_runs(known.record, known.athlete),
        lifts=tuple(_lifts(known)),
        planned=tuple(_planned(known)),
        quiet=_quiet(known.athlete, known.today),
        after_illness=_after_illness(known.athlete, known.today),
        cleared=_cleared(known.athlete),
        taken=known.reliefs,
        monotony=monotony,
        strain_rank=rank,
        run_jump=_run_jump(known.record),
        strength_first=known.athlete.preferences.priority == "strength",
        usual_quality=week[-1].quality_sessions if week else 1,
    )


def _lifts(known: Known) -> Iterable[LiftDone]:
    """Every logged or recorded lift; leg exercises count as new for their first three times."""
    times: Counter[str] = Counter()
    by_id = load_catalogue().by_id
    sessions = {one.id: one for one in known.plan.sessions}
    for log in sorted(known.log, key=lambda one: one.date):
        legs = [one.exercise for one in log.exercises if _loads_legs(one) and by_id[one.exercise].leg_load > 0]
        times.update(legs)
        planned = sessions.get(log.session)
        made = best_singles([LiftDay(log.date, log.exercises)])
        singles = {one.exercise: one.single_kg for own in made.values() for one in own if one.single_kg is not None}
        yield LiftDone(
            log.date,
            leg_work=bool(legs) or (planned is not None and Tag.LEG_WORK in planned.tags and not log.missed),
            singles=singles,
            effort=log.effort,
            new_exercises=any(times[one] <= NEW_TIMES for one in legs),
        )


def _loads_legs(one: LoggedExercise) -> bool:
    return not one.skipped and one.exercise in load_catalogue().by_id


def _planned(known: Known) -> Iterable[PlannedDone]:
    """What became of each planned session of which something is known."""
    for one in known.plan.sessions:
        if one.date > known.today or one.status not in TOLD or one.kind is Kind.MOBILITY:
            continue
        done = one.status in {SessionStatus.DONE, SessionStatus.SWAPPED}
        yield PlannedDone(one.date, done, _reason(one, known.log))


def _reason(session: Session, log: Sequence[LoggedSession]) -> str | None:
    return next((one.reason for one in log if tells_of(one, session.id, session.date) and one.reason), None)


def _after_illness(athlete: Athlete, today: date) -> frozenset[date]:
    """Illness and a week after it."""
    days: set[date] = set()
    for one in athlete.exceptions:
        if one.reason in ILL:
            last = min(today, one.to or today) + AFTER_ILLNESS
            days |= _span(one.start, last)
    return frozenset(days)


def _cleared(athlete: Athlete) -> date | None:
    """The last day of the last stop that somebody qualified has ended."""
    return max((one.to for one in athlete.exceptions if one.reason == STOPPED and one.to is not None), default=None)


def _quiet(athlete: Athlete, today: date) -> frozenset[date]:
    """Illness and a week after it, and the days around races."""
    days = set(_after_illness(athlete, today))
    for goal in athlete.goals:
        days |= _span(goal.date - RACE_WEEK, goal.date + AFTER_RACE)
    return frozenset(days)


def _span(first: date, last: date) -> set[date]:
    return {first + timedelta(days=number) for number in range(max(0, (last - first).days + 1))}


def _monotony(record: TrainingRecord) -> tuple[float | None, float | None]:
    ledger = done_ledger(record)
    weeks = () if ledger is None else week_loads(ledger.first, ledger.effort_load)
    if not weeks:
        return None, None
    strains = [one.strain for one in weeks[:-1] if one.strain is not None]
    last = weeks[-1]
    if last.strain is None or len(strains) < LEAST_WEEKS:
        return last.monotony, None
    return last.monotony, sum(one < last.strain for one in strains) / len(strains)


def _run_jump(record: TrainingRecord) -> bool:
    """Whether running rose faster than it should."""
    ledger = done_ledger(record)
    if ledger is None:
        return False
    return Told.YES in (running_sign(ledger).told, longest_run_sign(ledger).told)
