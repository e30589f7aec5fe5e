"""Wellness, intervals.icu's activities, and tables that nobody has seen before."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ironstride.recordings.containers import open_container
from ironstride.recordings.csv_kinds import KINDS, csv_kind_of
from ironstride.recordings.csv_table import delimiter_of, read_table, text_of_bytes
from ironstride.recordings.exports.column_meanings import Meaning
from ironstride.recordings.exports.generic_csv import Column, preview_csv, read_csv
from ironstride.recordings.exports.intervals import (
    is_intervals_wellness,
    read_intervals_activities,
    read_intervals_wellness,
    read_intervals_wellness_json,
)
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import read_item
from ironstride.recordings.written_values import DateOrder, date_order, day_of, length_s, moment, number
from ironstride.training.kinds import Sport

WELLNESS = "date,weight,restingHR,hrv,hrvSDNN,sleepSecs,soreness,fatigue,mood,steps,comments\n"


def test_wellness_is_read_day_by_day() -> None:
    """Empty is unknown; a heart at rest of zero is too; a scale outside 1 to 4 says nothing."""
    rows = "2026-01-02,70.5,48,65,80,27000,2,3,1,12000,slept well\n2026-01-03,,0,,,0,9,,,0,\nsometime,,,,,,,,,,\n"
    found = read_intervals_wellness(WELLNESS + rows)
    first, second = found.wellness
    assert (first.date, first.weight_kg, first.resting_heart_bpm) == (date(2026, 1, 2), 70.5, 48)
    assert (first.hrv_ms, first.hrv_sdnn_ms, first.sleep_s, first.steps) == (65, 80, 27000, 12000)
    assert (first.soreness, first.fatigue, first.mood, first.note) == (2, 3, 1, "slept well")
    assert (second.resting_heart_bpm, second.sleep_s, second.soreness, second.steps) == (None, 0, None, 0)
    assert found.problems == ("day 3 of the table: its date is not understood: sometime",)


def test_wellness_as_json() -> None:
    """As the API gives it: the date is the id."""
    rows = [{"id": "2026-01-02", "restingHR": 48, "hrv": 65.0, "sleepSecs": 27000, "fatigue": None}, {"restingHR": 50}]
    found = read_intervals_wellness_json(json.dumps(rows).encode())
    assert [(day.date, day.resting_heart_bpm, day.fatigue) for day in found.wellness] == [(date(2026, 1, 2), 48, None)]
    assert found.problems == ("day 2 of the list says no date",)
    for bad in (b"", b"{", b"[]", b"3", b"[" * 100_000):
        with pytest.raises(NotReadable):
            read_intervals_wellness_json(bad)


def test_activities_of_intervals() -> None:
    """Local times are turned by the athlete's zone."""
    text = (
        "id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,max_heartrate,"
        "average_heartrate\n3,2020-04-04T08:30:34,Morning Run,Run,2712,8012.3,2790,41.0,171,148\n4,x,,,,,,,,\n"
    )
    found = read_intervals_activities(text, "i.csv", "Europe/Berlin")
    (one,) = (activity.summary for activity in found.activities)
    assert (one.start_utc, one.start_local) == (
        datetime(2020, 4, 4, 6, 30, 34, tzinfo=UTC),
        datetime(2020, 4, 4, 8, 30, 34),
    )
    assert (one.sport, one.duration_s, one.elapsed_s, one.distance_m) == (Sport.RUN, 2712, 2790, 8012.3)
    assert (one.ascent_m, one.mean_heart_bpm, one.max_heart_bpm, one.source_id) == (41, 148, 171, "intervals:3")
    assert len(found.problems) == 1


