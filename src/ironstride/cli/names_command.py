"""`ironstride names [NAME] [EXERCISE]`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.asking_which import asked_until_clear, clear
from ironstride.cli.terminal import QUIET, WIDTH, clipped, folded, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import data_place
from ironstride.training.problem_report import InputProblem
from ironstride.use.own_names.exercise_names import (
    ExerciseName,
    ExerciseNameList,
    list_exercise_names,
    may_be,
    names_json,
)
from ironstride.use.own_names.say_exercise import (
    ExerciseSaid,
    about_exercise_name,
    exercise_name_wish,
    forget_exercise,
    say_exercise,
)
from ironstride.use.show_plan import counted

if TYPE_CHECKING:
    from rich.text import Text

NAME_WIDTH: Final = 32
HOW: Final = {"said": " (you said so)", "named": "", "read": " (by its words)", "near": " (nearest form)"}
"""How surely a name is known; the others are not known."""
NOTHING: Final = "Your recordings name no exercises yet. Begin with: ironstride import FOLDER"


def run_names(words: Sequence[str], where: Path | None, *, forget: bool, as_json: bool) -> None:
    """List the names, show one, or remember or forget what it means.

    Raises:
        InvalidInput: when no name or no exercise is meant, or it is not clear whose recordings are.
        UnreadableFile: when the data file cannot be used.
    """
    if not words:
        if forget:
            raise InvalidInput([InputProblem("names", "--forget", "--forget", "a name to forget")])
        listed = list_exercise_names(where, data_place())
        print_json(names_json(listed)) if as_json else print_lines(name_lines(listed))
        return
    said = _said(words, where, forget=forget, as_json=as_json)
    print_json(names_json(said.names)) if as_json else print_lines(said_lines(said))


def _said(words: Sequence[str], where: Path | None, *, forget: bool, as_json: bool) -> ExerciseSaid:
    data = data_place()
    wish = exercise_name_wish(where, data, words)
    if forget:
        return forget_exercise(where, data, wish)
    if not wish.words:
        return about_exercise_name(where, data, wish)
    return asked_until_clear(
        lambda answers: say_exercise(where, data, wish, clear(wish.words, answers)), as_json=as_json
    )


def name_lines(listed: ExerciseNameList) -> list[Text]:
    """Names that are not known with what they may be, then the others with what they are taken for."""
    if not listed.names:
        return [plain(NOTHING)]
    unknown = [one for one in listed.names if one.meaning.surely.value not in HOW]
    known = [one for one in listed.names if one.meaning.surely.value in HOW]
    lines: list[Text] = []
    if unknown:
        lines.append(plain("Not known", "bold"))
        lines += [line for one in unknown for line in _line(one)]
        lines.append(plain(""))
    if known:
        lines.append(plain("Taken for", "bold"))
        lines += [line for one in known for line in _line(one)]
        lines.append(plain(""))
    if listed.unnamed_sets:
        lines.append(plain(f"{counted(listed.unnamed_sets, 'set')} without a name", QUIET))
    return [*lines, *_next((unknown or known)[0])]


def said_lines(said: ExerciseSaid) -> list[Text]:
    """What holds now of one name."""
    names = said.names.names
    lines = [line for one in names for line in _line(one)]
    if said.remembered is not None:
        return [plain(f"Remembered: {said.remembered}", "bold"), *lines]
    if said.forgotten:
        return [plain("Forgotten.", "bold"), *lines]
    return [*lines, plain(""), *_next(names[0])]


def _line(one: ExerciseName) -> list[Text]:
    head = f"{one.sets:>5}  {clipped(one.name, NAME_WIDTH):<{NAME_WIDTH}}  "
    tail = _taken_for(one) if one.meaning.surely.value in HOW else _likely(one)
    return [plain(part) for part in folded(tail, WIDTH, 3, indent=" " * len(head), first=head)]


def _taken_for(one: ExerciseName) -> str:
    return f"{one.meaning.exercise or 'no exercise'}{HOW[one.meaning.surely.value]}"


def _likely(one: ExerciseName) -> str:
    near = ", ".join(may_be(one))
    return "a movement, no exercise" if one.is_family else f"{near}?" if near else "nothing like it"


def _next(one: ExerciseName) -> list[Text]:
    exercise = (may_be(one) or ("EXERCISE",))[0] if one.meaning.exercise is None else "EXERCISE"
    text = f'Next: ironstride names "{one.name}" {exercise}, or none where it is no exercise'
    return [plain(part, QUIET) for part in folded(text, WIDTH, 3)]
