"""Where somebody's data is, and from which folder they ask."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ironstride.store.database import DataFile


@dataclass(frozen=True, slots=True)
class DataPlace:
    """The data file, and the directory that commands are run in."""

    file: DataFile
    directory: Path