def test_kinds_know_their_own_headers_and_no_other() -> None:
    """A strength log is nobody's here."""
    headers = {
        "intervals.icu wellness": WELLNESS,
        "intervals.icu activities": "id,start_date_local,name,type,moving_time\n",
        "Strava activities": "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n",
    }
    assert {name: kind.name for name, text in headers.items() if (kind := csv_kind_of(text))} == {
        name: name for name in headers
    }
    assert {kind.name for kind in KINDS} == set(headers)
    assert csv_kind_of("Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n") is None
    assert not is_intervals_wellness("")


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Activity Type,Date,Title,Distance (km),Time,Avg HR,Max HR,Total Ascent",
         "Running,2026-01-02 07:00:00,Morning,10.01,00:50:30,150,171,55"),
        ("Aktivitätstyp;Datum;Titel;Distanz (km);Zeit;Ø HF;Maximale HF;Anstieg gesamt",
         'Laufen;02.01.2026 07:00;Morning;"10,01";0:50:30;150;171;55'),
        ("Type d'activité,Date,Titre,Distance (km),Temps,FC moyenne,FC max,Ascension totale",
         'Course à pied,02/01/2026 07:00,Morning,"10,01",50:30,150,171,55'),
        ("Aktivitetstype,Dato,Titel,Distance (km),Tid,Gns. puls,Maks. puls,Samlet stigning",
         "Løb,2026-01-02 07:00:00,Morning,10.01,00:50:30,150,171,55"),
        ("Sport\tDate\tTitle\tmiles\tminutes\tHR\tMax HR\tascent (ft)",
         "Run\t01/02/2026 7:00 AM\tMorning\t6.22\t50.5\t150\t171\t180.446"),
    ],
)  # fmt: skip
def test_headers_of_languages_are_guessed_and_read(header: str, cells: str) -> None:
    """The same run in five tables."""
    text = f"{header}\n{cells}\n"
    preview = preview_csv(text, "a.csv")
    columns = preview.columns
    if "minutes" in header:
        columns = tuple(Column(one.header, one.meaning, "min") if one.header == "minutes" else one for one in columns)
    found = read_csv(text, columns, "a.csv")
    (one,) = (activity.summary for activity in found.activities)
    assert one.start_utc == datetime(2026, 1, 2, 7, 0, tzinfo=UTC)
    assert (one.sport, one.title, one.duration_s) == (Sport.RUN, "Morning", 3030)
    assert one.distance_m == pytest.approx(10010, rel=1e-4)
    assert (one.mean_heart_bpm, one.max_heart_bpm) == (150, 171)
    assert one.ascent_m == pytest.approx(55, rel=1e-4)


def test_a_unit_that_nobody_says_is_asked_for() -> None:
    """By the column's name; until then the table is not read."""
    text = 'Activity Date,Activity Type,Elapsed Time,Distance\n"Oct 30, 2023, 00:00:00 PM",Run,18:57,4.01\n'
    preview = preview_csv(text, "m.csv")
    assert [str(one) for one in preview.problems] == ["m.csv: column Distance: wanted its unit: km or mi or m"]
    assert (preview.first_rows[0][2], preview.row_count) == ("18:57", 1)
    with pytest.raises(NotReadable, match="column Distance"):
        read_csv(text, preview.columns, "m.csv")
    chosen = [
        Column(one.header, one.meaning, "km" if one.meaning is Meaning.DISTANCE else one.unit)
        for one in preview.columns
    ]
    (one,) = (activity.summary for activity in read_csv(text, chosen).activities)
    assert (one.elapsed_s, one.distance_m, one.start_utc.date()) == (1137, 4010, date(2023, 10, 30))


def test_a_table_without_a_date_is_not_read() -> None:
    """The preview says so."""
    preview = preview_csv("a,b\n1,2\n", "x.csv")
    assert [one.where for one in preview.problems] == ["the header"]
    with pytest.raises(NotReadable, match="date"):
        read_csv("a,b\n1,2\n", preview.columns)
    with pytest.raises(NotReadable, match="columns"):
        read_csv("a,b\n1,2\n", preview.columns[:1])


def test_rows_that_are_not_understood_are_told() -> None:
    """The others are read; times without a zone are the athlete's."""
    text = "Date,Sport\n2026-07-01 07:00,Run\nnever,Run\n"
    found = read_csv(text, preview_csv(text).columns, zone_name="America/New_York")
    assert found.problems == ("row 2 of the table: its date is not understood: never",)
    assert found.activities[0].summary.start_utc == datetime(2026, 7, 1, 11, 0, tzinfo=UTC)
    assert found.activities[0].summary.start_local == datetime(2026, 7, 1, 7, 0)


