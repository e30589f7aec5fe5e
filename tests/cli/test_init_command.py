"""`init` on a terminal and in a pipe: its screen, its exit codes, and the command it names next."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from ironstride.cli.init_command import TerminalVoice, plan_command, run_init
from ironstride.errors import InvalidInput
from ironstride.use.set_up import AthleteWritten, InputEnded, Manner
from tests.use.set_up_voice import AS_OF, EIGHT, ZONE

PAGE = Path(__file__).parent / "pages" / "init.txt"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own, 80 columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def init(monkeypatch: pytest.MonkeyPatch, *lines: str, target: str | None = "kim.toml") -> AthleteWritten | None:
    """`init` with lines from a pipe."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    return run_init(None if target is None else Path(target), force=False, as_of=AS_OF, zone=ZONE)


def test_the_screen_is_as_its_snapshot(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Eight questions with a mistake and an explanation, at 80 columns, without colour in a pipe."""
    lines = list(EIGHT)
    lines[3:3] = ["thu 6-7:30 swim", "thu 6-7:30 run; sun 9-11 maybe"]
    written = init(monkeypatch, "half marathn 11 apr", *lines[:-2], "?", *lines[-2:])
    assert written == AthleteWritten(Path("kim.toml"), None, (), ())
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert shown == PAGE.read_text(encoding="utf-8")


def test_recordings_go_into_the_next_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder named is given back, and the command is quoted as a shell needs it."""
    (folder / "my runs").mkdir()
    written = init(monkeypatch, EIGHT[0], "my runs", *EIGHT[2:])
    assert written is not None
    assert written.history == Path("my runs")
    shown = capsys.readouterr().out
    assert "Recordings: my runs" in shown
    assert f"Next: {plan_command(written)}" in shown
    assert plan_command(written).startswith("ironstride plan kim.toml --history ")
    assert "my runs" in plan_command(written)


def test_no_season_names_no_next_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under 18: the file is written, why and what works is said, and planning is not offered."""
    written = init(monkeypatch, *EIGHT[:-2], "15 years old", "none")
    assert written is not None
    assert written.no_season
    shown = capsys.readouterr().out
    assert "Written: kim.toml" in shown
    assert "you are under 18" in shown
    assert "ironstride plan ATHLETE.toml --own WEEK.txt" in " ".join(shown.split())
    assert "Next:" not in shown


def test_a_pipe_that_ends_early(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 with the question; the next `init`, even without a name, goes on."""
    with pytest.raises(InputEnded) as ended:
        init(monkeypatch, *EIGHT[:3])
    assert ended.value.exit_code == 2
    assert (folder / "kim.init.json").exists()
    written = init(monkeypatch, *EIGHT[3:], target=None)
    assert written is not None
    assert written.path == Path("kim.toml")
    assert "Going on where you stopped" in capsys.readouterr().out


def test_a_last_line_without_its_end_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `printf` gives it."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(EIGHT)))
    assert run_init(Path("kim.toml"), force=False, as_of=AS_OF, zone=ZONE) is not None


def test_quit_gives_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file, no error."""
    assert init(monkeypatch, EIGHT[0], "quit") is None
    assert not (folder / "kim.toml").exists()


def test_an_existing_file_is_an_error_before_the_first_question(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody answers eight questions for nothing."""
    (folder / "kim.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(InvalidInput, match="--force replaces it"):
        init(monkeypatch, *EIGHT)
    assert capsys.readouterr().out == ""


def test_a_terminal_is_asked_with_its_own_line_editing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where somebody sits, `input` asks; Ctrl-D ends."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("sat\n"))
    voice = TerminalVoice()
    assert voice.ask("[any] > ") == "sat"
    with pytest.raises(EOFError):
        voice.ask("[any] > ")


def test_marks_keep_their_columns(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Spaces before a mark are never folded away."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    TerminalVoice().tell("     ^^^", Manner.POINTED)
    assert capsys.readouterr().out == "       ^^^\n"


def test_the_day_is_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates without a year follow the day that is passed in, not the clock."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(("Kim: 10 km 1 feb", *EIGHT[1:]))))
    run_init(Path("kim.toml"), force=False, as_of=date(2031, 1, 1), zone=ZONE)
    assert "date = 2031-02-01" in (folder / "kim.toml").read_text(encoding="utf-8")
