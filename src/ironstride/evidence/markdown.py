"""Markdown tables for the generated documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""A table without trailing line end; bars inside cells are escaped.

    Raises ValueError when a row has another number of cells than the head.

    >>> print(table(("rule", "price"), [("a|b", "60")]))
    | rule | price |
    |---|---|
    | a\|b | 60 |
    """
    lines = [_line(head), "|" + "---|" * len(head)]
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"{len(row)} cells under a head of {len(head)}")
        lines.append(_line(row))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def paragraph(text: str) -> str:
    r"""A text of several lines as one, each run of blanks and line ends a single blank.

    >>> paragraph("Legs first,\n    then the rest.")
    'Legs first, then the rest.'
    """
    return " ".join(text.split())
