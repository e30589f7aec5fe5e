"""The script that makes the environment: does nothing when all is right, and speaks plainly when it cannot."""

import sys
from pathlib import Path

import pytest

from scripts import set_up


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own, whose steps that take long are only written down."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "dev.txt").write_text("one==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n[build-system]\nrequires = []\n', encoding="utf-8")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "LOCK", tmp_path / "requirements" / "dev.txt")
    return tmp_path


@pytest.fixture
def steps(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the long steps that were taken."""
    taken: list[str] = []

    def create(folder: Path) -> bool:
        taken.append("create")
        python = set_up.python_of(folder)
        python.parent.mkdir(parents=True)
        python.touch()
        return True

    def install(python: Path) -> bool:
        taken.append("install")
        return python.exists()

    monkeypatch.setattr(set_up, "create", create)
    monkeypatch.setattr(set_up, "install", install)
    monkeypatch.setattr(set_up, "bundle", lambda python: 0 if python.exists() else 1)
    monkeypatch.setattr(set_up, "works", lambda folder: set_up.python_of(folder).exists())
    return taken


def test_nothing_is_done_twice(steps: list[str]) -> None:
    """A second call finds everything right and takes no step."""
    assert set_up.main([]) == 0
    assert set_up.main([]) == 0
    assert steps == ["create", "install"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("requirements/dev.txt", "one==2\n"),
        ("pyproject.toml", '[project]\nname = "x"\ndependencies = ["two"]\n[build-system]\nrequires = []\n'),
    ],
)
def test_a_changed_lock_or_requirement_is_installed(checkout: Path, steps: list[str], name: str, text: str) -> None:
    """A new lock, or new requirements of the project, bring the same environment up to date."""
    set_up.main([])
    (checkout / name).write_text(text, encoding="utf-8")
    assert set_up.main([]) == 0
    assert steps == ["create", "install", "install"]


def test_a_setting_of_a_tool_changes_nothing(checkout: Path, steps: list[str]) -> None:
    """Parts of pyproject.toml that say nothing of packages do not set anything up anew."""
    set_up.main([])
    project = checkout / "pyproject.toml"
    project.write_text(project.read_text(encoding="utf-8") + "[tool.x]\ny = 1\n", encoding="utf-8")
    set_up.main([])
    assert steps == ["create", "install"]


def test_an_environment_that_no_longer_starts_is_made_anew(checkout: Path, steps: list[str]) -> None:
    """When the environment's Python is gone, the environment is made again."""
    set_up.main([])
    python = set_up.python_of(checkout / ".venv")
    python.unlink()
    python.parent.rmdir()
    assert set_up.main([]) == 0
    assert steps == ["create", "install", "create", "install"]


@pytest.mark.usefixtures("steps")
def test_a_failed_install_is_tried_again(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A half-made environment is never taken for a ready one."""
    with monkeypatch.context() as broken:
        broken.setattr(set_up, "install", lambda _: False)
        assert set_up.main([]) == 1
    assert not (checkout / ".venv" / ".ready").exists()
    assert set_up.main([]) == 0


def test_a_python_without_venv_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where Debian split ensurepip off, the message names the package that brings it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else object())
    assert not set_up.create(tmp_path / ".venv")
    assert "python3-venv" in capsys.readouterr().err


def test_an_old_python_hands_over_to_a_newer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """An older `python3` is no obstacle where a newer one is on the PATH."""
    called: list[list[str]] = []

    def call(command: list[str]) -> int:
        called.append(command)
        return 0

    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name in {"python3.12", "python3.11"} else None)
    monkeypatch.setattr("subprocess.call", call)
    assert set_up.main([".venv"]) == 0
    assert [command[0] for command in called] == ["/bin/python3.12"]


def test_an_old_python_alone_is_told_what_is_wanted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no newer Python exists, the message says which one is needed."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert set_up.main([]) == 1
    assert "3.11 or newer" in capsys.readouterr().err


def test_a_moved_environment_does_not_count(tmp_path: Path) -> None:
    """An environment made elsewhere, or without a Python that starts, is not taken for a working one."""
    folder = tmp_path / ".venv"
    assert not set_up.works(folder)
    python = set_up.python_of(folder)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (folder / "pyvenv.cfg").write_text(f"command = python -m venv {tmp_path / 'elsewhere'}\n", encoding="utf-8")
    assert not set_up.works(folder)
