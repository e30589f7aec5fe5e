"""Every real export at hand gives the sessions, sets, repetitions and volume that plain sums over its rows give."""

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from ironstride.recordings.strength_csv.read_strength_csv import read_strength_csv
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from tests.recordings.files import SAMPLES
from tests.recordings.strength_csv.exports import ZONE, sets_of

FOLDER = SAMPLES / "strength_csv"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the folder of real exports is not here")
KG_PER_LB = 0.45359237
GRAMS = 3
"""Decimals of a volume that are compared."""
FITNOTES_FILES = ("kgs", "lbs", "lbs-edge-cases")
NO_EXPORTS = {"LiftLog__export.liftlogbackup.sqlite.gz"}
"""A database, no table of text."""


@dataclass(frozen=True)
class Sums:
    """What is compared."""

    sessions: int
    sets: int
    reps: int
    volume_kg: float


def sums_of(found: StrengthCsvResult) -> Sums:
    sets = sets_of(found)
    volume = sum((one.reps or 0) * (one.weight_kg or 0.0) for one in sets)
    return Sums(len(found.activities), len(sets), sum(one.reps or 0 for one in sets), round(volume, GRAMS))


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def number(text: str) -> float:
    return float(text or 0)


def plain_sums(rows: Sequence[dict[str, str]], session: Sequence[str], reps: str, weight: str, per_kg: str) -> Sums:
    """Sums of the rows; `per_kg` is the column of the unit, or the unit."""

    def kg(row: dict[str, str]) -> float:
        unit = row.get(per_kg, per_kg)
        return number(row[weight]) * (KG_PER_LB if unit.startswith("lb") else 1.0)

    return Sums(
        len({tuple(row[name] for name in session) for row in rows}),
        len(rows),
        int(sum(number(row[reps]) for row in rows)),
        round(sum(number(row[reps]) * kg(row) for row in rows), GRAMS),
    )


def test_hevy_of_a_year_and_a_half() -> None:
    """335 sessions and 7,211 sets, none lost, warm-ups as many as the file says."""
    data = (FOLDER / "strong-statistics__sample_hevy.csv").read_bytes()
    rows = rows_of(data)
    found = read_strength_csv(data, ZONE)
    assert found.problems == ()
    assert sums_of(found) == plain_sums(rows, ("start_time", "title"), "reps", "weight_kg", "kg")
    assert sums_of(found).sets == 7211
    sets = sets_of(found)
    assert sum(one.warm_up for one in sets) == sum(row["set_type"] == "warmup" for row in rows) == 2195
    assert sum(one.reps_left is None for one in sets) == sum(
        not row["rpe"] and row["set_type"] != "failure" for row in rows
    )
    assert len({one.summary.source_id for one in found.activities}) == 335


@pytest.mark.parametrize("name", FITNOTES_FILES)
def test_fitnotes(name: str) -> None:
    """Kilograms, pounds, and rows of distance and time."""
    data = (FOLDER / f"LiftLog__fitnotes-android-export-{name}.csv").read_bytes()
    rows = rows_of(data)
    found = read_strength_csv(data, ZONE)
    assert [problem.wanted for problem in found.problems] == ["a time of day; sessions begin at 12:00"]
    # Ten repetitions beside a distance or a time stay ten.
    assert sums_of(found) == plain_sums(rows, ("Date",), "Reps", "Weight", "Weight Unit")
    assert sum(one.distance_m is not None for one in sets_of(found)) == sum(bool(row["Distance"]) for row in rows)
    assert sum(one.duration_s is not None for one in sets_of(found)) == sum(bool(row["Time"]) for row in rows)


def test_strong_without_a_unit() -> None:
    """Asked for, then read."""
    data = (FOLDER / "strong-statistics__sample_strong_legacy.csv").read_bytes()
    assert read_strength_csv(data, ZONE).unit_needed
    found = read_strength_csv(data, ZONE, WeightUnit.LB)
    assert found.problems == ()
    assert sums_of(found) == plain_sums(rows_of(data), ("Date", "Workout Name"), "Reps", "Weight", "lbs")


def test_stronglifts_own_sums() -> None:
    """The file's own totals of repetitions and volume are ours."""
    data = (FOLDER / "LiftLog__stronglifts-export-kg.csv").read_bytes()
    rows = rows_of(data)
    found = read_strength_csv(data, ZONE)
    assert found.problems == ()
    mine = sums_of(found)
    assert mine.sessions == len({row["Workout"] for row in rows})
    assert mine.reps == sum(int(row["Reps"]) for row in rows)
    assert mine.volume_kg == pytest.approx(sum(float(row["Volume (KG)"]) for row in rows))


def test_liftosaur() -> None:
    """Read from its archive's member; every set of the example was done."""
    with zipfile.ZipFile(FOLDER / "liftosaur__liftosaur_example_csv.zip") as archive:
        data = archive.read("liftosaur_example.csv")
    found = read_strength_csv(data, ZONE)
    assert found.problems == ()
    expected = plain_sums(
        rows_of(data), ("Workout DateTime",), "Completed Reps", "Completed Weight Value", "Completed Weight Unit"
    )
    assert sums_of(found) == expected
    assert sum(one.warm_up for one in sets_of(found)) == sum(row["Is Warmup Set?"] == "1" for row in rows_of(data))


@pytest.mark.parametrize("path", sorted((SAMPLES / "strength_csv").glob("*")), ids=lambda path: path.name)
def test_every_file_is_answered(path: Path) -> None:
    """A table is read; what is packed or no table gives one problem that says what was wanted."""
    found = read_strength_csv(path.read_bytes(), ZONE, WeightUnit.KG)
    if path.suffix == ".csv":
        assert found.activities
    else:
        assert (found.app, found.activities, len(found.problems)) == ("", (), 1)
        assert "Hevy" in found.problems[0].wanted


@pytest.mark.parametrize("path", sorted((SAMPLES / "constructed").glob("*.csv")), ids=lambda path: path.name)
def test_documented_shapes_are_answered(path: Path) -> None:
    """Files made from documented excerpts: the five apps are read without loss, the others are told apart."""
    known = path.stem.startswith(("hevy", "strong", "fitnotes"))
    found = read_strength_csv(path.read_bytes(), ZONE, WeightUnit.KG)
    assert bool(found.activities) is known
    assert bool(found.app) is known
