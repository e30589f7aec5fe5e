"""A folder with a stored plan, and the command line run in it."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ironstride.cli.main import main
from ironstride.export.plan_json import plan_to_json
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft
from tests.plans import plan
from tests.store.places import DATA, plans_beside


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


class _Stream(io.TextIOWrapper):
    """A standard stream that keeps what is written; a terminal, where `watched` says so."""

    def __init__(self, *, watched: bool = False) -> None:
        self._kept = io.BytesIO()
        self._watched = watched
        super().__init__(self._kept, encoding="utf-8", newline="\n")

    def isatty(self) -> bool:
        return self._watched

    def read_back(self) -> str:
        self.flush()
        return self._kept.getvalue().decode("utf-8")


class _Keys(io.StringIO):
    """A keyboard on which the answers are typed."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``ironstride`` with arguments in a folder of its own, at 80 columns, as into a pipe or (`typed`) watched."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("IRONSTRIDE_DATA", str(tmp_path / DATA))

    def call(*arguments: str, stdin: str = "", typed: str | None = None) -> Ended:
        out, err = _Stream(watched=typed is not None), _Stream()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "argv", ["ironstride", *arguments])
            patched.setattr(sys, "stdin", io.StringIO(stdin) if typed is None else _Keys(typed))
            patched.setattr(sys, "stdout", out)
            patched.setattr(sys, "stderr", err)
            try:
                main()
                code = 0
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        return Ended(code, out.read_back(), err.read_back())

    return call


@pytest.fixture
def stored(tmp_path: Path) -> StoredPlans:
    """A stored plan, the only one."""
    plans = plans_beside(tmp_path / "sam.toml")
    plans.add(Draft(plan_to_json(plan()), "inputs"))
    return plans
