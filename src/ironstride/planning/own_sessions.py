"""Sessions that somebody qualified (or the athlete) gave, as sessions of a plan: exactly as they were given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, minutes_since, monday_of
from ironstride.planning.locks import slot_at
from ironstride.planning.naming import NamedPlace, Names
from ironstride.planning.own_week import STARTS, USUAL_MINUTES, USUAL_MINUTES_PER_KM
from ironstride.rules.placed import Origin, Placed, Slot
from ironstride.training.athlete import Athlete
from ironstride.training.availability import ANYWHERE, real_day
from ironstride.training.demand import Form
from ironstride.training.kinds import HARD_LONG_MINUTES, Kind, Tag, sport_of
from ironstride.training.session import OWN, Session, Why
from ironstride.training.week_text import TextSession, WeekText
from ironstride.training.week_words import AM, NOON, PM
from ironstride.training.window import CHANGE_OVER_MINUTES, Window
from ironstride.units import METRES_PER_KM, MINUTES_PER_DAY

ROLLING_WEEKS: Final = 12
"""So long a week that repeats goes on where no end is said. A convention."""
AS_GIVEN: Final = Why("own-plan", "It is part of your own plan.")
PARTS: Final = MappingProxyType({AM: (0, 12 * 60), NOON: (11 * 60, 15 * 60), PM: (12 * 60, MINUTES_PER_DAY)})
"""Where a time slot begins that lies in a part of the day: from, to."""


@dataclass(frozen=True, slots=True)
class OwnAsk:
    """Sessions in words, and from when to when they hold."""

    athlete: Athlete
    text: WeekText
    as_of: date
    """The first day; what was given for earlier days is left out."""
    until: date | None = None
    """The last day; None = the last one that was given, or twelve weeks where weeks repeat."""


def own_sessions(ask: OwnAsk, names: Names) -> tuple[Session, ...]:
    """The sessions in time order."""
    made: list[Session] = []
    for day, written in _dated(ask):
        before = [one for one in made if one.date == day]
        made.append(_session(ask, day, written, before))
    ordered = sorted(made, key=lambda one: (one.date, one.start))
    places = [NamedPlace(one.date, one.start, one.demand) for one in ordered]
    ids = names.give_all(places, {})
    return tuple(_named(one, name, names) for one, name in zip(ordered, ids, strict=True))


def as_placed(session: Session, epoch: date, athlete: Athlete) -> Placed:
    """The session as rules see it; it is held by whoever gave it."""
    other = session.kind is Kind.OTHER
    start = minutes_since(epoch, session.date, session.start)
    return Placed(
        kind=session.kind,
        tags=session.tags,
        minutes=session.minutes,
        start=start,
        end=start + session.minutes,
        form=OWN,
        demand=session.demand,
        origin=Origin.FIXED if other else Origin.LOCKED,
        slot=None if session.assumed_time or other else _slot(session, athlete),
        leg_exposure=Tag.LEG_WORK in session.tags,
    )


def window_of(athlete: Athlete, day: date, start: int, minutes: int, kind: Kind) -> Window | None:
    """The time slot that holds a session; None where none does."""
    for window in real_day(athlete, day).windows:
        slot = _slot_of(window)
        if slot.allows(kind) and slot.usable_start <= start and start + minutes <= slot.end:
            return window
    return None


def _dated(ask: OwnAsk) -> list[tuple[date, TextSession]]:
    """Every session with its day: dated weeks once, weeks without dates again and again."""
    text, dated = ask.text, ask.text.first_monday is not None
    block = timedelta(days=DAYS_PER_WEEK * max(1, text.weeks))
    first = text.first_monday or monday_of(ask.as_of)
    rolling = monday_of(ask.as_of) + timedelta(days=DAYS_PER_WEEK * ROLLING_WEEKS - 1)
    last = ask.until or (first + block - timedelta(days=1) if dated else rolling)
    found = []
    start = first
    while start <= last:
        days = ((start + timedelta(days=one.day), one) for one in text.sessions)
        found += [(day, one) for day, one in days if ask.as_of <= day <= last]
        if dated:
            break
        start += block
    return found


def _session(ask: OwnAsk, day: date, written: TextSession, before: Sequence[Session]) -> Session:
    minutes = _minutes(written)
    start = _start(ask.athlete, day, written, minutes, before)
    assumed = written.start is None
    window = window_of(ask.athlete, day, start, minutes, written.kind)
    tags = written.tags
    if written.kind is Kind.LONG and minutes >= HARD_LONG_MINUTES:
        tags |= {Tag.HARD}
    return Session(
        id="",
        date=day,
        start=start,
        end=start + minutes,
        window=None if window is None else window.id,
        place=ANYWHERE if window is None else window.place,
        sport=sport_of(written.kind),
        kind=written.kind,
        form=OWN,
        tags=tags,
        minutes=minutes,
        asked_minutes=minutes,
        title=written.name,
        assumed_time=assumed,
        why=(AS_GIVEN,),
        demand=written.kind.value,
        timezone=real_day(ask.athlete, day).timezone,
    )


def _named(session: Session, name: str, names: Names) -> Session:
    """The session with its id and its title; what has no title of its own keeps the word that was written for it."""
    own = session.title.casefold() or session.demand
    placed = Placed(session.kind, session.tags, session.minutes, 0, session.minutes, demand=own)
    return replace(session, id=name, title=names.title(placed, None))


def _minutes(written: TextSession) -> int:
    if written.minutes is not None:
        return written.minutes
    if written.distance_m is not None:
        return max(1, round(written.distance_m / METRES_PER_KM * USUAL_MINUTES_PER_KM))
    return USUAL_MINUTES[written.kind]


def _start(athlete: Athlete, day: date, written: TextSession, minutes: int, before: Sequence[Session]) -> int:
    """The hour that was given; else the first time slot with room, in the part of the day that was given; else the
    usual hour of that part, without any the morning or the evening.
    """
    if written.start is not None:
        return written.start
    first, last = PARTS[written.part] if written.part is not None else (0, MINUTES_PER_DAY)
    for window in real_day(athlete, day).windows:
        slot, start = _slot_of(window), _after(before, window.usable_start, minutes)
        if first <= window.start < last and slot.allows(written.kind) and start + minutes <= slot.end:
            return start
    if written.part is not None:
        return _after(before, STARTS[written.part], minutes)
    return next((start for start in (STARTS[AM], STARTS[PM]) if _after(before, start, minutes) == start), STARTS[PM])


def _after(before: Sequence[Session], start: int, minutes: int) -> int:
    """The first start from `start` on that runs into nothing of the day, a change-over kept."""
    for one in sorted(before, key=lambda one: one.start):
        if one.start < start + minutes and start < one.end + CHANGE_OVER_MINUTES:
            start = one.end + CHANGE_OVER_MINUTES
    return start


def _slot(session: Session, athlete: Athlete) -> Slot | None:
    slots = tuple(_slot_of(window) for window in real_day(athlete, session.date).windows)
    form = Form(OWN, session.kind, session.minutes, session.tags)
    return slot_at(session.start % MINUTES_PER_DAY, form, slots) if slots else None


def _slot_of(window: Window) -> Slot:
    return Slot(
        place=window.place,
        start=window.start,
        usable_start=window.usable_start,
        end=window.end,
        allows_run=window.allows_run,
        allows_strength=window.allows_strength,
        maybe=window.maybe,
    )
