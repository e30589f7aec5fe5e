"""What people read when they change their plan: every page at 80 columns, as into a pipe, beside its snapshot.

After a wanted change of the pages run once with IRONSTRIDE_WRITE_PAGES=1 and read the difference.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from ironstride.cli.main import main
from tests.cli.conftest import Ended, Run
from tests.cli.kim import ATHLETE, MONDAY, PAGES, SUNDAY, TUESDAY
from tests.store.places import DATA

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
WIDTH = 80
PRINTED_LINES = 60
MOVED = ("move", "tue", "lift", "to", "thu", "18:00", "--as-of", TUESDAY)

CASES: dict[str, list[tuple[str, ...]]] = {
    "move-list": [("move", "tue", "lift", "--as-of", TUESDAY)],
    "move-list-numbers": [("move", "tue", "lift", "--numbers", "--as-of", TUESDAY)],
    "move": [MOVED],
    "move-swap": [("move", "sat long", "wed easy", "--as-of", TUESDAY)],
    "move-keep": [("move", "tue", "lift", "--keep", "--as-of", TUESDAY)],
    "move-every-week": [("move", "tue", "lift", "thu", "18:00", "--every-week", "--as-of", TUESDAY)],
    "move-not-possible": [("move", "tue", "lift", "to", "thu", "6:00", "--as-of", TUESDAY)],
    "move-no-such-slot": [("move", "tue", "lift", "to", "sat", "20:00", "--as-of", TUESDAY)],
    "move-which": [("move", "lift", "--as-of", TUESDAY)],
    "move-behind": [("move", MONDAY, "--as-of", TUESDAY)],
    "move-race": [("move", "race", "--as-of", TUESDAY)],
    "busy": [("busy", "sat", "16-18", "--as-of", TUESDAY)],
    "busy-every-week": [("busy", "sat", "16-18", "every", "week", "--as-of", TUESDAY)],
    "busy-not-understood": [("busy", "thu", "lunch", "--as-of", TUESDAY)],
    "away": [("away", "fri", "sun", "--as-of", TUESDAY)],
    "sick": [("sick", "until", "fri", "--as-of", TUESDAY)],
    "back": [("sick", "until", "sun", "--yes", "--as-of", TUESDAY), ("back", "fri", "--as-of", "2026-11-26")],
    "goal-move": [("goal", "move", "2027-02-14", "--as-of", TUESDAY)],
    "goal-cancel": [("goal", "cancel", "--as-of", TUESDAY)],
    "result": [("result", "10", "km", "51:40", "--as-of", TUESDAY)],
    "result-no-time": [("result", "10", "km", "--as-of", TUESDAY)],
    "never": [("never", "hills", "--as-of", TUESDAY)],
    "skip": [("skip", "wed", "easy", "--as-of", TUESDAY)],
    "replan-nothing": [("replan", "--as-of", TUESDAY)],
    "accept": [MOVED, ("accept",)],
    "accept-nothing": [("accept",)],
    "decline": [MOVED, ("decline",)],
    "undo-move": [(*MOVED, "--yes"), ("undo",)],
    "undo-nothing": [("undo",)],
    "log-moves": [(*MOVED, "--yes"), ("undo",), ("busy", "sat", "16-18", "--as-of", TUESDAY), ("log",)],
    "week-page": [("week", "--page", "--as-of", SUNDAY)],
    "more": [("more",)],
    "help": [("--help",)],
    "help-move": [("move", "--help")],
}
"""Page -> the commands; the last one's answer is the page."""


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Kim's season was planned."""
    folder = tmp_path_factory.mktemp("kim")
    (folder / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        patched.setenv("IRONSTRIDE_DATA", str(folder / DATA))
        patched.setattr("sys.argv", ["ironstride", "plan", "kim.toml", "--as-of", MONDAY])
        with pytest.raises(SystemExit) as ended:
            main()
    assert ended.value.code == 0
    (folder / "kim.toml").unlink()  # copies of the data file take theirs for it
    return folder


@pytest.fixture
def kim(planned: Path, tmp_path: Path) -> Path:
    """A copy of it, in which commands run."""
    shutil.copytree(planned, tmp_path, dirs_exist_ok=True)
    (tmp_path / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    return tmp_path


def checked(name: str, page: str) -> None:
    """A page against its snapshot, or into it."""
    file = PAGES / f"{name}.txt"
    if os.environ.get("IRONSTRIDE_WRITE_PAGES"):
        file.write_text(page, encoding="utf-8", newline="\n")
    assert page == file.read_text(encoding="utf-8")


def as_page(command: tuple[str, ...], ended: Ended) -> str:
    """What the terminal shows: the command, its answer, and what was wrong."""
    words = " ".join(f'"{word}"' if " " in word else word for word in command)
    return f"$ ironstride {words}\n{ended.out}{ended.err}"


@pytest.mark.parametrize("name", CASES)
def test_pages_read_as_their_snapshots(name: str, kim: Path, run: Run) -> None:
    """Every screen of a change, word for word."""
    assert kim.is_dir()
    *before, last = CASES[name]
    for command in before:
        run(*command)
    checked(name, as_page(last, run(*last)))


def test_an_edited_file_is_replanned(kim: Path, run: Run) -> None:
    """Saturday afternoon is gone from the file: the plan follows."""
    file = kim / "kim.toml"
    file.write_text(ATHLETE.replace("08:00-12:00, 16:00-17:30", "08:00-12:00"), encoding="utf-8")
    command = ("replan", "--as-of", TUESDAY)
    checked("replan-edited", as_page(command, run(*command)))


def test_the_sunday_ritual(kim: Path, run: Run) -> None:
    """Four questions answered through a pipe, with a mistake, then the page."""
    assert kim.is_dir()
    answers = "tuesday busy\nbusy tue 18-20\ny\n\nheavy\nwed easy to sun 8:00\ny\n\ny\n"
    ended = run("week", "--as-of", SUNDAY, stdin=answers)
    assert ended.code == 0
    checked("week-ritual", as_page(("week", "--as-of", SUNDAY), ended))


def test_a_ritual_that_is_not_accepted_changes_nothing(kim: Path, run: Run) -> None:
    """The athlete file and the plan are as they were."""
    before = run("show", "season", "--json").out
    ended = run("week", "--as-of", SUNDAY, stdin="busy tue 18-20\ny\n\nfine\n\nn\n")
    assert "Taken back" in ended.out
    assert run("show", "season", "--json").out == before
    assert (kim / "kim.toml").read_text(encoding="utf-8") == ATHLETE


@pytest.mark.parametrize("day", [TUESDAY, SUNDAY, "2026-12-15", "2027-01-12", "2027-01-28"])
def test_every_week_prints_on_one_page(day: str, kim: Path, run: Run) -> None:
    """Sixty lines, each at most 80 columns."""
    assert kim.is_dir()
    lines = run("week", "--page", "--as-of", day).out.splitlines()
    assert 5 < len(lines) <= PRINTED_LINES
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda page: page.stem)
def test_no_page_is_wider_than_the_terminal(page: Path) -> None:
    """Eighty columns, no colour in a pipe, no space at a line's end but a prompt's, no word of the code."""
    text = page.read_text(encoding="utf-8")
    lines = text.splitlines()
    shown = [line for line in lines if not line.startswith("$ ")]
    assert max(map(len, shown)) <= WIDTH
    assert "\x1b" not in text
    assert [line for line in shown if line != line.rstrip() and not line.endswith(("] ", ") "))] == []
    words = set(re.findall(r"[a-z]+", text.casefold()))
    assert words & {"demand", "window", "windows", "finding", "findings", "relaxation", "traceback"} == set()


@pytest.mark.parametrize("name", ["move-list", "move", "away", "goal-move", "week-page"])
def test_colour_adds_nothing_but_colour(name: str, kim: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its codes a coloured page is the page."""
    assert kim.is_dir()
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    (command,) = CASES[name]
    page = as_page(command, run(*command))
    assert ESCAPE.search(page)
    assert ESCAPE.sub("", page) == (PAGES / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", ["40", "60"])
def test_a_narrow_terminal_is_not_exceeded(columns: str, kim: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is cut that the wide page says in words."""
    assert kim.is_dir()
    monkeypatch.setenv("COLUMNS", columns)
    for command in (CASES["move-list"][0], ("show", "--as-of", TUESDAY), ("week", "--page", "--as-of", SUNDAY)):
        assert max(map(len, run(*command).out.splitlines())) <= int(columns)
