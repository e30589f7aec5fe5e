"""The one who writes an athlete's plans, while the lock is held. History only grows: no stored version ever changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.engine import Connection

from ironstride.errors import UnreadableFile
from ironstride.store.athletes import add_athlete
from ironstride.store.database import Database
from ironstride.store.no_such_step import NothingProposed, NothingToUndo, ProposalOutdated
from ironstride.store.plan_rows import (
    current_number,
    read_proposal,
    read_version,
    remove_proposal,
    write_proposal,
    write_version,
)
from ironstride.store.version import Draft, Version, numbered, restored, same_content


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What an undo would do."""

    undone: Version
    """The change that it takes back."""
    restored: Version
    """The version that it brings back."""


@dataclass(frozen=True, slots=True)
class PlanWriter:
    """Reads and writes one athlete's plans for as long as the lock is held; made by `StoredPlans.writing`.

    Every step is kept whole or not at all.
    """

    database: Database
    file: Path

    def current(self) -> Version | None:
        """The version in force; None where nothing is stored."""
        with self.step() as (connection, athlete):
            return _current(connection, athlete)

    def add(self, draft: Draft) -> Version:
        """Store a draft as the newest version, in force from now on. What is in force already adds nothing.

        Raises:
            ValueError: when the draft names a parent that is not stored.
            UnreadableFile: when the data file cannot be read or written.
        """
        with self.step() as (connection, athlete):
            return _add(connection, athlete, draft)

    def undo_step(self) -> UndoStep:
        """What `undo` would do now.

        Raises:
            NothingToUndo: when the version in force is the first, or brings the first back.
            UnreadableFile: when nothing is stored, or it cannot be read.
        """
        with self.step() as (connection, athlete):
            return self._undo_step(connection, athlete)

    def undo(self) -> Version:
        """Bring back the version before the one in force, as a new version; again and again, back to the first.

        Raises:
            NothingToUndo: when the version in force is the first, or brings the first back.
            UnreadableFile: when nothing is stored, or the data file cannot be read or written.
        """
        with self.step() as (connection, athlete):
            step = self._undo_step(connection, athlete)
            number = current_number(connection, athlete)
            version = restored(step.restored, step.undone, number + 1, number)
            write_version(connection, athlete, version)
            return version

    def propose(self, draft: Draft) -> Draft:
        """Let a change wait for accept or decline, in place of one that waits already.

        Gives it back with the version it was made from as its parent.

        Raises:
            ValueError: when it says that it was made from a version that is not stored.
            UnreadableFile: when nothing is stored, or the data file cannot be read or written.
        """
        with self.step() as (connection, athlete):
            number = self._in_force(connection, athlete).number
            waiting = draft if draft.parent is not None else replace(draft, parent=number)
            if waiting.parent is None or not 1 <= waiting.parent <= number:
                raise ValueError(f"parent {waiting.parent}: versions 1 to {number} are stored")
            write_proposal(connection, athlete, waiting)
            return waiting

    def waiting(self) -> Draft:
        """The change that `accept` would store.

        Raises:
            NothingProposed: when none waits.
            ProposalOutdated: when the plan has changed since it was proposed.
            UnreadableFile: when the data file cannot be read.
        """
        with self.step() as (connection, athlete):
            return self._waiting(connection, athlete)

    def accept(self) -> Version:
        """Store the change that waits.

        Raises:
            NothingProposed: when none waits.
            ProposalOutdated: when the plan has changed since it was proposed.
            UnreadableFile: when the data file cannot be read or written.
        """
        with self.step() as (connection, athlete):
            version = _add(connection, athlete, self._waiting(connection, athlete))
            remove_proposal(connection, athlete)
            return version

    def decline(self) -> None:
        """Forget the change that waits, readable or not.

        Raises:
            NothingProposed: when none waits.
            UnreadableFile: when the data file cannot be written.
        """
        with self.step() as (connection, athlete):
            if not remove_proposal(connection, athlete):
                raise NothingProposed("No suggestion waits: there is nothing to accept or decline.")

    @contextmanager
    def step(self) -> Iterator[tuple[Connection, int]]:
        """A connection to write with, and the athlete's number; kept when the block ends well.

        Raises:
            UnreadableFile: when the data file cannot be read or written.
        """
        with self.database.writing() as connection:
            yield connection, add_athlete(connection, self.file).id

    def _undo_step(self, connection: Connection, athlete: int) -> UndoStep:
        in_force = self._in_force(connection, athlete)
        undone = read_version(connection, athlete, in_force.effective)
        if undone.parent is None:
            raise NothingToUndo("There is nothing to undo: this is the plan as it was first made.")
        before = read_version(connection, athlete, undone.parent)
        return UndoStep(undone, read_version(connection, athlete, before.effective))

    def _waiting(self, connection: Connection, athlete: int) -> Draft:
        draft = read_proposal(connection, athlete)
        if draft is None:
            raise NothingProposed("No suggestion waits: there is nothing to accept or decline.")
        if self._in_force(connection, athlete).number != draft.parent:
            raise ProposalOutdated("The plan has changed since this was proposed. Ask for the change again.")
        return draft

    def _in_force(self, connection: Connection, athlete: int) -> Version:
        found = _current(connection, athlete)
        if found is None:
            raise nothing_stored(self.file)
        return found


def nothing_stored(file: Path) -> UnreadableFile:
    """The error of an athlete without a plan."""
    return UnreadableFile(f"{file.stem}: no plan is stored; make one with: ironstride plan {file.name}")


def _add(connection: Connection, athlete: int, draft: Draft) -> Version:
    before = _current(connection, athlete)
    if before is not None and same_content(before, draft):
        return before
    number = before.number if before else 0
    parent = number or None if draft.parent is None else draft.parent
    if parent is not None and not 1 <= parent <= number:
        raise ValueError(f"parent {parent}: versions 1 to {number} are stored")
    version = numbered(draft, number + 1, parent)
    write_version(connection, athlete, version)
    return version


def _current(connection: Connection, athlete: int) -> Version | None:
    number = current_number(connection, athlete)
    return read_version(connection, athlete, number) if number else None
