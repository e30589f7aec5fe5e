"""Lines for terminals of fewer than 80 columns: broken where a column begins, and hanging under it."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.text import Text

WIDEST: Final = 80
NARROWEST: Final = 40
FURTHER_IN: Final = 3
_COLUMN_END: Final = re.compile(r"\s{2,}(?=\S)")


def columns() -> int:
    """The width to write for: the terminal's (or what COLUMNS says), 40 to 80; 80 in a pipe."""
    said = os.environ.get("COLUMNS", "")
    if said.isdigit() and int(said):
        return max(NARROWEST, min(WIDEST, int(said)))
    try:
        found = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return WIDEST
    return max(NARROWEST, min(WIDEST, found or WIDEST))


def narrowed(line: Text, width: int) -> list[Text]:
    """The line as lines of at most `width` columns; what goes on hangs under the second column, styles kept."""
    found = []
    begins = len(line.plain) - len(line.plain.lstrip())
    if len(line.plain) > width and begins > width // 2:  # under a column that this terminal has no room for
        line = line.divide([begins - FURTHER_IN])[1]
    indent = _hanging(line.plain, width)
    while len(line.plain) > width:
        at = _break_at(line.plain, width, indent)
        head, rest = line.divide([at])
        head.rstrip()
        found.append(head)
        spaces = len(rest.plain) - len(rest.plain.lstrip())
        rest = rest.divide([spaces])[1] if spaces else rest
        rest.pad_left(indent)
        line = rest
    return [*found, line]


def _hanging(text: str, width: int) -> int:
    """Where the second column begins; without one a little to the right of the text."""
    found = _COLUMN_END.search(text)
    if found and found.end() <= width // 2:
        return found.end()
    return len(text) - len(text.lstrip()) + 2


def _break_at(text: str, width: int, indent: int) -> int:
    """The last beginning of a column that leaves room, else of a word, else the width."""
    starts = [one.start() for one in _COLUMN_END.finditer(text, indent) if indent < one.start() <= width]
    if starts:
        return starts[-1]
    space = text.rfind(" ", indent + 1, width + 1)
    return space if space > indent else width
