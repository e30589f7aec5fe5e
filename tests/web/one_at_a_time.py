"""That of several workers one goes first, on every system."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

LONGEST_S = 900


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Wait until nobody else holds the lock, an empty data file, and hold it until the block ends."""
    with closing(sqlite3.connect(lock, timeout=LONGEST_S, isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        yield
