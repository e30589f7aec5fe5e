"""What lies elsewhere in another week with the same sessions, in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ironstride.calendar_time import WEEKDAY_NAMES
from ironstride.planning.findings import kind_name
from ironstride.planning.own_week import OwnSession, class_names
from ironstride.rules.sentences import MIDDAY


@dataclass(frozen=True, slots=True)
class Move:
    """One session that lies elsewhere."""

    was: OwnSession
    now: OwnSession
    text: str


def moves_between(
    before: Sequence[OwnSession], after: Sequence[OwnSession], time_unknown: Sequence[bool]
) -> tuple[Move, ...]:
    """The sessions that lie elsewhere, in the order of where they were.

    Sessions that may stand in for each other are matched in time order, after those that stay.

    Args:
        before: the sessions as they were.
        after: the same sessions as they are now, in any order.
        time_unknown: for each session before, whether only its day is known; then another time is no move.
    """
    names = dict(zip(map(_class_key, before), class_names(before), strict=True))
    free: dict[str, list[OwnSession]] = defaultdict(list)
    for session in sorted(after, key=_when):
        free[names[_class_key(session)]].append(session)
    gone: list[OwnSession] = []
    for session, unknown in sorted(zip(before, time_unknown, strict=True), key=lambda one: _when(one[0])):
        there = free[names[_class_key(session)]]
        same = [one for one in there if _when(one) == _when(session)]
        same = same or [one for one in there if unknown and one.day == session.day]
        if same:
            there.remove(same[0])
        else:
            gone.append(session)
    pairs = [(session, free[names[_class_key(session)]].pop(0)) for session in gone]
    return tuple(Move(was, now, _text(was, now, after)) for was, now in pairs)


def _class_key(session: OwnSession) -> tuple[object, ...]:
    return (session.kind, session.minutes, session.tags)


def _when(session: OwnSession) -> tuple[int, int]:
    return (session.day, session.start or 0)


def _text(was: OwnSession, now: OwnSession, week: Sequence[OwnSession]) -> str:
    """Such as "Friday's lift moves to Thursday evening, after the interval run"."""
    name = f"{WEEKDAY_NAMES[was.day]}'s {kind_name(was.kind)}"
    to = part_of_day(now) if was.day == now.day else f"{WEEKDAY_NAMES[now.day]} {part_of_day(now)}"
    if was.day == now.day and part_of_day(was) == part_of_day(now):
        to = "another time of that day"
    beside = [one for one in week if one.day == now.day and one is not now]
    earlier = [one for one in beside if _when(one) < _when(now)]
    if earlier:
        return f"{name} moves to {to}, after {_the(max(earlier, key=_when))}"
    return f"{name} moves to {to}, before {_the(min(beside, key=_when))}" if beside else f"{name} moves to {to}"


def part_of_day(session: OwnSession) -> str:
    """``morning``, ``noon`` or ``evening``."""
    start = session.start or 0
    return "morning" if start < MIDDAY[0] else "noon" if start < MIDDAY[1] else "evening"


def _the(session: OwnSession) -> str:
    return session.name or f"the {kind_name(session.kind)}"
