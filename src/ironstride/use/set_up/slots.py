"""Time slots as people type them, read with the athlete file's own grammar."""

from __future__ import annotations

from typing import Final

from ironstride.training.athlete import Place
from ironstride.training.text_values import NotReadable, around_span, parse_span
from ironstride.training.window_text import (
    GYM,
    HOME,
    MAYBE,
    RUN,
    RUNNING_PLACES,
    STRENGTH,
    TREADMILL,
    parse_windows,
    place_holds,
)
from ironstride.use.set_up.answers import Days, Slot, Turning
from ironstride.use.set_up.wording import plain_spans

NO_SLOTS: Final = ("none", "off", "-", "no", "nothing", "rest")
ANY_GYM: Final = {GYM: Place(GYM, (TREADMILL,))}
"""Until it is known what is there, a gym may hold everything."""


def slots_from(text: str) -> tuple[Slot, ...]:
    """The time slots of one day in time order; ``none`` has none.

    Raises:
        NotReadable: when one cannot be read, or two overlap.

    >>> [str(slot) for slot in slots_from("18-19:30 gym, 6-7:30 run")]
    ['06:00-07:30 run', '18:00-19:30 gym']
    """
    if text.strip().casefold() in NO_SLOTS:
        return ()
    plain = plain_spans(text.casefold())
    if not plain.strip():
        raise NotReadable("", "time slots such as 6-7:30 run, 18-19:30 gym; or none")
    parse_windows(plain, ANY_GYM)
    read = []
    for piece in plain.split(","):
        _, span, words = around_span(piece)
        start, end = parse_span(span)
        read.append(Slot(start, end, span, tuple(dict.fromkeys(words.split()))))
    return tuple(sorted(read, key=lambda slot: (slot.start, slot.end)))


def holds(slot: Slot) -> tuple[bool, bool]:
    """Whether a slot may hold a run, and whether it may hold strength, before it is known what the gym has."""
    place = next((word for word in slot.words if word not in (RUN, STRENGTH, MAYBE)), None)
    runs, lifts = (False, True) if place == GYM else place_holds(place, {})
    said = [word for word in slot.words if word in (RUN, STRENGTH)]
    return runs and (not said or RUN in said), lifts and (not said or STRENGTH in said)


def at_gym(slot: Slot) -> bool:
    """Whether the slot is at the gym."""
    return GYM in slot.words


def may_move_to_gym(slot: Slot, treadmill: bool) -> bool:
    """Whether the slot could be at a gym: strength may be done in it, or runs where there is a treadmill."""
    elsewhere = any(word in slot.words for word in (HOME, *RUNNING_PLACES))
    return not elsewhere and (treadmill or RUN not in slot.words or STRENGTH in slot.words)


def every_slot(week: Days | Turning) -> tuple[Slot, ...]:
    """All time slots of a week, or of all names of a rotation."""
    if isinstance(week, Turning):
        days = (*week.any_day.values(), *week.by_day.values())
        return tuple(slot for day in days for slot in day)
    return tuple(slot for day in week for slot in day)


def slots_text(slots: tuple[Slot, ...]) -> str:
    """The time slots of a day as the athlete file writes them."""
    return ", ".join(str(slot) for slot in slots)
