"""What people read when they say what names in their recordings mean: each page beside its snapshot."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_change_pages import WIDTH, as_page, checked
from tests.own_names.recorded import keep, lift, sets, some_past
from tests.store.places import DATA

BENCH = ("names", "Bankdrücken LH", "bench-press")
FOOTBALL = ("sports", "football", "effort", "7", "legs", "yes")

CASES: dict[str, list[tuple[str, ...]]] = {
    "names": [("names", "Rollen auf der Matte", "none"), ("names",)],
    "names-one": [("names", "squat")],
    "names-remembered": [BENCH],
    "names-none": [("names", "Rollen auf der Matte", "none")],
    "names-which": [("names", "bankdrücken", "lh", "press")],
    "names-no-such-exercise": [("names", "Beinstrecker", "xyzzy")],
    "names-no-such-name": [("names", "Beinstreker", "plank")],
    "names-forget": [BENCH, ("names", "Bankdrücken LH", "--forget")],
    "names-forget-nothing": [("names", "Bankdrücken LH", "--forget")],
    "names-forget-what": [("names", "--forget")],
    "sports": [("sports", "padel", "ok"), ("sports",)],
    "sports-one": [("sports", "football")],
    "sports-remembered": [FOOTBALL],
    "sports-not-understood": [("sports", "football", "effort", "hard")],
    "sports-no-such-sport": [("sports", "footbal", "ok")],
    "sports-forget": [FOOTBALL, ("sports", "football", "--forget")],
    "sports-forget-nothing": [("sports", "football", "--forget")],
    "sports-forget-what": [("sports", "--forget")],
}
"""Page -> the commands; the last one's answer is the page."""


@pytest.mark.parametrize("name", CASES)
def test_pages_read_as_their_snapshots(name: str, tmp_path: Path, run: Run) -> None:
    """Every screen, word for word, at 80 columns."""
    keep(tmp_path, some_past())
    *before, last = CASES[name]
    for command in before:
        assert run(*command).code == 0
    ended = run(*last)
    assert ended.code == (2 if ended.err else 0)
    page = as_page(last, ended)
    assert max(map(len, page.splitlines())) <= WIDTH
    checked(name, page)


@pytest.mark.parametrize("command", ["names", "sports"])
def test_nothing_imported_says_how_to_begin(command: str, tmp_path: Path, run: Run) -> None:
    """And no data file is made by looking."""
    ended = run(command)
    assert (ended.code, "ironstride import FOLDER" in ended.out) == (0, True)
    assert not (tmp_path / DATA).exists()
    assert run(command, "squat", "plank").code == 2
    assert run(command, "squat", "--forget").code == 2


def test_somebody_at_the_terminal_is_asked_which(tmp_path: Path, run: Run) -> None:
    """The choice that is taken is remembered; no answer leaves all as it was."""
    keep(tmp_path, some_past())
    assert run("names", "Bankdrücken LH", "press", typed="").code == 2
    ended = run("names", "Bankdrücken LH", "press", typed="1\n")
    assert ended.code == 0
    assert "Remembered: bench-press" in ended.out


def test_answers_are_documents_too(tmp_path: Path, run: Run) -> None:
    """What holds after the command, of that name alone."""
    keep(tmp_path, some_past())
    (one,) = json.loads(run(*BENCH, "--json").out)["names"]
    assert (one["exercise"], one["surely"], one["sets"]) == ("bench-press", "said", 5)
    (sport,) = json.loads(run(*FOOTBALL, "--json").out)["sports"]
    assert (sport["effort"], sport["legs"], sport["answered"]) == (7.0, "heavy", True)
    assert run("names", "Bankdrücken LH", "press", "--json").code == 2
    assert len(json.loads(run("names", "--json").out)["names"]) == 9
    assert len(json.loads(run("sports", "--json").out)["sports"]) == 4


def test_each_athlete_has_names_of_their_own(tmp_path: Path, run: Run) -> None:
    """Of several it has to be said whose are meant; what one says is nothing to the other."""
    keep(tmp_path, some_past(), "sam")
    keep(tmp_path, [lift(0, *sets("Bankdrücken LH", 4))], "kim")
    assert run("names").code == 2
    assert run(*BENCH, "--plan", "sam").code == 0
    (one,) = json.loads(run("names", "--plan", "kim", "--json").out)["names"]
    assert (one["exercise"], one["sets"]) == (None, 4)


def test_names_never_steer_the_terminal(tmp_path: Path, run: Run) -> None:
    """A name of a foreign file is shown without what a terminal would obey, and found by what is shown."""
    keep(tmp_path, [lift(0, *sets("Row\x1b[2Jwild\n", 4))])
    shown = run("names").out
    assert "Row [2Jwild" in shown
    assert "\x1b" not in shown
    assert run("names", "Row [2Jwild", "cable-row").code == 0
