"""The command line itself: help, exit codes, what is documented, and that it starts lightly."""

import re
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

from ironstride.cli.main import app, told
from ironstride.cli.terminal import clipped, folded
from ironstride.errors import Refused
from ironstride.training.refusal import Refusal, RefusalCode, Relaxation
from tests.cli.conftest import Run
from tests.store.places import DATA

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [str(command.name) for command in app.registered_commands]


def test_help_names_the_commands_that_exist(run: Run) -> None:
    """Help ends with 0 and lists every command."""
    ended = run("--help")
    assert ended.code == 0
    listed = re.findall(r"^  ([a-z]+)  ", ended.out.partition("Commands:")[2], flags=re.MULTILINE)
    assert listed == [
        *("init", "plan", "week", "show", "workout", "move", "why", "busy", "away", "review", "export", "more")
    ]


def test_more_lists_every_other_command(run: Run) -> None:
    """Each command is in the short help or under `more`, none in both."""
    listed = re.findall(r"^  ([a-z]+)  ", run("--help").out.partition("Commands:")[2], flags=re.MULTILINE)
    others = re.findall(r"^  ([a-z-]+)  ", run("more").out, flags=re.MULTILINE)
    assert sorted([*listed, *others]) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_words_not_types(run: Run, name: str) -> None:
    """At most 80 columns, arguments as people write them."""
    text = run(name, "--help").out
    assert max(map(len, text.splitlines())) <= 80
    assert re.findall(r"<[a-z]+|list\[|\[\[|\{", text) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(run: Run, name: str) -> None:
    """Each command has its section in docs/commands.md, and each of its options stands in it."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    assert section, f"docs/commands.md has no section {name!r}"
    options = set(re.findall(r"--[a-z-]+", run(name, "--help").out)) - {"--help"}
    assert {option for option in options if f"`{option}" not in section} == set()


def test_the_exit_codes_are_documented(run: Run) -> None:
    """The four codes stand in the documents and in the help."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (\d) \|", text, flags=re.MULTILINE) == ["0", "1", "2", "3"]
    assert "Exit codes: 0 done" in run("--help").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["plan", "nobody.toml"], 1),
        (["plan"], 2),
        (["show"], 2),
        (["why"], 2),
        (["dance"], 2),
        (["--as-of", "tomorrow"], 2),
        (["review", "nothing.txt"], 1),
        (["rules", "one-bodi"], 2),
    ],
)
def test_mistakes_end_with_their_code(run: Run, arguments: list[str], code: int) -> None:
    """A missing file is 1, usage is 2; the answer is on standard error, and never a traceback."""
    ended = run(*arguments)
    assert ended.code == code
    assert ended.err
    assert "Traceback" not in ended.err


def test_a_refusal_ends_with_three_and_shows_the_ways_out(capsys: pytest.CaptureFixture[str]) -> None:
    """In plain words: why, and each change that would make it fit."""
    ways = (
        Relaxation("widen-window sat 60", 4, "the week fits", "60 min more on Saturday"),
        Relaxation("one-less easy", 4, "", "one easy run less in this week"),
    )
    refusal = Refusal(RefusalCode.LONG_RUN_HAS_NO_WINDOW, "inside-time-slot", "No time slot holds a long run.", ways)
    assert told(Refused(refusal)) == 3
    assert capsys.readouterr().err == (
        "No time slot holds a long run.\n\n"
        "This cannot fit as it is; any one of these would make it fit:\n"
        "- 60 min more on Saturday (the week fits)\n"
        "- one easy run less in this week\n"
        "[LONG_RUN_HAS_NO_WINDOW]\n"
    )


def test_a_refusal_lists_its_ways_out_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A text that names them already is cut before the list."""
    text = "The week of 2026-12-07 cannot fit: no room. Any one of these would make it fit: no long run in this week."
    ways = (Relaxation("one-less long", 4, "", "no long run in this week"),)
    told(Refused(Refusal(RefusalCode.LONG_RUN_HAS_NO_WINDOW, "inside-time-slot", text, ways)))
    err = capsys.readouterr().err
    assert err.count("would make it fit") == err.count("no long run in this week") == 1


def modules_loaded(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command has loaded by its end, in a process of its own."""
    script = (
        "import sys, atexit; from ironstride.cli.main import main; "
        "atexit.register(lambda: sys.stderr.write('\\nLOADED ' + ' '.join(sys.modules))); "
        f"sys.argv = ['ironstride', *{list(arguments)!r}]; main()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "", "IRONSTRIDE_DATA": str(folder / DATA)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ended.stderr.rpartition("LOADED ")[2].split())


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["more"],
        ["move", "--help"],
        ["week", "--help"],
        ["goal", "--help"],
        ["log"],
        ["show"],
        ["show", "season"],
        ["--as-of", "2026-11-24"],
        ["why", "sat", "long"],
    ],
)
def test_light_commands_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    """What one asks often starts without the search, without the calendar library and without XML."""
    loaded = modules_loaded(tmp_path, *arguments)
    assert "ironstride.cli.main" in loaded
    assert loaded & {"numpy", "numba", "llvmlite", "icalendar", "lxml", "ironstride.placement.search"} == set()


def test_version_is_printed(run: Run) -> None:
    """One line with the name."""
    if not list(distributions(name="ironstride")):
        pytest.skip("ironstride is run from its sources, not installed: it has no version to print")
    assert re.fullmatch(r"ironstride \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [("one two three", 13, "one two three"), ("one two three", 12, "one two…"), ("one, two three", 6, "one…")],
)
def test_texts_are_cut_at_words(text: str, width: int, short: str) -> None:
    """A cut text ends at a word, with a sign that it was cut."""
    assert clipped(text, width) == short
    assert len(short) <= width


def test_folded_texts_keep_their_lines() -> None:
    """Never more lines than asked, never wider, and the cut is shown."""
    lines = folded("word " * 60, 40, 2, indent="  ", first="! ")
    assert len(lines) == 2
    assert all(len(line) <= 40 for line in lines)
    assert lines[0].startswith("! word")
    assert lines[1].endswith("…")
