"""A change of the plan as a page shows it: week by week what moves, and what it brings and takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.training.plan import Plan, PlanFinding
from ironstride.use.change.change_words import is_small, what_changes
from ironstride.use.change.plan_change import Changed, PlanDiff, SessionChange
from ironstride.use.change.told_sessions import told_sessions
from ironstride.use.change.week_changes import week_change_texts
from ironstride.use.show_plan import card_of, in_words, repeated, short_date
from ironstride.use.suggest.waiting import WaitingChange
from ironstride.web.views.chip_view import hue_of

MOST_COMPROMISES: Final = 6


@dataclass(frozen=True, slots=True)
class ChangedSession:
    """One line of the difference."""

    id: str
    title: str
    hue: str
    what: str
    can_be_taken_alone: bool


@dataclass(frozen=True, slots=True)
class ChangedWeek:
    """The changes of one week."""

    start: str
    sessions: tuple[ChangedSession, ...]


@dataclass(frozen=True, slots=True)
class ChangePage:
    """The whole difference."""

    reason: str
    reasons: tuple[str, ...]
    weeks: tuple[ChangedWeek, ...]
    more: int
    """Further sessions that change like these."""
    altered: int
    """Sessions that keep their place and get another length or kind, only counted."""
    mobility: int
    week_texts: tuple[str, ...]
    brings: tuple[str, ...]
    takes: tuple[str, ...]
    small_brings: int
    small_takes: int
    losses: tuple[str, ...]
    effect: str
    changes_file: bool


def change_page(waiting: WaitingChange) -> ChangePage:
    """The change that waits as its page shows it."""
    diff = waiting.diff
    told = told_sessions(diff)
    brings, small_brings = _compromises(waiting.after, diff.compromises_new)
    takes, small_takes = _compromises(waiting.before, diff.compromises_gone)
    return ChangePage(
        waiting.reason,
        tuple(one.text for one in waiting.reasons),
        _weeks(told.shown, diff),
        told.more,
        len(told.altered),
        len(diff.mobility),
        tuple(week_change_texts(diff.weeks)),
        brings,
        takes,
        small_brings,
        small_takes,
        diff.losses_new,
        waiting.effect,
        waiting.changes_file,
    )


def _weeks(changes: Sequence[SessionChange], diff: PlanDiff) -> tuple[ChangedWeek, ...]:
    listed = {id(one) for one in diff.sessions}
    groups = groupby(changes, key=lambda one: monday_of(one.session.date))
    return tuple(
        ChangedWeek(short_date(start), tuple(_line(one, alone=id(one) in listed) for one in of_week))
        for start, of_week in groups
    )


def _line(change: SessionChange, *, alone: bool) -> ChangedSession:
    session = change.session
    alone = alone and change.what in {Changed.MOVED, Changed.ADDED, Changed.GONE, Changed.CALLED_OFF}
    return ChangedSession(session.id, card_of(session).title, hue_of(session), what_changes(change), alone)


def _compromises(plan: Plan, findings: Sequence[PlanFinding]) -> tuple[tuple[str, ...], int]:
    """Those that matter, in words; how many small ones there are."""
    telling = tuple(one for one in findings if not is_small(one))
    groups = repeated(replace(plan, findings=telling))
    one_week = len({week for group in groups for week in group.weeks}) <= 1
    texts = tuple(in_words(group.finding) if one_week else group.text for group in groups[:MOST_COMPROMISES])
    return texts, len(findings) - len(telling) + max(0, len(groups) - MOST_COMPROMISES)
