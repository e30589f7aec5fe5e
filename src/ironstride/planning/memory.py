"""What the search remembers of the days before the plan: sessions done, and where the present plan has things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import minutes_since
from ironstride.planning.compile_problem import fixed_session
from ironstride.planning.lived import LivedSession
from ironstride.rules.placed import OldPlace, Origin, Placed, RhythmWish
from ironstride.training.kinds import Kind, Sport, Tag
from ironstride.training.plan import Plan
from ironstride.training.session import SessionStatus
from ironstride.training.window import RealDay
from ironstride.units import MINUTES_PER_HOUR

if TYPE_CHECKING:
    from ironstride.load.history import HistorySummary, RecentSession


def past_sessions(history: HistorySummary, epoch: date, as_of: date) -> tuple[Placed, ...]:
    """The sessions of the last days as rules remember them, minutes from the epoch Monday.

    What was done on `as_of` itself is left out: the plan begins on that day.
    """
    found = (_past(session, epoch) for session in history.recent if session.start.date() < as_of)
    return tuple(sorted(found, key=lambda session: (session.start, session.end)))


def _past(session: RecentSession, epoch: date) -> Placed:
    start = minutes_since(epoch, session.start.date(), session.start.hour * MINUTES_PER_HOUR + session.start.minute)
    minutes = max(1, round(session.minutes))
    return Placed(
        kind=session.kind,
        tags=session.tags,
        minutes=minutes,
        start=start,
        end=start + max(minutes, round((session.end - session.start).total_seconds() / 60)),
        form="done",
        demand="",
        origin=Origin.PAST,
        leg_exposure=session.leg_work and session.sport is Sport.STRENGTH,
    )


REMEMBERED_DAYS: Final = 10
"""No rule about what is done looks further back."""
_HAPPENED: Final = frozenset({SessionStatus.PLANNED, SessionStatus.DONE, SessionStatus.PARTLY, SessionStatus.SWAPPED})


def done_sessions(
    plan: Plan, days: Iterable[RealDay], epoch: date, today: date, lived: Sequence[LivedSession] = ()
) -> tuple[Placed, ...]:
    """What was done in the days before today, and the other activities of those days, as rules remember them.

    A planned session counts as done as planned until somebody or a recording says otherwise.
    """
    since = today - timedelta(days=REMEMBERED_DAYS)
    known = {one.session for one in lived}
    found = [
        Placed(
            kind=session.kind,
            tags=session.tags,
            minutes=session.minutes,
            start=minutes_since(epoch, session.date, session.start),
            end=minutes_since(epoch, session.date, session.end),
            form="done",
            origin=Origin.PAST,
            leg_exposure=Tag.LEG_WORK in session.tags,
        )
        for session in plan.sessions
        if since <= session.date < today
        and session.status in _HAPPENED
        and session.kind is not Kind.MOBILITY
        and session.id not in known
    ]
    really = [one.placed(epoch) for one in lived if since <= one.day < today]
    for day in days:
        if since <= day.date < today:
            fixed = (fixed_session(activity, (day.date - epoch).days) for activity in day.fixed)
            found += [replace(one, origin=Origin.PAST) for one in fixed if not _is_among(one, really)]
    found += really
    return tuple(found)


def _is_among(fixed: Placed, really: Iterable[Placed]) -> bool:
    """Whether another activity was recorded too: it is the same one where the two overlap."""
    return any(one.start < fixed.end and fixed.start < one.end for one in really)


def old_places(parent: Plan | None) -> Mapping[date, tuple[OldPlace, ...]] | None:
    """Where the present plan has its sessions, by day; None without a plan."""
    if parent is None:
        return None
    places: dict[date, list[OldPlace]] = defaultdict(list)
    for session in parent.sessions:
        if session.status is SessionStatus.PLANNED:
            places[session.date].append(OldPlace.of(session.demand, session.start))
    return {day: tuple(found) for day, found in places.items()}


def old_rhythm(parent: Plan | None) -> Mapping[str, tuple[RhythmWish, ...]]:
    """The present plan's rhythm by phase; empty without a plan."""
    places: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for entry in () if parent is None else parent.rhythm:
        places[entry.phase][entry.demand].append((entry.weekday, entry.start))
    return {
        phase: tuple(RhythmWish(demand, tuple(sorted(starts))) for demand, starts in sorted(demands.items()))
        for phase, demands in places.items()
    }
