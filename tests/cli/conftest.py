"""A folder with a stored plan, and the command line run in it."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ironstride.cli.main import main
from ironstride.export.plan_json import plan_to_json
from ironstride.store.plan_folder import PlanFolder
from ironstride.store.version import Draft
from tests.plans import plan


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


class _Stream(io.TextIOWrapper):
    """A standard stream that keeps what is written."""

    def __init__(self) -> None:
        self._kept = io.BytesIO()
        super().__init__(self._kept, encoding="utf-8", newline="\n")

    def read_back(self) -> str:
        self.flush()
        return self._kept.getvalue().decode("utf-8")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``ironstride`` with arguments in a folder of its own, at 80 columns, as into a pipe."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str, stdin: str = "") -> Ended:
        out, err = _Stream(), _Stream()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "argv", ["ironstride", *arguments])
            patched.setattr(sys, "stdin", io.StringIO(stdin))
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
def stored(tmp_path: Path) -> Path:
    """A stored plan, the only one in the folder."""
    folder = PlanFolder(tmp_path / "sam.ironstride")
    folder.add(Draft(plan_to_json(plan()), "inputs"))
    return folder.path
