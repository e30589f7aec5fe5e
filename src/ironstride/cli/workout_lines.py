"""A workout's lines on the terminal, folded at words, indented under their session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import WIDTH, folded, plain

if TYPE_CHECKING:
    from rich.text import Text

MOST_LINES: Final = 6


def printed(lines: Iterable[str], indent: str = "") -> list[Text]:
    """The lines; what is too long goes on below, further in."""
    found: list[Text] = []
    for line in lines:
        own = len(line) - len(line.lstrip())
        if len(indent) + len(line) <= WIDTH:
            found.append(plain(f"{indent}{line}"))
            continue
        first = indent + " " * own
        parts = folded(line.strip(), WIDTH, MOST_LINES, indent=f"{first}    ", first=first)
        found += [plain(part) for part in parts]
    return found
