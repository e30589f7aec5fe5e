"""Plans kept in a folder: ``NAME.ironstride/`` with immutable versions, the name of the one in force, and a lock.

A version is written whole, brought to the disk and only then named as the one in force, so a reader never sees half of
one and what was acknowledged is still there after a power cut. Two writers: the second fails at once and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.store import file_operations
from ironstride.store.folder_files import current_number, read_proposal, read_version
from ironstride.store.folder_lock import locked
from ironstride.store.folder_writer import FolderWriter, nothing_stored
from ironstride.store.version import Draft, Version

SUFFIX: Final = ".ironstride"


@dataclass(frozen=True, slots=True)
class PlanFolder:
    """One athlete's plans. Everybody may read at any time; `writing` lets one write.

    Whatever reads raises UnreadableFile for a file that cannot be read; whatever writes also FolderBusy when somebody
    else is writing.
    """

    path: Path

    @staticmethod
    def beside(athlete_file: Path) -> PlanFolder:
        """The folder that belongs to an athlete file: ``sam.toml`` has ``sam.ironstride``."""
        return PlanFolder(athlete_file.with_suffix(SUFFIX))

    def versions(self) -> tuple[Version, ...]:
        """Every version in the order it was stored; none where nothing is."""
        return tuple(self.version(number) for number in range(1, current_number(self.path) + 1))

    def version(self, number: int) -> Version:
        """One version."""
        return read_version(self.path, number)

    def current(self) -> Version | None:
        """The version in force; None where nothing is stored."""
        number = current_number(self.path)
        return self.version(number) if number else None

    def proposal(self) -> Draft | None:
        """The change that waits for accept or decline, made from the version `parent`; None when none waits."""
        return read_proposal(self.path)

    @contextmanager
    def writing(self) -> Iterator[FolderWriter]:
        """The only writer, for several steps that belong together.

        Raises:
            FolderBusy: at once, when somebody else is writing.
            UnreadableFile: when there is no plan here, or nothing can be written.
        """
        if not self.path.exists():
            raise nothing_stored(self.path)
        with locked(self.path):
            yield FolderWriter(self.path)

    def add(self, draft: Draft) -> Version:
        """Store a draft as the newest version, in force from now on; the folder is made where there is none.

        What is in force already (the same plan, inputs, choices and athlete file) adds nothing.
        """
        try:
            if not self.path.exists():
                file_operations.make_folder(self.path)
                file_operations.flush_folder(self.path.parent)
        except OSError as error:
            raise UnreadableFile(f"{self.path}: plans cannot be stored here ({error.strerror})") from error
        with self.writing() as writer:
            return writer.add(draft)

    def undo(self) -> Version:
        """Bring back the version before the one in force, as a new version.

        Raises:
            NothingToUndo: when the version in force is the first, or brings the first back.
        """
        with self.writing() as writer:
            return writer.undo()

    def propose(self, draft: Draft) -> Draft:
        """Let a change wait for accept or decline, in place of one that waits already."""
        with self.writing() as writer:
            return writer.propose(draft)

    def accept_proposal(self) -> Version:
        """Store the change that waits.

        Raises:
            NothingProposed: when none waits.
            ProposalOutdated: when the plan has changed since it was proposed.
        """
        with self.writing() as writer:
            return writer.accept()

    def decline_proposal(self) -> None:
        """Forget the change that waits.

        Raises:
            NothingProposed: when none waits.
        """
        with self.writing() as writer:
            writer.decline()


def find_folders(directory: Path) -> tuple[PlanFolder, ...]:
    """The folders of plans that lie in a directory, by name."""
    return tuple(PlanFolder(path) for path in sorted(directory.glob(f"*{SUFFIX}")) if path.is_dir())
