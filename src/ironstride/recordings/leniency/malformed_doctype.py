"""The DTD at the head of Apple's Health export, which iOS 16 wrote malformed: passed over unread, never expanded."""

from __future__ import annotations

from typing import Final

DOCTYPE_MARK: Final = b"<!DOCTYPE"


def end_of_doctype(data: bytes, start: int) -> int:
    r"""Where the document type that begins at `start` ends; -1 when that lies beyond the data.

    With declarations of its own (``[``) it ends at the first ``]`` that a ``>`` follows, else at the first ``>``.

    >>> end_of_doctype(b"<!DOCTYPE a [<!ELEMENT b (c)> oops] ><a/>", 0), end_of_doctype(b"<!DOCTYPE a><a/>", 0)
    (37, 12)
    """
    closed, opened = data.find(b">", start), data.find(b"[", start)
    if opened < 0 or 0 <= closed < opened:
        return closed + 1 if closed >= 0 else -1
    at = opened
    while (at := data.find(b"]", at + 1)) >= 0:
        rest = data[at + 1 : at + 1 + 64].lstrip()
        if rest.startswith(b">"):
            return data.index(b">", at) + 1
    return -1
