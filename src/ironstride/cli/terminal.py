"""What the terminal pages share: two hues (running, strength), widths, and output that survives a pipe."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Final

from ironstride.cli.narrow import WIDEST, columns, narrowed

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from ironstride.use.show_plan import Card

WIDTH: Final = WIDEST
RUNNING: Final = "cyan"
STRENGTH: Final = "magenta"
RACE: Final = "bold reverse"
QUIET: Final = "dim"
AMBER: Final = "yellow"
"""Compromises; never the only sign of one."""
_HUES: Final = {"run": RUNNING, "race": RACE, "strength": STRENGTH}


def console() -> Console:
    """Standard output, 80 columns or fewer, coloured only where somebody looks and NO_COLOR is not set."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False, width=columns())


def print_lines(lines: list[Text]) -> None:
    """Print lines, the too long ones folded at columns and words."""
    out = console()
    for line in lines:
        for part in narrowed(line, out.width):
            out.print(part)


def print_plain(text: str) -> None:
    """Print a text as it is: JSON, Markdown, a calendar."""
    sys.stdout.write(text)


def print_bytes(content: bytes) -> None:
    """Print bytes as they are; line ends stay what they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def print_json(document: Any) -> None:
    """Print a document as JSON."""
    print_plain(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def notice(text: str) -> None:
    """Tell something beside the answer, on standard error."""
    sys.stderr.write(f"{text}\n")


def hue(card: Card) -> str:
    """A card's style: the hue of its sport, bold when it is hard on the legs."""
    colour = _HUES.get(card.sport.value, "")
    return f"bold {colour}".strip() if card.on_legs and card.sport.value != "race" else colour


def plain(text: str, style: str = "") -> Text:
    """A line of text."""
    from rich.text import Text

    return Text(text, style=style)


def signed(lines: list[str], sign: str, style: str = AMBER) -> list[Text]:
    """Lines in the terminal's own colour, the sign in the first of them in another."""
    found = [plain(line) for line in lines]
    at = lines[0].find(sign) if lines else -1
    if at >= 0:
        found[0].stylize(style, at, at + len(sign))
    return found


def clipped(text: str, width: int) -> str:
    """The text in at most `width` characters, cut at a word.

    >>> clipped("Tuesday's intervals come late", 20)
    "Tuesday's intervals…"
    """
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    head, space, _ = cut.rpartition(" ")
    whole = text[width - 1] == " " or not space
    return f"{(cut if whole else head).rstrip(' ,;:.(')}…"


def folded(text: str, width: int, most: int, indent: str = "", first: str | None = None) -> list[str]:
    """The text on at most `most` lines; what does not fit is cut. `indent` stands before each line but the `first`.

    No line is wider than `width` or the terminal; in a narrow one there may be more lines.
    """
    import textwrap

    if columns() < width:
        most, width = most * 2, columns()
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    if len(lines) <= most:
        return lines
    rest = " ".join(line.strip() for line in lines[most - 1 :])
    lead = (indent if first is None else first) if most == 1 else indent
    return [*lines[: most - 1], clipped(f"{lead}{rest}" if most > 1 else rest, width)]
