"""What is committed: no large file, nothing of one machine, no address of a package registry."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LARGEST_BYTES = 1_000_000
MACHINE_PATH = re.compile(r"""(?<![\w.~/*>)}-])/(?:root|home|Users|work)/\w|[A-Z]:\\+Users\\""")
REGISTRY_HOSTS = ("pypi.org", "pythonhosted.org", "registry.npmjs.org", "deb.debian.org", "files.pypi", "crates.io")


@pytest.fixture(scope="module")
def files() -> list[Path]:
    """Files that are committed, or would be by `git add .`."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: which files are committed cannot be told")
    try:
        answer = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"git cannot list this checkout's files: {error}")
    return [path for name in answer.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def texts(files: list[Path]) -> list[tuple[Path, str]]:
    """The files that are UTF-8 text, but for this one, which must name what it forbids."""
    found: list[tuple[Path, str]] = []
    for path in files:
        if path == Path(__file__).resolve():
            continue
        try:
            found.append((path.relative_to(ROOT), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue  # a recording, not text
    return found


def test_nothing_committed_is_large(files: list[Path]) -> None:
    """A file over 1 MB belongs elsewhere."""
    assert [path for path in files if path.stat().st_size > LARGEST_BYTES] == []


def test_nothing_committed_names_a_registry(files: list[Path]) -> None:
    """Which package registry is asked is the machine's affair, never the project's."""
    named = [(str(path), host) for path, text in texts(files) for host in REGISTRY_HOSTS if host in text]
    assert named == []


def test_nothing_committed_names_a_place_on_one_machine(files: list[Path]) -> None:
    """No path into somebody's home or workplace is committed."""
    named = [(str(path), found.group()) for path, text in texts(files) for found in MACHINE_PATH.finditer(text)]
    assert named == []


def test_no_cache_or_output_is_committed(files: list[Path]) -> None:
    """Bytecode, kernel caches, environments and output are made, never kept."""
    made = ("__pycache__", ".venv", "out", ".mypy_cache", ".ruff_cache")
    kept = [
        path
        for path in files
        if set(path.relative_to(ROOT).parts) & set(made) or path.suffix in {".pyc", ".nbi", ".nbc"}
    ]
    assert kept == []
