"""Strava's bulk export: its table in several languages and ages, joined with its files."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ironstride.recordings.containers import open_container
from ironstride.recordings.exports.strava import is_strava_table, read_strava_table
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import ReadItem, read_item
from ironstride.training.kinds import Sport
from tests.recordings.files import run_file, tcx, tcx_activity
from tests.recordings.test_unpacking import zipped

HEADER = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
    "Moving Time,Distance,Elevation Gain,Max Heart Rate,Average Heart Rate,Perceived Exertion,"
    '"<span class=""x"">Type</span>"'
)
ROW = (
    '{id},"Nov 17, 2026, 5:00:00 PM",Hills & rain,{kind},"two\nlines",1900,5.00,,,false,secret,Shoes,{file},,,1900.0,'
    "1800.0,5001.5,42.5,171.0,150.5,7.0,\n"
)
START = datetime(2026, 11, 17, 17, 0, tzinfo=UTC)


def table(*rows: str) -> str:
    """A table under today's header."""
    return "\n".join([HEADER, *(row.rstrip("\n") for row in rows)]) + "\n"


def row(number: int = 1, file: str = "", kind: str = "Run") -> str:
    return ROW.format(id=number, file=file, kind=kind)


def read_all(path: Path) -> list[ReadItem]:
    return [read_item(one.source, one.data, one.facts) for one in open_container(path)]


def test_a_row_without_a_file_is_an_activity() -> None:
    """With the metres of the second distance, both times, the athlete's effort and both notes."""
    (facts,) = read_strava_table(table(row(77))).without_file
    assert facts.activity is not None
    one = facts.activity.summary
    assert (one.sport, one.start_utc, one.title, one.source_id) == (Sport.RUN, START, "Hills & rain", "strava:77")
    assert (one.duration_s, one.elapsed_s, one.distance_m) == (1800, 1900, 5001.5)
    assert (one.mean_heart_bpm, one.max_heart_bpm, one.ascent_m, one.effort) == (150.5, 171, 42.5, 7)
    assert one.note == "two\nlines\n\nsecret"


@pytest.mark.parametrize("file", ["", "#error#"])
def test_a_lost_file_is_no_file(file: str) -> None:
    """Strava writes a mark where it could not pack one."""
    assert len(read_strava_table(table(row(1, file))).without_file) == 1


@pytest.mark.parametrize(
    ("header", "cells", "metres"),
    [
        ("id,date,name,type,description,elapsed_time,distance,commute,gear,filename",
         "1836776031,2018-09-12 15:02:23,A,Ride,,783,3681.0,true,M,", 3681.0),
        ("Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,"
         "Activity Gear,Filename", '1836776031,"Sep 12, 2018, 3:02:23 PM",A,Ride,,783,3.68,true,M,', 3680.0),
        ("Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,"
         "Distanz,Dateiname", '1836776031,"12.09.2018, 15:02:23",A,Radfahrt,,783,"3,68",', 3680.0),
        ("ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,"
         "Distance,Nom du fichier", '1836776031,"12 sept. 2018, 15:02:23",A,Vélo,,783,"3,68",', 3680.0),
        ("ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Tiempo transcurrido,Distancia,"
         "Nombre del archivo", '1836776031,"12 sept 2018, 15:02:23",A,Ciclismo,783,"3,68",', 3680.0),
        ("Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Verstreken tijd,Afstand,Bestandsnaam",
         "1836776031,12 sep. 2018 15:02:23,A,Fietsrit,783,\"3,68\",", 3680.0),
    ],
)  # fmt: skip
def test_headers_dates_and_numbers_of_languages_and_years(header: str, cells: str, metres: float) -> None:
    """The same ride in six exports."""
    (facts,) = read_strava_table(f"{header}\n{cells}\n").without_file
    assert facts.activity is not None
    one = facts.activity.summary
    assert one.start_utc == datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC)
    assert (one.sport, one.elapsed_s) == (Sport.CROSS, 783)
    assert one.distance_m == pytest.approx(metres)


