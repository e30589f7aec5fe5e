"""`ironstride import` at the terminal and in a pipe: tables that nobody knows, watched folders, wrong options."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.imports.people_files import run_on

TABLE = (
    "Datum;Was;Strecke;Dauer\n02.11.2026 07:00;Laufen;10,01;0:50:30\n04.11.2026 18:00;Laufen;5;0:27:00\nnie;Laufen;1;\n"
)
SAID = ("--column", "Was=sport", "--column", "Strecke=distance:km")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table that nobody knows."""
    (tmp_path / "runs.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path / "runs.csv"


@pytest.mark.usefixtures("table")
def test_a_table_is_shown_and_nothing_is_kept(run: Run) -> None:
    """In a pipe: the columns, the first rows, what to say; no line wider than the terminal."""
    ended = run("import", "--table", "runs.csv")
    assert (ended.code, ended.err) == (0, "")
    assert "  3 Strecke             distance in ?     10,01 | 5 | 1" in ended.out.splitlines()
    assert '  --column "Strecke=distance:UNIT"' in ended.out.splitlines()
    assert max(map(len, ended.out.splitlines())) <= 80
    assert "Nothing was imported yet" in run("activities").out


@pytest.mark.usefixtures("table")
def test_with_answers_it_is_imported(run: Run) -> None:
    """Shown as it would be read, imported with --yes, remembered for the next."""
    shown = run("import", "--table", "runs.csv", *SAID)
    assert "50 min  10.0 km" in shown.out
    assert "Not understood: 1 row" in shown.out
    assert "--yes" in shown.out
    done = run("import", "--table", "runs.csv", *SAID, "--yes")
    assert (done.code, done.out.splitlines()[0]) == (0, "2 new activities in 1 file.")
    Path("next.csv").write_text(TABLE.replace(".11.", ".12."), encoding="utf-8")
    assert run("import", "next.csv").out.startswith("2 new activities")
    assert "columns as agreed before" in run("import", "--table", "next.csv").out


@pytest.mark.usefixtures("table")
def test_open_questions_stop_an_import(run: Run) -> None:
    """Exit code 2, with the column and its units; a word that is not understood is named."""
    ended = run("import", "--table", "runs.csv", "--yes")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "runs.csv: column Strecke: wanted its unit: km or mi or m\n"
    wrong = run("import", "--table", "runs.csv", "--column", "Strecke=distance:parsec")
    assert wrong.code == 2
    assert "parsec" in wrong.err
    assert "wanted a unit of distance: km or mi or m." in wrong.err


@pytest.mark.usefixtures("table")
def test_the_preview_as_json(run: Run) -> None:
    """As a document; with --yes the report."""
    document = json.loads(run("import", "--table", "runs.csv", "--json").out)
    assert (document["schema"], document["rows"]) == ("ironstride/table-preview/1", 3)
    assert document["questions"] == [{"where": "column Strecke", "wanted": "its unit: km or mi or m"}]
    report = json.loads(run("import", "--table", "runs.csv", *SAID, "--yes", "--json").out)
    assert report["new_activities"] == 2


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("keys", "imported"),
    [
        ("km\ny\n", True),
        ("parsec\nkm\n2=sport\nyes\n", True),
        ("km\nn\n", False),
        ("km\n\n", False),
        ("\n", False),
        ("", False),
        ("km\n9=sport\n", False),
    ],
)
def test_at_a_terminal_it_asks(keys: str, imported: bool, run: Run) -> None:
    """A unit first, then whether so; what is not understood is asked again; without an answer nothing is kept."""
    ended = run("import", "--table", "runs.csv", typed=keys)
    assert ended.code == 0
    assert ("2 new activities" in ended.out) == imported
    assert ("Nothing is imported." in ended.err) != imported


def test_at_a_terminal_the_date_is_asked_for(run: Run, tmp_path: Path) -> None:
    """By the number of its column; one that holds no dates is asked about again."""
    (tmp_path / "odd.csv").write_text("who;when;way (km)\nx;2026-11-02;5\n", encoding="utf-8")
    ended = run("import", "--table", "odd.csv", "--yes", typed="1\n2\n")
    assert ended.out.count("Which column says the date") == 2
    assert "1 new activity" in ended.out


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["--watch", "--table", "a.csv"], "without --table"),
        (["--column", "a=date", "a.csv"], "together with --table"),
        (["--watch", "--dry-run", "."], "without --watch"),
        (["--table"], "one file"),
        (["--table", "a.csv", "b.csv"], "one file"),
        ([], "ironstride import --watch FOLDER"),
        (["--watch"], "ironstride import --watch FOLDER"),
        (["--watch", "nowhere"], "a folder to watch"),
        (["--forget", "nowhere"], "there is none"),
    ],
)
def test_what_does_not_go_together(arguments: list[str], wanted: str, run: Run) -> None:
    """Usage: exit code 2, in words."""
    ended = run("import", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert wanted in " ".join(ended.err.split())


def test_a_watched_folder_is_remembered(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is imported, what comes is a line; Ctrl-C ends it well; without a path it is looked into again."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "0.fit").write_bytes(run_on(0))
    monkeypatch.setattr("ironstride.cli.import_command.seconds_now", lambda: 4e9)
    looks: list[float] = []

    def pause(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 1:
            (folder / "1.fit").write_bytes(run_on(1))
        if len(looks) == 4:
            raise KeyboardInterrupt

    monkeypatch.setattr("ironstride.cli.import_command.pause", pause)
    ended = run("import", "--watch", "--every", "2", "in")
    assert (ended.code, looks) == (0, [2, 2, 2, 2])
    assert ended.out.splitlines()[0] == "1 new activity in 1 file."
    assert [line.split()[:5] for line in ended.out.splitlines() if "30 min" in line] == [
        ["2", "Wed", "18", "Nov", "2026"]
    ]
    assert "No longer watching" in ended.err
    assert run("import").out.startswith("0 new activities in 0 files, 2 files known before.")
    folder.rename(tmp_path / "away")
    (tmp_path / "other").mkdir()
    looks[:] = [0, 0, 0]
    run("import", "--watch", "other")
    gone = run("import")
    assert (gone.code, "Not here now" in gone.err) == (0, True)
    assert run("import", "--forget", "in").code == run("import", "--forget", "other").code == 0
    assert run("import").code == 2


def test_a_watch_as_json(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report, then a document a line."""
    (tmp_path / "in").mkdir()
    waiting = [run_on(1), b""]

    def pause(_seconds: float) -> None:
        if not waiting:
            raise KeyboardInterrupt
        if content := waiting.pop(0):
            (tmp_path / "in" / "1.fit").write_bytes(content)

    monkeypatch.setattr("ironstride.cli.import_command.pause", pause)
    lines = run("import", "--watch", "in", "--json").out.splitlines()
    assert json.loads("\n".join(lines[:-1]))["new_activities"] == 0
    assert (json.loads(lines[-1])["id"], json.loads(lines[-1])["sport"]) == (1, "run")
