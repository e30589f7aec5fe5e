"""Steps over a FIT file message by message and decodes only those that say what was done.

A file is nearly all `record` messages, one a second; those are stepped over by the size their definition gives, which
is why thousands of files are read in seconds. Checksums are not computed: files with a wrong one are common and read
well, and what stands before damage is kept.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from ironstride.recordings.fit_layout import Fields, Layout, definition_size, parse_definition
from ironstride.recordings.problem import NotReadable


class FitMessage(IntEnum):
    """The messages that are decoded."""

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
class FitPart:
    """One FIT file; several may follow one another in a file."""

    start: int
    """Offset of the first record."""
    end: int
    """Offset after the last record, as far as the file goes."""
    messages: tuple[tuple[FitMessage, Fields], ...]
    problem: str | None = None
    """What ended it early; None when it is whole."""

    def of(self, message: FitMessage) -> tuple[Fields, ...]:
        """The decoded messages of that kind, in file order."""
        return tuple(fields for kind, fields in self.messages if kind is message)


def walk(data: bytes) -> tuple[FitPart, ...]:
    """The parts of a FIT file, at least one; damage ends a part and is its `problem`.

    Raises:
        NotReadable: when it does not begin with a FIT header.
    """
    parts: list[FitPart] = []
    at = 0
    while not parts or (at + SMALLEST_HEADER <= len(data) and _is_header(data, at)):
        if not _is_header(data, at):
            raise NotReadable("it does not begin like a FIT file")
        start = at + data[at]
        (size,) = struct.unpack_from("<I", data, at + 4)
        end = start + size
        whole = size > 0 and end <= len(data)
        part = _walk_part(data, start, end if whole else len(data), None if whole else CUT_SHORT)
        parts.append(part)
        if part.problem is not None and not whole:
            break
        at = end + CHECKSUM_BYTES
    return tuple(parts)


def _is_header(data: bytes, at: int) -> bool:
    return len(data) >= at + SMALLEST_HEADER and data[at] >= SMALLEST_HEADER and data.startswith(FIT_MARK, at + MARK_AT)


def _walk_part(data: bytes, start: int, end: int, problem: str | None) -> FitPart:
    sizes = [0] * 256
    """Bytes of a message by its record header; 0 = look closer."""
    layouts: list[Layout | None] = [None] * 16
    known: dict[bytes, Layout] = {}
    messages: list[tuple[FitMessage, Fields]] = []
    at = start
    while at < end:
        header = data[at]
        size = sizes[header]
        if size:
            at += size
            continue
        if header & 0xC0 == 0x40:
            size = definition_size(data, at, end) or 0
            if not size:
                break
            _define(data, at, size, layouts, sizes, known)
            at += size
            continue
        layout = layouts[local_number(header)]
        if layout is None:
            problem = problem or NO_DEFINITION
            break
        if at + layout.size > end:
            break
        messages.append((FitMessage(layout.message), layout.decode(data, at + 1)))
        at += layout.size
    if at != end:
        problem = problem or CUT_SHORT
    return FitPart(start, min(at, end), tuple(messages), problem)


def local_number(header: int) -> int:
    """The local message number of a data record's header, compressed timestamp or not."""
    return (header >> 5) & 0x03 if header & 0x80 else header & 0x0F


def _define(
    data: bytes, at: int, size: int, layouts: list[Layout | None], sizes: list[int], known: dict[bytes, Layout]
) -> None:
    text = data[at : at + size]
    # The header belongs to the key: its developer flag says whether developer fields follow.
    layout = known.get(text)
    if layout is None:
        layout = known[text] = parse_definition(data, at)
    local = data[at] & 0x0F
    layouts[local] = layout
    step = 0 if layout.message in _WANTED else layout.size
    for header in (local, local | 0x10, local | 0x20, local | 0x30):
        sizes[header] = step
    if local < 4:
        first = 0x80 | local << 5
        sizes[first : first + 32] = [step] * 32
