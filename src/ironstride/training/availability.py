"""The days an athlete really has: the pattern of their weeks, changed by exceptions, cut by what is fixed.

Order of precedence: a dated exception over the pattern, the later one in the file over the earlier, training being
stopped over every other; then fixed activities and busy calendars cut what is left. A part of a window after midnight
belongs to the next day, when that day follows the same exception (or both days follow none). Times are wall-clock
minutes, so a day with a clock change needs nothing special.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.training.athlete import Athlete, FixedActivity, Rotation, WeekException, WeeklyWindow, WeekPattern
from ironstride.training.busy import BusyTime
from ironstride.training.unusual_days import AWAY_OR_OUT, COLD, COLD_MINUTES, STOPPED
from ironstride.training.window import RealDay, Window
from ironstride.units import MINUTES_PER_DAY

LEAST_PIECE_MINUTES: Final = 15
"""What a cut leaves over is dropped when shorter: nothing can be done in it. A convention."""
ANYWHERE: Final = "anywhere"
_ONE_DAY: Final = timedelta(days=1)


def real_days(athlete: Athlete, first: date, last: date) -> tuple[RealDay, ...]:
    """Every day from `first` to `last`, both included, with its windows in time order.

    Raises:
        ValueError: when `last` is before `first`.
    """
    if last < first:
        raise ValueError(f"last day {last} is before first day {first}")
    days = (last - first).days + 1
    return tuple(real_day(athlete, first + timedelta(days=number)) for number in range(days))


def real_day(athlete: Athlete, day: date) -> RealDay:
    """One day with its windows, what is fixed on it, and why it is unusual."""
    exception = exception_on(athlete, day)
    pieces = _pieces(athlete, day, exception)
    called = busy_on(athlete, day)
    for busy_start, busy_end in _busy(athlete, day, called):
        pieces = _cut(pieces, busy_start, busy_end)
    pieces = _unsure(pieces, [one for one in called if one.maybe])
    windows = tuple(_real_window(athlete, day, piece) for piece in pieces)
    return RealDay(
        day,
        _shortened(windows) if exception is not None and exception.kind == COLD else windows,
        fixed_on(athlete, day),
        None if exception is None else (exception.kind or exception.reason),
        None if exception is None else exception.timezone,
    )


def exception_on(athlete: Athlete, day: date) -> WeekException | None:
    """The exception that holds on a day: training being stopped, else the last one in the file that covers it."""
    covering = [exception for exception in athlete.exceptions if exception.covers(day)]
    stopped = [exception for exception in covering if exception.reason == STOPPED]
    found = stopped or covering
    return found[-1] if found else None


def fixed_on(athlete: Athlete, day: date) -> tuple[FixedActivity, ...]:
    """What is fixed on a day, by start. Weekly activities fall away on days of travel, holiday, illness or injury."""
    exception = exception_on(athlete, day)
    away = exception is not None and exception.reason in AWAY_OR_OUT
    held = [one for one in athlete.fixed if one.date == day or (one.weekday == day.weekday() and not away)]
    return tuple(sorted(held, key=lambda one: (one.start, one.end)))


def busy_on(athlete: Athlete, day: date) -> tuple[BusyTime, ...]:
    """What the athlete's calendars take of a day, by start."""
    times = athlete.busy_times
    first, after = bisect_left(times, day, key=_date_of), bisect_right(times, day, key=_date_of)
    return times[first:after]


def zone_on(athlete: Athlete, day: date) -> str:
    """The time zone of a day: an exception may name another than the athlete's own."""
    exception = exception_on(athlete, day)
    return athlete.timezone if exception is None or exception.timezone is None else exception.timezone


def pattern_windows(week: WeekPattern | Rotation, day: date) -> tuple[WeeklyWindow, ...]:
    """The windows the athlete's pattern gives a day, as written: an end above 1440 lies on the next day."""
    if isinstance(week, Rotation):
        return week.shapes[shape_on(week, day)].days[day.weekday()]
    return week.days[day.weekday()]


