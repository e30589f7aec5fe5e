"""The same move in two of three weeks becomes one question: make it a habit?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS, clock, monday_of
from ironstride.planning.lived import LivedSession
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import QUALITY_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.plan import Plan
from ironstride.training.session import Session
from ironstride.use import athlete_edit
from ironstride.use.suggest.question import Question

WEEKS: Final = 3
TIMES: Final = 2
"""Two of three weeks (COACHING 8)."""
NEAR_MINUTES: Final = 90
"""Starts within so many minutes are the same time. A convention."""
WORDS: Final = {"long": "the long run", "easy": "an easy run", "quality": "a hard run", "strength": "strength"}


@dataclass(frozen=True, slots=True)
class Move:
    """One session that was elsewhere than planned."""

    week: date
    """Monday."""
    family: str
    """easy, long, quality or strength."""
    planned: tuple[int, int]
    """Weekday and minute."""
    done: tuple[int, int]


def moved_by_word(before: Plan, after: Plan, ids: Iterable[str]) -> list[Move]:
    """The moves of sessions that the athlete put elsewhere, from one version to the next."""
    old, new = ({one.id: one for one in plan.sessions} for plan in (before, after))
    return [
        _move(old[name], (new[name].date, new[name].start))
        for name in sorted(ids)
        if name in old and name in new and _differs(old[name], new[name]) and _family(old[name])
    ]


def moved_by_deed(sessions: Iterable[Session], lived: Iterable[LivedSession]) -> list[Move]:
    """The moves of sessions that were done on another day of their week."""
    planned = {one.id: one for one in sessions}
    found = []
    for one in lived:
        session = planned.get(one.session or "")
        if session is None or session.date == one.day or monday_of(session.date) != monday_of(one.day):
            continue
        if _family(session):
            found.append(_move(session, (one.day, one.start)))
    return found


def habit_questions(moves: Sequence[Move], today: date) -> list[Question]:
    """A question for every move that was made often enough in the last weeks, the likeliest first."""
    since = monday_of(today) - timedelta(weeks=WEEKS - 1)
    groups: dict[tuple[str, int, int], list[Move]] = defaultdict(list)
    for one in moves:
        if one.week >= since and one.planned[0] != one.done[0]:
            groups[(one.family, one.planned[0], one.done[0])].append(one)
    asked = []
    for (family, planned, done), found in sorted(groups.items()):
        weeks = len({one.week for one in found})
        if weeks >= TIMES and _same_time(found):
            asked.append((weeks, _question(family, planned, done, found)))
    return [question for _, question in sorted(asked, key=lambda one: -one[0])]


def _question(family: str, planned: int, done: int, found: Sequence[Move]) -> Question:
    last = max(found, key=lambda one: one.week)
    weeks = len({one.week for one in found})
    words = WORDS[family]
    text = (
        f"In {weeks} of the last {WEEKS} weeks you moved {words} from {WEEKDAY_NAMES[planned]} to "
        f"{WEEKDAY_NAMES[done]}. Make {WEEKDAY_NAMES[done]} {clock(last.done[1])} its time every week?"
    )
    return Question(
        f"habit-{family}-{WEEKDAYS[planned]}-{WEEKDAYS[done]}",
        text,
        partial(_make_habit, family=family, done=last.done, planned=last.planned),
    )


def _make_habit(
    text: str, _athlete: Athlete, _today: date, *, family: str, done: tuple[int, int], planned: tuple[int, int]
) -> athlete_edit.Edit:
    return athlete_edit.habit(text, family, *done, instead_of=planned)


def _same_time(found: Sequence[Move]) -> bool:
    starts = [one.done[1] for one in found]
    return max(starts) - min(starts) <= NEAR_MINUTES


def _differs(old: Session, new: Session) -> bool:
    return (old.date, old.start) != (new.date, new.start) and monday_of(old.date) == monday_of(new.date)


def _move(session: Session, to: tuple[date, int]) -> Move:
    return Move(
        monday_of(session.date), _family(session), (session.date.weekday(), session.start), (to[0].weekday(), to[1])
    )


def _family(session: Session) -> str:
    """The habit's word for a kind; empty for what has no habit."""
    if session.kind in QUALITY_KINDS:
        return "quality"
    if session.kind in STRENGTH_KINDS:
        return "strength"
    return session.kind.value if session.kind in {Kind.EASY, Kind.LONG} else ""
