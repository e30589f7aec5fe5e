"""A workout's lines on the terminal, folded at words, indented under their session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ironstride.cli.narrow import columns
from ironstride.cli.terminal import WIDTH, folded, plain

if TYPE_CHECKING:
    from rich.text import Text

MOST_LINES: Final = 6
TARGET: Final = " effort "
MOST_BEFORE: Final = 24
"""Columns before a target: name and amount of a step in a repeat."""
INDENT: Final = 4


def printed(lines: Iterable[str], indent: str = "") -> list[Text]:
    """The lines; what is too long goes on below, a step's target under the target."""
    found: list[Text] = []
    for line in lines:
        at, below = _target_and_below(line)
        if len(indent) + len(line) <= (columns() if at == below else WIDTH):
            found.append(plain(f"{indent}{line}"))
            continue
        parts = folded(line[at:], WIDTH, MOST_LINES, indent=f"{indent}{' ' * below}", first=f"{indent}{line[:at]}")
        found += [plain(part) for part in parts]
    return found


def _target_and_below(line: str) -> tuple[int, int]:
    """Where the text to fold begins and where it goes on: a step's target; without one a little to the right."""
    target = line.find(TARGET) + 1
    if 0 < target <= MOST_BEFORE:
        return target, target
    begins = len(line) - len(line.lstrip())
    return begins, begins + INDENT
