"""Times that end in ``ZZ``: an exporter that adds the zone to a time that already has it."""

from __future__ import annotations


def with_single_zone(text: str) -> str:
    """The time with one ``Z``.

    >>> with_single_zone("2020-01-01T10:00:00ZZ")
    '2020-01-01T10:00:00Z'
    """
    return text[:-1] if text.endswith("ZZ") else text
