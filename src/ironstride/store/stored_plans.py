"""One athlete's plans in the data file: immutable versions, the newest in force, and at most one change that waits.

A version is added whole or not at all, so a reader never sees half of one and what was acknowledged is still there
after a power cut. Two writers: the second fails at once and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import Connection

from ironstride.store.athletes import KnownAthlete, athlete_of_file
from ironstride.store.database import DataFile
from ironstride.store.plan_rows import current_number, read_proposal, read_version, read_versions
from ironstride.store.plan_writer import PlanWriter, nothing_stored
from ironstride.store.version import Draft, Version
from ironstride.store.write_lock import locked


@dataclass(frozen=True, slots=True)
class StoredPlans:
    """Everybody may read at any time; `writing` lets one write.

    Whatever reads raises UnreadableFile for what cannot be read; whatever writes also PlansBusy when somebody else is
    writing.
    """

    data: DataFile
    file: Path
    """The athlete file that they belong to."""

    @property
    def name(self) -> str:
        """How messages and commands name them."""
        with self._reading() as known:
            return self.file.stem if known is None else known[1].name

    def is_empty(self) -> bool:
        """Whether nothing is stored."""
        with self._reading() as known:
            return known is None or not current_number(known[0], known[1].id)

    def versions(self) -> tuple[Version, ...]:
        """Every version in the order it was stored; none where nothing is."""
        with self._reading() as known:
            return () if known is None else read_versions(known[0], known[1].id)

    def version(self, number: int) -> Version:
        """One version."""
        with self._reading() as known:
            if known is None:
                raise nothing_stored(self.file)
            return read_version(known[0], known[1].id, number)

    def current(self) -> Version | None:
        """The version in force; None where nothing is stored."""
        with self._reading() as known:
            number = 0 if known is None else current_number(known[0], known[1].id)
            return None if known is None or not number else read_version(known[0], known[1].id, number)

    def proposal(self) -> Draft | None:
        """The change that waits for accept or decline, made from the version `parent`; None when none waits."""
        with self._reading() as known:
            return None if known is None else read_proposal(known[0], known[1].id)

    @contextmanager
    def writing(self) -> Iterator[PlanWriter]:
        """The only writer, for several steps that belong together; each is kept whole or not at all.

        Raises:
            PlansBusy: at once, when somebody else is writing.
            UnreadableFile: when there is no plan here, or nothing can be written.
        """
        if self.is_empty():
            raise nothing_stored(self.file)
        with locked(self.data.path, self.file.stem):
            yield PlanWriter(self.data.open(), self.file)

    def add(self, draft: Draft) -> Version:
        """Store a draft as the newest version, in force from now on; the athlete is added where they are not known.

        What is in force already (the same plan, inputs, choices and athlete file) adds nothing.
        """
        database = self.data.open()
        with locked(self.data.path, self.file.stem):
            return PlanWriter(database, self.file).add(draft)

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

    @contextmanager
    def _reading(self) -> Iterator[tuple[Connection, KnownAthlete] | None]:
        """A connection and who the athlete is; None where nothing is stored of them."""
        if not self.data.exists():
            yield None
            return
        with self.data.open().reading() as connection:
            known = athlete_of_file(connection, self.file)
            yield None if known is None else (connection, known)