def test_a_language_nobody_knows_is_told_by_its_content() -> None:
    """A number first and files somewhere; the first seven columns have kept their order."""
    header = "ア,イ,ウ,エ,オ,カ,キ,ク,ケ,コ,サ,シ,ス,セ,ソ,カ,タ,キ"
    cells = "1836776031,2018/09/12 15:02:23,朝,Run,,783,3.68,,,false,,,activities/1.gpx,,,783.0,700.0,3681.5"
    table = read_strava_table(f"{header}\n{cells}\n")
    facts = table.of_file["activities/1.gpx"]
    assert facts.activity is not None
    one = facts.activity.summary
    assert (one.title, one.elapsed_s, one.duration_s, one.distance_m) == ("朝", 783, 700, 3681.5)


def test_rows_without_a_date_are_told() -> None:
    """By their place and what stands there; the others are read."""
    bad = row(2).replace("Nov 17, 2026, 5:00:00 PM", "once upon a time")
    found = read_strava_table(table(bad, row(3)))
    assert found.problems == ("activity 1 of the table: its date is not understood: once upon a time",)
    assert len(found.without_file) == 1


def test_other_tables_are_not_stravas() -> None:
    """Its export has forty of them."""
    assert is_strava_table(HEADER)
    assert not is_strava_table("Activity ID,Media Filename\n1,a.jpg\n")
    assert not is_strava_table("")
    with pytest.raises(NotReadable, match="Strava"):
        read_strava_table("a,b\n1,2\n")


def test_a_zip_joins_rows_and_files(tmp_path: Path) -> None:
    """Whatever the zip is called: title, note, number and effort come to each file; rows without one stand alone."""
    members = {
        "activities.csv": table(row(1, "activities/1.fit.gz"), row(2, "activities/2.tcx.gz", "Walk"), row(3)).encode(),
        "activities/1.fit.gz": gzip.compress(run_file()),
        "activities/2.tcx.gz": gzip.compress(tcx(tcx_activity("Other"))),
        "media.csv": b"Media Filename\n",
    }
    path = tmp_path / "anything.bin"
    path.write_bytes(zipped(members))
    found = read_all(path)
    assert all(not one.problem for one in found)
    summaries = [one.activities[0].summary for one in found]
    assert [one.source_id for one in summaries] == ["strava:1", "strava:2", "strava:3"]
    assert [one.title for one in summaries] == ["Hills & rain"] * 3
    assert [one.effort for one in summaries] == [7, 7, 7]
    assert summaries[0].source == "anything.bin!activities/1.fit.gz"
    assert summaries[0].mean_heart_bpm == 140, "the file's own number stays"
    assert len({one.sha256 for one in summaries}) == 3


def test_an_unpacked_export_in_a_folder_is_joined_too(tmp_path: Path) -> None:
    """Also where the files were unpacked, and where one of them is gone."""
    export = tmp_path / "export_1"
    (export / "activities").mkdir(parents=True)
    rows = table(row(1, "activities/1.tcx.gz"), row(2, "activities/2.gpx"))
    (export / "activities.csv").write_text(rows, encoding="utf-8")
    (export / "activities" / "1.tcx").write_bytes(tcx(tcx_activity()))
    first, second = read_all(tmp_path)
    assert first.activities[0].summary.source_id == "strava:1"
    assert second.activities[0].summary.source_id == "strava:2"
    assert second.problem == "its file export_1/activities/2.gpx is not in the export; what the table says is kept"


def test_a_broken_file_leaves_what_its_row_says(tmp_path: Path) -> None:
    """Nothing is lost that the export knows."""
    path = tmp_path / "a.zip"
    path.write_bytes(
        zipped({"activities.csv": table(row(1, "activities/1.fit")).encode(), "activities/1.fit": b"junk"})
    )
    (found,) = read_all(path)
    assert found.activities[0].summary.distance_m == 5001.5
    assert "what the export says is kept" in found.problem


def test_a_table_without_any_of_its_files_says_so_once(tmp_path: Path) -> None:
    """Somebody took only the table."""
    path = tmp_path / "activities.csv"
    path.write_text(table(row(1, "activities/1.fit"), row(2, "activities/2.fit")), encoding="utf-8")
    found = read_all(path)
    assert [len(one.activities) for one in found] == [0, 1, 1]
    assert [bool(one.problem) for one in found] == [True, False, False]
