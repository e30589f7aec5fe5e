"""Finds the few elements that matter in Apple's Health export, which may have gigabytes: bytes are searched, and only
what is found is parsed. Nothing else is ever held in memory, no entity is expanded, and the DTD is passed over.

Markup (``<``) cannot stand inside a value in XML, so an element begins at the last ``<`` before its type's name,
whatever the order of its attributes; only comments and CDATA sections have to be known and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

from ironstride.recordings.leniency.malformed_doctype import DOCTYPE_MARK, end_of_doctype
from ironstride.recordings.problem import NotReadable

WORKOUT: Final = b"Workout"
RECORD: Final = b"Record"
APPLE_ROOT: Final = b"HealthData"
LARGEST_ELEMENT_BYTES: Final = 16 * 1024 * 1024
"""A workout with all its events has some hundred kilobytes; a longer one is told and passed over."""
_CHUNK: Final = 1024 * 1024
_OPENS_WORKOUT: Final = b"<Workout"
_ENDS_NAME: Final = frozenset((b" ", b"\t", b"\r", b"\n", b">", b"/"))
_ENDS: Final = {b"<!--": b"-->", b"<![CDATA[": b"]]>"}
"""What hides mark-up, and how it ends."""
_TAG_END: Final = re.compile(rb"""(?:[^"'>]|"[^"]*"|'[^']*')*+>""")
_HEAD_BYTES: Final = 65536
_TAIL_BYTES: Final = 4096
"""The root's end stands in it."""


@dataclass(frozen=True, slots=True)
class AppleElement:
    """One element as it stands in the file, with its children; `data` is empty where it was too long."""

    name: bytes
    data: bytes


def is_apple_export(head: bytes) -> bool:
    """Whether an XML file that begins so is a Health export (and not its twin for doctors, ``export_cda.xml``)."""
    return b"<HealthData" in head or re.search(rb"<!DOCTYPE\s+HealthData\b", head) is not None


def scan_apple(stream: IO[bytes], record_types: tuple[bytes, ...] = ()) -> Iterator[AppleElement]:
    """All workouts, and the records of these types, in the order of the file.

    Args:
        stream: Read from its beginning to its end, a piece at a time.
        record_types: ``HKQuantityTypeIdentifierBodyMass`` and the like, as bytes.

    Raises:
        NotReadable: when it is not in UTF-8, or is cut inside what it began.
    """
    scanner = _Scanner(record_types)
    while chunk := _whole_chunk(stream):
        yield from scanner.feed(chunk)
    scanner.close()


def _whole_chunk(stream: IO[bytes]) -> bytes:
    """The next piece in full: what unpacks a stream may give it in crumbs."""
    chunk = stream.read(_CHUNK)
    while chunk and len(chunk) < _CHUNK and (more := stream.read(_CHUNK - len(chunk))):
        chunk += more
    return chunk


class _Scanner:
    """Holds what of the file is not yet decided: from the last unfinished element on."""

    def __init__(self, record_types: tuple[bytes, ...]) -> None:
        self._types = record_types
        self._data = b""
        self._at_head = True
        self._hidden_until = b""
        self._skipping = b""
        self._tail = b""

    def feed(self, chunk: bytes) -> Iterator[AppleElement]:
        self._data += chunk
        self._tail = (self._tail + chunk[-_TAIL_BYTES:])[-_TAIL_BYTES:]
        if self._at_head and not self._passed_head():
            return
        yield from self._elements()

    def close(self) -> None:
        """The file has ended."""
        if b"</HealthData" not in self._tail:
            raise NotReadable("the Health export is cut short")

    def _passed_head(self) -> bool:
        """Whether the data now begins after the DTD, or has none."""
        if self._data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise NotReadable("a Health export that is not in UTF-8")
        start = self._data[:_HEAD_BYTES].find(DOCTYPE_MARK)
        if start >= 0:
            end = end_of_doctype(self._data, start)
            if end < 0:
                if len(self._data) > LARGEST_ELEMENT_BYTES:
                    raise NotReadable("its document type never ends")
                self._data = self._data[start:]
                return False
            self._data = self._data[end:]
        self._at_head = False
        return True

    def _elements(self) -> Iterator[AppleElement]:
        data, at = self._data, 0
        wanted = _Next(data, self._types)
        while True:
            if self._hidden_until or self._skipping:
                mark = self._hidden_until or self._skipping
                end = data.find(mark, at)
                if end < 0:
                    self._data = data[max(at, len(data) - len(mark)) :]
                    return
                at, self._hidden_until, self._skipping = end + len(mark), b"", b""
                continue
            found = wanted.after(at)
            if found is None:
                # What may still grow into something begins at the last mark-up; values hold none.
                last = data.rfind(b"<", at)
                self._data = data[last:] if last >= 0 else b""
                return
            start, name = found
            if name in _ENDS:
                at, self._hidden_until = start + len(name), _ENDS[name]
                continue
            end = _end_of_element(data, start, name)
            if end < 0:
                if len(data) - start <= LARGEST_ELEMENT_BYTES:
                    self._data = data[start:]
                    return
                yield AppleElement(name, b"")
                at, self._skipping = start + 1, b"</Workout>" if name == WORKOUT else b">"
                continue
            yield AppleElement(name, data[start:end])
            at = end


class _Next:
    """The nearest of what is looked for; each is searched again only when it has been passed."""

    def __init__(self, data: bytes, types: tuple[bytes, ...]) -> None:
        self._data = data
        self._marks = (_OPENS_WORKOUT, *_ENDS, *types)
        self._found = dict.fromkeys(self._marks, -2)

    def after(self, at: int) -> tuple[int, bytes] | None:
        """Where the next begins from `at` on, and what it is."""
        best: tuple[int, bytes] | None = None
        for mark in self._marks:
            place = self._found[mark]
            if place != -1 and place < at:
                place = self._found[mark] = self._search(mark, at)
            if place >= 0 and (best is None or place < best[0]):
                best = (place, mark)
        if best is None or best[1] in _ENDS:
            return best
        return (best[0], WORKOUT if best[1] == _OPENS_WORKOUT else RECORD)

    def _search(self, mark: bytes, at: int) -> int:
        if mark == _OPENS_WORKOUT:
            while (at := self._data.find(mark, at)) >= 0 and self._data[
                at + len(mark) : at + len(mark) + 1
            ] not in _ENDS_NAME:
                at += len(mark)
            return at
        if mark in _ENDS:
            return self._data.find(mark, at)
        return self._record_with(mark, at)

    def _record_with(self, type_name: bytes, at: int) -> int:
        place = at
        while (place := self._data.find(type_name, place)) >= 0:
            start = self._data.rfind(b"<", at, place)
            if start >= 0 and self._data.startswith(b"<Record", start):
                return start
            place += len(type_name)
        return -1


def _end_of_element(data: bytes, start: int, name: bytes) -> int:
    """Where the element that begins at `start` ends, a record without its children; -1 when beyond the data."""
    tag = _TAG_END.match(data, start)
    if tag is None:
        return -1
    if name == RECORD or data.endswith(b"/>", start, tag.end()):
        return tag.end()
    closing = b"</" + name + b">"
    at = tag.end()
    while True:
        end = data.find(closing, at)
        hidden = [
            (place, close) for mark, close in _ENDS.items() if 0 <= (place := data.find(mark, at, max(end, at))) < end
        ]
        if not hidden:
            return -1 if end < 0 else end + len(closing)
        place, close = min(hidden)
        after = data.find(close, place)
        if after < 0:
            return -1
        at = after + len(close)