def shape_on(rotation: Rotation, day: date) -> str:
    """The name of the shape that a rotation has on a day; it turns before `starts` too. Weekly it turns on Mondays."""
    if rotation.per_day:
        turns = (day - rotation.starts).days
    else:
        turns = (monday_of(day) - monday_of(rotation.starts)).days // DAYS_PER_WEEK
    return rotation.pattern[turns % len(rotation.pattern)]


def written_windows(athlete: Athlete, day: date) -> tuple[WeeklyWindow, ...]:
    """A day's windows before anything fixed or busy cuts them, in time order and inside the day."""
    return tuple(_pieces(athlete, day, exception_on(athlete, day)))


def without_span(windows: Iterable[WeeklyWindow], start: int, end: int) -> tuple[WeeklyWindow, ...]:
    """The windows without that span of the day; what is left of a cut window is dropped when too short."""
    return tuple(_cut(windows, start, end))


def _written_on(athlete: Athlete, day: date, exception: WeekException | None) -> tuple[WeeklyWindow, ...]:
    if exception is None:
        return pattern_windows(athlete.week, day)
    if exception.reason == STOPPED:
        return ()
    if exception.kind != COLD:
        return exception.windows or ()
    usual = pattern_windows(athlete.week, day) if exception.windows is None else exception.windows
    return tuple(replace(one, allows_strength=False) for one in usual if one.allows_run)


def _pieces(athlete: Athlete, day: date, exception: WeekException | None) -> list[WeeklyWindow]:
    """The day's own windows up to midnight, and what the evening before leaves after midnight."""
    own = [replace(one, end=min(one.end, MINUTES_PER_DAY)) for one in _written_on(athlete, day, exception)]
    eve = day - _ONE_DAY
    if exception_on(athlete, eve) is not exception:
        return own
    late = [
        replace(one, start=0, end=one.end - MINUTES_PER_DAY)
        for one in _written_on(athlete, eve, exception)
        if one.end > MINUTES_PER_DAY
    ]
    for one in own:
        late = _cut(late, one.start, one.end)
    return sorted((*late, *own), key=lambda one: (one.start, one.end))


def _date_of(busy: BusyTime) -> date:
    return busy.date


def _busy(athlete: Athlete, day: date, called: Sequence[BusyTime]) -> list[tuple[int, int]]:
    """The spans of a day that fixed activities and calendars take, with what the evening before leaves."""
    today = [(one.start, min(one.end, MINUTES_PER_DAY)) for one in fixed_on(athlete, day)]
    eve = fixed_on(athlete, day - _ONE_DAY)
    late = [(0, one.end - MINUTES_PER_DAY) for one in eve if one.end > MINUTES_PER_DAY]
    return late + today + [(one.start, one.end) for one in called if not one.maybe]


def _unsure(windows: Iterable[WeeklyWindow], called: Sequence[BusyTime]) -> list[WeeklyWindow]:
    """The windows; one that an unsure entry touches may fall through."""
    return [
        replace(one, maybe=one.maybe or any(busy.start < one.end and one.start < busy.end for busy in called))
        for one in windows
    ]


def _cut(windows: Iterable[WeeklyWindow], start: int, end: int) -> list[WeeklyWindow]:
    """The windows without that span; what is left of a cut window is dropped when too short."""
    left: list[WeeklyWindow] = []
    for window in windows:
        if end <= window.start or window.end <= start:
            left.append(window)
            continue
        before, after = replace(window, end=start), replace(window, start=end)
        left += [piece for piece in (before, after) if piece.end - piece.start >= LEAST_PIECE_MINUTES]
    return left


def _shortened(windows: Iterable[Window]) -> tuple[Window, ...]:
    """The windows of a day with a head cold: each holds half an hour."""
    return tuple(replace(one, end=min(one.end, one.usable_start + COLD_MINUTES)) for one in windows)


def _real_window(athlete: Athlete, day: date, window: WeeklyWindow) -> Window:
    place = None if window.place is None else athlete.places.get(window.place)
    way = 0 if place is None else place.minutes_to_get_there
    return Window(
        day,
        window.start,
        window.end,
        window.start + athlete.get_ready_minutes + way,
        window.allows_run,
        window.allows_strength,
        window.place or ANYWHERE,
        window.maybe,
    )
