"""Spaces before the XML declaration, which XML forbids; old Garmin and Strava TCX files have ten of them."""

from __future__ import annotations


def without_leading_space(data: bytes) -> bytes:
    """The data from its first byte that is no space.

    >>> without_leading_space(b"          <?xml version='1.0'?><gpx/>")
    b"<?xml version='1.0'?><gpx/>"
    """
    return data.lstrip()
