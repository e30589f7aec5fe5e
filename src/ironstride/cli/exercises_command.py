"""`ironstride exercises [NAME]`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.use.list_exercises import easier_and_harder, exercise_json, exercise_named, list_exercises

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.strength.exercise import Exercise

LEVELS: Final = ("", "easy", "some practice", "for the experienced")
SORENESS: Final = ("", "little", "some", "much, at first")
SHOWN: Final = "exercises"
UNBROKEN: Final = "\N{NO-BREAK SPACE}"
"""Keeps a name on one line."""


def run_exercises(name: str | None, equipment: Sequence[str] | None, *, as_json: bool) -> None:
    """All exercises by movement, those some equipment allows, or one in full.

    Raises:
        InvalidInput: for an unknown exercise or equipment.
    """
    if name is not None:
        exercise = exercise_named(name)
        print_json(exercise_json(exercise)) if as_json else print_lines(_whole(exercise))
        return
    found = list_exercises(equipment)
    if as_json:
        print_json({"schema": "ironstride/exercises/1", SHOWN: [exercise_json(one) for one in found]})
        return
    lines: list[Text] = []
    for pattern, group in groupby(sorted(found, key=lambda one: one.pattern.value), key=lambda one: one.pattern.value):
        names = ", ".join(sorted(one.name for one in group)).replace(" ", UNBROKEN).replace(f",{UNBROKEN}", ", ")
        lines.append(plain(pattern.replace("-", " ").capitalize(), "bold"))
        lines += [plain(line.replace(UNBROKEN, " ")) for line in folded(names, WIDTH, 40, indent="  ")]
    there = "exercise" if len(found) == 1 else SHOWN
    lines += [plain(""), plain(f"{len(found)} {there}. Next: ironstride exercises goblet squat", QUIET)]
    print_lines(lines)


def _whole(exercise: Exercise) -> list[Text]:
    """One exercise: what it is, what it needs, what is easier and harder, what to do when it hurts."""
    easier, harder = easier_and_harder(exercise)
    sides = "each side in turn" if exercise.one_sided else "both sides together"
    facts = [
        ("movement", f"{exercise.pattern.value.replace('-', ' ')}, {sides}"),
        ("needs", ", ".join(exercise.equipment) or "nothing"),
        ("muscles", ", ".join(exercise.muscles)),
        ("learning", LEVELS[exercise.difficulty]),
        ("soreness", SORENESS[exercise.soreness_risk]),
        ("easier", ", ".join(easier)),
        ("harder", ", ".join(harder)),
        ("not with", f"pain in {', '.join(exercise.not_with_pain_in)}" if exercise.not_with_pain_in else ""),
    ]
    lines = [plain(exercise.name, "bold"), plain(exercise.cue), plain("")]
    for label, text in facts:
        if text:
            first, indent = f"{label:<10}", " " * 10
            lines += [plain(line) for line in folded(text, WIDTH, 6, indent=indent, first=first)]
    return lines
