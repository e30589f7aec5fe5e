"""The script that finds or installs Chromium: never fails, says loudly what is left out and why."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts import set_up_browser


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH; its machine is nobody's."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(set_up_browser.VARIABLE, raising=False)
    return tmp_path


def program(folder: Path, name: str) -> Path:
    """A program on the PATH."""
    made = folder / name
    made.write_text("#!/bin/sh\n", encoding="utf-8")
    made.chmod(0o755)
    return made


@pytest.mark.parametrize("name", set_up_browser.NAMES)
def test_a_browser_that_is_there_is_taken_in_silence(
    machine: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each of its usual names is found, and nothing is said."""
    made = program(machine, name)
    assert set_up_browser.chromium() == str(made)
    assert set_up_browser.main() == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("has_apt", "root", "why"), [(False, True, "no apt-get"), (True, False, "only root")])
def test_what_cannot_be_installed_is_said_in_one_loud_line(
    machine: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    has_apt: bool,
    root: bool,
    why: str,
) -> None:
    """The tests go on without a browser, and nobody can overlook it."""
    if has_apt:
        program(machine, "apt-get")
    monkeypatch.setattr(set_up_browser, "is_root", lambda: root)
    assert set_up_browser.main() == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("!!! BROWSER TESTS ARE SKIPPED")
    assert why in line


def test_root_installs_it(machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Lists are brought up to date first; then the package comes, and nothing is skipped."""
    program(machine, "apt-get")
    steps: list[str] = []

    def run(command: Sequence[str]) -> str:
        steps.append(command[2])
        if command[2] == "install":
            program(machine, "chromium")
        return ""

    monkeypatch.setattr(set_up_browser, "is_root", lambda: True)
    monkeypatch.setattr(set_up_browser, "run", run)
    assert set_up_browser.main() == 0
    assert steps == ["update", "install"]
    assert "SKIPPED" not in capsys.readouterr().out


def test_a_failed_installation_is_told_with_its_last_line(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a network apt-get says what went wrong; the tests go on."""
    program(machine, "apt-get").write_text("#!/bin/sh\necho 'Temporary failure resolving' >&2\nexit 100\n")
    monkeypatch.setattr(set_up_browser, "is_root", lambda: True)
    assert set_up_browser.main() == 0
    assert "apt-get update failed (Temporary failure resolving)" in capsys.readouterr().out


def test_a_browser_can_be_named(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is not on the PATH is taken by its path; none is taken where none is wanted."""
    elsewhere = program(machine, "my-browser")
    monkeypatch.setenv(set_up_browser.VARIABLE, str(elsewhere))
    assert set_up_browser.chromium() == str(elsewhere)
    monkeypatch.setenv(set_up_browser.VARIABLE, "")
    assert set_up_browser.chromium() is None
