"""What must be remembered of the days before: sessions of each channel, merged where no later judgement differs.

A *code* of a channel at a day's beginning stands for all earlier sessions that cost the same against everything that
may still come; code 0 stands for nothing to remember.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.contents import on_day
from ironstride.placement.judging import CHANNELS, Judge, Sessions
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.shape_table import NOTHING, ShapeTable
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel

REACH_DAYS: Final = 3
"""Days that a gap rule can look back: 72 hours."""
I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
Blocks = dict[tuple[int, int, int, int], I32]
"""(earlier shape, later shape, days between, channel) -> entry x column prices; kept as long as the shapes are."""


@dataclass(frozen=True, slots=True)
class ShapedDay:
    """A day with its shape's contents and the judge of its week."""

    day: int
    shape: ShapeTable
    judge: Judge


@dataclass(slots=True)
class CodedDay:
    """One day in codes, per channel."""

    matrices: list[I32]
    """code x column: price of what is judged against the memory."""
    sets: list[I64]
    """Per content of the shape the code it leaves behind, or -1."""
    ages: list[I64]
    """code of this boundary -> code of the next, when nothing replaces it."""


@dataclass(slots=True)
class MemoryCodes:
    """All days, and how many codes each boundary has; boundary i is the beginning of day i."""

    days: list[CodedDay]
    sizes: list[list[int]]
    start: list[int]
    """Per channel the code of the past."""


@dataclass(frozen=True, slots=True)
class CodedChannel:
    """One channel of one day, as it is wherever the same shapes surround it."""

    matrix: I32
    sets: I64
    ages: I64
    before: tuple[tuple[int, I64], ...]
    """(days back, codes of that day's entries) at the day's beginning."""


Known = dict[tuple[int, ...], CodedChannel]
"""(channel, shapes from three days before to three days after) -> that day's codes."""


def code_memories(days: list[ShapedDay], memory: tuple[Placed, ...], blocks: Blocks, known: Known) -> MemoryCodes:
    """Codes every channel of every day, from the last day back."""
    coded = MemoryCodes([CodedDay([], [], []) for _ in days], [[] for _ in range(len(days) + 1)], [])
    numbers = [NOTHING] * REACH_DAYS + [day.shape.number for day in days] + [NOTHING] * REACH_DAYS
    for c, channel in enumerate(CHANNELS):
        _Channel(days, c, _latest_past(memory, channel), blocks, known, numbers).code(coded)
    return coded


def _latest_past(memory: tuple[Placed, ...], channel: Channel) -> Placed | None:
    found = [session for session in memory if channel in channels_of(session)]
    return max(found, key=lambda session: (session.start, session.end, session.demand)) if found else None


