"""What people read when they open, log and swap sessions: every page beside its snapshot, as in test_change_pages."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ironstride.cli.main import main
from ironstride.export.watches import WATCHES, Watch
from ironstride.strength.catalogue import load_catalogue
from tests.cli.conftest import Ended, Run
from tests.cli.kim import ATHLETE, MONDAY, TUESDAY
from tests.cli.lifters import BO, RAY
from tests.cli.test_change_pages import ESCAPE, WIDTH, as_page, checked
from tests.store.places import DATA

THURSDAY = "2026-11-26"
FILES: Mapping[str, str] = {"kim": ATHLETE, "bo": BO, "ray": RAY}
DONE = (
    "back squat 2x6 85kg left 2; romanian deadlift 2x6 20kg left 3; calf raise 12,12 10kg; "
    "row 2x10 20kg left 3; skip overhead press; note: tired"
)
TO_SPLIT_SQUAT = ("swap", "thu", "lift", "split", "squat", "to", "split", "squat")

CASES: dict[str, tuple[str, list[tuple[str, ...]]]] = {
    "workout-strides": ("ray", [("workout", "wed", "easy", "--as-of", TUESDAY)]),
    "workout-by-effort": ("kim", [("workout", "mon", "easy", "--as-of", TUESDAY)]),
    "workout-threshold": ("ray", [("workout", "mon", "threshold", "--as-of", TUESDAY)]),
    "workout-hot": ("ray", [("workout", "mon", "threshold", "--hot", "--as-of", TUESDAY)]),
    "workout-hot-lift": ("ray", [("workout", "mon", "lift", "--hot", "--as-of", TUESDAY)]),
    "workout-hills": ("ray", [("workout", "thu", "hill", "--as-of", TUESDAY)]),
    "workout-race-pace": ("ray", [("workout", "week", "13", "long", "--as-of", TUESDAY)]),
    "workout-race": ("ray", [("workout", "2027-03-21", "--as-of", TUESDAY)]),
    "workout-bands": ("bo", [("workout", "tue", "lift", "--as-of", TUESDAY)]),
    "workout-cues": ("bo", [("workout", "thu", "lift", "--cues", "--as-of", TUESDAY)]),
    "workout-barbell": ("ray", [("workout", "mon", "lift", "--as-of", TUESDAY)]),
    "workout-mobility": ("ray", [("workout", "fri", "mobility", "--as-of", TUESDAY)]),
    "workout-laps": ("ray", [("workout", "mon", "threshold", "--laps", "--as-of", TUESDAY)]),
    "workout-laps-strength": ("ray", [("workout", "mon", "lift", "--laps", "--as-of", TUESDAY)]),
    "workout-none": ("ray", [("workout", "sun", "--as-of", TUESDAY)]),
    "paces": ("ray", [("paces", "--as-of", TUESDAY)]),
    "paces-unknown": ("kim", [("paces", "--as-of", TUESDAY)]),
    "paces-old": ("ray", [("paces", "--as-of", "2027-03-01")]),
    "swap-list": ("ray", [("swap", "thu", "lift", "split", "squat", "--as-of", TUESDAY)]),
    "swap": ("ray", [(*TO_SPLIT_SQUAT, "--as-of", TUESDAY)]),
    "swap-always": ("ray", [(*TO_SPLIT_SQUAT, "--always", "--as-of", TUESDAY)]),
    "swap-always-list": ("ray", [("swap", "thu", "lift", "split", "squat", "--always", "--as-of", TUESDAY)]),
    "swap-which": ("ray", [("swap", "thu", "lift", "--as-of", TUESDAY)]),
    "swap-not-there": ("bo", [("swap", "tue", "lift", "squat", "to", "leg", "press", "--as-of", TUESDAY)]),
    "swap-a-run": ("ray", [("swap", "wed", "easy", "squat", "--as-of", TUESDAY)]),
    "log-lift": ("ray", [("log", "mon", "lift", "--done", DONE, "--as-of", TUESDAY)]),
    "log-as-planned": ("bo", [("log", "tue", "lift", "--done", "as planned", "--as-of", TUESDAY)]),
    "log-remove": (
        "ray",
        [
            ("log", "mon", "lift", "--done", DONE, "--as-of", TUESDAY),
            ("log", "mon", "lift", "--remove", "--as-of", TUESDAY),
        ],
    ),
    "log-not-understood": ("ray", [("log", "mon", "lift", "--done", "goblt sqat 3x8; row", "--as-of", TUESDAY)]),
    "log-ahead": ("ray", [("log", "thu", "lift", "--done", "as planned", "--as-of", TUESDAY)]),
    "log-a-run": ("ray", [("log", "mon", "threshold", "--done", "as planned", "--as-of", TUESDAY)]),
    "simulate-strength": ("ray", [("simulate-strength", "--sessions", "2", "--as-of", TUESDAY)]),
    "simulate-strength-hard": (
        "bo",
        [("simulate-strength", "--feels", "hard", "--sessions", "2", "--as-of", TUESDAY)],
    ),
    "simulate-strength-not-a-word": ("bo", [("simulate-strength", "--feels", "heavy", "--as-of", TUESDAY)]),
    "exercises-of-a-kit": ("bo", [("exercises", "--equipment", "band, dumbbells 2x10 kg")]),
    "exercise": ("bo", [("exercises", "goblet", "squat")]),
    "watches-coros": ("bo", [("watches", "coros")]),
    "watches-unknown": ("bo", [("watches", "casio")]),
    "export-fit": ("ray", [("export", "--fit", "watch", "--as-of", TUESDAY)]),
    "export-fit-nothing": ("ray", [("export", "--fit", "watch", "--as-of", "2028-01-01")]),
    "export-card": ("ray", [("export", "--card", "week.html", "--as-of", TUESDAY)]),
}
"""Page -> whose, and the commands; the last one's answer is the page."""

