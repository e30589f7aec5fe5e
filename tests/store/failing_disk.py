"""A disk on which a save can be stopped at each of its operations: by the process' death, a power cut or a fault.

Statements in the data file are operations too. What SQLite has committed is on the disk: that is its promise, and the
tests that kill processes hold it to it.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from ironstride.store import file_operations

STATEMENTS = ("before_cursor_execute", "commit")
"""Moments in the data file at which a save can be stopped."""
OPERATIONS = (
    "make_folder",
    "open_lock",
    "hold",
    "empty",
    "create",
    "write",
    "flush",
    "close",
    "rename",
    "remove",
    "flush_folder",
)


class Stop(Enum):
    """How a save is stopped."""

    KILLED = "the process dies; what it did stays"
    POWER_CUT = "the machine dies; what was not brought to the disk is lost"
    FAULT = "one operation fails; the process lives"


class Died(BaseException):
    """The process is dead: nothing catches this, and nothing it does afterwards has an effect."""


@dataclass
class FailingDisk:
    """Stands between the store and the system. Operation number `stop_at` is stopped; 0 = none, they are counted."""

    stop: Stop
    stop_at: int = 0
    done: list[str] = field(default_factory=list)
    dead: bool = False
    _paths: dict[int, Path] = field(default_factory=dict)
    _unflushed: set[Path] = field(default_factory=set)
    _unflushed_names: list[tuple[Path, Callable[[], None]]] = field(default_factory=list)

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Take the place of every operation."""
        for name in OPERATIONS:
            patch.setattr(file_operations, name, self._wrapped(name, getattr(file_operations, name)))
        for moment in STATEMENTS:
            event.listen(Engine, moment, self._statement)

    def end(self) -> None:
        """The process has ended: its handles are closed; after a power cut, what was not flushed is gone."""
        for moment in STATEMENTS:
            event.remove(Engine, moment, self._statement)
        for handle in self._paths:
            os.close(handle)
        self._paths.clear()
        if self.stop is Stop.POWER_CUT:
            for _, undo in reversed(self._unflushed_names):
                undo()
            for path in self._unflushed:
                if path.exists():
                    path.write_bytes(b"")

    def _statement(self, *_: Any) -> None:
        if self.dead:
            raise Died
        self.done.append("statement")
        if len(self.done) == self.stop_at:
            if self.stop is Stop.FAULT:
                raise OperationalError("", {}, sqlite3.OperationalError("database or disk is full"))
            self.dead = True
            raise Died

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*given: Any) -> Any:
            if self.dead:
                raise Died
            self.done.append(name)
            if len(self.done) == self.stop_at:
                self._stop_in(name, real, given)
            self._note_before(name, given)
            answer = real(*given)
            self._note_after(name, given, answer)
            return answer

        return operation

    def _stop_in(self, name: str, real: Callable[..., Any], given: tuple[Any, ...]) -> None:
        if name == "write":
            real(given[0], given[1][: len(given[1]) // 2])
        if self.stop is Stop.FAULT:
            if name == "close":
                self._paths.pop(given[0])
                real(*given)
            raise OSError(errno.ENOSPC, "No space left on device")
        self.dead = True
        raise Died

    def _note_before(self, name: str, given: tuple[Any, ...]) -> None:
        if name == "rename":
            path, to = given
            self._unflushed_names.append((path.parent, _putting_back(path, to)))
            if path in self._unflushed:
                self._unflushed.remove(path)
                self._unflushed.add(to)
        elif name == "remove":
            self._unflushed_names.append((given[0].parent, _putting_back(given[0])))
        elif name == "make_folder":
            folder = given[0]
            self._unflushed_names.append((folder.parent, lambda: shutil.rmtree(folder, ignore_errors=True)))
        elif name == "close":
            self._paths.pop(given[0])

    def _note_after(self, name: str, given: tuple[Any, ...], answer: Any) -> None:
        if name in {"create", "open_lock"}:
            self._paths[answer] = given[0]
        if name == "create":
            self._unflushed.add(given[0])
        elif name == "flush":
            self._unflushed.discard(self._paths[given[0]])
        elif name == "flush_folder":
            self._unflushed_names = [one for one in self._unflushed_names if one[0] != given[0]]


def _putting_back(*paths: Path) -> Callable[[], None]:
    held = {path: path.read_bytes() if path.exists() else None for path in paths}

    def put_back() -> None:
        for path, content in held.items():
            if content is None:
                path.unlink(missing_ok=True)
            elif path.parent.exists():
                path.write_bytes(content)

    return put_back
