"""One part of a FIT file as the walk left it: where the messages of each layout begin."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from ironstride.recordings.fit.field_value import Fields
from ironstride.recordings.fit.layout import Layout


class FitMessage(IntEnum):
    """The messages that say what was done."""

    FILE_ID = 0
    SPORT = 12
    SESSION = 18
    ACTIVITY = 34
    SET = 225
    EXERCISE_TITLE = 264


_SAYS_WHAT_WAS_DONE: Final = frozenset(int(message) for message in FitMessage)


@dataclass(frozen=True, slots=True, eq=False)
class MessageGroup:
    """The messages of one layout: offsets of their record headers, rising."""

    layout: Layout
    starts: array[int]
    """Of those with an ordinary header."""
    rolled: array[int]
    """Of those whose header holds a compressed timestamp."""


@dataclass(frozen=True, slots=True, eq=False)
class FitPart:
    """One FIT file; several may follow one another in a file."""

    data: bytes
    """Of the whole file."""
    head: int
    """Offset of its header."""
    start: int
    """Offset of the first record."""
    end: int
    """Offset after the last record, as far as the file goes."""
    groups: tuple[MessageGroup, ...]
    problem: str | None = None
    """What ended it early; None when it is whole."""

    @property
    def messages(self) -> tuple[tuple[FitMessage, Fields], ...]:
        """The messages that say what was done, in file order."""
        return tuple((FitMessage(number), fields) for number, fields in self._decoded(_SAYS_WHAT_WAS_DONE))

    def of(self, message: int, only: Collection[int] | None = None) -> tuple[Fields, ...]:
        """The messages of that kind, in file order, each by itself: for kinds of which there are few."""
        return tuple(fields for _, fields in self._decoded((message,), only))

    def _decoded(self, wanted: Collection[int], only: Collection[int] | None = None) -> list[tuple[int, Fields]]:
        groups = [one for one in self.groups if one.layout.message in wanted]
        placed = sorted(
            ((at, one.layout) for one in groups for at in (*one.starts, *one.rolled)), key=lambda place: place[0]
        )
        return [(layout.message, layout.decode(self.data, at + 1, only)) for at, layout in placed]