FOLDED = ("workout-", "paces", "swap", "log-", "simulate")
FOR_OTHERS = ("workout-laps", "workout-laps-strength")
NARROW = [name for name in CASES if name.startswith(FOLDED) and name not in FOR_OTHERS]
"""Lines for a slip of paper have a width of their own."""
Open = Callable[[str], Path]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """A folder for each of the three, in which their season was planned."""
    folders = {}
    for name, text in FILES.items():
        folder = folders[name] = tmp_path_factory.mktemp(name)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patched:
            patched.chdir(folder)
            patched.setenv("IRONSTRIDE_DATA", str(folder / DATA))
            patched.setattr("sys.argv", ["ironstride", "plan", f"{name}.toml", "--as-of", MONDAY])
            with pytest.raises(SystemExit) as ended:
                main()
        assert ended.value.code == 0
        (folder / f"{name}.toml").unlink()  # copies of the data file take theirs for it
    return folders


@pytest.fixture
def opened(planned: Mapping[str, Path], tmp_path: Path) -> Open:
    """Brings one of them into the folder in which commands run."""

    def bring(name: str) -> Path:
        shutil.copytree(planned[name], tmp_path, dirs_exist_ok=True)
        (tmp_path / f"{name}.toml").write_text(FILES[name], encoding="utf-8")
        return tmp_path

    return bring


def last_of(name: str, opened: Open, run: Run) -> tuple[tuple[str, ...], Ended]:
    """The last command of a page, and how it ended."""
    who, (*before, last) = CASES[name]
    opened(who)
    for command in before:
        assert run(*command).code == 0
    return last, run(*last)


@pytest.mark.parametrize("name", CASES)
def test_pages_read_as_their_snapshots(name: str, opened: Open, run: Run) -> None:
    """Every screen around a session, word for word."""
    checked(name, as_page(*last_of(name, opened, run)))


