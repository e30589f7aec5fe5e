"""Thousands of damaged files: each gives activities or a reason in words, and nothing else ever."""

import random

import pytest

from ironstride.recordings.read_item import read_item
from tests.recordings.mutants import CASES, GPX, TCX, memory_of_damaged, read_damaged
from tests.recordings.test_fit_mutants import MUTANTS_A_ROUND, ROUNDS

MUTANTS = 1500
MEASURED = 50
MOST_BYTES = 8_000_000
FEWEST = 20_000
"""So many damaged files are read in each run of the tests."""


@pytest.mark.parametrize("name", CASES)
def test_damage_gives_a_reason_and_never_anything_else(name: str) -> None:
    """Seeded, so that a fault that is found once is found again; a good part of them still gives something."""
    assert read_damaged(name, MUTANTS, random.Random(name)) > MUTANTS / 8


@pytest.mark.parametrize("name", CASES)
def test_damage_costs_no_memory(name: str) -> None:
    """The files have a few thousand bytes, whatever stands in them."""
    assert memory_of_damaged(name, MEASURED, random.Random(name)) < MOST_BYTES


def test_every_run_reads_thousands_of_damaged_files() -> None:
    """FIT files, and those of every other reader: in XML, in tables, in JSON, Apple's export."""
    assert {"tcx", "gpx", "apple", "table", "strava", "garmin-json"} <= CASES.keys()
    assert ROUNDS * MUTANTS_A_ROUND >= FEWEST / 4
    assert ROUNDS * MUTANTS_A_ROUND + len(CASES) * MUTANTS >= FEWEST


def test_documents_that_declare_anything_are_refused() -> None:
    """A thousand million laughs, a quadratic growth, an entity from outside."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    for declared in (
        f'<!ENTITY l0 "ha">{laughs}',
        f'<!ENTITY l9 "{"a" * 50_000}">',
        '<!ENTITY l9 SYSTEM "file:///etc/hosts">',
    ):
        for body in (TCX, GPX):
            head, _, rest = body.partition(b"?>")
            bomb = head + b"?><!DOCTYPE x [" + declared.encode() + b"]>" + rest.replace(b"Running", b"&l9;" * 20)
            found = read_item("a.tcx", bomb)
            assert found.activities == ()
            assert found.problem
