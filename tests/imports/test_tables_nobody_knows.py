"""Tables nobody knows: shown, agreed on, remembered by their header."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.recordings.exports.column_meanings import Meaning
from ironstride.store.import_settings import put_setting, settings_under
from ironstride.training.kinds import Sport
from ironstride.use.import_recordings.agreed_tables import COLUMNS, agreed_tables
from ironstride.use.import_recordings.import_table import import_table, table_preview
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.import_recordings.table_preview import TablePreview, preview_json
from tests.imports.people_files import HEVY
from tests.imports.test_import import ASKED, activities, imported
from tests.recordings.test_unpacking import zipped
from tests.store.places import place

HEADER = "Datum;Was;Strecke;Dauer;Strecke bergauf\n"
TABLE = HEADER + "02.11.2026 07:00;Laufen;10,01;0:50:30;120\n04.11.2026 18:00;Laufen;5;0:27:00;\n"
NEXT = HEADER + "02.12.2026 07:00;Laufen;10,01;0:50:30;120\n"
SAID = ("Was=sport", "Strecke=distance:km")


def wish_for(file: Path, home: Path, *, dry: bool = False) -> ImportWish:
    """An import of one table."""
    return ImportWish((file,), place(home), home / "sam.toml", ASKED, dry, 1)


def put(home: Path, text: str = TABLE, name: str = "runs.csv") -> Path:
    """The table as a file."""
    (home / name).write_text(text, encoding="utf-8")
    return home / name


def shown(home: Path, *choices: str, text: str = TABLE) -> TablePreview:
    """The preview of a table with what is said of it."""
    return table_preview(wish_for(put(home, text), home), choices)


def means(preview: TablePreview) -> list[tuple[Meaning | None, str]]:
    """Each column's meaning and unit."""
    return [(one.meaning, one.unit) for one in preview.columns]


def test_a_preview_shows_what_is_asked(tmp_path: Path) -> None:
    """The unit of the way is open; until it is said, nothing is read or kept."""
    preview = shown(tmp_path)
    assert means(preview)[2:4] == [(Meaning.DISTANCE, ""), (Meaning.DURATION, "clock")]
    assert (preview.row_count, preview.first_rows[0][1], preview.read) == (2, "Laufen", ())
    assert [(one.where, one.wanted) for one in preview.open_questions] == [
        ("column Strecke", "its unit: km or mi or m")
    ]
    assert preview.without_unit == (2,)
    with pytest.raises(InvalidInput, match="its unit"):
        import_table(wish_for(tmp_path / "runs.csv", tmp_path), preview)
    assert not place(tmp_path).file.exists()


def test_an_answer_is_taken_and_shown(tmp_path: Path) -> None:
    """By header or number, in any case; the first rows are shown as they would be read."""
    preview = shown(tmp_path, "WAS=sport", "3=Distance:Kilometer")
    assert means(preview)[1:3] == [(Meaning.SPORT, ""), (Meaning.DISTANCE, "km")]
    assert [(one.sport, one.distance_m, one.duration_s) for one in preview.read] == [
        (Sport.RUN, 10010, 3030),
        (Sport.RUN, 5000, 1620),
    ]
    document = preview_json(preview)
    assert document["columns"][2] == {
        "header": "Strecke", "meaning": "distance", "unit": "km", "units": ["km", "mi", "m"],
    }  # fmt: skip
    assert (document["questions"], document["agreed_before"], len(document["read_as"])) == ([], False, 2)


def test_a_meaning_moves_to_the_column_it_is_said_of(tmp_path: Path) -> None:
    """The column that it was guessed for then means nothing; a column can be left out."""
    preview = shown(tmp_path, "Strecke bergauf=distance:m", "Dauer=nothing")
    assert means(preview)[2:] == [(None, ""), (None, ""), (Meaning.DISTANCE, "m")]


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        ("Strecke", "a column and what it means"),
        ("Weg=distance", "3 Strecke"),
        ("9=distance", "a column of the table"),
        ("0=distance", "a column of the table"),
        ("Was=vibe", "it may be: date; clock"),
        ("Strecke=distance:parsec", "km or mi or m"),
        ("Was=sport:km", "sport has no unit"),
    ],
)
def test_what_is_not_understood_is_pointed_at(choice: str, wanted: str, tmp_path: Path) -> None:
    """Every mistake at once, each with the choice that has it."""
    with pytest.raises(InvalidInput) as told:
        shown(tmp_path, choice, "nobody=nothing")
    first, second = told.value.problems
    assert wanted in first.wanted
    assert choice in first.where
    assert second.value == "nobody"


