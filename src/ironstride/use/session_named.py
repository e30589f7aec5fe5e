"""Sessions by the names people give them: ``thu lift``, ``sat long``, ``week 3 tue``, ``2026-12-08``, or an id."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import clock, monday_of, parse_clock
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.export.session_card import cards_of, in_time_order
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session
from ironstride.training.week_words import ACTIVITY, PART, activity_of, part_of
from ironstride.use.ambiguous import Ambiguous, Choice
from ironstride.use.day_words import PARTS_OF_DAY, date_word, weekday_word

MOST_SHOWN: Final = 8
_ANY_RUN: Final = frozenset({"run", "running"})
_ANY_LIFT: Final = frozenset({"lift", "lifting", "strength", "gym", "weights", "strength training"})
_ANY_QUALITY: Final = frozenset({"quality", "quality run", "hard run", "speed", "speed work"})


@dataclass(slots=True)
class _Wish:
    """What the words ask of a session."""

    tests: list[Callable[[Session], bool]] = field(default_factory=list)
    dated: bool = False


def session_named(plan: Plan, words: Sequence[str], day: date, *, coming: bool = False) -> Session:
    """The one session that is meant; seen from `day`, this week's comes before the next week's.

    With `coming` those before `day` are meant only where no other bears the name.

    Raises:
        InvalidInput: when none is meant.
        Ambiguous: when several are; they are listed.
    """
    text = " ".join(" ".join(words).casefold().split())
    by_id = {session.id.casefold(): session for session in plan.sessions}
    if text in by_id:
        return by_id[text]
    wish = _wish(text, plan, day)
    found = [one for one in in_time_order(plan.sessions) if all(test(one) for test in wish.tests)]
    if coming:
        found = [one for one in found if one.date >= day] or found
    near = found if wish.dated else _nearest_week(found, day)
    if len(near) == 1:
        return near[0]
    if not near:
        raise _problem(text, f"a session of this plan. Near {day_name(day)} there are: {_shown(_around(plan, day))}")
    problem = InputProblem("session", "name", text, f"one session; it may be: {_shown(near)}")
    raise Ambiguous(problem, [Choice(card.id, line) for card, line in zip(cards_of(near), _lines(near), strict=True)])


def _wish(text: str, plan: Plan, day: date) -> _Wish:
    wish = _Wish()
    rest = _take_week(text, plan, wish).strip()
    while rest:
        rest = _take_one(rest, text, day, wish).strip(" ,'’")  # noqa: RUF001
    if not wish.tests:
        raise _problem(text, _WANTED)
    return wish


_WANTED: Final = "a name such as: thu lift, sat long, tue 18:00, week 3 tue, 2026-12-08, or an id"


def _take_week(text: str, plan: Plan, wish: _Wish) -> str:
    found = re.search(r"\b(?:week|wk|w)\s*(\d{1,3})\b(?!-)", text)
    if not found:
        return text
    number = int(found[1])
    if not 1 <= number <= len(plan.weeks):
        raise _problem(text, f"a week from 1 to {len(plan.weeks)}")
    start = plan.weeks[number - 1].start
    wish.tests.append(lambda one: monday_of(one.date) == start)
    wish.dated = True
    return f"{text[: found.start()]} {text[found.end() :]}"


def _take_one(rest: str, text: str, day: date, wish: _Wish) -> str:
    """Take one word (or a phrase of an activity) off the front and add what it asks."""
    word, _, others = rest.partition(" ")
    slot, slash, span = word.partition("/")
    if slash and date_word(slot):
        wish.tests += [_on(date_word(slot)), lambda one: one.window is not None and one.window.endswith(span)]
        wish.dated = True
        return others
    named = date_word(word) or {"today": day, "tomorrow": day + timedelta(days=1)}.get(word)
    if named:
        wish.tests.append(_on(named))
        wish.dated = True
        return others
    weekday, dash, part = word.partition("-")
    number = weekday_word(weekday)
    if number is not None:
        wish.tests.append(lambda one: one.date.weekday() == number)
        return f"{part} {others}" if dash else others
    if clock_time := re.match(r"\d{1,2}:\d{2}(?!\d)", rest):
        minute = _minute(clock_time.group(), text)
        wish.tests.append(lambda one: one.start == minute or _window_start(one) == minute)
        return rest[clock_time.end() :]
    if found := PART.match(rest):
        inside = PARTS_OF_DAY[part_of(found.group())]
        wish.tests.append(lambda one: inside(one.start))
        return rest[found.end() :]
    if found := ACTIVITY.match(rest):
        kinds = _kinds(" ".join(found.group().casefold().split()), text)
        wish.tests.append(lambda one: one.kind in kinds)
        return rest[found.end() :]
    raise _problem(text, f'{_WANTED}; "{word}" is none of these')


def _kinds(activity: str, text: str) -> frozenset[Kind]:
    if activity in _ANY_RUN:
        return RUN_KINDS
    if activity in _ANY_LIFT:
        return STRENGTH_KINDS
    if activity in _ANY_QUALITY:
        return QUALITY_KINDS
    kind = activity_of(activity)
    if not isinstance(kind, Kind):
        raise _problem(text, _WANTED)
    return frozenset({kind})


def _on(day: date | None) -> Callable[[Session], bool]:
    return lambda one: one.date == day


def _minute(word: str, text: str) -> int:
    try:
        return parse_clock(word)
    except ValueError as error:
        raise _problem(text, "a time of day such as 18:00") from error


def _window_start(session: Session) -> int | None:
    if session.window is None:
        return None
    try:
        return parse_clock(session.window.partition("/")[2].partition("-")[0])
    except ValueError:
        return None


def _nearest_week(found: Sequence[Session], day: date) -> list[Session]:
    """Those of the first week from this one on that has any; else of the last week before."""
    this = monday_of(day)
    mondays = sorted({monday_of(one.date) for one in found})
    ahead = [monday for monday in mondays if monday >= this]
    chosen = ahead[0] if ahead else (mondays[-1] if mondays else None)
    return [one for one in found if monday_of(one.date) == chosen]


def _around(plan: Plan, day: date) -> list[Session]:
    return _nearest_week(in_time_order(plan.sessions), day)


def _lines(sessions: Sequence[Session]) -> list[str]:
    starts = {session.id: clock(session.start) for session in sessions}
    return [f"{day_name(one.day)} {starts[one.id]} {one.title} ({one.id})" for one in cards_of(sessions)]


def _shown(sessions: Sequence[Session]) -> str:
    more = [] if len(sessions) <= MOST_SHOWN else [f"and {len(sessions) - MOST_SHOWN} more"]
    return "; ".join([*_lines(sessions)[:MOST_SHOWN], *more])


def _problem(text: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("session", "name", text, wanted)])
