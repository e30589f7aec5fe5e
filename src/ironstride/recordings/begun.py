"""When a recording began, as its first bytes say it: enough to find its row in an export's table."""

from __future__ import annotations

import re
import struct
from datetime import UTC, datetime, timedelta
from typing import Final

from ironstride.recordings.xml_reader import instant_of

_FIT_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
_FIT_MARK: Final = b".FIT"
_FILE_ID, _CREATED, _KIND = 0, 4, 0
_ACTIVITY: Final = 4
_OLDEST: Final = 0x10000000
_TIME: Final = re.compile(rb"""StartTime\s*=\s*["']([^"'<>]{10,40})|<(?:\w+:)?Id>([^<]{10,40})<""")
_POINT: Final = re.compile(rb"<(?:\w+:)?trkpt[^>]*>.{0,2000}?<(?:\w+:)?time>([^<]{10,40})<", re.DOTALL)
_HEAD_BYTES: Final = 65536


def begun(data: bytes) -> datetime | None:
    """When the recording began, to the minute; None where its head does not say.

    A FIT file says when it was made, which is when the clock was started; TCX and GPX files name their first time.
    """
    head = data[:_HEAD_BYTES]
    if head[8:12] == _FIT_MARK:
        return _made(head)
    found = _TIME.search(head) or _POINT.search(head)
    text = next((group for group in found.groups() if group), b"") if found else b""
    return instant_of(text.decode("ascii", "replace")) if text else None


def _made(head: bytes) -> datetime | None:
    """`time_created` of a FIT file of an activity; its first message is its `file_id`, as the format asks."""
    at = head[0]
    if len(head) < at + 6 or not head[at] & 0x40 or head[at] & 0x80:
        return None
    order = ">" if head[at + 2] else "<"
    (kind,) = struct.unpack_from(f"{order}H", head, at + 3)
    fields = head[at + 5]
    values = at + 6 + 3 * fields
    if kind != _FILE_ID or values + 1 > len(head) or head[at] & 0x20:
        return None
    offset, made, is_activity = values + 1, 0, True
    for place in range(fields):
        number, size = head[at + 6 + 3 * place], head[at + 7 + 3 * place]
        if offset + size > len(head):
            return None
        if number == _CREATED and size == 4:
            (made,) = struct.unpack_from(f"{order}I", head, offset)
        elif number == _KIND and size == 1:
            is_activity = head[offset] == _ACTIVITY
        offset += size
    return _FIT_EPOCH + timedelta(seconds=made) if is_activity and _OLDEST <= made < 0xFFFFFFFF else None
