"""Lock the packages of `pyproject.toml`, for every system, with the hashes of their files.

    python scripts/lock.py

Writes ``requirements/run.txt`` (what Ironstride needs) and ``requirements/dev.txt`` (that and the tools, in the same
versions).
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"dev.txt": ["--extra", "dev"], "run.txt": ["--constraint", "requirements/dev.txt"]}
OPTIONS = ["--universal", "--python-version", "3.11", "--fork-strategy", "fewest", "--generate-hashes", "--upgrade"]


def main() -> int:
    """Write both lock files; the exit status of the first that failed, else 0."""
    uv = Path(sys.executable).parent / ("uv.exe" if os.name == "nt" else "uv")
    for name, own in LOCKS.items():
        output = ["--no-header", "--quiet", "--output-file", f"requirements/{name}"]
        status = subprocess.call([uv, "pip", "compile", "pyproject.toml", *OPTIONS, *own, *output], cwd=ROOT)
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
