"""The entrances: `make`, and the script that checks a fresh clone."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CI = ROOT / ".ci" / "run"

needs_make = pytest.mark.skipif(
    shutil.which("make") is None or shutil.which("bash") is None or shutil.which("awk") is None,
    reason="make, bash or awk is not on this machine",
)


def environment() -> dict[str, str]:
    """This process's environment without what an outer `make` left in it."""
    return {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}


def run_in_clone(folder: Path, makefile: str) -> subprocess.CompletedProcess[str]:
    """Run a copy of the script in a folder whose Makefile is `makefile`."""
    (folder / ".ci").mkdir()
    shutil.copy(CI, folder / ".ci" / "run")
    (folder / "Makefile").write_text(makefile, encoding="utf-8")
    script = ["bash", str(folder / ".ci" / "run")]
    return subprocess.run(script, env=environment(), capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no executable bit")
def test_the_ci_script_is_executable() -> None:
    """The script can be started as it lies in the checkout."""
    assert os.access(CI, os.X_OK)


@needs_make
def test_the_ci_script_checks_then_tests(tmp_path: Path) -> None:
    """It runs `make check`, then `make test`, from the top of the checkout, and succeeds when both do."""
    done = run_in_clone(tmp_path, "check:\n\t@echo checked\ntest:\n\t@echo tested\n")
    assert done.stdout.split() == ["checked", "tested"]
    assert done.returncode == 0


@needs_make
@pytest.mark.parametrize("broken", ["check", "test"])
def test_the_ci_script_fails_when_either_fails(tmp_path: Path, broken: str) -> None:
    """One failure fails the whole, yet both are run, so that one look shows everything."""
    recipes = {name: "exit 3" if name == broken else "true" for name in ("check", "test")}
    makefile = "".join(f"{name}:\n\t@echo {name}\n\t@{recipe}\n" for name, recipe in recipes.items())
    done = run_in_clone(tmp_path, makefile)
    assert done.stdout.splitlines()[0] == "check"
    assert "test" in done.stdout.splitlines()
    assert done.returncode != 0


@needs_make
def test_make_help_explains_every_target() -> None:
    """Each target of the Makefile has its sentence, and a bare `make` prints them."""
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    printed = subprocess.run(["make"], cwd=ROOT, env=environment(), capture_output=True, text=True, check=True)
    listed = [line.split(maxsplit=2)[1] for line in printed.stdout.splitlines()]
    assert listed == targets
    assert {"run", "test", "check", "bench"} <= set(targets)
