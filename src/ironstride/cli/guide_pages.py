"""Lines that the pages of the guide share: sentences with what they rest on, and the rows behind them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain
from ironstride.use.answer_question import Row, Told, marked

if TYPE_CHECKING:
    from rich.text import Text

MOST_LINES: Final = 8


def sentence_lines(sentences: Iterable[Told], indent: str = "") -> list[Text]:
    """Each sentence with its basis in brackets."""
    return [line for one in sentences for line in told_lines(marked(one), indent)]


def told_lines(text: str, indent: str = "", style: str = "") -> list[Text]:
    """A text, hanging under its first words."""
    return [plain(one, style) for one in folded(text, WIDTH, MOST_LINES, indent=f"{indent}  ", first=indent)]


def row_lines(rows: Iterable[Row]) -> list[Text]:
    """The rows of evidence, quietly."""
    found = [line for one in rows for line in told_lines(f"{one.row} ({one.label}) {one.text}", "  ", QUIET)]
    return [plain(""), plain("Evidence", "bold"), *found] if found else []
