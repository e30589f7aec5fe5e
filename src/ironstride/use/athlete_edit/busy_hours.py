"""Hours in which the athlete is busy: once, as that date's own time slots, or every week, as something fixed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, WEEKDAYS
from ironstride.training.athlete import Athlete, WeekException, WeeklyWindow
from ironstride.training.availability import exception_on, without_span, written_windows
from ironstride.training.text_values import span_text
from ironstride.training.unusual_days import AWAY_OR_OUT
from ironstride.units import MINUTES_PER_DAY
from ironstride.use.athlete_edit.day_words import WANTED_SPAN, DayWords
from ironstride.use.athlete_edit.days_away import EXCEPTIONS
from ironstride.use.athlete_edit.edit import Edit, named_day
from ironstride.use.athlete_edit.file_text import FileText, Value
from ironstride.use.athlete_edit.slot_text import windows_text

BUSY: Final = "busy"
WHOLE_DAY: Final = (0, MINUTES_PER_DAY)
_MORE: Final = 'nothing more, or "every week"'
_WEEKDAY: Final = "a weekday such as thu, then from-to"


def busy(text: str, words: Sequence[str], athlete: Athlete, day: date, *, name: str = BUSY) -> Edit:
    """Busy once (``thu 18-20``, ``2026-12-03 18:00-20:30``, ``tomorrow``: all day) or ``thu 18-20 every week``.

    Once: what is left of that date's time slots becomes an exception. Every week: a fixed activity called `name`.

    Raises:
        InvalidInput: when a word cannot be read.
    """
    read = DayWords("busy", words, day)
    if not read.more():
        raise read.problem(f"a day such as thu and {WANTED_SPAN}")
    if read.takes("every"):
        weekday = read.weekday()
        if weekday is None:
            raise read.problem(_WEEKDAY, WEEKDAYS)
        span = read.span()
        read.end("nothing more")
        return _every_week(text, day, weekday, span, name)
    start = _day_or_today(read)
    span = read.span() if read.more() else WHOLE_DAY
    if read.takes("weekly") or _says_every(read, start.weekday()):
        read.end("nothing more")
        return _every_week(text, day, start.weekday(), span, name)
    read.end(_MORE)
    return _once(text, athlete, start, span, day)


def _says_every(read: DayWords, weekday: int) -> bool:
    """``every week``, or ``every thu`` after that weekday."""
    if not read.takes("every"):
        return False
    if not read.takes("week") and read.weekday() != weekday:
        raise read.problem(_MORE)
    return True


def _day_or_today(read: DayWords) -> date:
    """The day that is named; today when only a from-to is (and an error at a word that is neither)."""
    read.takes("on")
    found = read.maybe_day()
    if found is not None and found < read.today:
        raise read.problem(f"a day from today ({named_day(read.today, read.today)}) on", last=True)
    if found is not None:
        return found
    if read.starts_with_span():
        return read.today
    return read.day()


def _every_week(text: str, day: date, weekday: int, span: tuple[int, int], name: str) -> Edit:
    when = span_text(*span)
    file = FileText(text)
    name = name.strip() or BUSY
    file.add_entry("fixed", {"name": name, "when": f"{WEEKDAYS[weekday]} {when}", "effort": "easy", "legs": "none"})
    first = day + timedelta(days=(weekday - day.weekday()) % DAYS_PER_WEEK)
    return Edit(file.text, f"Busy every {WEEKDAY_NAMES[weekday]} {when} ({name}).", first)


def _once(text: str, athlete: Athlete, start: date, span: tuple[int, int], day: date) -> Edit:
    """Both dates, when the span goes past midnight."""
    parts = [(start, (span[0], min(span[1], MINUTES_PER_DAY)))]
    if span[1] > MINUTES_PER_DAY:
        parts.append((start + timedelta(days=1), (0, span[1] - MINUTES_PER_DAY)))
    file = FileText(text)
    left: list[str] = []
    for one, (begin, end) in parts:
        before = written_windows(athlete, one)
        after = without_span(before, begin, end)
        if after != before:
            _write(file, athlete, one, after)
            left.append(f"{windows_text(after, athlete.places) or 'nothing'} is left of {WEEKDAY_NAMES[one.weekday()]}")
    when = f"{named_day(start, day)}" + ("" if span == WHOLE_DAY else f" {span_text(*span)}")
    if not left:
        return Edit(text, f"Busy on {when}: no time slot lies there, nothing changes.", None)
    return Edit(file.text, f"Busy on {when}: {' and '.join(left)}.", start)


def _write(file: FileText, athlete: Athlete, day: date, windows: Sequence[WeeklyWindow]) -> None:
    """The day's own exception; on days away it keeps their reason and zone."""
    held = exception_on(athlete, day)
    slots = windows_text(windows, athlete.places)
    if held is not None and held.start == held.to == day and _is_last(athlete, held):
        number = athlete.exceptions.index(held)
        if isinstance(file.entries(EXCEPTIONS)[number].get("windows"), str):
            file.set_in_entry(EXCEPTIONS, number, "windows", slots)
            return
    away = held is not None and held.reason in AWAY_OR_OUT
    values: dict[str, Value] = {"from": day, "to": day, "reason": held.reason if held is not None and away else BUSY}
    if windows:
        values["windows"] = slots
    if held is not None and held.kind is not None:
        values["kind"] = held.kind
    if held is not None and held.timezone is not None:
        values["timezone"] = held.timezone
    file.add_entry(EXCEPTIONS, values)


def _is_last(athlete: Athlete, held: WeekException) -> bool:
    """Whether no equal exception stands beside it, so that its place in the file is sure."""
    return athlete.exceptions.count(held) == 1