@pytest.mark.parametrize(
    "text",
    ["Jan 27, 2021, 1:57:47 PM", "27 Jan 2021, 13:57:47", "27.01.2021, 13:57:47", "27 janv. 2021 à 13:57:47",
     "27 ene 2021, 13:57:47", "27 gen 2021, 13:57:47", "27 jan. 2021 13:57:47", "27 de jan. de 2021, 13:57:47",
     "2021/01/27 13:57:47", "2021-01-27 13:57:47", "27. Januar 2021 13:57:47", "27 sty 2021, 13:57:47",
     "Jan 27, 2021, 1:57:47\u202fPM", "27/01/2021 1:57:47 p. m.", "2021-01-27T14:57:47+01:00"],
)  # fmt: skip
def test_dates_of_languages(text: str) -> None:
    """One moment, written in many ways."""
    assert moment(text, date_order([text])) == datetime(2021, 1, 27, 13, 57, 47, tzinfo=UTC)


def test_days_and_months_are_told_apart_by_the_whole_column() -> None:
    """One date that can only be one way decides for all."""
    assert date_order(["01/02/2021", "01/13/2021"]) is DateOrder.MONTH_FIRST
    assert date_order(["01/02/2021", "13/01/2021"]) is DateOrder.DAY_FIRST
    assert date_order(["1/2/2021 1:00 PM"]) is DateOrder.MONTH_FIRST
    assert day_of("2017-27-07") == date(2017, 7, 27)
    assert day_of("2026-01-02T23:30:00-08:00") == date(2026, 1, 2)


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "31.02.2021", "99/99/2021", "1970-01-01", "2021", "12:00", "9" * 9999]
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Never a guess."""
    assert moment(text) is None


@pytest.mark.parametrize("text", ["", "five", "1,2,3,x", "nan", "inf", "1e9999", "--1", "0x10", "9" * 9999])
def test_what_is_no_number_is_none(text: str) -> None:
    """Never a guess."""
    assert number(text) is None


def test_lengths_of_time() -> None:
    """Too many digits are none."""
    assert [length_s(text) for text in ("", "x", "9" * 99 + ":00", "-5", "0:00")] == [None, None, None, None, 0]


def test_tables_in_any_encoding_and_delimiter() -> None:
    """With a mark, in UTF-16, as Windows writes it; short rows are filled."""
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        table = read_table(text_of_bytes("Höhe;Datum\n1;2\n3\n\n".encode(encoding)))
        assert (table.header, table.rows) == (("Höhe", "Datum"), (("1", "2"), ("3", "")))
    assert delimiter_of('"a,b,c";d;e') == ";"
    for bad in ("", "\n\n", '"' + "x" * 200_000):
        with pytest.raises(NotReadable):
            read_table(bad)


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_head_that_ends_inside_a_letter_is_still_utf_8(cut: int) -> None:
    """A part of a file is looked at first."""
    assert text_of_bytes("Höhe 🏃".encode()[:-cut]) == "Höhe "
    assert text_of_bytes("Höhe 🏃".encode("utf-8-sig")[:-cut]) == "Höhe "
    assert text_of_bytes("Höhe, Länge".encode("cp1252")) == "Höhe, Länge"


def test_a_table_comes_through_the_one_door(tmp_path: Path) -> None:
    """Wellness among other files; a table that nobody knows says what is wanted."""
    (tmp_path / "w.csv").write_text(WELLNESS + "2026-01-02,70,48,,,,,,,,\n", encoding="utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (found,) = [read_item(one.source, one.data, one.facts) for one in open_container(tmp_path)]
    assert (found.wellness[0].weight_kg, found.wellness[0].source) == (70, "w.csv")
    (single,) = [read_item(one.source, one.data, one.facts) for one in open_container(tmp_path / "other.csv")]
    assert (single.is_ours, "import --table" in single.problem) == (False, True)
