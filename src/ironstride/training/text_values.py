"""Distances, times, amounts, weekdays and clock spans as people write them; pure text in, values out.

Every function raises `NotReadable` whose `wanted` completes the sentence "wanted ...".
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS, clock, parse_clock
from ironstride.training.athlete import Amount
from ironstride.units import (
    FIVE_KM_M,
    HALF_MARATHON_M,
    MARATHON_M,
    METRES_PER_KM,
    MINUTES_PER_DAY,
    MINUTES_PER_HOUR,
    SECONDS_PER_MINUTE,
    TEN_KM_M,
    km_to_m,
    m_to_km,
    miles_to_m,
)

RACE_DISTANCES_M: Final = (FIVE_KM_M, TEN_KM_M, HALF_MARATHON_M, MARATHON_M)
NAMED_DISTANCES_M: Final = {"half marathon": HALF_MARATHON_M, "half": HALF_MARATHON_M, "marathon": MARATHON_M}
SAME_RACE_SHARE: Final = 0.01
"""A distance this near to a race distance is that race: 13.1 mi and 21 km are a half marathon. A convention."""
FASTEST_S_PER_KM: Final = 120
SLOWEST_S_PER_KM: Final = 1200
"""A race time outside these paces was read wrongly or written wrongly. A convention, wider than any runner."""
LONGEST_OVER_MIDNIGHT_MINUTES: Final = 12 * MINUTES_PER_HOUR
"""A span whose end is before its start passes midnight when it is then at most this long, else it is backwards."""

_NUMBER: Final = r"(\d+(?:[.,]\d+)?)"
_DISTANCE: Final = re.compile(rf"{_NUMBER}\s*(km|k|mi|mile|miles)", re.ASCII)
_HOURS_AND_MINUTES: Final = re.compile(rf"(?:{_NUMBER}\s*h)?\s*(?:{_NUMBER}\s*min)?", re.ASCII)
_TIME: Final = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})", re.ASCII)
_SPAN: Final = re.compile(r"(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})", re.ASCII)  # noqa: RUF001 - people type both dashes


class NotReadable(ValueError):
    """Text that does not say what was wanted; `wanted` completes the sentence "wanted ..."."""

    def __init__(self, text: str, wanted: str) -> None:
        self.text = text
        self.wanted = wanted
        super().__init__(f"{text!r}: wanted {wanted}")


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _metres(text: str) -> float | None:
    found = _DISTANCE.fullmatch(text)
    if found is None:
        return None
    return km_to_m(_number(found[1])) if found[2].startswith("k") else miles_to_m(_number(found[1]))


def parse_distance(text: str) -> float:
    """The race distance in metres. Within 1 % of 5 km, 10 km, half marathon or marathon it is exactly that race.

    Raises:
        NotReadable: when it names no distance above zero.

    >>> parse_distance("13.1 mi"), parse_distance("15 km")
    (21097.5, 15000.0)
    """
    plain = " ".join(text.casefold().split())
    metres = NAMED_DISTANCES_M.get(plain.replace("-", " ")) or _metres(plain)
    if not metres:
        raise NotReadable(text, 'a distance such as "10 km", "13.1 mi", "half marathon" or "marathon"')
    near = [race for race in RACE_DISTANCES_M if abs(metres - race) <= race * SAME_RACE_SHARE]
    return near[0] if near else metres


def distance_text(distance_m: float) -> str:
    """A distance as its race is called.

    >>> distance_text(21097.5), distance_text(10000.0)
    ('half marathon', '10 km')
    """
    named = [name for name, metres in NAMED_DISTANCES_M.items() if metres == distance_m]
    return named[0] if named else f"{m_to_km(distance_m):.4g} km"


def parse_race_time(text: str, distance_m: float) -> float:
    """The seconds a race took or should take. ``h:mm:ss`` always; with two parts minutes and seconds below the half
    marathon, hours and minutes from there on.

    Raises:
        NotReadable: when it is no time, or no time in which anybody runs `distance_m`.

    >>> parse_race_time("52:17", 10000), parse_race_time("1:55", 21097.5)
    (3137.0, 6900.0)
    """
    found = _TIME.fullmatch(text.strip())
    long = distance_m >= HALF_MARATHON_M
    two_parts = "h:mm" if long else "mm:ss"
    if found is None or int(found[3]) >= SECONDS_PER_MINUTE or (found[1] and int(found[2]) >= MINUTES_PER_HOUR):
        raise NotReadable(text, f"a time as h:mm:ss or, over this distance, {two_parts}")
    first, middle, last = int(found[1] or 0), int(found[2]), int(found[3])
    if found[1] is None and long:
        first, middle, last = middle, last, 0
    seconds = float((first * MINUTES_PER_HOUR + middle) * SECONDS_PER_MINUTE + last)
    fastest, slowest = (pace * distance_m / METRES_PER_KM for pace in (FASTEST_S_PER_KM, SLOWEST_S_PER_KM))
    if not fastest <= seconds <= slowest:
        read = f"{text.strip()} was read as {two_parts}; " if found[1] is None else ""
        wanted = (
            f"a time between {_hms(fastest)} and {_hms(slowest)} over this distance ({read}h:mm:ss is always clear)"
        )
        raise NotReadable(text, wanted)
    return seconds


def _hms(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), SECONDS_PER_MINUTE)
    hours, minutes = divmod(minutes, MINUTES_PER_HOUR)
    return f"{hours}:{minutes:02d}:{rest:02d}"


def parse_amount(text: str) -> Amount:
    """An amount of running: ``240 min``, ``4 h``, ``1 h 30 min``, ``45 km`` or ``28 mi``. Zero is an amount.

    Raises:
        NotReadable: when it is none of these.

    >>> parse_amount("1 h 30 min").minutes
    90.0
    """
    plain = text.strip().casefold()
    metres = _metres(plain)
    if metres is not None:
        return Amount(distance_m=metres)
    found = _HOURS_AND_MINUTES.fullmatch(plain)
    if found is None or (found[1] is None and found[2] is None):
        raise NotReadable(text, 'an amount of running such as "240 min", "4 h", "45 km" or "28 mi"')
    return Amount(minutes=_number(found[1] or "0") * MINUTES_PER_HOUR + _number(found[2] or "0"))


def parse_weekday(text: str) -> int:
    """Monday 0 to Sunday 6, from ``sat`` or ``Saturday``.

    Raises:
        NotReadable: when it is no weekday.
    """
    plain = text.strip().casefold()
    for number, (short, name) in enumerate(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)):
        if plain in (short, name.casefold()):
            return number
    raise NotReadable(text, f"a weekday: {', '.join(WEEKDAYS)}")


def parse_weekday_time(text: str) -> tuple[int, int]:
    """``thu 18:00`` as weekday (Monday 0) and minute of the day, below 1440.

    Raises:
        NotReadable: when it is anything else.

    >>> parse_weekday_time("thu 18:00")
    (3, 1080)
    """
    words = text.split()
    if len(words) != 2:
        raise NotReadable(text, 'a weekday and a time of day: "thu 18:00"')
    weekday, minute = parse_weekday(words[0]), parse_time_of_day(words[1])
    if minute == MINUTES_PER_DAY:
        raise NotReadable(text, "a time of day before 24:00")
    return weekday, minute


def parse_time_of_day(text: str) -> int:
    """Minute of the day, 0 to 1440.

    Raises:
        NotReadable: when it is no time of day.
    """
    try:
        return parse_clock(text)
    except ValueError as error:
        raise NotReadable(text, "a time of day between 00:00 and 24:00, such as 06:30") from error


def span_of(start: int, end: int) -> tuple[int, int]:
    """A span in minutes of the day it starts on; an end above 1440 lies on the next day.

    Raises:
        NotReadable: when it has no length, or is backwards (it would last over 12 hours through midnight).
    """
    text = f"{clock(start)}-{clock(end)}"
    if start in (end, MINUTES_PER_DAY):
        raise NotReadable(text, "an end after the start")
    if end > start:
        return start, end
    through = end + MINUTES_PER_DAY
    if through - start > LONGEST_OVER_MIDNIGHT_MINUTES:
        raise NotReadable(text, f"an end after the start, as in {clock(end)}-{clock(start)}")
    return start, through


def parse_span(text: str) -> tuple[int, int]:
    """``06:00-07:30`` in minutes of the day; over midnight (``22:00-01:00``) the end is above 1440.

    Raises:
        NotReadable: when it is no span, has no length or is backwards.
    """
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise NotReadable(text, "from-to, such as 06:00-07:30")
    return span_of(parse_time_of_day(found[1]), parse_time_of_day(found[2]))


def span_text(start: int, end: int) -> str:
    """A span as people write it; an end on the next day shows its own clock: ``22:00-01:00``."""
    return f"{clock(start)}-{clock(end if end <= MINUTES_PER_DAY else end - MINUTES_PER_DAY)}"


def parse_when(text: str) -> tuple[tuple[int | date, int, int], ...]:
    """When something happens: weekdays (``mon thu 19:00-20:30``) or one date (``2026-12-20 10:00-12:00``).

    Gives (weekday or date, start, end) for each day named.

    Raises:
        NotReadable: when it is neither.
    """
    head, span, tail = around_span(text)
    words = head.replace(",", " ").split()
    if not span or tail or not words:
        raise NotReadable(text, 'a weekday or a date with from-to: "wed 19:00-20:30" or "2026-12-20 10:00-12:00"')
    start, end = parse_span(span)
    if len(words) == 1 and words[0][:1].isdigit():
        return ((_parse_date(words[0]), start, end),)
    return tuple((parse_weekday(word), start, end) for word in dict.fromkeys(words))


def _parse_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotReadable(text, "a date such as 2026-12-20") from error


def around_span(text: str) -> tuple[str, str, str]:
    """What stands before the first from-to, the from-to, and what stands after it."""
    found = _SPAN.search(text)
    if found is None:
        return text, "", ""
    return text[: found.start()].strip(), found.group(), text[found.end() :].strip()
