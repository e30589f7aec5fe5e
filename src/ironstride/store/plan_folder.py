"""Plans kept in a folder: ``NAME.ironstride/`` with immutable versions ``v0001.json``, ``v0002.json`` ..., the name of
the one that holds in ``current``, and a lock file while somebody writes.

A version is written whole, flushed to the disk and only then named by ``current``, so a reader never sees half of one
and what was acknowledged is still there after a power cut. Two writers: the second fails and says so.
"""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ironstride.errors import IronstrideError, UnreadableFile

SUFFIX: Final = ".ironstride"
VERSION_SCHEMA: Final = "ironstride/version/1"
CURRENT: Final = "current"
LOCK: Final = "lock"
_VERSION: Final = re.compile(r"v(\d{4,})\.json")


class FolderBusy(IronstrideError):
    """Somebody else is writing into the folder."""


@dataclass(frozen=True, slots=True)
class Version:
    """A stored plan version."""

    number: int
    inputs: str
    """SHA-256 of what it was planned from."""
    plan: Any
    """The plan as JSON."""


@dataclass(frozen=True, slots=True)
class PlanFolder:
    """One athlete's plans."""

    path: Path

    @staticmethod
    def beside(athlete_file: Path) -> PlanFolder:
        """The folder that belongs to an athlete file: ``sam.toml`` has ``sam.ironstride``."""
        return PlanFolder(athlete_file.with_suffix(SUFFIX))

    def versions(self) -> tuple[Version, ...]:
        """Every version up to the current one, oldest first; none where nothing is stored.

        Raises:
            UnreadableFile: when a file of the folder cannot be read.
        """
        current = self._current()
        return tuple(self._read(number) for number in range(1, current + 1))

    def current(self) -> Version | None:
        """The version that holds; None where nothing is stored.

        Raises:
            UnreadableFile: when it cannot be read.
        """
        number = self._current()
        return self._read(number) if number else None

    def add(self, plan: Any, inputs: str) -> Version:
        """Store a plan as the newest version and make it the current one. The same plan again adds nothing.

        Raises:
            FolderBusy: when somebody else is writing.
            UnreadableFile: when the folder cannot be written.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnreadableFile(f"{self.path}: plans cannot be stored here ({error.strerror})") from error
        with self._lock():
            before = self.current()
            if before is not None and before.plan == plan and before.inputs == inputs:
                return before
            version = Version(1 + (before.number if before else 0), inputs, plan)
            self._write(version)
            return version

    def _current(self) -> int:
        try:
            text = (self.path / CURRENT).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return 0
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableFile(f"{self.path / CURRENT}: cannot be read ({error})") from error
        found = _VERSION.fullmatch(text)
        if found is None:
            raise UnreadableFile(f"{self.path / CURRENT}: holds {text[:40]!r}, wanted the name of a version")
        return int(found[1])

    def _read(self, number: int) -> Version:
        path = self.path / _name(number)
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            if document["schema"] != VERSION_SCHEMA:
                raise UnreadableFile(f"{path}: schema {document['schema']!r}, wanted {VERSION_SCHEMA!r}")
            return Version(int(document["version"]), str(document["inputs"]), document["plan"])
        except OSError as error:
            raise UnreadableFile(f"{path}: cannot be read ({error.strerror})") from error
        except (ValueError, KeyError, TypeError) as error:
            raise UnreadableFile(f"{path}: not a stored plan") from error

    def _write(self, version: Version) -> None:
        document = {
            "schema": VERSION_SCHEMA,
            "version": version.number,
            "inputs": version.inputs,
            "plan": version.plan,
        }
        try:
            _write_whole(self.path / _name(version.number), json.dumps(document, ensure_ascii=False, indent=1) + "\n")
            _write_whole(self.path / CURRENT, _name(version.number) + "\n")
        except OSError as error:
            raise UnreadableFile(f"{self.path}: the plan could not be stored ({error.strerror})") from error

    @contextmanager
    def _lock(self) -> Iterator[None]:
        path = self.path / LOCK
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError as error:
            holder = _holder(path)
            raise FolderBusy(
                f"{self.path}: {holder} is writing here. If nothing else runs, delete {path} and try again."
            ) from error
        except OSError as error:
            raise UnreadableFile(f"{self.path}: plans cannot be stored here ({error.strerror})") from error
        try:
            os.write(handle, f"{os.getpid()}\n".encode())
            os.close(handle)
            yield
        finally:
            path.unlink(missing_ok=True)


def find_folders(directory: Path) -> tuple[PlanFolder, ...]:
    """The folders of plans that lie in a directory, by name."""
    return tuple(PlanFolder(path) for path in sorted(directory.glob(f"*{SUFFIX}")) if path.is_dir())


def _name(number: int) -> str:
    return f"v{number:04d}.json"


def _holder(path: Path) -> str:
    with suppress(OSError, ValueError):
        return f"another ironstride (process {int(path.read_text(encoding='ascii'))})"
    return "another ironstride"


def _write_whole(path: Path, text: str) -> None:
    """Write beside, flush to the disk, then rename over: the path never holds half a text."""
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Make a rename last, where the system can flush a folder (Windows cannot, and need not)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)
