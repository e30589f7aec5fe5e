"""The pages of `log` and `undo`, 80 columns, in a pipe."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ironstride.cli.log_command import run_log
from ironstride.cli.undo_command import run_undo
from ironstride.errors import InvalidInput, UnreadableFile
from tests.plans import FIRST_MONDAY, changed, week_sessions
from tests.store.places import DATA
from tests.use.stored_plans import FIRST, Home, draft

PAGES = Path(__file__).parent / "pages"
LONG_REASON = "Replanned after the athlete file changed: Tuesday evening is not free, so the lift goes to Wednesday."
MOVED = changed(
    FIRST,
    "plan-two",
    [
        *(replace(one, start=1080, end=1120) if one.id == "w01-strength-1" else one for one in FIRST.sessions),
        week_sessions(2)[0],
    ],
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Planned, replanned, undone, and moved."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("IRONSTRIDE_DATA", str(tmp_path / DATA))
    made = Home(tmp_path)
    made.plans.add(draft(FIRST, "Planned.", athlete_text="one"))
    later = replace(changed(FIRST, "plan-x", FIRST.sessions[1:]), as_of=FIRST_MONDAY.replace(day=30))
    made.plans.add(draft(later, LONG_REASON, athlete_text="two"))
    made.plans.undo()
    made.plans.add(draft(MOVED, "Tuesday's lift moved to 18:00.", athlete_text="three"))
    made.write("three")
    return made


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    """What was printed, at most 80 columns wide and without colour."""
    out = capsys.readouterr().out
    assert max(len(line) for line in out.splitlines()) <= 80
    assert "\x1b" not in out
    return out


@pytest.mark.usefixtures("home")
def test_the_log_reads_as_its_snapshot(capsys: pytest.CaptureFixture[str]) -> None:
    """Newest first; what is in force and what was undone is said in words too."""
    run_log(None, as_json=False)
    assert printed(capsys) == (PAGES / "log.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("home")
def test_undo_reads_as_its_snapshot(capsys: pytest.CaptureFixture[str]) -> None:
    """What was undone, what is back, what is gone, and what became of the athlete file."""
    run_undo(None, as_json=False)
    assert printed(capsys) == (PAGES / "undo.txt").read_text(encoding="utf-8")


def test_a_waiting_change_is_in_the_log(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    """So nobody forgets it."""
    home.plans.propose(draft(FIRST, "Thursday's lift to Fri 18:00."))
    run_log(None, as_json=False)
    assert "Waiting: Thursday's lift to Fri 18:00." in printed(capsys)


def test_the_log_as_json(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything the page says."""
    run_log(home.file, as_json=True)
    found = json.loads(capsys.readouterr().out)
    assert [one["version"] for one in found["versions"]] == [4, 3, 2, 1]
    assert [one["counts"] for one in found["versions"]] == [True, False, False, True]
    assert [one["in_force"] for one in found["versions"]] == [True, False, False, False]
    assert [one["restores"] for one in found["versions"]] == [None, 1, None, None]
    assert [one["parent"] for one in found["versions"]] == [3, 2, 1, None]
    assert found["versions"][2]["planned_from"] == "2026-11-30"
    assert found["proposed"] is None


def test_undo_as_json(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything the page says; the athlete file has the text of what is back."""
    run_undo(home.file, as_json=True)
    found = json.loads(capsys.readouterr().out)
    assert (found["version"], found["restores"]) == (5, 1)
    assert found["sessions_back"] == ["w01-strength-1"]
    assert found["sessions_gone"] == ["w02-quality-1"]
    assert home.text() == "one"


def test_the_log_after_undoing_everything(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    """The first version is in force again, and nothing more is offered to undo."""
    home.plans.undo()
    run_log(None, as_json=False)
    out = printed(capsys)
    assert ">  5  23 Nov 2026   Undone: Tuesday's lift moved to 18:00. (back to 1)" in out
    assert "Tuesday's lift moved to 18:00. (undone)" in out
    assert "ironstride undo" not in out


def test_without_a_plan_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stored is an error that says how to begin."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IRONSTRIDE_DATA", str(tmp_path / DATA))
    with pytest.raises(InvalidInput):
        run_log(None, as_json=False)
    with pytest.raises(UnreadableFile, match="no plan is stored"):
        run_log(tmp_path / "sam.toml", as_json=False)
