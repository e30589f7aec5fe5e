"""What people read about what they did: every page beside its snapshot, as in test_change_pages."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from ironstride.cli.main import main
from tests.cli.conftest import Ended, Run
from tests.cli.kim import ATHLETE, MONDAY
from tests.cli.test_change_pages import as_page, checked
from tests.done.weeks_of_kim import lift_at, run_at
from tests.imports.people_files import write
from tests.store.places import DATA

FIRST = date.fromisoformat(MONDAY)
SUNDAY_AFTER = "2026-12-06"
CASES: dict[str, list[tuple[str, ...]]] = {
    "match": [("match", "--as-of", SUNDAY_AFTER)],
    "match-say": [("match", "4", "none", "--as-of", SUNDAY_AFTER)],
    "match-no-activity": [("match", "99", "none", "--as-of", SUNDAY_AFTER)],
    "match-no-session": [("match", "4", "someday", "--as-of", SUNDAY_AFTER)],
    "done": [("done", "sat", "lift", "--effort", "6", "--as-of", "2026-11-29")],
    "done-partly": [("done", "mon", "easy", "--minutes", "20", "--km", "3.2", "--as-of", "2026-11-30")],
    "done-which": [("done", "--as-of", "2026-12-05")],
    "done-last-week": [("done", "sat", "long", "--as-of", "2026-11-30")],
    "done-ahead": [("done", "2026-12-05", "long", "--as-of", "2026-11-30")],
    "done-too-hard": [("done", "mon", "easy", "--effort", "12", "--as-of", "2026-11-30")],
    "done-remove": [
        ("done", "mon", "easy", "--as-of", "2026-11-30"),
        ("done", "mon", "easy", "--remove", "--as-of", "2026-11-30"),
    ],
    "missed": [("missed", "mon", "easy", "--as-of", "2026-12-01")],
    "load": [("load", "--as-of", SUNDAY_AFTER)],
    "load-more": [("load", "--more", "--weeks", "3", "--as-of", SUNDAY_AFTER)],
    "activities": [("activities", "--most", "4")],
}
"""Page -> the commands; the last one's answer is the page."""


def files() -> dict[str, bytes]:
    """Two weeks: most of it done, some late, some not, and a run too many."""
    day = [FIRST + timedelta(days=number) for number in range(14)]
    return {
        "1.fit": run_at(day[0], "18:05", 31, 5200, beats=138),
        "2.fit": run_at(day[1], "06:12", 36, 6600, beats=158),
        "3.fit": lift_at(day[1], "18:03"),
        "4.fit": run_at(day[3], "06:10", 40, 6700, beats=140),
        "5.fit": run_at(day[5], "08:05", 62, 10200, beats=143),
        "6.fit": run_at(day[8], "06:15", 20, 3600, beats=150),
        "7.fit": lift_at(day[9], "18:00"),
        "8.fit": run_at(day[12], "09:00", 75, 12300, beats=144),
        "9.fit": run_at(day[12], "17:00", 25, 4000),
    }


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Kim's season was planned and two weeks of it were imported."""
    folder = tmp_path_factory.mktemp("kim")
    (folder / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    write(files(), folder / "watch")
    for command in (("plan", "kim.toml", "--as-of", MONDAY), ("import", "watch")):
        with pytest.MonkeyPatch.context() as patched:
            patched.chdir(folder)
            patched.setenv("IRONSTRIDE_DATA", str(folder / DATA))
            patched.setattr("sys.argv", ["ironstride", *command])
            with pytest.raises(SystemExit) as ended:
                main()
        assert ended.value.code == 0
    (folder / "kim.toml").unlink()  # copies of the data file take theirs for it
    return folder


@pytest.fixture
def there(trained: Path, tmp_path: Path) -> Path:
    """A copy in which commands run."""
    shutil.copytree(trained, tmp_path, dirs_exist_ok=True)
    (tmp_path / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    return tmp_path


def last_of(name: str, run: Run) -> tuple[tuple[str, ...], Ended]:
    """The last command of a page, and how it ended."""
    *before, last = CASES[name]
    for command in before:
        assert run(*command).code == 0
    return last, run(*last)


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize("name", CASES)
def test_pages_read_as_their_snapshots(name: str, run: Run) -> None:
    """Word for word."""
    checked(name, as_page(*last_of(name, run)))


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize("columns", [40, 60])
@pytest.mark.parametrize("name", [name for name in CASES if name != "load"])
def test_a_narrow_terminal_is_not_exceeded(name: str, columns: int, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a phone's terminal lines are folded."""
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(len, last_of(name, run)[1].out.splitlines()), default=0) <= columns


@pytest.mark.parametrize("command", ["match", "load", "activities"])
def test_before_anything_is_stored_the_way_on_is_said(command: str, run: Run) -> None:
    """And nothing is made."""
    ended = run(command)
    assert ended.code == 0
    assert "ironstride " in ended.out
