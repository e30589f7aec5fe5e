"""Every planned session against every activity: done, partly, swapped, ambiguous, missed, still ahead or unplanned.

The athlete's links win. The rest is paired week by week, Monday to Sunday, so that the points saved are the most that
can be saved: the order of what is given never matters, and what was planned is never changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.matching.done_activity import DoneActivity
from ironstride.matching.joined_run import JoinedRun, joined_runs
from ironstride.matching.match import Link, Match, Outcome
from ironstride.matching.match_week import WeekPairs, pair_week
from ironstride.training.session import DONE_SHARE, Session, SessionStatus
from ironstride.units import MINUTES_PER_HOUR

GIVEN_UP: Final = frozenset({SessionStatus.SKIPPED, SessionStatus.CANCELLED})
"""Only the athlete's own link gives these an activity."""


def match(
    sessions: Iterable[Session], activities: Iterable[DoneActivity], links: Iterable[Link], as_of: date
) -> tuple[Match, ...]:
    """One match for each session that is not given up, and one for each activity without a session.

    Sessions come in the order of their days, unplanned activities after them. Runs recorded right after each other
    count as one, unless the athlete linked them to different sessions or ruled one of them out. The same activity given
    twice counts once. A session or an activity linked twice keeps the last link given; links to what is not there are
    left out.

    Args:
        sessions: Of a plan.
        activities: What was done, up to `as_of`.
        links: The athlete's words.
        as_of: Today: sessions from today on without an activity are still ahead.

    Raises:
        ValueError: when two sessions share an id, or two different activities a key.
    """
    planned = _unique_sessions(sessions)
    done = _unique_activities(activities)
    linked, apart = _said(links, {one.id for one in planned}, {one.key for one in done})
    runs = _runs(done, linked, apart)
    run_with = {key: run for run in runs for key in run.keys}
    taken = {run_with[key].whole.key for key in linked.values()}
    found = {one.id: _linked(one, linked[one.id], run_with[linked[one.id]]) for one in planned if one.id in linked}
    free_sessions = [one for one in planned if one.id not in linked and one.status not in GIVEN_UP]
    free = [run.whole for run in runs if run.whole.key not in taken]
    for monday in sorted({monday_of(one.date) for one in free_sessions}):
        mine = [one for one in free_sessions if monday_of(one.date) == monday]
        for name, one in _week(mine, [one for one in free if monday_of(one.day) == monday], apart, as_of).items():
            found[name] = replace(one, parts=run_with[one.activity].parts) if one.activity else one
    in_order = [found[one.id] for one in planned if one.id in found]
    used = {key for one in in_order for key in (one.activity, *one.parts)}
    extra = [_unplanned(one) for one in done if one.key not in used]
    days = {key: run.whole for key, run in run_with.items()}
    return (*_with_swaps(in_order, planned, days), *extra)


def _runs(done: Sequence[DoneActivity], linked: dict[str, str], apart: set[tuple[str, str]]) -> tuple[JoinedRun, ...]:
    """The activities, joined but for those ruled out somewhere and those linked to different sessions."""
    alone = {key for _, key in apart}
    named = set(linked.values())
    for run in joined_runs(done, alone):
        said = named.intersection(run.keys)
        alone |= said if len(said) > 1 else set()
    return joined_runs(done, alone)


def _linked(session: Session, key: str, run: JoinedRun) -> Match:
    others = tuple(one for one in run.keys if one != key)
    return replace(_pair(session, run.whole, manual=True), activity=key, parts=others)


def _unique_sessions(sessions: Iterable[Session]) -> list[Session]:
    every = sorted(sessions, key=lambda one: (one.date, one.start, one.id))
    twice = [name for name, count in Counter(one.id for one in every).items() if count > 1]
    if twice:
        raise ValueError(f"sessions share the id {twice[0]!r}")
    return every


def _unique_activities(activities: Iterable[DoneActivity]) -> list[DoneActivity]:
    by_key: dict[str, DoneActivity] = {}
    for one in activities:
        if by_key.setdefault(one.key, one) != one:
            raise ValueError(f"two different activities share the key {one.key!r}")
    return sorted(by_key.values(), key=lambda one: (one.day, one.start, one.key))


def _said(
    links: Iterable[Link], sessions: set[str], activities: set[str]
) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """Session -> activity as linked by hand, and the pairs ruled out; the last word on a pair, session or activity
    stands.
    """
    linked: dict[str, str] = {}
    apart: set[tuple[str, str]] = set()
    for link in links:
        if link.session not in sessions or link.activity not in activities:
            continue
        if not link.together:
            apart.add((link.session, link.activity))
            if linked.get(link.session) == link.activity:
                del linked[link.session]
            continue
        apart.discard((link.session, link.activity))
        linked = {one: other for one, other in linked.items() if other != link.activity}
        linked[link.session] = link.activity
    return linked, apart


