"""Make the project's own environment, or leave it alone when it is already right.

    python3 scripts/set_up.py [.venv]

The folder gets the locked packages (each checked against its hash) and the project itself, editable. It is made anew
when it is missing, half made, moved, or of another Python version; it is brought up to date when the lock or the
project's own requirements changed; otherwise nothing happens, in a blink.
"""

from __future__ import annotations  # an older Python must be able to read this far

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "dev.txt"
OLDEST = (3, 11)
NEWEST_KNOWN = (3, 15)
NO_VENV = """\
This Python ({python}) cannot make virtual environments: its module "{module}" is missing.
  Debian, Ubuntu:  sudo apt install python3-venv
  Fedora:          sudo dnf install python3-pip
  anywhere:        install Python from its home page, or name another one: make PYTHON=python3.12 ...
"""
TOO_OLD = """\
Ironstride needs Python {wanted} or newer; {python} is {found}, and no newer one is on the PATH.
Install one, or name it: make PYTHON=/path/to/python3 ...
"""


def main(arguments: list[str]) -> int:
    """Set up the environment in the folder that `arguments` names (default ``.venv``); 0 when it is ready, else 1."""
    if sys.version_info < OLDEST:
        return run_with_newer_python(arguments)
    folder = ROOT / (arguments[0] if arguments else ".venv")
    stamp = folder / ".ready"
    wanted = fingerprint(folder)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and works(folder):
        return bundle(python_of(folder))
    print(f"Setting up {folder.name} (once; a minute or two)", flush=True)
    stamp.unlink(missing_ok=True)
    if not works(folder) and not create(folder):
        return 1
    if not install(python_of(folder)):
        print(f"Setting up {folder.name} failed; the lines above say why.", file=sys.stderr)
        return 1
    stamp.write_text(wanted, encoding="utf-8")
    return bundle(python_of(folder))


def bundle(python: Path) -> int:
    """Bundle the front end of the dashboard where it has changed; its exit status."""
    return subprocess.call([python, ROOT / "scripts" / "build_front.py"])


def run_with_newer_python(arguments: list[str]) -> int:
    """Do the same with the newest Python on the PATH that is new enough; 1 when there is none."""
    for minor in range(NEWEST_KNOWN[1], OLDEST[1] - 1, -1):
        other = shutil.which(f"python3.{minor}")
        if other is not None:
            return subprocess.call([other, __file__, *arguments])
    found = ".".join(str(part) for part in sys.version_info[:3])
    wanted = ".".join(str(part) for part in OLDEST)
    print(TOO_OLD.format(wanted=wanted, python=sys.executable, found=found), file=sys.stderr)
    return 1


def python_of(folder: Path) -> Path:
    """Where the environment in `folder` keeps its Python."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def fingerprint(folder: Path) -> str:
    """What the environment was made from: lock, the project's own requirements, its place and its Python."""
    import tomllib  # not there before 3.11, and this file must be able to say so

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = (LOCK.read_text(encoding="utf-8"), project["project"], project["build-system"], str(folder), sys.version)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def works(folder: Path) -> bool:
    """Whether the environment in `folder` was made there, starts, is of this very version and has pip."""
    python, notes = python_of(folder), folder / "pyvenv.cfg"
    if not python.exists() or not notes.is_file():
        return False
    if f"{folder}\n" not in notes.read_text(encoding="utf-8"):
        return False  # moved: its commands still start the Python of the old place
    question = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return subprocess.run([python, "-c", question], capture_output=True, check=False).returncode == 0


def create(folder: Path) -> bool:
    """Make an empty environment in `folder`, replacing what was there; False when this Python cannot."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            print(NO_VENV.format(python=sys.executable, module=module), file=sys.stderr)
            return False
    return subprocess.call([sys.executable, "-m", "venv", "--clear", folder]) == 0


def install(python: Path) -> bool:
    """Install the locked packages and the project; False when either failed."""
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    project = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    return all(subprocess.call([*pip, *what]) == 0 for what in (locked, project))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
