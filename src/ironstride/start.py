"""The one place that reads the clock and knows the machine: today's date, the working directory, where caches live."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from ironstride.calendar_time import zone


def today(zone_name: str | None = None) -> date:
    """Today's date in a zone; without one, on this machine."""
    return datetime.now(zone(zone_name) if zone_name else None).date()


def working_directory() -> Path:
    """Where commands look for stored plans."""
    return Path.cwd()


def cache_directory() -> Path:
    """Where summaries of recordings are kept between runs; it may be deleted at any time."""
    from platformdirs import user_cache_path

    return user_cache_path("ironstride", appauthor=False)
