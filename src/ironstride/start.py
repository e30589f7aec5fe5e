"""The one place that reads the clock and knows the machine: today's date, the working
directory, where data and caches live.
"""

from __future__ import annotations

import gc
import os
import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import zone

if TYPE_CHECKING:
    from fastapi import FastAPI

    from ironstride.store.data_place import DataPlace

DATA_VARIABLE: Final = "IRONSTRIDE_DATA"
DATA_NAME: Final = "ironstride.db"
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


def seconds_now() -> float:
    """The time now, in seconds since 1970, as files are stamped."""
    return time.time()


def pause(seconds: float) -> None:
    """Let time pass."""
    time.sleep(seconds)


def working_directory() -> Path:
    """Where commands look for stored plans."""
    return Path.cwd()


def data_place() -> DataPlace:
    """The data file: what IRONSTRIDE_DATA says (the option --data sets it), else in the folder for a person's data."""
    from ironstride.store.data_place import DataPlace
    from ironstride.store.database import DataFile

    named = os.environ.get(DATA_VARIABLE)
    return DataPlace(DataFile(Path(named) if named else data_directory() / DATA_NAME), working_directory())


def own_data_place(folder: Path) -> DataPlace:
    """A data file of a folder's own, whatever the usual one is."""
    from ironstride.store.data_place import DataPlace
    from ironstride.store.database import DataFile

    return DataPlace(DataFile(folder / DATA_NAME), folder)


def use_data_file(path: Path) -> None:
    """Let this process and those that it starts use a data file."""
    os.environ[DATA_VARIABLE] = str(path.absolute())


def show_in_browser(address: str) -> None:
    """Open a page in the browser of a desktop; where there is none, nothing happens."""
    import sys
    import webbrowser

    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(address)


def data_directory() -> Path:
    """The folder for a person's data on this system."""
    from platformdirs import user_data_path

    return user_data_path("ironstride", appauthor=False)


def cache_directory() -> Path:
    """Where summaries of recordings are kept between runs; it may be deleted at any time."""
    from platformdirs import user_cache_path

    return user_cache_path("ironstride", appauthor=False)


def dashboard(athlete: Path | None, day: date | None = None, demo: Path | None = None) -> FastAPI:
    """The dashboard on the usual data file, for this machine alone.

    Args:
        athlete: Whose plan; None = the only one there is.
        day: Seen from this day; None = from today, whenever that is.
        demo: The folder of an example athlete, who is shown until somebody starts their own.

    Raises:
        UnreadableFile: when the folder of the data file cannot be written.
    """
    from ironstride.use.private_file import secret_beside
    from ironstride.web.app import create_app
    from ironstride.web.desk import Desk
    from ironstride.web.guard.hosts import LOOPBACK
    from ironstride.web.kept import Kept

    data = data_place()
    desk = Desk(
        data=data,
        athlete=athlete,
        day_in=today if day is None else lambda _: day,
        now_s=seconds_now,
        machine_zone=machine_zone,
        secret=secret_beside(data.file.path, "web-secret"),
        kept=Kept(),
        hosts=LOOPBACK,
    )
    example = (
        None if demo is None else replace(desk, data=own_data_place(demo), athlete=None, kept=Kept(), is_demo=True)
    )
    return create_app(desk, example)


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
