"""Sessions for rule tests, by day and clock time."""

from __future__ import annotations

from ironstride.rules.placed import Origin, Placed, Slot
from ironstride.training.kinds import QUALITY_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def at(hour: float) -> int:
    """Minute of the day of an hour: 7.5 is 07:30."""
    return round(hour * MINUTES_PER_HOUR)


def session(
    kind: Kind,
    day: int,
    hour: float,
    minutes: int = 40,
    *tags: Tag,
    origin: Origin = Origin.PLANNED,
    slot: Slot | None = None,
    combined: bool = False,
    demand: str = "",
) -> Placed:
    """A session with the tags its kind brings and those given."""
    own = set(tags)
    if kind in QUALITY_KINDS:
        own |= {Tag.QUALITY, Tag.HARD}
    if kind in {Kind.TEST, Kind.RACE}:
        own.add(Tag.HARD)
    if kind in STRENGTH_KINDS and kind is not Kind.UPPER_CORE:
        own.add(Tag.LEG_WORK)
    start = day * MINUTES_PER_DAY + at(hour)
    return Placed(
        kind,
        frozenset(own),
        minutes,
        start,
        start + minutes,
        demand=demand or kind.value,
        origin=origin,
        slot=slot,
        combined=combined,
        leg_exposure=Tag.LEG_WORK in own,
    )


def lift(day: int, hour: float = 18, minutes: int = 40, *tags: Tag, origin: Origin = Origin.PLANNED) -> Placed:
    """Full-body strength with leg work."""
    return session(Kind.FULL_BODY, day, hour, minutes, *tags, origin=origin)


def upper(day: int, hour: float = 18, minutes: int = 40) -> Placed:
    """Upper & core strength."""
    return session(Kind.UPPER_CORE, day, hour, minutes)


def easy(day: int, hour: float = 7, minutes: int = 40, *, origin: Origin = Origin.PLANNED) -> Placed:
    """An easy run."""
    return session(Kind.EASY, day, hour, minutes, origin=origin)


def quality(day: int, hour: float = 7, minutes: int = 50, *, origin: Origin = Origin.PLANNED) -> Placed:
    """Intervals."""
    return session(Kind.INTERVALS, day, hour, minutes, origin=origin)


def long(day: int, hour: float = 7, minutes: int = 90, *tags: Tag, origin: Origin = Origin.PLANNED) -> Placed:
    """A hard long run."""
    return session(Kind.LONG, day, hour, minutes, Tag.HARD, *tags, origin=origin)


def football(day: int, hour: float = 19, *tags: Tag) -> Placed:
    """A fixed activity."""
    return session(Kind.OTHER, day, hour, 90, *tags, origin=Origin.FIXED)
