"""A week that somebody already follows, as sessions that rules can judge; it is taken as repeating week after week.

What was not written is assumed and stays marked: usual minutes per kind, and no time of day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.rules.placed import DayContext, Origin, Placed, RaceNear
from ironstride.training.kinds import EASY_KINDS, HARD_LONG_MINUTES, QUALITY_KINDS, STRENGTH_KINDS, Kind, Priority, Tag
from ironstride.training.week_text import TextSession, WeekText
from ironstride.training.week_words import AM, NOON, PM
from ironstride.units import METRES_PER_KM, MINUTES_PER_DAY, MINUTES_PER_HOUR

STARTS: Final[Mapping[str, int]] = MappingProxyType(
    {AM: 7 * MINUTES_PER_HOUR, NOON: 12 * MINUTES_PER_HOUR, PM: 18 * MINUTES_PER_HOUR}
)
"""Minute of the day that a part of the day stands for. Convention."""
USUAL_MINUTES: Final[Mapping[Kind, int]] = MappingProxyType(
    dict.fromkeys(STRENGTH_KINDS, 40)
    | dict.fromkeys(QUALITY_KINDS, 50)
    | dict.fromkeys(EASY_KINDS, 40)
    | {Kind.RECOVERY: 30, Kind.LONG: 90, Kind.TEST: 50, Kind.RACE: 60}
    | {Kind.MOBILITY: 20, Kind.CROSS: 45, Kind.OTHER: 60}
)
"""Where neither minutes nor a distance are written: those of the guide's intermediate week. Convention."""
USUAL_MINUTES_PER_KM: Final = 6.0
"""Where only a distance is written. Convention."""
STAYING_KINDS: Final = frozenset({Kind.RACE, Kind.MOBILITY, Kind.OTHER})
"""What is not moved in a better week: races and other people's activities happen anyway, mobility costs nothing."""
WEEK_MINUTES: Final = DAYS_PER_WEEK * MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class OwnSession:
    """One session of the week.

    Raises:
        ValueError: when the day is not 0 to 6 or the minutes are not positive.
    """

    day: int
    """Monday 0 to Sunday 6."""
    kind: Kind
    minutes: int
    start: int | None = None
    """Minute of the day; None = the time of day is unknown."""
    tags: frozenset[Tag] = frozenset()
    name: str = ""
    """What another activity is called."""

    def __post_init__(self) -> None:
        if not 0 <= self.day < DAYS_PER_WEEK:
            raise ValueError(f"a day of the week is 0 to {DAYS_PER_WEEK - 1}, not {self.day}")
        if self.minutes <= 0:
            raise ValueError(f"minutes must be positive, not {self.minutes}")

    @property
    def stays(self) -> bool:
        """Whether it keeps its place in a better week."""
        return self.kind in STAYING_KINDS


def own_week(text: WeekText, number: int = 0) -> tuple[OwnSession, ...]:
    """The sessions of one week of a text (0 = its first), by day.

    A part of the day becomes its hour; a session without any keeps an unknown time.
    """
    found = [session for session in text.sessions if session.day // DAYS_PER_WEEK == number]
    return tuple(_own(session) for session in found)


def _own(written: TextSession) -> OwnSession:
    minutes = written.minutes
    if minutes is None and written.distance_m is not None:
        minutes = max(1, round(written.distance_m / METRES_PER_KM * USUAL_MINUTES_PER_KM))
    if minutes is None:
        minutes = USUAL_MINUTES[written.kind]
    start = STARTS[written.part] if written.start is None and written.part is not None else written.start
    tags = set(written.tags)
    if written.kind is Kind.LONG and minutes >= HARD_LONG_MINUTES:
        tags.add(Tag.HARD)
    return OwnSession(written.day % DAYS_PER_WEEK, written.kind, minutes, start, frozenset(tags), written.name)


def class_names(sessions: Sequence[OwnSession]) -> tuple[str, ...]:
    """For each session the name of its class: those of the same kind, minutes and tags may stand in for each other."""
    names: dict[tuple[Kind, int, frozenset[Tag]], str] = {}
    used: dict[Kind, int] = {}
    for session in sessions:
        key = (session.kind, session.minutes, session.tags)
        if key not in names:
            used[session.kind] = used.get(session.kind, 0) + 1
            names[key] = f"{session.kind.value}-{used[session.kind]}"
    return tuple(names[(session.kind, session.minutes, session.tags)] for session in sessions)


def placed_week(sessions: Sequence[OwnSession], origin: Origin = Origin.LOCKED) -> tuple[Placed, ...]:
    """The week's sessions, in the same order, as placed in week 0; an unknown time is 00:00 and only names its day.

    Other activities happen anyway whatever the origin of the rest is.
    """
    names = class_names(sessions)
    return tuple(_placed(session, name, origin) for session, name in zip(sessions, names, strict=True))


def _placed(session: OwnSession, name: str, origin: Origin) -> Placed:
    other = session.kind is Kind.OTHER
    start = session.day * MINUTES_PER_DAY + (session.start or 0)
    return Placed(
        kind=session.kind,
        tags=session.tags,
        minutes=session.minutes,
        start=start,
        end=start + session.minutes,
        form="own",
        demand=(session.name or session.kind.value) if other else name,
        origin=Origin.FIXED if other else origin,
        leg_exposure=Tag.LEG_WORK in session.tags,
    )


def own_session(placed: Placed) -> OwnSession:
    """A placed session of week 0 as one of the week's sessions."""
    name = placed.demand if placed.kind is Kind.OTHER else ""
    return OwnSession(placed.weekday, placed.kind, placed.minutes, placed.clock_start, placed.tags, name)


def week_before(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The same sessions a week earlier, as done: what a repeating week remembers."""
    return tuple(
        Placed(
            kind=one.kind,
            tags=one.tags,
            minutes=one.minutes,
            start=one.start - WEEK_MINUTES,
            end=one.end - WEEK_MINUTES,
            form=one.form,
            demand=one.demand,
            origin=Origin.PAST,
            combined=one.combined,
            leg_exposure=one.leg_exposure,
        )
        for one in placed
    )


def week_contexts(sessions: Sequence[OwnSession], days: int = DAYS_PER_WEEK) -> dict[int, DayContext]:
    """What is known of each day. A race of the week is taken as a C race: in a week that repeats it can be no other."""
    races = [session for session in sessions if session.kind is Kind.RACE]
    return {day: DayContext(day, next_race=_ahead(day, races), last_race=_behind(day, races)) for day in range(days)}


def _ahead(day: int, races: Sequence[OwnSession]) -> RaceNear | None:
    away = [((race.day - day) % DAYS_PER_WEEK, race) for race in races]
    return _near(*min(away, key=lambda item: item[0])) if away else None


def _behind(day: int, races: Sequence[OwnSession]) -> RaceNear | None:
    since = [((day - race.day - 1) % DAYS_PER_WEEK + 1, race) for race in races]
    if not since:
        return None
    days, race = min(since, key=lambda item: item[0])
    return _near(-days, race)


def _near(days: int, race: OwnSession) -> RaceNear:
    start = STARTS[AM] if race.start is None else race.start
    return RaceNear(days, Priority.C, METRES_PER_KM * race.minutes / USUAL_MINUTES_PER_KM, start=start)
