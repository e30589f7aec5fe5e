"""The one who writes into a plan folder, while its lock is held. History only grows: no stored version ever changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ironstride.errors import UnreadableFile
from ironstride.store.folder_files import (
    current_number,
    read_proposal,
    read_version,
    remove_proposal,
    write_proposal,
    write_version,
)
from ironstride.store.no_such_step import NothingProposed, NothingToUndo, ProposalOutdated
from ironstride.store.version import Draft, Version, numbered, restored, same_content


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What an undo would do."""

    undone: Version
    """The change that it takes back."""
    restored: Version
    """The version that it brings back."""


@dataclass(frozen=True, slots=True)
class FolderWriter:
    """Reads and writes one folder for as long as its lock is held; made by `PlanFolder.writing`."""

    path: Path

    def current(self) -> Version | None:
        """The version in force; None where nothing is stored."""
        number = current_number(self.path)
        return read_version(self.path, number) if number else None

    def add(self, draft: Draft) -> Version:
        """Store a draft as the newest version, in force from now on. What is in force already adds nothing.

        Raises:
            ValueError: when the draft names a parent that is not stored.
            UnreadableFile: when the folder cannot be read or written.
        """
        before = self.current()
        if before is not None and same_content(before, draft):
            return before
        number = before.number if before else 0
        parent = number or None if draft.parent is None else draft.parent
        if parent is not None and not 1 <= parent <= number:
            raise ValueError(f"parent {parent}: versions 1 to {number} are stored")
        return self._store(numbered(draft, number + 1, parent))

    def undo_step(self) -> UndoStep:
        """What `undo` would do now.

        Raises:
            NothingToUndo: when the version in force is the first, or brings the first back.
            UnreadableFile: when nothing is stored, or it cannot be read.
        """
        undone = self._at(self._in_force().effective)
        if undone.parent is None:
            raise NothingToUndo("There is nothing to undo: this is the plan as it was first made.")
        return UndoStep(undone, self._at(self._at(undone.parent).effective))

    def undo(self) -> Version:
        """Bring back the version before the one in force, as a new version; again and again, back to the first.

        Raises:
            NothingToUndo: when the version in force is the first, or brings the first back.
            UnreadableFile: when nothing is stored, or the folder cannot be read or written.
        """
        step = self.undo_step()
        number = current_number(self.path)
        return self._store(restored(step.restored, step.undone, number + 1, number))

    def propose(self, draft: Draft) -> Draft:
        """Let a change wait for accept or decline, in place of one that waits already.

        Gives it back with the version it was made from as its parent.

        Raises:
            ValueError: when it says that it was made from a version that is not stored.
            UnreadableFile: when nothing is stored, or the folder cannot be read or written.
        """
        number = self._in_force().number
        waiting = draft if draft.parent is not None else replace(draft, parent=number)
        if waiting.parent is None or not 1 <= waiting.parent <= number:
            raise ValueError(f"parent {waiting.parent}: versions 1 to {number} are stored")
        try:
            write_proposal(self.path, waiting)
        except OSError as error:
            raise self._unwritten("the proposed change", error) from error
        return waiting

    def waiting(self) -> Draft:
        """The change that `accept` would store.

        Raises:
            NothingProposed: when none waits.
            ProposalOutdated: when the plan has changed since it was proposed.
            UnreadableFile: when the folder cannot be read.
        """
        draft = read_proposal(self.path)
        if draft is None:
            raise NothingProposed("No suggestion waits: there is nothing to accept or decline.")
        current = self._in_force()
        if current.number != draft.parent and not _is_stored_as(current, draft):
            raise ProposalOutdated("The plan has changed since this was proposed. Ask for the change again.")
        return draft

    def accept(self) -> Version:
        """Store the change that waits; one that was stored when an earlier accept broke off is only no longer waiting.

        Raises:
            NothingProposed: when none waits.
            ProposalOutdated: when the plan has changed since it was proposed.
            UnreadableFile: when the folder cannot be read or written.
        """
        version = self.add(self.waiting())
        self._remove_proposal()
        return version

    def decline(self) -> None:
        """Forget the change that waits, readable or not.

        Raises:
            NothingProposed: when none waits.
            UnreadableFile: when it cannot be removed.
        """
        try:
            found = read_proposal(self.path) is not None
        except UnreadableFile:
            found = True
        if not found:
            raise NothingProposed("No suggestion waits: there is nothing to accept or decline.")
        self._remove_proposal()

    def _in_force(self) -> Version:
        current = self.current()
        if current is None:
            raise nothing_stored(self.path)
        return current

    def _at(self, number: int) -> Version:
        return read_version(self.path, number)

    def _store(self, version: Version) -> Version:
        try:
            write_version(self.path, version)
        except OSError as error:
            raise self._unwritten("the plan", error) from error
        return version

    def _remove_proposal(self) -> None:
        try:
            remove_proposal(self.path)
        except OSError as error:
            raise self._unwritten("that it no longer waits", error) from error

    def _unwritten(self, what: str, error: OSError) -> UnreadableFile:
        return UnreadableFile(f"{self.path}: {what} could not be stored ({error.strerror})")


def nothing_stored(folder: Path) -> UnreadableFile:
    """The error of a folder without a plan."""
    return UnreadableFile(f"{folder}: no plan is stored here; make one with: ironstride plan ATHLETE.toml")


def _is_stored_as(version: Version, draft: Draft) -> bool:
    return version.parent == draft.parent and version.restores is None and same_content(version, draft)
