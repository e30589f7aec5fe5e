"""A session as people read it, the same in week, day, calendar entry and print: when, what, how much, one reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.calendar_time import clock
from ironstride.training.kinds import QUALITY_KINDS, Kind, Sport, Tag
from ironstride.training.session import OWN, Session, SessionStatus
from ironstride.units import MINUTES_PER_DAY

LEGS_SIGN: Final = "∧"
"""Stands beside whatever the legs feel later: leg work and hard or long running."""

KIND_NAMES: Final[Mapping[Kind, str]] = {
    Kind.EASY: "easy run",
    Kind.RECOVERY: "recovery run",
    Kind.LONG: "long run",
    Kind.INTERVALS: "intervals",
    Kind.THRESHOLD: "threshold run",
    Kind.HILLS: "hills",
    Kind.RACE_PACE: "race-pace run",
    Kind.TEST: "test run",
    Kind.RACE: "race",
    Kind.FULL_BODY: "full-body strength",
    Kind.LEGS: "leg strength",
    Kind.UPPER_CORE: "upper & core",
    Kind.MAINTENANCE: "maintenance strength",
    Kind.PLYOMETRIC: "jumps",
    Kind.MOBILITY: "mobility",
    Kind.CROSS: "cross-training",
    Kind.OTHER: "other activity",
}

AS_GIVEN: Final = "As it was given to you."
_WHAT: Final[Mapping[Kind, str]] = {
    Kind.EASY: "Run so easily that you could talk in whole sentences.",
    Kind.RECOVERY: "Run more slowly than feels needed, on flat and soft ground if you have it.",
    Kind.LONG: "Run easily all the way; bring water, and finish able to go on.",
    Kind.INTERVALS: "Warm up 10-15 min, run the hard repeats evenly with easy jogging between, cool down.",
    Kind.THRESHOLD: "Warm up 10-15 min, run comfortably hard (single words, no sentences), cool down.",
    Kind.HILLS: "Warm up 10-15 min, run strongly uphill, walk or jog down, cool down.",
    Kind.RACE_PACE: "Warm up 10-15 min, run the middle part at the pace of your race, cool down.",
    Kind.TEST: "Warm up well, run the test evenly and as fast as you can hold, cool down.",
    Kind.RACE: "Race day. Nothing new today.",
    Kind.FULL_BODY: "Squat, hinge, single leg and calves, then push, pull and core; keep reps in reserve.",
    Kind.LEGS: "Squat, hinge, single leg and calves; keep reps in reserve.",
    Kind.UPPER_CORE: "Push, pull and core; nothing for the legs.",
    Kind.MAINTENANCE: "The exercises you know, the usual load, fewer sets; keep reps in reserve.",
    Kind.PLYOMETRIC: "Warm up, then few and crisp jumps with full rests.",
    Kind.MOBILITY: "Gentle range of motion for hips, ankles and upper back.",
    Kind.CROSS: "Move easily without running.",
    Kind.OTHER: "As you always do it.",
}
"""One line of what to do, for sessions without a workout inside. Conventions."""


@dataclass(frozen=True, slots=True)
class Card:
    """The lines of one session."""

    id: str
    day: date
    time: str
    """``06:10-07:10``, or ``any time`` where the time is not known."""
    title: str
    amount: str
    """``60 min, about 10 km``; the distance is there when the plan knows the pace."""
    sport: Sport
    on_legs: bool
    what: str
    why: str
    """The first reason; empty when there is none."""
    place: str
    locked: bool
    optional: bool
    combined: bool
    """It follows another session in the same time slot at once."""
    status: SessionStatus


def card_of(session: Session, *, follows: bool = False) -> Card:
    """The card of a session."""
    title, amount = title_and_amount(session)
    return Card(
        session.id,
        session.date,
        time_text(session),
        title,
        amount,
        session.sport,
        on_legs(session),
        what_text(session),
        session.why[0].text if session.why else "",
        session.place,
        session.locked,
        Tag.OPTIONAL in session.tags,
        follows,
        session.status,
    )


def cards_of(sessions: Iterable[Session]) -> tuple[Card, ...]:
    """The cards of sessions in time order, the second part of a combined session marked."""
    ordered = in_time_order(sessions)
    seen: set[str] = set()
    cards = []
    for session in ordered:
        cards.append(card_of(session, follows=session.combined_with in seen))
        seen.add(session.id)
    return tuple(cards)


def in_time_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Sessions by date, start and end."""
    return tuple(sorted(sessions, key=lambda one: (one.date, one.start, one.end, one.id)))


def time_text(session: Session) -> str:
    """From-to on the clock; ``any time`` when the time was only assumed."""
    if session.assumed_time:
        return "any time"
    return f"{clock(session.start)}-{clock(session.end % MINUTES_PER_DAY or session.end)}"


def title_and_amount(session: Session) -> tuple[str, str]:
    """What it is called, and how much it is: ``Long run`` and ``90 min, about 15 km``.

    A plan's titles end in the amount, and in what is added to it ("with strides"); a title without an amount is a name
    alone, and the minutes are added.
    """
    minutes = f"{session.minutes} min"
    title, found, distance = session.title.partition(f", {minutes}")
    distance, _, extra = distance.partition(", with ")
    name = title or KIND_NAMES[session.kind].capitalize()
    return f"{name} with {extra}" if extra else name, f"{minutes}{distance if found else ''}"


def on_legs(session: Session) -> bool:
    """Whether the legs feel it later: leg work, and every run that is not easy."""
    if Tag.LEG_WORK in session.tags or Tag.HARD in session.tags:
        return True
    return session.kind in QUALITY_KINDS | {Kind.LONG, Kind.TEST, Kind.RACE}


def what_text(session: Session) -> str:
    """What to do, in one line: the workout's own words where it has some, else the convention of its kind."""
    if session.form == OWN and session.workout is None:
        return AS_GIVEN
    own = (session.workout or {}).get("text")
    what = own if isinstance(own, str) and own else _WHAT[session.kind]
    return f"{what} Finish with 4-6 relaxed strides." if Tag.STRIDES in session.tags and own is None else what
