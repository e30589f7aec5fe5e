"""A strength CSV read, whichever app wrote it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ironstride.calendar_time import zone
from ironstride.recordings.strength_csv import fitnotes, hevy, liftosaur, strong, stronglifts
from ironstride.recordings.strength_csv.csv_table import read_header
from ironstride.recordings.strength_csv.csv_text import csv_text
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.weight_unit import WeightUnit

MOST_BYTES: Final = 64_000_000
"""Sixty times the largest export seen, that of a year and a half; what is larger is something else."""
HEAD_BYTES: Final = 16_384
"""The first line stands in it."""
_Recognise = Callable[[Sequence[str]], bool]
_Read = Callable[[str, str, WeightUnit | None], StrengthCsvResult]
READERS: Final[tuple[tuple[_Recognise, _Read], ...]] = (
    (hevy.recognise, hevy.read),
    (strong.recognise, strong.read),
    (fitnotes.recognise, fitnotes.read),
    (stronglifts.recognise, stronglifts.read),
    (liftosaur.recognise, liftosaur.read),
)
KNOWN: Final = "the header of an export of Hevy, Strong, FitNotes, StrongLifts or Liftosaur"


def read_strength_csv(data: bytes, zone_name: str, weight_unit: WeightUnit | None = None) -> StrengthCsvResult:
    """The sessions of an export. Damage costs the rows it hits and is named; a strange file gives one problem.

    Args:
        data: the file.
        zone_name: IANA name of the zone that the file's clocks show; these files name none.
        weight_unit: of the weights, where the file does not say; what the file says comes first.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    zone(zone_name)
    if len(data) > MOST_BYTES:
        return _refused("", f"a file of at most {MOST_BYTES} bytes, not {len(data)}")
    text, guessed = csv_text(data)
    header = read_header(text)
    for recognise, read in READERS:
        if recognise(header):
            found = read(text, zone_name, weight_unit)
            problems = sorted((*guessed, *found.problems), key=lambda one: one.line)
            return StrengthCsvResult(found.app, found.activities, tuple(problems), found.unit_needed)
    return _refused(", ".join(header), KNOWN)


def is_strength_csv(head: bytes) -> bool:
    """Whether a file that begins so (at least its first line) is a table of one of the apps."""
    header = read_header(csv_text(head[:HEAD_BYTES])[0])
    return any(recognise(header) for recognise, _ in READERS)


def _refused(found: str, wanted: str) -> StrengthCsvResult:
    return StrengthCsvResult("", problems=(LineProblem(1, "", found[:200], wanted),))