@pytest.mark.parametrize("columns", [40, 60])
@pytest.mark.parametrize("name", NARROW)
def test_a_narrow_terminal_is_not_exceeded(
    name: str, columns: int, opened: Open, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a phone's terminal lines are folded at words, and every word is there."""
    wide = last_of(name, opened, run)[1].out
    monkeypatch.setenv("COLUMNS", str(columns))
    narrow = last_of(name, opened, run)[1].out
    assert max(map(len, narrow.splitlines()), default=0) <= columns
    assert "".join(narrow.split()) == "".join(wide.split())


def test_asked_on_a_terminal_enter_means_as_planned(opened: Open, run: Run) -> None:
    """The question shows how to answer; Enter alone logs the session as it stood."""
    opened("bo")
    asked = run("log", "tue", "lift", "--as-of", TUESDAY, typed="\n")
    assert asked.code == 0
    assert asked.out.startswith("What did you do in tue lift? Enter: all as planned.")
    again = run("log", "tue", "lift", "--done", "as planned", "--as-of", TUESDAY)
    assert ESCAPE.sub("", asked.out).endswith(again.out)


def test_a_log_comes_through_a_pipe(opened: Open, run: Run) -> None:
    """Without a terminal what is piped in is the log."""
    opened("ray")
    piped = run("log", "mon", "lift", "--as-of", TUESDAY, stdin=DONE)
    assert piped.out == run("log", "mon", "lift", "--done", DONE, "--as-of", TUESDAY).out


def test_a_workout_as_json(opened: Open, run: Run) -> None:
    """The session with its workout as the plan keeps it."""
    opened("ray")
    document = json.loads(run("workout", "mon", "threshold", "--as-of", TUESDAY, "--json").out)
    assert document["schema"] == "ironstride/workout/1"
    assert document["date"] == MONDAY
    assert document["workout"]["sport"] == "run"


def test_a_workout_for_a_service(opened: Open, run: Run) -> None:
    """Plain text as it is pasted there: a line a step, the repeats between blank lines."""
    opened("ray")
    blocks = run("workout", "mon", "threshold", "--intervals", "--as-of", TUESDAY).out.strip("\n").split("\n\n")
    assert [len(block.splitlines()) for block in blocks] == [1, 3, 2]
    assert blocks[1].startswith("Main set 4x\n- ")


def test_paces_as_json(opened: Open, run: Run) -> None:
    """Seconds, metres and beats, with their error."""
    opened("ray")
    document = json.loads(run("paces", "--as-of", TUESDAY, "--json").out)
    assert document["schema"] == "ironstride/paces/1"


def test_swaps_as_json(opened: Open, run: Run) -> None:
    """What would do, then the session with what was taken."""
    opened("ray")
    listed = json.loads(run("swap", "thu", "lift", "split", "squat", "--as-of", TUESDAY, "--json").out)
    assert listed["schema"] == "ironstride/swaps/1"
    known = {one.id for one in load_catalogue().exercises}
    assert listed["swaps"]
    assert set(listed["swaps"]) <= known - {listed["exercise"]}
    done = json.loads(run(*TO_SPLIT_SQUAT, "--as-of", TUESDAY, "--json").out)
    assert (done["schema"], done["session"]) == ("ironstride/swapped/1", listed["session"])
    there = {one["exercise"] for one in done["workout"]["exercises"]}
    assert "split-squat" in there
    assert listed["exercise"] not in there


def test_a_log_as_json(opened: Open, run: Run) -> None:
    """The entry as it was understood, the next loads in kilograms, and then nothing."""
    opened("ray")
    logged = json.loads(run("log", "mon", "lift", "--done", DONE, "--as-of", TUESDAY, "--json").out)
    assert logged["schema"] == "ironstride/logged/1"
    assert logged["next_load_kg"]["back-squat"] == 85.0
    taken = json.loads(run("log", "mon", "lift", "--remove", "--as-of", TUESDAY, "--json").out)
    assert taken == {"schema": "ironstride/logged/1", "session": logged["session"], "logged": None}


def test_a_simulation_as_json(opened: Open, run: Run) -> None:
    """Sets are counted or held, never both."""
    opened("ray")
    document = json.loads(run("simulate-strength", "--sessions", "3", "--as-of", TUESDAY, "--json").out)
    assert document["schema"] == "ironstride/simulated-strength/1"
    assert len(document["sessions"]) == 3
    for exercise in (one for session in document["sessions"] for one in session["exercises"]):
        assert (exercise["reps"] is None) != (exercise["hold_s"] is None)


def test_files_for_a_watch_are_listed(opened: Open, run: Run) -> None:
    """One a session that lies ahead, mobility left out, named by day; written again they keep their names."""
    folder = opened("ray") / "watch"
    run("export", "--fit", "watch", "--as-of", THURSDAY)
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["20261126-w01-quality-1.fit", "20261126-w01-strength-2.fit", "20261128-w01-long-1.fit"]
    run("export", "--fit", "watch", "--as-of", THURSDAY)
    assert sorted(path.name for path in folder.iterdir()) == names


@pytest.mark.parametrize("watch", WATCHES, ids=lambda watch: watch.word)
def test_every_watch_ends_in_a_command_that_helps(watch: Watch, run: Run) -> None:
    """A watch that takes files is offered files, any other the calendar; no line is too long."""
    following = "--fit DIR" if watch.takes_files else "--ics > season.ics"
    shown = run("watches", watch.word).out.splitlines()
    assert shown[-1] == f"Next: ironstride export {following}"
    assert max(map(len, shown)) <= WIDTH


def test_all_watches_on_one_page(run: Run) -> None:
    """Every make, in lines that fit."""
    shown = run("watches").out.splitlines()
    assert all(any(line.casefold().startswith(f"{one.name}.".casefold()) for line in shown) for one in WATCHES)
    assert max(map(len, shown)) <= WIDTH
