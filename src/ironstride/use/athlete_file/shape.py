"""The document as typed tables. What is wrong is noted and left out, so that the rest is still checked."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.tables import SCHEMA, AthleteFile
from ironstride.use.athlete_file.values import where_text
from ironstride.use.athlete_file.wanted import Path, path_of, wanted_text

LISTS: Final = ("fixed", "exceptions", "goals", "locks", "habits")
STAND_INS: Final[dict[Path, object]] = {
    ("schema",): SCHEMA,
    ("athlete",): {"name": "?", "timezone": "UTC"},
    ("athlete", "name"): "?",
    ("athlete", "timezone"): "UTC",
    ("rotation", "starts"): date(2000, 1, 3),
    ("rotation", "per"): "day",
}
"""What stands in for a needed key that is missing or wrong, while the rest of the file is checked."""


@dataclass(slots=True)
class Sheet:
    """The tables that could be read, and which entries of each list they are."""

    file: AthleteFile
    numbers: dict[str, list[int]]
    left_out: set[Path] = field(default_factory=set)
    """What was wrong and is missing for that reason."""

    def where(self, key: str, index: int) -> str:
        """The place in the file of an entry that was read: ``goals[2]``."""
        return where_text((key, self.numbers[key][index]))


def sheet_of(document: Mapping[str, Any], problems: Problems) -> Sheet:
    """The document's tables; every problem of shape is noted."""
    rest = deepcopy(dict(document))
    numbers = {key: list(range(len(rest[key]))) if isinstance(rest.get(key), list) else [] for key in LISTS}
    left_out: set[Path] = set()
    while True:
        try:
            return Sheet(AthleteFile.model_validate(rest), numbers, left_out)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        if not left_out:
            for one in errors:
                value = None if one["type"] == "missing" else one["input"]
                problems.add(where_text(path_of(one)), value, wanted_text(one))
        removable = {_removable(one) for one in errors}
        left_out |= removable
        _leave_out(rest, removable, numbers)


def _leave_out(document: dict[str, Any], removable: set[Path], numbers: dict[str, list[int]]) -> None:
    """Take what is wrong out of the document, or put a stand-in there."""
    for path in sorted(removable, key=lambda path: [str(key).zfill(6) for key in path])[::-1]:
        parent: Any = document
        for key in path[:-1]:
            parent = parent[key]
        if path in STAND_INS:
            parent[path[-1]] = deepcopy(STAND_INS[path])
        else:
            del parent[path[-1]]
        if len(path) == 2 and path[0] in LISTS:
            del numbers[str(path[0])][int(path[1])]


def _removable(error: ErrorDetails) -> Path:
    """The smallest part that can go: a key, an entry of a top-level list, or a whole inner list."""
    path = path_of(error)
    if error["type"] == "missing" and path not in STAND_INS:
        path = path[:-1]
    for depth, key in enumerate(path):
        if isinstance(key, int) and not (depth == 1 and path[0] in LISTS):
            return path[:depth]
    return path