@dataclass(slots=True)
class _Channel:
    """One channel while it is coded backward."""

    days: list[ShapedDay]
    channel: int
    past: Placed | None
    blocks: Blocks
    known: Known
    numbers: list[int]
    """Shape numbers of all days, with nothing around them."""

    def code(self, coded: MemoryCodes) -> None:
        """Adds this channel to every day."""
        after: dict[int, I64] = {}
        past_code = 0
        coded.sizes[len(self.days)].append(1)
        for d in range(len(self.days) - 1, -1, -1):
            key = (self.channel, *self.numbers[d : d + 2 * REACH_DAYS + 1])
            found = None if self._past_matters(d) else self.known.get(key)
            if found is None:
                found, past_code = self._coded(d, after, past_code)
                if not self._past_matters(d):
                    self.known[key] = found
            after = {d - back: codes for back, codes in found.before}
            coded.days[d].sets.append(found.sets)
            coded.days[d].matrices.append(found.matrix)
            coded.days[d].ages.append(found.ages)
            coded.sizes[d].append(found.matrix.shape[0])
        coded.start.append(past_code)

    def _past_matters(self, d: int) -> bool:
        """Whether something done before the plan is still near, on this day or the next."""
        return self.past is not None and self.days[d].day - self.past.day <= REACH_DAYS + 1

    def _coded(self, d: int, after: dict[int, I64], past_code: int) -> tuple[CodedChannel, int]:
        c, shape = self.channel, self.days[d].shape
        codes_of_sessions = np.zeros(len(shape.sessions.placed) + 1, dtype=np.int64)
        codes_of_sessions[-1] = NOTHING
        if d in after:
            codes_of_sessions[shape.entries[c]] = after[d]
        matrix, ages, before, past_code = self._code_day(d, after, past_code)
        backward = tuple((d - e, codes) for e, codes in before.items())
        return CodedChannel(matrix, codes_of_sessions[shape.enters[c]], ages, backward), past_code

    def _code_day(self, d: int, after: dict[int, I64], past_code: int) -> tuple[I32, I64, dict[int, I64], int]:
        """Merges the remembered sessions whose prices today and codes tomorrow are the same."""
        columns = len(self.days[d].shape.column_sessions[self.channel])
        earlier = [e for e in range(max(0, d - REACH_DAYS), d) if self.days[e].shape.entries[self.channel]]
        past_row = self._past_row(d)
        if columns == 1 and past_row is None and not any(after[e].any() for e in earlier if e in after):
            empty = {e: np.zeros(len(self.days[e].shape.entries[self.channel]), dtype=np.int64) for e in earlier}
            return np.zeros((1, 1), dtype=np.int32), np.zeros(1, dtype=np.int64), empty, 0
        parts = [np.zeros((1, columns + 1), dtype=np.int32)]
        for e in earlier:
            block = self._block(e, d)
            ages = after[e] if e in after else np.zeros(len(block), dtype=np.int64)
            parts.append(np.column_stack([block, ages.astype(np.int32)]))
        if past_row is not None:
            parts.append(np.append(past_row, np.int32(past_code)).reshape(1, -1))
        codes, rows = _merge(np.ascontiguousarray(np.vstack(parts), dtype=np.int32))
        before, position = {}, 1
        for e, part in zip(earlier, parts[1:], strict=False):
            before[e] = codes[position : position + len(part)]
            position += len(part)
        return rows[:, :-1].copy(), rows[:, -1].astype(np.int64), before, int(codes[-1]) if past_row is not None else 0

    def _block(self, e: int, d: int) -> I32:
        """Prices of today's columns against the entries of an earlier day."""
        one, two, c = self.days[e], self.days[d], self.channel
        key = (one.shape.number, two.shape.number, d - e, c)
        block = self.blocks.get(key)
        if block is None:
            judged, indicator = _indicator(two.shape, c)
            prices = two.judge.gap_block(c, one.shape.sessions, one.shape.entries[c], two.shape.sessions, judged, d - e)
            block = self.blocks[key] = np.minimum(prices @ indicator, FORBIDDEN).astype(np.int32)
        return block

    def _past_row(self, d: int) -> I32 | None:
        """Prices of today's columns against the latest session of the past, while it can matter."""
        day = self.days[d]
        if self.past is None or day.day - self.past.day > REACH_DAYS:
            return None
        sessions = Sessions(day.shape.sessions.profiles)
        sessions.add(on_day(self.past, -self.past.day))
        judged, indicator = _indicator(day.shape, self.channel)
        prices = day.judge.gap_block(self.channel, sessions, [0], day.shape.sessions, judged, day.day - self.past.day)
        row: I32 = np.minimum(prices @ indicator, FORBIDDEN).astype(np.int32)[0]
        return row


def _indicator(shape: ShapeTable, channel: int) -> tuple[list[int], I32]:
    """The sessions that columns charge, and which column charges which: session x column."""
    columns = shape.column_sessions[channel]
    judged = sorted({session for column in columns for session in column})
    where = {session: row for row, session in enumerate(judged)}
    indicator = np.zeros((len(judged), len(columns)), dtype=np.int32)
    for number, column in enumerate(columns):
        for session in column:
            indicator[where[session], number] = 1
    return judged, indicator


def _merge(rows: I32) -> tuple[I64, I32]:
    """A code per row, equal rows alike, in order of appearance; and the distinct rows."""
    known: dict[bytes, int] = {}
    codes = np.array([known.setdefault(row.tobytes(), len(known)) for row in rows], dtype=np.int64)
    firsts = np.zeros(len(known), dtype=np.int64)
    firsts[codes[::-1]] = np.arange(len(rows))[::-1]
    return codes, rows[firsts]
