"""A week or a season as people write it, one line a day: ``Tue  AM intervals 50  PM strength 40``.

Read are lists with or without bullets, Markdown tables with AM and PM columns, weekdays or dates, several weeks,
parts of the day or clock times, minutes, hours, ranges and distances. What cannot be read is reported with line and
column, and the rest is read all the same. Prose between the days is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, WEEKDAYS, monday_of
from ironstride.training.kinds import Kind, Tag
from ironstride.training.problem_report import InputProblem
from ironstride.training.week_items import WANTED_ACTIVITY, Item, items_of
from ironstride.training.week_tokens import TokenKind, tokens_of
from ironstride.training.week_words import PART, part_of, tags_of_kind

WANTED_DAY: Final = "a weekday such as Tue, or a date such as 2026-12-08, at the start of the line"
MOST_WEEKS: Final = 60
"""A longer text is cut off with a problem: dates far apart are a slip of the pen."""
SHORTEST_DAY_WORD: Final = 3

_LEAD: Final = re.compile(r"[\s>]*(?:[-*•–]\s*)*\s*(?:\*\*)?")  # noqa: RUF001 - bullets, also doubled
_ROW: Final = re.compile(r"\s*\|")
_RULE: Final = re.compile(r"[\s|:=_*—–-]+")  # noqa: RUF001
_WEEK: Final = re.compile(r"\s*[#*\s]*(?:week|wk)\s*(\d{1,3})\b", re.IGNORECASE)
_SHORT: Final = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3} | {
    name: number
    for number, pair in enumerate(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True))
    for name in (pair[0], pair[1].casefold())
}
_DAY_WORDS: Final = "|".join(sorted(_SHORT, key=lambda word: (-len(word), word)))
_ISO: Final = r"\d{4}-\d{2}-\d{2}"
_DAY: Final = re.compile(rf"(?:({_DAY_WORDS})s?\b\.?,?\s*)?({_ISO})?(?!\w)", re.IGNORECASE)
_MORE_DAYS: Final = re.compile(rf"\s*(-|–|to\b|,|/|&|and\b)\s*({_DAY_WORDS})s?\b\.?", re.IGNORECASE)  # noqa: RUF001
_THROUGH: Final = frozenset({"-", "–", "to"})  # noqa: RUF001
_AFTER_DAY: Final = re.compile(r"\s*(?:\*\*)?\s*[:.)]?\s*(?:\*\*)?")
_FIRST_WORD: Final = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class TextSession:
    """A session as it was written. What was not written is None."""

    day: int
    """Days from the Monday of the first week."""
    kind: Kind
    minutes: int | None = None
    """The middle of `least_minutes` and `most_minutes`."""
    least_minutes: int | None = None
    most_minutes: int | None = None
    distance_m: float | None = None
    start: int | None = None
    """Minute of the day."""
    part: str | None = None
    """am | noon | pm"""
    tags: frozenset[Tag] = frozenset()
    name: str = ""
    """The word that was written for it."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class WeekText:
    """What a written week holds."""

    sessions: tuple[TextSession, ...]
    """In the order of their days; within a day as written."""
    weeks: int
    first_monday: date | None
    """None when only weekdays were written."""
    problems: tuple[InputProblem, ...] = ()
    passed_over: tuple[int, ...] = ()
    """Numbers of the lines that hold neither a day nor a heading."""


def parse_week_text(text: str, file: str) -> WeekText:
    """The sessions in a text; `file` is the name that its problems carry.

    >>> week = parse_week_text("Tue AM intervals 50 PM strength 40", "week.txt")
    >>> [(one.day, one.kind.value, one.minutes, one.part) for one in week.sessions]
    [(1, 'intervals', 50, 'am'), (1, 'full-body', 40, 'pm')]
    """
    reader = _Reader(file)
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        reader.take(number, line.expandtabs(4))
    return reader.result()


