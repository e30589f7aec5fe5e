"""Time slots as the athlete writes them: ``06:00-07:30 run, 18:00-19:30 gym, 14:00-15:00 home maybe``.

What a place holds, stated once: `gym` holds strength, and runs when it has a treadmill; `home` holds both; `road` and
`track` hold runs; any other place holds runs from its door, and strength when it has equipment; nothing named holds
both, with home equipment.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

from ironstride.training.athlete import Place, WeeklyWindow
from ironstride.training.text_values import NotReadable, around_span, parse_span, span_text
from ironstride.units import MINUTES_PER_DAY

GYM: Final = "gym"
HOME: Final = "home"
RUNNING_PLACES: Final = ("road", "track")
BUILT_IN_PLACES: Final = (HOME, *RUNNING_PLACES)
"""Places that exist without being described."""
RUN: Final = "run"
STRENGTH: Final = "strength"
MAYBE: Final = "maybe"
NOT_PLACES: Final = (RUN, STRENGTH, MAYBE, "anywhere")
"""Words of a window that no place may be called."""
TREADMILL: Final = "treadmill"


def place_holds(name: str | None, places: Mapping[str, Place]) -> tuple[bool, bool]:
    """Whether runs and whether strength can happen at a place; None = anywhere."""
    if name is None:
        return True, True
    plain = name.casefold()
    if plain == HOME:
        return True, True
    if plain in RUNNING_PLACES:
        return True, False
    equipment = places[name].equipment if name in places else ()
    if plain == GYM:
        return any(TREADMILL in item.casefold() for item in equipment), True
    return True, bool(equipment)


def window_with(
    span: tuple[int, int], allow: Collection[str], place: str | None, maybe: bool, places: Mapping[str, Place]
) -> WeeklyWindow:
    """A window from its parts. `allow` holds ``run`` and ``strength``; empty = whatever the place holds.

    Raises:
        NotReadable: when the place is unknown, or does not hold what is allowed.
    """
    if place is not None and place not in places and place not in BUILT_IN_PLACES:
        raise NotReadable(place, _place_wanted(place, places))
    holds_run, holds_strength = place_holds(place, places)
    if RUN in allow and not holds_run:
        raise NotReadable(f"{RUN} at {place}", f"a place that holds runs ({place} has no {TREADMILL})")
    if STRENGTH in allow and not holds_strength:
        raise NotReadable(f"{STRENGTH} at {place}", f"a place that holds strength ({place} has no equipment)")
    runs = holds_run and (not allow or RUN in allow)
    lifts = holds_strength and (not allow or STRENGTH in allow)
    return WeeklyWindow(span[0], span[1], allows_run=runs, allows_strength=lifts, place=place, maybe=maybe)


def parse_window(text: str, places: Mapping[str, Place]) -> WeeklyWindow:
    """One window: from-to, then in any order ``run``, ``strength``, a place, ``maybe``.

    Over midnight its end is above 1440.

    Raises:
        NotReadable: when the times, a word or the place cannot be read.
    """
    before, from_to, after = around_span(text)
    if before or not from_to:
        raise NotReadable(text.strip(), 'from-to and then what is allowed, such as "06:00-07:30 run"')
    span = parse_span(from_to)
    words = after.split()
    known = {word.casefold(): word for word in (*BUILT_IN_PLACES, *places)}
    named: list[str] = []
    allow: set[str] = set()
    for word in words:
        plain = word.casefold()
        if plain in (RUN, STRENGTH):
            allow.add(plain)
        elif plain in known:
            named.append(known[plain])
        elif plain != MAYBE:
            raise NotReadable(word, _word_wanted(word, places))
    if len(named) > 1:
        raise NotReadable(" ".join(named), "one place for a time slot")
    maybe = any(word.casefold() == MAYBE for word in words)
    return window_with(span, allow, named[0] if named else None, maybe, places)


def split_windows(text: str) -> tuple[str, ...]:
    """The windows of one day as separate texts; an empty text has none."""
    return tuple(piece.strip() for piece in text.split(",")) if text.strip() else ()


def parse_windows(text: str, places: Mapping[str, Place]) -> tuple[WeeklyWindow, ...]:
    """The windows of one day in time order.

    Raises:
        NotReadable: when one cannot be read, or two overlap.
    """
    windows = in_time_order(parse_window(piece, places) for piece in split_windows(text))
    for earlier, later in overlaps(windows):
        raise NotReadable(f"{window_span(earlier)} and {window_span(later)}", "time slots that do not overlap")
    return windows


def in_time_order(windows: Iterable[WeeklyWindow]) -> tuple[WeeklyWindow, ...]:
    """The windows by start, then end."""
    return tuple(sorted(windows, key=lambda window: (window.start, window.end)))


def overlaps(windows: Iterable[WeeklyWindow]) -> tuple[tuple[WeeklyWindow, WeeklyWindow], ...]:
    """Neighbours (in time order) of which the later starts before the earlier ends."""
    ordered = in_time_order(windows)
    return tuple((earlier, later) for earlier, later in pairwise(ordered) if later.start < earlier.end)


def window_span(window: WeeklyWindow) -> str:
    """The window's from-to as it was written: ``22:00-01:00``."""
    return span_text(window.start, window.end)


def passes_midnight(window: WeeklyWindow) -> bool:
    """Whether a part of the window lies on the next day."""
    return window.end > MINUTES_PER_DAY


def _word_wanted(word: str, places: Mapping[str, Place]) -> str:
    choices = (RUN, STRENGTH, MAYBE, *BUILT_IN_PLACES, *places)
    if word.casefold() == GYM:
        return _place_wanted(word, places)
    return f"{_choices(choices)} after the times{_nearest(word, choices)}"


def _place_wanted(place: str, places: Mapping[str, Place]) -> str:
    choices = tuple(dict.fromkeys((*BUILT_IN_PLACES, *places)))
    return f"a place you have: {_choices(choices)}; describe others under [places.{place}]{_nearest(place, choices)}"


def _choices(words: Iterable[str]) -> str:
    *most, last = dict.fromkeys(words)
    return f"{', '.join(most)} or {last}"


def _nearest(word: str, choices: Iterable[str]) -> str:
    near = get_close_matches(word.casefold(), list(choices), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""
