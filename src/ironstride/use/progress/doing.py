"""Are you doing it? What was planned and what was done in the last four weeks, runs and lifts apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.matching.match import Outcome
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.training.kinds import Sport
from ironstride.training.session import Session, SessionStatus

WEEKS: Final = 4
RUNS: Final = frozenset({Sport.RUN, Sport.RACE})
LIFTS: Final = frozenset({Sport.STRENGTH})
KEPT: Final = frozenset({Outcome.DONE, Outcome.PARTLY, Outcome.SWAPPED})


@dataclass(frozen=True, slots=True)
class Kept:
    """Planned and done, of one sport. Without a plan in the week what was planned is None."""

    planned: int | None
    """Sessions of the plan up to the day that are not called off; today's count once they are done."""
    kept: int
    """Of these, how many were done, if only in part."""
    extra: int
    """Activities beside the plan; without a plan every one."""
    planned_minutes: int | None
    done_minutes: float


@dataclass(frozen=True, slots=True)
class WeekKept:
    """One week, Monday to Sunday; the last one so far."""

    start: date
    runs: Kept
    lifts: Kept


@dataclass(frozen=True, slots=True)
class Doing:
    """The last four weeks, oldest first."""

    weeks: tuple[WeekKept, ...]
    runs: Kept
    """All four together; planned is what the weeks with a plan had."""
    lifts: Kept

    @property
    def anything(self) -> bool:
        """Whether anything was done or planned."""
        return any(one.done_minutes or one.planned for one in (self.runs, self.lifts))


def doing(record: TrainingRecord, plan_weeks: Collection[date]) -> Doing:
    """Planned and done in the week of the record's day and the three before it.

    Args:
        record: What was done, with the sessions of the plan in force.
        plan_weeks: Mondays of the weeks that the plan has.
    """
    this = monday_of(record.as_of)
    mondays = [this - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    known = set(plan_weeks) | {monday_of(one.date) for one in record.sessions}
    weeks = tuple(
        WeekKept(
            monday,
            _kept(record, monday, RUNS, has_plan=monday in known),
            _kept(record, monday, LIFTS, has_plan=monday in known),
        )
        for monday in mondays
    )
    return Doing(weeks, _together([one.runs for one in weeks]), _together([one.lifts for one in weeks]))


def _kept(record: TrainingRecord, monday: date, sports: Collection[Sport], *, has_plan: bool) -> Kept:
    done_ids = {one.session for one in record.matches if one.outcome in KEPT and one.activity is not None}
    planned = [one for one in _planned(record, monday, done_ids) if one.sport in sports]
    done: Sequence[DoneSession] = [
        one for one in record.done if one.done.sport in sports and monday_of(one.done.day) == monday
    ]
    return Kept(
        len(planned) if has_plan else None,
        sum(one.id in done_ids for one in planned),
        sum(not _is_planned(one) for one in done),
        sum(one.minutes for one in planned) if has_plan else None,
        fsum(one.done.minutes for one in done),
    )


def _is_planned(done: DoneSession) -> bool:
    """Whether it was a session of the plan, or a part of one."""
    match = done.match
    return match is not None and match.session is not None and match.outcome in KEPT


def _planned(record: TrainingRecord, monday: date, done_ids: Collection[str | None]) -> Iterator[Session]:
    """The sessions of a week up to the day; what is planned for the day itself is not missed yet."""
    for one in record.sessions:
        in_week = monday <= one.date < monday + timedelta(days=DAYS_PER_WEEK)
        is_due = one.date < record.as_of or (one.date == record.as_of and one.id in done_ids)
        if in_week and is_due and one.status is not SessionStatus.CANCELLED:
            yield one


def _together(weeks: Sequence[Kept]) -> Kept:
    planned = [one.planned for one in weeks if one.planned is not None]
    minutes = [one.planned_minutes for one in weeks if one.planned_minutes is not None]
    return Kept(
        sum(planned) if planned else None,
        sum(one.kept for one in weeks),
        sum(one.extra for one in weeks),
        sum(minutes) if minutes else None,
        fsum(one.done_minutes for one in weeks),
    )