class _Reader:
    """Goes through the lines and remembers which day it is at."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._columns: tuple[str | None, ...] = ()
        self._day: int | None = None
        self._monday: date | None = None
        self._week = 0
        self._fresh = True
        """No day of the present week has been read."""
        self._days: set[int] = set()
        self._sessions: list[TextSession] = []
        self._problems: list[InputProblem] = []
        self._passed: list[int] = []

    def take(self, number: int, line: str) -> None:
        if _RULE.fullmatch(line) or not line.strip():
            return
        if _WEEK.match(line) and not _ROW.match(line):
            self._next_week()
            return
        if _ROW.match(line):
            self._row(number, line)
            return
        lead = _LEAD.match(line)
        at = lead.end() if lead else 0
        days, end = self._days_at(number, line, at)
        if days:
            self._read(number, days, ((line[end:], end + 1, None),))
        elif line[:1].isspace() and self._day is not None and _opens_session(line[at:]):
            self._read(number, [self._day], ((line[at:], at + 1, None),))
        else:
            self._other(number, line, at)

    def result(self) -> WeekText:
        ordered = tuple(sorted(self._sessions, key=lambda one: one.day))
        weeks = 1 + max((day // DAYS_PER_WEEK for day in self._days), default=-1)
        if not self._days and not self._problems:
            self._problems.append(InputProblem(self._file, "line 1, column 1", "", WANTED_DAY))
        return WeekText(ordered, weeks, self._monday, tuple(self._problems), tuple(self._passed))

    def _next_week(self) -> None:
        if not self._fresh:
            self._week += 1
            self._fresh = True
            self._day = None

    def _row(self, number: int, line: str) -> None:
        cells = _cells(line)
        columns = tuple(_column_part(text) for text, _ in cells[1:])
        first, at = cells[0] if cells else ("", 1)
        days, end = self._days_at(number, line, at - 1) if first.strip() else ([], 0)
        if not days:
            if any(columns) or first.strip().casefold() in {"day", "date", ""}:
                self._columns = columns
            else:
                self._other(number, line, at - 1)
            return
        rest = [(line[end : at - 1 + len(first)], end + 1, None)] if line[end : at - 1 + len(first)].strip() else []
        parts = [*self._columns, *[None] * len(cells)]
        self._read(
            number, days, (*rest, *((text, col, part) for (text, col), part in zip(cells[1:], parts, strict=False)))
        )

    def _days_at(self, number: int, line: str, at: int) -> tuple[list[int], int]:
        """The days a line opens with, and where they end; none when it opens otherwise."""
        found = _DAY.match(line, at)
        if not found or not found.group():
            return [], at
        if found[2]:
            day = self._dated(number, found[2], found.start(2) + 1)
            return ([] if day is None else [day]), _after(line, found.end())
        days = [_SHORT[found[1].casefold()]]
        end = found.end(1)
        while more := _MORE_DAYS.match(line, end):
            last = _SHORT[more[2].casefold()]
            through = more[1].casefold() in _THROUGH
            days += range(days[-1] + 1, last + 1) if through else [last]
            end = more.end()
        return self._weekdays(days), _after(line, max(end, found.end()) if len(days) == 1 else end)

    def _weekdays(self, weekdays: list[int]) -> list[int]:
        before = None if self._day is None else self._day % DAYS_PER_WEEK
        if before is not None and weekdays[0] < before:
            self._next_week()
        self._fresh = False
        days = [self._week * DAYS_PER_WEEK + weekday for weekday in weekdays]
        self._day = days[-1]
        return days

    def _dated(self, number: int, text: str, column: int) -> int | None:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self._problem(number, column, text, "a date that exists, such as 2026-12-08")
            return None
        if self._monday is None:
            shift = self._week * DAYS_PER_WEEK
            self._monday = date.fromordinal(max(1, monday_of(day).toordinal() - shift))
        offset = (day - self._monday).days
        if not 0 <= offset < MOST_WEEKS * DAYS_PER_WEEK:
            self._problem(number, column, text, f"a date within {MOST_WEEKS} weeks after {self._monday}")
            return None
        self._day, self._week, self._fresh = offset, offset // DAYS_PER_WEEK, False
        return offset

    def _read(self, number: int, days: list[int], cells: Iterable[tuple[str, int, str | None]]) -> None:
        self._days.update(days)
        for text, column, part in cells:
            items, wrong = items_of(text, column, part)
            for one in wrong:
                self._problem(number, one.column or column, one.value, one.wanted)
            self._sessions += [_session(item, day, number) for day in days for item in items]

    def _other(self, number: int, line: str, at: int) -> None:
        word = _FIRST_WORD.match(line, at)
        text = word.group().casefold() if word else ""
        near = get_close_matches(text, _SHORT, n=1, cutoff=0.75) if len(text) >= SHORTEST_DAY_WORD else []
        if near and not _opens_session(line[at:]):
            self._problem(
                number, at + 1, line[at : at + len(text)], f'{WANTED_DAY}; did you mean "{near[0].capitalize()}"?'
            )
        elif _opens_session(line[at:]) and _has_length(line[at:]) and ":" not in line.split()[0]:
            self._problem(number, at + 1, line[at:].split()[0], WANTED_DAY)
        else:
            self._passed.append(number)

    def _problem(self, number: int, column: int, value: str, wanted: str) -> None:
        self._problems.append(InputProblem(self._file, f"line {number}, column {column}", value, wanted))


def _session(item: Item, day: int, line: int) -> TextSession:
    if not isinstance(item.kind, Kind):
        raise ValueError(f"{item.kind!r} is no kind of session: {WANTED_ACTIVITY}")
    minutes = None if item.least is None or item.most is None else (item.least + item.most) // 2
    tags = tags_of_kind(item.kind) | item.tags | ({Tag.OPTIONAL} if item.alternative else frozenset())
    return TextSession(
        day, item.kind, minutes, item.least, item.most, item.distance_m, item.start, item.part, tags, item.name, line
    )


def _after(line: str, end: int) -> int:
    found = _AFTER_DAY.match(line, end)
    return found.end() if found else end


def _cells(line: str) -> list[tuple[str, int]]:
    """The cells of a table row, each with the column of its first character that is not blank."""
    found: list[tuple[str, int]] = []
    for match in re.finditer(r"(?<=\|)[^|]*", line.rstrip().removesuffix("|")):
        text = match.group()
        found.append((text.strip(), match.start() + 1 + len(text) - len(text.lstrip())))
    return found


def _column_part(text: str) -> str | None:
    found = PART.fullmatch(text.strip())
    return part_of(found.group()) if found else None


def _opens_session(text: str) -> bool:
    first = next(iter(_meaningful(text)), None)
    return first in {TokenKind.ACTIVITY, TokenKind.PART, TokenKind.CLOCK}


def _has_length(text: str) -> bool:
    kinds = [token for token in tokens_of(text, 1) if token.kind is TokenKind.LENGTH]
    return any(not re.match(r"\s*\S*\s*days?\b", text[token.column - 1 :]) for token in kinds)


def _meaningful(text: str) -> Iterator[TokenKind]:
    return (token.kind for token in tokens_of(text, 1))
