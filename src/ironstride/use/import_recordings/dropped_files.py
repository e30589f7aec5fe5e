"""Recordings that come one by one from a browser: a private folder beside the data file, until they are imported."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.store.data_place import DataPlace
from ironstride.training.problem_report import InputProblem
from ironstride.use.private_file import private_file

OWNER_ALONE: Final = 0o700
LONGEST_PART: Final = 120
DEEPEST: Final = 8
MOST_FILES: Final = 50_000
BATCHES: Final = "dropped"
KEPT_S: Final = 86_400
UNFINISHED: Final = ".part"
_NOT_IN_NAMES: Final = frozenset('<>:"|?*\\')
NAME_WANTED: Final = "the name of a recording, an export or a folder of them"


def batch_folder(data: DataPlace, batch: str) -> Path:
    """The folder of what was dropped together.

    Raises:
        InvalidInput: when it is no name of a batch.
    """
    if not batch.isascii() or not batch.isalnum() or len(batch) > LONGEST_PART:
        raise InvalidInput([InputProblem("import", "batch", batch[:LONGEST_PART], "letters and digits alone")])
    return private_file(data.file.path, BATCHES) / batch


def old_batches(data: DataPlace, now_s: float) -> tuple[Path, ...]:
    """The folders that nobody came back to for a day."""
    folder = private_file(data.file.path, BATCHES)
    try:
        return tuple(one for one in folder.iterdir() if one.stat().st_mtime < now_s - KEPT_S)
    except OSError:
        return ()


def inside(folder: Path, name: str) -> Path:
    """Where a file of a name lies in the folder; never outside of it.

    Raises:
        InvalidInput: when the name leads elsewhere, or cannot be a file's on some system.
    """
    parts = PurePosixPath(name).parts
    wrong = not parts or len(parts) > DEEPEST or name.startswith("/")
    if wrong or not all(_is_plain(part) for part in parts):
        raise InvalidInput([InputProblem("import", "file", name[:LONGEST_PART], NAME_WANTED)])
    return folder.joinpath(*parts)


def _is_plain(part: str) -> bool:
    plain = part.isprintable() and not _NOT_IN_NAMES & set(part) and len(part.encode()) <= LONGEST_PART
    return plain and part not in {".", ".."} and part == part.strip(" ") and not part.endswith(".")


@contextmanager
def taking(folder: Path, name: str) -> Iterator[BinaryIO]:
    """A file to write what comes into; it is there under its name once it came whole, else it is gone.

    Raises:
        InvalidInput: when the name leads elsewhere.
        UnreadableFile: when it cannot be written.
    """
    target = inside(folder, name)
    draft = target.with_name(f"{target.name}{UNFINISHED}")
    try:
        folder.mkdir(mode=OWNER_ALONE, parents=True, exist_ok=True)
        target.parent.mkdir(mode=OWNER_ALONE, parents=True, exist_ok=True)
        whole = False
        try:
            with draft.open("wb") as stream:
                yield stream
            draft.replace(target)
            whole = True
        finally:
            if not whole:
                draft.unlink(missing_ok=True)
    except OSError as error:
        raise UnreadableFile(f"{name}: cannot be kept beside the data file ({error.strerror})") from error


def dropped_files(folder: Path) -> tuple[str, ...]:
    """The names of the files that came whole, in order; none where there is no such folder."""
    found = (one for one in folder.rglob("*") if one.is_file() and one.suffix != UNFINISHED)
    return tuple(sorted(one.relative_to(folder).as_posix() for one in found)) if folder.is_dir() else ()


def forget_folder(folder: Path) -> None:
    """Delete a folder of dropped files; what cannot be deleted stays."""
    shutil.rmtree(folder, ignore_errors=True)
