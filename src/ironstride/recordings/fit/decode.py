"""A whole FIT file as columns: every message, every field, developer fields too.

Not read: sub-fields (the raw number stands under the main field's number), the words of enumerations, and components
other than speed, altitude and the packed speed and distance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.checksum import checksum
from ironstride.recordings.fit.clock import TIMESTAMP, Clock
from ironstride.recordings.fit.expansion import expand
from ironstride.recordings.fit.fit_part import FitPart, MessageGroup
from ironstride.recordings.fit.message_table import MessageTable
from ironstride.recordings.fit.walker import CHECKSUM_BYTES, walk

WRONG_CHECKSUM: Final = "the checksum is wrong, so some values may be"


class DecodedPart:
    """One FIT file of possibly several; its tables are made when they are first asked for."""

    def __init__(self, part: FitPart) -> None:
        self.part = part
        self._groups: dict[int, list[MessageGroup]] = {}
        for group in part.groups:
            self._groups.setdefault(group.layout.message, []).append(group)
        self._tables: dict[int, MessageTable] = {}
        self._clock: Clock | None = None
        self._expanded: set[int] = set()

    @property
    def messages(self) -> tuple[int, ...]:
        """The global numbers of the messages that it holds."""
        return tuple(sorted(self._groups))

    def table(self, message: int) -> MessageTable | None:
        """The messages of that global number; None where there are none."""
        table = self._plain(message)
        if table is not None and message not in self._expanded:
            self._expanded.add(message)
            if any(group.rolled for group in self._groups[message]):
                self._put_times(table)
            expand(table)
        return table

    def times(self, message: int) -> NDArray[np.float64]:
        """When each message of that number was written, in seconds of the FIT epoch, NaN = unknown.

        One that does not say is as old as the message before it.
        """
        table = self.table(message)
        if table is None:
            return np.zeros(0)
        own = table.numbers(TIMESTAMP)
        return own if own is not None and not np.isnan(own).any() else self._running_clock().at(table.starts)

    def checksum_problem(self) -> str | None:
        """That its checksum is wrong; None when it is right, is left out (zero), or the part is cut short."""
        part, data = self.part, self.part.data
        stored = int.from_bytes(data[part.end : part.end + CHECKSUM_BYTES], "little")
        if part.problem is not None or not stored:
            return None
        return None if checksum(data, part.head, part.end) == stored else WRONG_CHECKSUM

    def _plain(self, message: int) -> MessageTable | None:
        groups = self._groups.get(message)
        if groups is None:
            return None
        if message not in self._tables:
            self._tables[message] = MessageTable(self.part.data, message, groups)
        return self._tables[message]

    def _running_clock(self) -> Clock:
        if self._clock is None:
            tables = [table for message in self.messages if (table := self._plain(message)) is not None]
            self._clock = Clock(self.part.data, tables)
        return self._clock

    def _put_times(self, table: MessageTable) -> None:
        """Give messages with a compressed timestamp their time; those without any keep none."""
        shown = self._running_clock().at(table.starts)
        own = table.numbers(TIMESTAMP)
        table.put(TIMESTAMP, np.where(table.rolled, shown, np.nan if own is None else own))


@dataclass(frozen=True, slots=True, eq=False)
class FitFile:
    """Everything of a FIT file."""

    parts: tuple[DecodedPart, ...]
    """At least one; more where files were written one after another."""
    problems: tuple[str, ...] = ()
    """What is lost or doubtful, in plain words; empty when nothing is."""


def decode(data: bytes) -> FitFile:
    """The file as columns, as far as it is whole. A wrong checksum is a problem and hides nothing.

    Raises:
        NotReadable: when it does not begin with a FIT header.
    """
    parts = tuple(DecodedPart(part) for part in walk(data))
    found = [problem for one in parts for problem in (one.part.problem, one.checksum_problem()) if problem is not None]
    return FitFile(parts, tuple(dict.fromkeys(found)))
