"""Race results and time trials, as they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from ironstride.use.athlete_edit.edit import Edit, named_day, problem
from ironstride.use.athlete_edit.file_text import FileText
from ironstride.use.day_words import date_word

RUNNING: Final = "running"
RESULTS: Final = "results"
COMMAND: Final = "result"
_AGO: Final = {"today": 0, "yesterday": 1}


def result_added(text: str, words: Sequence[str], today: date) -> Edit:
    """A result after those there are: ``10 km 52:17``, ``half marathon 1:52:30 2026-10-04``; without a day, today's.

    Whether distance and time can be is checked where the athlete file is read.

    Raises:
        InvalidInput: when no distance or no time is said, or the day lies ahead.
    """
    days = [(one, found) for one in words if (found := _day(one, today)) is not None]
    times = [one for one in words if ":" in one]
    distance = " ".join(one for one in words if one not in times and all(one != word for word, _ in days))
    if not distance or len(times) != 1 or len(days) > 1:
        wanted = "a distance and a time, such as: result 10 km 52:17, or: result half marathon 1:52:30 2026-10-04"
        raise problem(COMMAND, "words", " ".join(words), wanted)
    day = days[0][1] if days else today
    if day > today:
        raise problem(COMMAND, "date", days[0][0], f"a day up to {today}: a result lies behind")
    file = FileText(text)
    known = file.table(RUNNING).get(RESULTS, [])
    result = {"distance": distance, "time": times[0], "date": day}
    if any(one == result for one in known):
        return Edit(text, "That result is known already, nothing changes.")
    file.set_in_table(RUNNING, RESULTS, [*known, result])
    return Edit(file.text, f"Result: {distance} in {times[0]} on {named_day(day, today)}.")


def _day(word: str, today: date) -> date | None:
    """The day that a word with digits, or ``today`` or ``yesterday``, means."""
    back = _AGO.get(word.casefold())
    return date_word(word) if back is None else today - timedelta(days=back)
