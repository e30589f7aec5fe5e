"""Damage costs the rows it hits, is named, and never ends in an error."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.recordings.strength_csv.csv_table import LONGEST_CELL, MOST_ROWS, read_table
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.recordings.strength_csv.read_strength_csv import MOST_BYTES, read_strength_csv
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from tests.recordings.strength_csv.exports import EVERY, HEVY, ZONE, read_export, sets_of

MUTANTS_PER_EXPORT = 1000
PIECES = (b'"', b",", b";", b"\n", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b"-", b"e9", b"99999999999", b"nan", b"'")


def mutant(data: bytes, chance: random.Random) -> bytes:
    """A file damaged in one to four ways: bytes changed, cut out, put in, doubled, or the end lost."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.randint(1, 30))
        data = chance.choice(
            (
                data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :],
                data[:at] + data[to:],
                data[:at] + chance.choice(PIECES) + data[at:],
                data[:to] + data[at:],
                data[:at],
            )
        )
    return data


def assert_sound(found: StrengthCsvResult) -> None:
    """Typed problems in words; values in their ranges; ids of their own."""
    assert all(type(problem) is LineProblem for problem in found.problems)
    assert all(problem.line >= 1 and problem.wanted for problem in found.problems)
    assert len({one.summary.source_id for one in found.activities}) == len(found.activities)
    assert not (found.unit_needed and found.activities)
    for one in sets_of(found):
        assert one.exercise
        assert one.reps is None or 0 <= one.reps <= 1000
        assert one.weight_kg is None or 0 < one.weight_kg <= 2500
        assert one.reps_left is None or 0 <= one.reps_left <= 10
        assert one.duration_s is None or one.duration_s > 0
        assert one.distance_m is None or 0 < one.distance_m <= 500_000


@pytest.mark.parametrize("name", EVERY)
def test_mutants_are_answered(name: str) -> None:
    """10,000 damaged files in all, the same ones every time; each gives values and problems, nothing else."""
    chance = random.Random(name)
    for _ in range(MUTANTS_PER_EXPORT):
        data = mutant(EVERY[name].encode(), chance)
        assert_sound(read_strength_csv(data, ZONE, chance.choice((None, WeightUnit.KG, WeightUnit.LB))))


@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    """Bytes that are no export give a problem."""
    assert_sound(read_strength_csv(data, ZONE))


@settings(max_examples=100)
@given(st.integers(0, 9), st.text(st.characters(exclude_characters='"\r\n', codec="utf-8"), min_size=1, max_size=60))
def test_a_damaged_row_costs_only_itself(place: int, garbage: str) -> None:
    """Rows around a line of nonsense are read as if it were not there."""
    head, *rows = HEVY.replace("\nsecond, line", " second line").split("\n")
    lines = [head, *rows]
    at = 1 + place % len(lines)
    found = read_export("\n".join([*lines[:at], garbage, *lines[at:]]))
    assert sets_of(found) == sets_of(read_export("\n".join(lines)))
    assert [problem.line for problem in found.problems] == ([at + 1] if garbage.strip() else [])


def test_a_lost_quote_does_not_swallow_the_file() -> None:
    """Of a file with one quote too many only rows near it are lost."""
    text = HEVY.replace("\nsecond, line", " second line").replace('"Plank"', 'Plank"')
    found = read_export(text)
    assert len(sets_of(found)) >= 4
    text = text.replace('"Legs, heavy","28 Mar 2025, 17:29"', '"Legs, heavy,"28 Mar 2025, 17:29"', 1)
    found = read_export(text)
    assert [problem.line for problem in found.problems][:1] == [2]
    assert len(sets_of(found)) >= 3


def test_a_cut_file_keeps_its_rows() -> None:
    """The last row, cut in the middle, is named; all others are there."""
    whole = sets_of(read_export(HEVY))
    found = read_export(HEVY[: HEVY.rindex("Farmers") + 4])
    assert sets_of(found) == whole[:-1]
    assert [problem.line for problem in found.problems] == [10]


@pytest.mark.parametrize(
    "data",
    [
        HEVY.encode("utf-8-sig"),
        HEVY.encode("utf-16"),
        HEVY.encode("utf-16-be"),
        HEVY.encode("utf-16-le"),
        HEVY.replace("\n", "\r\n").encode(),
        ("sep=,\n" + HEVY).encode(),
        ("\n\n" + HEVY).encode(),
    ],
    ids=["mark", "UTF-16", "big-endian", "little-endian", "Windows lines", "sep", "empty lines first"],
)
def test_other_writings_of_one_file(data: bytes) -> None:
    """Byte order marks, UTF-16, other line ends and a word for spreadsheets change nothing."""
    found = read_strength_csv(data, ZONE)
    assert found.problems == ()
    assert sets_of(found) == sets_of(read_export(HEVY))
    assert [one.summary.title for one in found.activities] == ["Legs, heavy", "Easy"]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(delimiter: str) -> None:
    """What the header has most of divides; commas within quotes do not count."""
    text = 'title;"start_time, local";start_time;exercise_title;reps\nA;x, y, z;2025-03-28 17:29;Dip;8\n'
    (one,) = sets_of(read_export(text.replace(";", delimiter)))
    assert (one.exercise, one.reps) == ("Dip", 8)


def test_letters_of_old_windows_programs() -> None:
    """Lines that are not UTF-8 are read, and once said to be a guess."""
    data = HEVY.replace("💪", "").replace("belt", "Gürtel").encode("cp1252")
    found = read_strength_csv(data, ZONE)
    assert sets_of(found)[0].note == "Gürtel"
    (problem,) = found.problems
    assert problem.line == 3
    assert "2 lines, this one first" in problem.wanted


def test_limits_are_named() -> None:
    """Too many rows, a cell too long, a file too large: each is a problem that says its limit."""
    header, row = "title,start_time,exercise_title,reps", "A,2025-03-28 17:29,Dip,8"
    many = read_table("\n".join([header, *[row] * (MOST_ROWS + 1)]))
    assert len(many.rows) == MOST_ROWS
    assert [str(MOST_ROWS) in problem.wanted for problem in many.problems] == [True]
    long = read_export(f"{header}\nA,2025-03-28 17:29,{'x' * (LONGEST_CELL + 1)},8\n{row}")
    assert len(sets_of(long)) == 1
    assert [problem.line for problem in long.problems] == [2]
    large = read_strength_csv(bytes(MOST_BYTES + 1), ZONE)
    assert str(MOST_BYTES) in large.problems[0].wanted


@pytest.mark.parametrize("text", ["", "\n", "hello", "a,b,c\n1,2,3", HEVY.replace("exercise_title", "exercise")])
def test_a_strange_file_gives_one_problem(text: str) -> None:
    """What was found in the header, and what was wanted."""
    found = read_export(text)
    assert (found.app, found.activities) == ("", ())
    assert len(found.problems) == 1
    assert found.problems[0].wanted.startswith("the header of an export of Hevy")
