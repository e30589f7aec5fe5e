"""Steps over a FIT file message by message: where each message lies, by the layout that it has.

A file is nearly all `record` messages, one a second; they are stepped over by the size their definition gives and only
their places are kept, which is why thousands of files are read in seconds. What is in them is gathered from there all
at once (`fit_columns`). What stands before damage is kept.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from ironstride.recordings.fit_described import FIELD_DESCRIPTION, description_of
from ironstride.recordings.fit_layout import (
    Described,
    Fields,
    Layout,
    definition_size,
    has_developer_fields,
    parse_definition,
)
from ironstride.recordings.problem import NotReadable


class FitMessage(IntEnum):
    """The messages that say what was done, in short."""

    FILE_ID = 0
    SPORT = 12
    SESSION = 18
    ACTIVITY = 34
    SET = 225


FIT_MARK: Final = b".FIT"
MARK_AT: Final = 8
"""Where the mark stands in the header."""
SMALLEST_HEADER: Final = 12
CHECKSUM_BYTES: Final = 2
CUT_SHORT: Final = "the file is cut short"
NO_DEFINITION: Final = "a message comes without its definition"

_WANTED: Final = frozenset(int(message) for message in FitMessage)


@dataclass(frozen=True, slots=True)
class MessageBlock:
    """Where the messages of one layout lie."""

    layout: Layout
    offsets: list[int]
    """Of their record headers, ascending."""


@dataclass(frozen=True, slots=True)
class FitPart:
    """One FIT file; several may follow one another in a file."""

    start: int
    """Offset of the first record."""
    end: int
    """Offset after the last record, as far as the file goes."""
    messages: tuple[tuple[FitMessage, Fields], ...]
    """Decoded, in file order."""
    problem: str | None = None
    """What ended it early; None when it is whole."""
    blocks: tuple[MessageBlock, ...] = ()

    def of(self, message: FitMessage) -> tuple[Fields, ...]:
        """The decoded messages of that kind, in file order."""
        return tuple(fields for kind, fields in self.messages if kind is message)

    def blocks_of(self, message: int) -> tuple[MessageBlock, ...]:
        """Where the messages with that number lie."""
        return tuple(one for one in self.blocks if one.layout.message == message and one.offsets)


def walk(data: bytes) -> tuple[FitPart, ...]:
    """The parts of a FIT file, at least one; damage ends a part and is its `problem`.

    Raises:
        NotReadable: when it does not begin with a FIT header.
    """
    parts: list[FitPart] = []
    at = 0
    while not parts or (at + SMALLEST_HEADER <= len(data) and is_header(data, at)):
        if not is_header(data, at):
            raise NotReadable("it does not begin like a FIT file")
        start = at + data[at]
        (size,) = struct.unpack_from("<I", data, at + 4)
        end = start + size
        whole = size > 0 and end <= len(data)
        part = _Walker(data).walk(start, end if whole else len(data), None if whole else CUT_SHORT)
        parts.append(part)
        if part.problem is not None and not whole:
            break
        at = end + CHECKSUM_BYTES
    return tuple(parts)


def is_header(data: bytes, at: int) -> bool:
    """Whether a FIT header begins there."""
    return len(data) >= at + SMALLEST_HEADER and data[at] >= SMALLEST_HEADER and data.startswith(FIT_MARK, at + MARK_AT)


def local_number(header: int) -> int:
    """The local message number of a data record's header, compressed timestamp or not."""
    return (header >> 5) & 0x03 if header & 0x80 else header & 0x0F


Mark = Callable[[int], None]


@dataclass(slots=True)
class _Walker:
    """The state of one walk."""

    data: bytes
    sizes: list[int] = field(default_factory=lambda: [0] * 256)
    """Bytes of a message by its record header; 0 = look closer."""
    marks: list[Mark | None] = field(default_factory=lambda: [None] * 256)
    """Keeps the place of a message, by its record header."""
    layouts: list[Layout | None] = field(default_factory=lambda: [None] * 16)
    known: dict[tuple[bytes, int], MessageBlock] = field(default_factory=dict)
    described: dict[tuple[int, int], Described] = field(default_factory=dict)
    descriptions: int = 0
    """How many there were: a layout with developer fields is another after a new one."""

    def walk(self, start: int, end: int, problem: str | None) -> FitPart:
        at, told = self._step(start, end)
        if at > end:
            self._forget_last(end)
        if at != end or told:
            problem = problem or told or CUT_SHORT
        return FitPart(start, min(at, end), self._messages(), problem, tuple(self.known.values()))

    def _step(self, at: int, end: int) -> tuple[int, str | None]:
        """Where the walk ended, and why where it ended early."""
        data, sizes, marks = self.data, self.sizes, self.marks
        while at < end:
            header = data[at]
            size = sizes[header]
            if size:
                marks[header](at)  # type: ignore[misc]
                at += size
                continue
            if header & 0xC0 == 0x40:
                size = definition_size(data, at, end) or 0
                if not size:
                    break
                self._define(at, size)
                at += size
                continue
            layout = self.layouts[local_number(header)]
            if layout is None:
                return at, NO_DEFINITION
            if at + layout.size > end:
                break
            self._describe(layout, at)
            at += layout.size
        return at, None

    def _define(self, at: int, size: int) -> None:
        text = self.data[at : at + size]
        # The header belongs to the key: its developer flag says whether developer fields follow.
        key = (text, self.descriptions if has_developer_fields(text[0]) else 0)
        block = self.known.get(key)
        if block is None:
            block = self.known[key] = MessageBlock(parse_definition(self.data, at, self.described), [])
        layout = block.layout
        local = text[0] & 0x0F
        self.layouts[local] = layout
        step = 0 if layout.message == FIELD_DESCRIPTION else layout.size
        headers = [local, local | 0x10, local | 0x20, local | 0x30]
        if local < 4:
            headers += range(0x80 | local << 5, (0x80 | local << 5) + 32)
        for header in headers:
            self.sizes[header] = step
            self.marks[header] = block.offsets.append

    def _describe(self, layout: Layout, at: int) -> None:
        key, found = description_of(layout.decode(self.data, at + 1))
        if key is not None and self.described.get(key) != found:
            self.described[key] = found
            self.descriptions += 1

    def _forget_last(self, end: int) -> None:
        """The last message goes over the end."""
        for block in self.known.values():
            if block.offsets and block.offsets[-1] + block.layout.size > end:
                block.offsets.pop()

    def _messages(self) -> tuple[tuple[FitMessage, Fields], ...]:
        wanted = [
            (offset, block.layout)
            for block in self.known.values()
            if block.layout.message in _WANTED
            for offset in block.offsets
        ]
        wanted.sort(key=lambda one: one[0])
        return tuple((FitMessage(layout.message), layout.decode(self.data, offset + 1)) for offset, layout in wanted)
