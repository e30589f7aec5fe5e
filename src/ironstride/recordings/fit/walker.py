"""Steps over a FIT file message by message and notes where each begins; nothing is decoded on the way.

A file is nearly all `record` messages, one a second; those are stepped over by the size their definition gives. Where
they begin is kept for each layout, so that whole columns are lifted out afterwards. What stands before damage is kept.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.fit.developer_field import DeveloperField, described
from ironstride.recordings.fit.fit_part import FitPart, MessageGroup
from ironstride.recordings.fit.layout import Layout, definition_size, developer_keys, parse_definition
from ironstride.recordings.problem import NotReadable

FIT_MARK: Final = b".FIT"
MARK_AT: Final = 8
"""Where the mark stands in the header."""
SMALLEST_HEADER: Final = 12
CHECKSUM_BYTES: Final = 2
CUT_SHORT: Final = "the file is cut short"
NO_DEFINITION: Final = "a message comes without its definition"

_DEFINITION_MASK, _DEFINITION = 0xC0, 0x40
_COMPRESSED: Final = 0x80
_FIELD_DESCRIPTION: Final = 206
_DEVELOPER_DATA_ID: Final = 207
_DEVELOPER_INDEX: Final = 3
_Step = tuple[int, Callable[[int], None]]
"""Bytes of a message, and what notes where it begins; no bytes = look closer."""


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
        parts.append(_PartWalk(data, at, start, end if whole else len(data)).part(None if whole else CUT_SHORT))
        if not whole:
            break
        at = end + CHECKSUM_BYTES
    return tuple(parts)


def _is_header(data: bytes, at: int) -> bool:
    return len(data) >= at + SMALLEST_HEADER and data[at] >= SMALLEST_HEADER and data.startswith(FIT_MARK, at + MARK_AT)


def local_number(header: int) -> int:
    """The local message number of a data record's header, compressed timestamp or not."""
    return (header >> 5) & 0x03 if header & _COMPRESSED else header & 0x0F


def _ignore(_: int) -> None:
    """Notes nothing."""


@dataclass(slots=True)
class _Noted:
    """The layout a definition gave, and where its messages begin so far."""

    layout: Layout
    starts: array[int]
    rolled: array[int]


class _PartWalk:
    """The walk over one part."""

    def __init__(self, data: bytes, head: int, start: int, end: int) -> None:
        self._data, self._head, self._start, self._end = data, head, start, end
        self._steps: list[_Step] = [(0, _ignore)] * 256
        self._local: list[_Noted | None] = [None] * 16
        self._known: dict[tuple[object, ...], _Noted] = {}
        self._described: dict[tuple[int, int], DeveloperField] = {}

    def part(self, problem: str | None) -> FitPart:
        """The part, walked to its end or to the first damage."""
        at, ended_by = self._walk()
        if self._start < self._end < at:
            at = self._take_back_last()
        if at != self._end:
            problem = problem or ended_by
        groups = tuple(
            MessageGroup(noted.layout, noted.starts, noted.rolled)
            for noted in self._known.values()
            if noted.starts or noted.rolled
        )
        return FitPart(self._data, self._head, self._start, min(at, self._end), groups, problem)

    def _walk(self) -> tuple[int, str]:
        """Where the walk ended, and why if that is before the end."""
        data, steps, at, end = self._data, self._steps, self._start, self._end
        while at < end:
            size, note = steps[data[at]]
            if size:
                note(at)
                at += size
                continue
            header = data[at]
            if header & _DEFINITION_MASK == _DEFINITION:
                size = definition_size(data, at, end) or 0
                if not size:
                    return at, CUT_SHORT
                self._define(data[at : at + size])
            else:
                noted = self._local[local_number(header)]
                if noted is None:
                    return at, NO_DEFINITION
                size = noted.layout.size
                if at + size <= end:
                    self._learn(noted.layout, at)
                (noted.rolled if header & _COMPRESSED else noted.starts).append(at)
            at += size
        return at, CUT_SHORT

    def _take_back_last(self) -> int:
        """Drop the message that runs over the end; where it begins."""
        lists = [one for noted in self._known.values() for one in (noted.starts, noted.rolled) if one]
        return max(lists, key=lambda one: one[-1]).pop()

    def _define(self, definition: bytes) -> None:
        developer = tuple(self._described.get(key) for key in developer_keys(definition))
        # The header's developer flag belongs to the key, the local number does not.
        key = (definition[0] & 0xF0, definition[1:], developer)
        noted = self._known.get(key)
        if noted is None:
            layout = parse_definition(definition, self._described)
            noted = self._known[key] = _Noted(layout, array("q"), array("q"))
        local = definition[0] & 0x0F
        self._local[local] = noted
        closer = noted.layout.message in (_FIELD_DESCRIPTION, _DEVELOPER_DATA_ID)
        size = 0 if closer else noted.layout.size
        plain = (size, noted.starts.append)
        for header in (local, local | 0x10, local | 0x20, local | 0x30):
            self._steps[header] = plain
        if local < 4:
            first = _COMPRESSED | local << 5
            self._steps[first : first + 32] = [(size, noted.rolled.append)] * 32

    def _learn(self, layout: Layout, at: int) -> None:
        """Developer fields that this message describes, or forgets because their app introduces itself anew."""
        fields = layout.decode(self._data, at + 1)
        if layout.message == _FIELD_DESCRIPTION:
            field = described(fields)
            if field is not None:
                self._described[field.key] = field
        else:
            index = fields.get(_DEVELOPER_INDEX)
            self._described = {key: one for key, one in self._described.items() if key[0] != index}
