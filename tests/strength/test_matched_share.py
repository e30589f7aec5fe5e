"""How many sets of real exports the catalogue knows, and which names it does not: a page to read.

`matched_names.md` says it; this test keeps the page true.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ironstride.recordings.strength_csv.read_strength_csv import read_strength_csv
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.logged_from_sets import recorded_exercises
from ironstride.training.activity import Activity
from tests.recordings.files import SAMPLES

FOLDER = SAMPLES / "strength_csv"
PAGE = Path(__file__).parent / "matched_names.md"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the folder of real exports is not here")


def sessions() -> Iterator[Activity]:
    """Every session of every real export."""
    files = [path.read_bytes() for path in sorted(FOLDER.glob("*.csv"))]
    with zipfile.ZipFile(FOLDER / "liftosaur__liftosaur_example_csv.zip") as archive:
        files.append(archive.read("liftosaur_example.csv"))
    for data in files:
        yield from (one.summary for one in read_strength_csv(data, "UTC", WeightUnit.KG).activities)


def counted() -> Counter[tuple[str, str | None]]:
    """Sets, warm-ups too, of each name and the exercise it leads to."""
    found: Counter[tuple[str, str | None]] = Counter()
    for session in sessions():
        for name, count in Counter(one.exercise for one in session.sets).items():
            alone = replace(session, sets=tuple(one for one in session.sets if one.exercise == name))
            (exercise,) = recorded_exercises(alone)
            found[name, exercise.exercise] += count
    return found


def page() -> str:
    """The page as it should be."""
    sets = counted()
    known = {key: count for key, count in sets.items() if key[1]}
    unknown = {key: count for key, count in sets.items() if not key[1]}
    lines = [
        "# Names of exercises in real exports",
        "",
        f"{len(known)} of {len(sets)} names and {sum(known.values())} of {sum(sets.values())} sets "
        f"({sum(known.values()) / sum(sets.values()):.0%}) lead to an exercise of the catalogue.",
        "",
        "## Known",
        "",
        "| name | exercise | sets |",
        "|---|---|---:|",
        *(f"| {name} | {exercise} | {count} |" for (name, exercise), count in ordered(known)),
        "",
        "## Unknown",
        "",
        "The catalogue has no such exercise, or has it only with another load: arms, flies, leg extensions, machines.",
        "",
        "| name | sets |",
        "|---|---:|",
        *(f"| {name} | {count} |" for (name, _), count in ordered(unknown)),
        "",
    ]
    return "\n".join(lines)


def ordered(names: dict[tuple[str, str | None], int]) -> list[tuple[tuple[str, str | None], int]]:
    """Most sets first."""
    return sorted(names.items(), key=lambda one: (-one[1], one[0][0], one[0][1] or ""))


def test_the_page_is_true() -> None:
    """Every name, what it leads to, and how often it was done."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_what_the_catalogue_has_is_found() -> None:
    """Of the sets whose name the catalogue has in any form, none is lost: an unknown name holds no known one whole."""
    unknown = {name.casefold() for name, exercise in counted() if exercise is None}
    names = {other.casefold() for one in load_catalogue().exercises for other in (one.name, *one.other_names)}
    assert unknown.isdisjoint(names)
