"""The lock files: complete, hashed, and in step with pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("run.txt", "dev.txt")


def locked(name: str) -> dict[str, tuple[Requirement, list[str]]]:
    """The requirements of a lock file by package name, each with its hashes."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, tuple[Requirement, list[str]]] = {}
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            requirement, *hashes = line.split("--hash=")
            parsed = Requirement(requirement)
            found[canonicalize_name(parsed.name)] = (parsed, [one.strip() for one in hashes])
    return found


def asked(extra: str | None) -> list[Requirement]:
    """What pyproject.toml asks for at run time, or for an extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["dependencies"] if extra is None else project["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_is_one_version_with_hashes(name: str) -> None:
    """A locked package names exactly one version and the SHA-256 of at least one file."""
    for package, (requirement, hashes) in locked(name).items():
        assert [one.operator for one in requirement.specifier] == ["=="], package
        assert hashes, f"{package} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), package


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_packages_alone(name: str) -> None:
    """A lock file holds no option and no address, so that it serves with any package index."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not [line for line in text.splitlines() if line.startswith("-")]


@pytest.mark.parametrize(("name", "extra"), [("run.txt", None), ("dev.txt", None), ("dev.txt", "dev")])
def test_the_lock_satisfies_pyproject(name: str, extra: str | None) -> None:
    """Whatever pyproject.toml asks for is in the lock, in a version that it allows."""
    lock = locked(name)
    for requirement in asked(extra):
        held = lock.get(canonicalize_name(requirement.name))
        assert held, f"{requirement.name} is not in {name}: run `make lock`"
        version = next(iter(held[0].specifier)).version
        assert requirement.specifier.contains(version), f"{requirement} but {name} holds {version}: run `make lock`"


def test_both_locks_hold_the_same_versions() -> None:
    """What is tested is what runs: every package of run.txt stands in dev.txt in the same version."""
    tested = locked("dev.txt")
    for package, (requirement, _) in locked("run.txt").items():
        assert tested[package][0].specifier == requirement.specifier


def test_the_build_backend_is_locked() -> None:
    """The project itself is installed without fetching anything that the lock does not hold."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = locked("dev.txt")
    for line in project["build-system"]["requires"]:
        assert canonicalize_name(Requirement(line).name) in lock
