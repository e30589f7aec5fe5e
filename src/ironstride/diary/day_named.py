"""The day at the beginning of a piece: ``tue``, ``yesterday``, ``2026-11-24``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, WEEKDAYS

_NAMES: Final = {
    **{short: number for number, short in enumerate(WEEKDAYS)},
    **{name.casefold(): number for number, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
_FIRST: Final = re.compile(r"(\d{4}-\d{2}-\d{2}|[a-z]+)(?::|,)?(?:\s+|$)", re.IGNORECASE)


def day_named(text: str, today: date) -> tuple[date, int] | str | None:
    """The day that a piece begins with and where the rest begins; None where it begins with none.

    A weekday is the last such day up to today. A text says what is wrong with a date.
    """
    match = _FIRST.match(text)
    if match is None:
        return None
    word = match[1].casefold()
    if word[0].isdigit():
        try:
            day = date.fromisoformat(word)
        except ValueError:
            return "a date such as 2026-11-24"
        return (day, match.end()) if day <= today else f"a day up to today, {today.isoformat()}"
    if word == "today":
        return today, match.end()
    if word == "yesterday":
        return today - timedelta(days=1), match.end()
    if word in _NAMES:
        return today - timedelta(days=(today.weekday() - _NAMES[word]) % DAYS_PER_WEEK), match.end()
    return None