def _week(
    sessions: Sequence[Session], activities: Sequence[DoneActivity], apart: set[tuple[str, str]], as_of: date
) -> dict[str, Match]:
    pairs = pair_week(sessions, activities, apart)
    found: dict[str, Match] = {}
    for row, session in enumerate(sessions):
        if row not in pairs.pairs:
            found[session.id] = _without_activity(session, as_of)
        elif row in pairs.others:
            found[session.id] = _asked(row, pairs, sessions, activities)
        elif activities[pairs.pairs[row]].day < session.date and session.date > as_of:
            found[session.id] = _early(session, activities[pairs.pairs[row]])
        else:
            found[session.id] = _pair(session, activities[pairs.pairs[row]], manual=False)
    return found


def _pair(session: Session, activity: DoneActivity, *, manual: bool) -> Match:
    share = _share(session, activity)
    outcome = Outcome.PARTLY if share is not None and share < DONE_SHARE else Outcome.DONE
    late = (activity.day - session.date).days
    when = "on its day" if late == 0 else f"{_days(late)} {'late' if late > 0 else 'early'}"
    hand = ", linked by hand" if manual else ""
    kind = "" if session.kind is activity.kind else f", looks like {activity.kind.value}"
    why = f"{activity.minutes:.0f} of {session.minutes} min {when}{kind}{hand}"
    return Match(session.id, activity.key, outcome, share, late, manual, why)


def _asked(row: int, pairs: WeekPairs, sessions: Sequence[Session], activities: Sequence[DoneActivity]) -> Match:
    session, activity = sessions[row], activities[pairs.pairs[row]]
    others = tuple(activities[one].key for one in pairs.others[row] if one != pairs.pairs[row])
    rivals = tuple(sessions[one].id for one in pairs.rivals[row])
    known = bool(others or rivals)
    why = "another reading of this week is nearly as good" if known else "it may not belong to this session at all"
    late = (activity.day - session.date).days
    share = _share(session, activity)
    return Match(session.id, activity.key, Outcome.AMBIGUOUS, share, late, False, why, (*others, *rivals))


def _early(session: Session, activity: DoneActivity) -> Match:
    late = (activity.day - session.date).days
    why = f"{_days(late)} before its day: done early, or something extra?"
    return Match(session.id, activity.key, Outcome.AMBIGUOUS, _share(session, activity), late, False, why)


def _without_activity(session: Session, as_of: date) -> Match:
    if session.date >= as_of:
        return Match(session.id, None, Outcome.PLANNED, None, 0, False, "still ahead")
    return Match(session.id, None, Outcome.MISSED, None, 0, False, "nothing done that week fits it")


def _unplanned(activity: DoneActivity) -> Match:
    clock = f"{activity.start // MINUTES_PER_HOUR:02d}:{activity.start % MINUTES_PER_HOUR:02d}"
    return Match(None, activity.key, Outcome.UNPLANNED, None, 0, False, f"{activity.minutes:.0f} min at {clock}")


def _days(count: int) -> str:
    return f"{abs(count)} day{'' if abs(count) == 1 else 's'}"


def _share(session: Session, activity: DoneActivity) -> float | None:
    return activity.minutes / session.minutes if session.minutes > 0 else None


def _with_swaps(
    matches: Sequence[Match], sessions: Sequence[Session], activities: dict[str, DoneActivity]
) -> list[Match]:
    """Two whole sessions of one week done on each other's days become swapped."""
    planned = {one.id: one.date for one in sessions}
    moves = Counter(
        (planned[one.session], activities[one.activity].day)
        for one in matches
        if one.session and one.activity and one.days_late and one.outcome is Outcome.DONE
    )
    return [_swapped(one, moves, planned, activities) for one in matches]


def _swapped(
    one: Match, moves: Counter[tuple[date, date]], planned: dict[str, date], activities: dict[str, DoneActivity]
) -> Match:
    if not (one.session and one.activity and one.days_late and one.outcome is Outcome.DONE):
        return one
    there, here = planned[one.session], activities[one.activity].day
    if not moves[here, there]:
        return one
    why = f"{one.why}, swapped with another session of the week"
    return Match(one.session, one.activity, Outcome.SWAPPED, one.share, one.days_late, one.manual, why, one.candidates)
