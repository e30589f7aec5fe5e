"""Looking whether something speaks for a change of the plan, and making the suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.errors import Refused
from ironstride.planning.catch_up import CaughtUp, Dropped, catch_up, is_key
from ironstride.planning.replan import replan
from ironstride.planning.running_plan import RunningPlan
from ironstride.store.athletes import athlete_of_file
from ironstride.store.suggestion_words import declined_on
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session, SessionStatus
from ironstride.use.change.choices import choices_from_json
from ironstride.use.change.plan_change import PlanChange, change_of, propose
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.suggest.body_asks import body_asks
from ironstride.use.suggest.lived_otherwise import lived_otherwise
from ironstride.use.suggest.reason import Reason, ReasonCode
from ironstride.use.suggest.reason_words import caught_up_text, file_changed_text, named
from ironstride.use.suggest.suggestion import Suggestion, suggestion_of

DECLINED_DAYS: Final = 14
"""So long a declined suggestion is not made again for the same reason. A convention."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking."""

    suggestion: Suggestion | None
    """None = nothing to change."""
    remarks: tuple[str, ...] = ()
    """What is worth saying beside it: why a missed session is not caught up, what was declined."""
    not_due: bool = False
    """Something speaks for a change, but nothing that cannot wait for the planning day."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The plan made again, for which reasons."""

    change: PlanChange | None
    reasons: tuple[Reason, ...]
    remarks: tuple[str, ...]


def look(where: Where, *, whenever: bool = True, again: bool = False) -> Looked:
    """Whether something speaks for a change today; nothing is kept yet.

    Args:
        where: Which plan, and today.
        whenever: On any day; else only what cannot wait is offered before the planning day.
        again: What was declined lately is offered too.

    Raises:
        InvalidInput: when it is not clear which plan is meant, or the athlete file has problems.
        Refused: when what changed leaves no plan at all.
        UnreadableFile: when nothing is stored or it cannot be read.
    """
    running = open_running(where)
    found = _found(running)
    if found.change is None or not found.reasons or _changes_nothing(found.change):
        return Looked(None, found.remarks)
    suggestion = suggestion_of(found.change, found.reasons, running.plan.today)
    if not again and _was_declined(running, found.reasons):
        return Looked(None, (*found.remarks, "You declined this lately; it is not offered again for the same reason."))
    if not whenever and not suggestion.is_urgent and not is_planning_day(running):
        return Looked(None, found.remarks, not_due=True)
    return Looked(suggestion, found.remarks)


def offer(where: Where, *, whenever: bool = False, again: bool = False) -> Looked:
    """The same, and what is found waits for accept or decline in place of what waited.

    Raises:
        InvalidInput: when it is not clear which plan is meant, or the athlete file has problems.
        Refused: when what changed leaves no plan at all.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    looked = look(where, whenever=whenever, again=again)
    if looked.suggestion is not None:
        propose(looked.suggestion.change)
    return looked


def after_missed(where: Where, session: Session) -> Looked | None:
    """What is offered at once when a session was missed; None where that one asks for nothing.

    Raises:
        InvalidInput: when it is not clear which plan is meant, or the athlete file has problems.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    running = open_running(where)
    if not is_key(session, running.plan.plan):
        return None
    return offer(where)


def is_planning_day(running: Running) -> bool:
    """Whether today is the athlete's planning day."""
    return running.plan.today.weekday() == running.plan.athlete.preferences.planning_day


def _found(running: Running) -> _Found:
    body = body_asks(running)
    if body.is_stop:
        return _made(body.running, body.running.plan, body.reasons, body.remarks)
    reasons, remarks = _of_file(running), list(body.remarks)
    asked = body.running.plan
    missed = catch_up(asked, _missed(running.plan.plan.sessions, running.plan.today))
    if isinstance(missed, Dropped):
        remarks.append(f"{named(missed.missed)} is not caught up: {missed.why}.")
    if isinstance(missed, CaughtUp):
        reasons.append(Reason(ReasonCode.MISSED, caught_up_text(missed), (missed.missed.id,)))
        asked = replace(asked, again=frozenset({missed.missed.id}))
    reasons += lived_otherwise(running)
    return _made(body.running, asked, (*body.reasons, *reasons), tuple(remarks))


def _made(running: Running, asked: RunningPlan, reasons: tuple[Reason, ...], remarks: tuple[str, ...]) -> _Found:
    """The plan made again for the reasons; without any there is no change."""
    if not reasons:
        return _Found(None, (), remarks)
    answer = replan(asked)
    if isinstance(answer, Refusal):
        raise Refused(answer)
    return _Found(change_of(running, answer, " ".join(one.text for one in reasons)), reasons, remarks)


def _of_file(running: Running) -> list[Reason]:
    if running.athlete_text == running.version.athlete_text:
        return []
    return [Reason(ReasonCode.FILE_CHANGED, file_changed_text(running.file.name), since=running.plan.today)]


def _missed(sessions: Sequence[Session], today: date) -> list[Session]:
    """What the athlete says was missed in this week."""
    week = monday_of(today)
    return [one for one in sessions if week <= one.date < today and one.status is SessionStatus.MISSED]


def _changes_nothing(change: PlanChange) -> bool:
    """Whether nobody would see a difference."""
    running = change.running
    same_reliefs = choices_from_json(running.version.choices).reliefs == running.choices.reliefs
    return change.diff.is_empty and same_reliefs and running.athlete_text == running.version.athlete_text


def _was_declined(running: Running, reasons: Sequence[Reason]) -> bool:
    """Whether every reason was declined lately: a new one is worth asking again."""
    since = running.plan.today - timedelta(days=DECLINED_DAYS)
    with running.where.data.file.open().reading() as connection:
        known = athlete_of_file(connection, running.file)
        said = {} if known is None else declined_on(connection, known.id)
    return all(one.key in said and said[one.key] > since for one in reasons)
