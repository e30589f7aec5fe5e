"""Days and times as people type them after a command: ``fri sun``, ``since yesterday``, ``thu 18-20``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAYS
from ironstride.errors import InvalidInput
from ironstride.training.text_values import NotReadable, parse_span
from ironstride.use.athlete_edit.edit import problem
from ironstride.use.athlete_file.values import EARLIEST, LATEST
from ironstride.use.day_words import weekday_word

FROM: Final = ("from", "starting")
UNTIL: Final = ("to", "until", "till", "through", "-", "–")  # noqa: RUF001 - people type both dashes
WANTED_DAY: Final = "a day such as fri, tomorrow or 2026-12-24"
WANTED_SPAN: Final = "from-to such as 18-20 or 18:00-20:30"
_NEAR_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SPAN: Final = re.compile(r"(\d{1,2})(?::(\d{2}))?[-–](\d{1,2})(?::(\d{2}))?", re.ASCII)  # noqa: RUF001
_LOOSE_DASH: Final = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d{1,2}(?::\d{2})?(?:\s|$))", re.ASCII)  # noqa: RUF001
_BETWEEN: Final = re.compile(r"([a-z]{3,9})[-–]([a-z]{3,9})", re.IGNORECASE)  # noqa: RUF001


class DayWords:
    """The words after a command, read from the left; `today` is the day they are said on."""

    def __init__(self, command: str, words: Sequence[str], today: date) -> None:
        text = _LOOSE_DASH.sub("-", " ".join(words))
        self._words = [part for word in text.split() for part in _parts(word.strip(","))]
        self._command, self._at = command, 0
        self.today = today

    def more(self) -> bool:
        """Whether there is more to read."""
        return self._at < len(self._words)

    def takes(self, *choices: str) -> bool:
        """Read the next word when it is one of these."""
        if self.more() and self._words[self._at].casefold() in choices:
            self._at += 1
            return True
        return False

    def day(self, *, since: date | None = None, past: bool = False) -> date:
        """Read a day. A weekday is the next one from `since` (today) on, today included; with `past` the last one.

        Raises:
            InvalidInput: when the next word is no day.
        """
        found = self.maybe_day(since=since, past=past)
        if found is None:
            raise self.problem(WANTED_DAY, (*WEEKDAYS, *_NEAR_DAYS))
        return found

    def maybe_day(self, *, since: date | None = None, past: bool = False) -> date | None:
        """Read a day when the next word is one.

        Raises:
            InvalidInput: when it is a date that does not exist or lies too far off.
        """
        word = self._words[self._at].casefold() if self.more() else ""
        found = self._dated(word) or self._near(word, since or self.today, past=past)
        self._at += found is not None
        return found

    def weekday(self) -> int | None:
        """Read a weekday, also as ``thursdays``; None when the next word is none."""
        found = weekday_word(self._words[self._at].casefold()) if self.more() else None
        self._at += found is not None
        return found

    def starts_with_span(self) -> bool:
        """Whether the next word is a from-to."""
        return self.more() and _SPAN.fullmatch(self._words[self._at]) is not None

    def span(self) -> tuple[int, int]:
        """Read a from-to in minutes of the day; over midnight the end is above 1440.

        Raises:
            InvalidInput: when the next word is none.
        """
        word = self._words[self._at] if self.more() else ""
        found = _SPAN.fullmatch(word)
        if not found:
            raise self.problem(WANTED_SPAN)
        try:
            span = parse_span(f"{found[1]}:{found[2] or '00'}-{found[3]}:{found[4] or '00'}")
        except NotReadable as error:
            raise self.problem(error.wanted) from error
        self._at += 1
        return span

    def end(self, wanted: str) -> None:
        """Nothing may follow.

        Raises:
            InvalidInput: when something does.
        """
        if self.more():
            raise self.problem(wanted)

    def problem(self, wanted: str, near: Collection[str] = (), *, last: bool = False) -> InvalidInput:
        """The error at the next word (or, with `last`, at the one just read)."""
        at = self._at - last
        if at >= len(self._words):
            return problem(self._command, "after the last word" if self._words else "words", "", wanted)
        word = self._words[at]
        nearest = get_close_matches(word.casefold(), near, n=1)
        hint = f'; did you mean "{nearest[0]}"?' if nearest else ""
        return problem(self._command, f"word {at + 1}", word, wanted + hint)

    def _dated(self, word: str) -> date | None:
        if not word[:1].isdigit() or _SPAN.fullmatch(word):
            return None
        try:
            found = date.fromisoformat(word)
        except ValueError:
            found = None
        if found is None or not EARLIEST <= found <= LATEST:
            raise self.problem(f"a date from {EARLIEST} to {LATEST}, such as 2026-12-24")
        return found

    def _near(self, word: str, since: date, *, past: bool) -> date | None:
        if word in _NEAR_DAYS:
            return self.today + timedelta(days=_NEAR_DAYS[word])
        weekday = weekday_word(word)
        if weekday is None:
            return None
        ahead = (weekday - since.weekday()) % DAYS_PER_WEEK
        return since + timedelta(days=ahead - DAYS_PER_WEEK if past and ahead else ahead)


def _parts(word: str) -> list[str]:
    """``fri-sun`` as three words."""
    found = _BETWEEN.fullmatch(word)
    if found and all(weekday_word(one.casefold()) is not None for one in found.groups()):
        return [found[1], "to", found[2]]
    return [word] if word else []
