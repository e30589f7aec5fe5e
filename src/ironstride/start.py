"""The one place that reads the clock and knows the machine: today's date, the working directory, where caches live."""

from __future__ import annotations

import gc
import os
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ironstride.calendar_time import zone

FEWER_COLLECTIONS: Final = 200_000
"""Planning makes many small values that live until it ends; looking for rubbish among them takes a tenth of its
time."""


def today(zone_name: str | None = None) -> date:
    """Today's date in a zone; without one, on this machine."""
    return datetime.now(zone(zone_name) if zone_name else None).date()


def machine_zone() -> str:
    """The machine's time zone by its IANA name; UTC where it cannot be told."""
    import tzlocal

    try:
        return tzlocal.get_localzone_name() or "UTC"
    except (ValueError, LookupError, OSError):
        return "UTC"


def working_directory() -> Path:
    """Where commands look for stored plans."""
    return Path.cwd()


def cache_directory() -> Path:
    """Where summaries of recordings are kept between runs; it may be deleted at any time."""
    from platformdirs import user_cache_path

    return user_cache_path("ironstride", appauthor=False)


def prepare_for_planning() -> bool:
    """Make this process ready to plan; gives whether the search is compiled already.

    Compiled code is kept where it can be written, and rubbish is collected more rarely. The compiled search lies beside
    the package; where that folder cannot be written (an installation for all users) it lies in the cache directory, and
    where that cannot be written either, in a temporary folder.
    """
    gc.set_threshold(FEWER_COLLECTIONS)
    beside = Path(__file__).parent / "placement" / "__pycache__"
    if "NUMBA_CACHE_DIR" not in os.environ and not _writable(beside):
        kept = cache_directory() / "compiled"
        if not _writable(kept):
            from tempfile import mkdtemp

            kept = Path(mkdtemp(prefix="ironstride-"))
        os.environ["NUMBA_CACHE_DIR"] = str(kept)
    compiled = Path(os.environ.get("NUMBA_CACHE_DIR", beside))
    return any(compiled.rglob("kernel.day_step*.nbi"))


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)
