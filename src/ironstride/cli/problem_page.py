"""What was wrong with a command, a line or a file: the word itself is pointed at, and what was wanted is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from ironstride.cli.terminal import WIDTH, folded
from ironstride.errors import InvalidInput, IronstrideError
from ironstride.training.problem_report import InputProblem

MOST_LINES: Final = 12
LISTS: Final = ("it may be: ", "there are: ")
"""After these words choices follow, with semicolons between them; each gets a line."""


def problem_text(error: InvalidInput, said: str) -> str:
    """Every problem, one after the other; `said` is the line that the person wrote."""
    return "\n".join("\n".join(problem_lines(problem, said)) for problem in error.problems) + "\n"


def error_text(error: IronstrideError) -> str:
    """Any other mistake, folded; line breaks of its own stay."""
    lines = [
        part for line in str(error).splitlines() for part in folded(line, WIDTH, MOST_LINES, indent="  ", first="")
    ]
    return "\n".join(lines) + "\n"


def problem_lines(problem: InputProblem, said: str) -> list[str]:
    """One problem; a word of the command is underlined where it stands."""
    if problem.pointing is not None:
        return [*problem.pointing, *_wanted(f"wanted {problem.wanted}")]
    if _is_file(problem.file):
        return folded(str(problem), WIDTH, MOST_LINES, indent="  ", first="")
    at = said.casefold().find(problem.value.casefold()) if problem.value else -1
    if at < 0 or len(said) > WIDTH:
        shown = f'"{problem.value}": ' if problem.value else ""
        return _wanted(f"{shown}wanted {problem.wanted}")
    return [said, f"{' ' * at}{'^' * len(problem.value)}", *_wanted(f"wanted {problem.wanted}")]


def command_line(arguments: Sequence[str]) -> str:
    """The command as the person wrote it."""
    return " ".join(["ironstride", *(f'"{one}"' if " " in one or not one else one for one in arguments)])


def _wanted(text: str) -> list[str]:
    for words in LISTS:
        lead, found, choices = text.partition(words)
        if found and "; " in choices:
            lines = folded(f"{lead}{words}".rstrip(), WIDTH, MOST_LINES)
            shown = choices.split("; ")
            return [*lines, *(line for one in shown for line in folded(one, WIDTH, 2, indent="    ", first="  "))]
    return folded(text if text.endswith((".", "?", ")")) else f"{text}.", WIDTH, MOST_LINES)


def _is_file(name: str) -> bool:
    return len(PurePath(name).parts) > 1 or "." in name
