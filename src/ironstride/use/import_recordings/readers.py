"""Processes that read recordings beside this one, where there is enough to read."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Final

FEW_BYTES: Final = 3_000_000
"""So little is read before other processes have started."""
WAITING_PER_CORE: Final = 4
"""Files that may wait for a core; what bounds the memory."""


@contextmanager
def executor_for(total: int, cores: int | None) -> Iterator[tuple[Executor | None, int]]:
    """Processes to read with, and how many files may wait for them; none for a little or on one core.

    Args:
        total: Bytes to read.
        cores: How many to use; None = all.
    """
    count = cores or os.cpu_count() or 1
    if count == 1 or total < FEW_BYTES:
        yield None, 0
        return
    with ProcessPoolExecutor(count, initializer=_leave_interrupts_alone) as executor:
        yield executor, count * WAITING_PER_CORE


def _leave_interrupts_alone() -> None:
    """Ctrl-C is for the process that imports; it lets the others end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