def test_two_columns_cannot_mean_the_same(tmp_path: Path) -> None:
    """Where both were said; and two of one name are told apart by their numbers."""
    with pytest.raises(InvalidInput, match="one column that means distance"):
        shown(tmp_path, "Strecke=distance:km", "Strecke bergauf=distance:m")
    twice = "Date,km,km\n2026-11-02,1,2\n"
    with pytest.raises(InvalidInput, match="2 are called so: say 2="):
        shown(tmp_path, "km=distance:km", text=twice)
    preview = shown(tmp_path, "3=distance:km", text=twice)
    assert preview.read[0].distance_m == 2000
    assert [preview.name_of(place) for place in range(3)] == ["Date", "2", "3"]


def test_no_date_is_asked_for(tmp_path: Path) -> None:
    """Where no header says one, and where no row of the column that should is one."""
    preview = shown(tmp_path, text="a,b\n1,x\n")
    assert [one.where for one in preview.open_questions] == ["the header"]
    wrong = shown(tmp_path, "b=date", text="a,b\n1,x\n")
    assert [one.where for one in wrong.open_questions] == ["column b"]
    with pytest.raises(InvalidInput, match="date"):
        import_table(wish_for(tmp_path / "runs.csv", tmp_path), wrong)


def test_the_next_table_needs_no_asking(tmp_path: Path) -> None:
    """Alone, in a folder, in an archive: what was agreed on is remembered by the header."""
    report = import_table(wish_for(put(tmp_path), tmp_path), shown(tmp_path, *SAID))
    assert (report.new, report.failed) == (2, [])
    for number, name in enumerate(("next.csv", "next.csv.gz", "next.zip")):
        folder = tmp_path / name
        folder.mkdir()
        text = NEXT.replace("02.12", f"0{number + 2}.12").encode()
        packed = {"next.csv": text, "next.csv.gz": gzip.compress(text), "next.zip": zipped({"in/a.csv": text})}
        (folder / name).write_bytes(packed[name])
        assert imported([folder], tmp_path).new == 1
    found = activities(tmp_path)
    assert [one.activity.distance_m for one in found] == [10010, 5000, 10010, 10010, 10010]
    preview = table_preview(wish_for(put(tmp_path, NEXT), tmp_path), ())
    assert (preview.agreed, preview.open_questions) == (True, ())


def test_a_table_that_was_never_agreed_on_is_told_and_tried_again(tmp_path: Path) -> None:
    """A look at it does not make it known; in a folder nobody asks about it."""
    file = put(tmp_path)
    told = imported([file], tmp_path)
    assert "import --table" in told.failed[0].reason
    assert import_table(wish_for(file, tmp_path), shown(tmp_path, *SAID)).new == 2
    (tmp_path / "folder").mkdir()
    put(tmp_path / "folder", "x;y\n1;2\n", "other.csv")
    assert imported([tmp_path / "folder"], tmp_path).files == 0


def test_a_table_that_was_read_wrongly_is_read_again(tmp_path: Path) -> None:
    """Miles were kilometres: what it gave is replaced; agreed once more, nothing changes."""
    wish = wish_for(put(tmp_path), tmp_path)
    import_table(wish, table_preview(wish, ("Was=sport", "Strecke=distance:mi")))
    assert activities(tmp_path)[1].activity.distance_m == pytest.approx(8046.72)
    trial = import_table(replace(wish, dry=True), table_preview(wish, SAID))
    assert trial.new == 2
    assert activities(tmp_path)[1].activity.distance_m == pytest.approx(8046.72)
    import_table(wish, table_preview(wish, SAID))
    assert [one.activity.distance_m for one in activities(tmp_path)] == [10010, 5000]
    again = import_table(wish, table_preview(wish, ()))
    assert (again.new, again.known) == (0, 1)


def test_what_others_read_is_not_taken_over(tmp_path: Path) -> None:
    """A strength app's table, something that is no table, nothing at all."""
    with pytest.raises(InvalidInput, match="without --table"):
        shown(tmp_path, text=HEVY)
    for path in (tmp_path / "gone.csv", tmp_path, put(tmp_path, "", "empty.csv")):
        with pytest.raises(UnreadableFile):
            table_preview(wish_for(path, tmp_path), ())


def test_a_damaged_memory_asks_again(tmp_path: Path) -> None:
    """As one that a newer version wrote; the others are still known."""
    import_table(wish_for(put(tmp_path), tmp_path), shown(tmp_path, *SAID))
    with place(tmp_path).file.open().writing() as connection:
        for name, text in (("x", "{"), ("y", '[["Way", "vibe", ""]]'), ("z", "[3]")):
            put_setting(connection, 1, f"{COLUMNS}{name}", text)
        remembered = settings_under(connection, 1, COLUMNS)
    assert len(remembered) == 4
    assert len(agreed_tables(remembered)) == 1
    assert imported([put(tmp_path, NEXT)], tmp_path).new == 1
