"""A UTF-8 byte order mark before the XML declaration, sometimes after spaces; Runalyze and Windows editors write it."""

from __future__ import annotations

from codecs import BOM_UTF8


def without_byte_order_mark(data: bytes) -> bytes:
    r"""The data from after a UTF-8 byte order mark; other encodings' marks stay, the parser needs them.

    >>> without_byte_order_mark(b"\xef\xbb\xbf<gpx/>")
    b'<gpx/>'
    """
    return data.lstrip().removeprefix(BOM_UTF8) if data.lstrip().startswith(BOM_UTF8) else data
