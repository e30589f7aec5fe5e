"""Time slots as the athlete file writes them, and the time slots of a weekday set anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, WEEKDAYS
from ironstride.training.athlete import Athlete, Place, Rotation, WeeklyWindow
from ironstride.training.text_values import NotReadable
from ironstride.training.window_text import MAYBE, RUN, STRENGTH, parse_windows, place_holds, window_span
from ironstride.units import MINUTES_PER_DAY
from ironstride.use.athlete_edit.edit import Edit, problem
from ironstride.use.athlete_edit.file_text import FileText, by_hand


def windows_text(windows: Sequence[WeeklyWindow], places: Mapping[str, Place]) -> str:
    """``06:00-07:30 run, 18:00-19:30 gym``; reading it again gives the same time slots."""
    return ", ".join(_window_text(window, places) for window in windows)


def _window_text(window: WeeklyWindow, places: Mapping[str, Place]) -> str:
    words = [window_span(window)]
    if (window.allows_run, window.allows_strength) != place_holds(window.place, places):
        words += [RUN] * window.allows_run + [STRENGTH] * window.allows_strength
    words += [window.place] if window.place is not None else []
    return " ".join([*words, MAYBE] if window.maybe else words)


def week_windows(text: str, athlete: Athlete, weekday: int, windows: str) -> Edit:
    """The time slots of a weekday (Monday 0) of the default week; a blank text = none.

    Raises:
        InvalidInput: when they cannot be read, meet those of a neighbouring day, or the week turns.
    """
    key = WEEKDAYS[weekday]
    if isinstance(athlete.week, Rotation):
        raise by_hand("week", "[week]")
    try:
        read = parse_windows(windows, athlete.places)
    except NotReadable as error:
        raise problem("week", key, error.text, error.wanted) from error
    days = [*athlete.week.days]
    days[weekday] = read
    for eve in ((weekday - 1) % DAYS_PER_WEEK, weekday):
        late, early = days[eve], days[(eve + 1) % DAYS_PER_WEEK]
        if late and early and late[-1].end - MINUTES_PER_DAY > early[0].start:
            both = f"{window_span(early[0])}, after {window_span(late[-1])} of the day before"
            raise problem("week", key, both, "time slots that do not overlap")
    file = FileText(text)
    file.set_in_table("week", key, windows.strip())
    said = f"has the time slots {windows.strip()}" if read else "has no time slots"
    return Edit(file.text, f"{WEEKDAY_NAMES[weekday]} now {said}.")
