"""The one door for XML: TCX and GPX files are parsed here, hardened, and never touch a file or the network.

Namespaces are ignored: their prefixes are arbitrary, and some files use none or undeclared ones.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from lxml import etree

from ironstride.recordings.leniency.byte_order_mark import without_byte_order_mark
from ironstride.recordings.leniency.doubled_zone import with_single_zone
from ironstride.recordings.leniency.leading_space import without_leading_space
from ironstride.recordings.leniency.undeclared_prefix import is_only_undeclared_prefixes
from ironstride.recordings.problem import NotReadable

LARGEST_BYTES: Final = 64 * 1024 * 1024
"""A larger file is refused: the largest real ones are a tenth of it."""
EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
"""What is earlier is a watch that had not been told the date: no sports watch recorded yet."""
LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)
_SECONDS_FRACTION: Final = re.compile(r"(\.\d{1,6})\d*")
_MOST: Final = 1e9
"""No count of seconds or metres of an activity is larger."""


def parse(data: bytes) -> etree._Element:
    """The root of the document.

    Raises:
        NotReadable: when it is too large, declares a DOCTYPE, or is not well formed.
    """
    if len(data) > LARGEST_BYTES:
        raise NotReadable(f"larger than {LARGEST_BYTES // 1024 // 1024} MB")
    text = without_leading_space(without_byte_order_mark(data))
    parser = _parser(recover=False)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        if not is_only_undeclared_prefixes(parser.error_log):
            raise NotReadable(f"not well-formed XML: {_in_words(error)}") from error
        root = etree.fromstring(text, _parser(recover=True))
    document: Any = root.getroottree().docinfo
    if document.doctype:
        raise NotReadable("it declares a DOCTYPE, which no recording needs and which may hide an attack")
    return root


def _parser(*, recover: bool) -> etree.XMLParser:
    """A parser for one file: one that is shared keeps the names and errors of all it has read."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, remove_comments=True
    )


def _in_words(error: etree.XMLSyntaxError) -> str:
    return str(error.msg or "it ends too early")


def local_name(element: etree._Element) -> str:
    """The element's name without namespace and prefix; empty for what is no element."""
    tag: object = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The direct children of that name."""
    return (child for child in element if local_name(child) == name)


def descendants(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements of that name inside, in document order."""
    return (found for found in element.iter() if local_name(found) == name)


def text_of(element: etree._Element, name: str) -> str:
    """The text of the first direct child of that name; empty where there is none."""
    return next(((child.text or "").strip() for child in children(element, name)), "")


def number_of(text: str | None) -> float | None:
    """The text as a plausible number of seconds or metres; None when it is none."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and 0 <= value <= _MOST else None


def instant_of(text: str) -> datetime | None:
    """The text as an instant in UTC; a time without a zone is taken as UTC, as both formats ask. None when it is none,
    or one that cannot be.

    >>> instant_of("2015-12-11T15:43:13.1234567+01:00").isoformat()
    '2015-12-11T14:43:13.123456+00:00'
    """
    try:
        instant = datetime.fromisoformat(_SECONDS_FRACTION.sub(r"\1", with_single_zone(text.strip())))
        utc = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return utc if EARLIEST <= utc <= LATEST else None
