"""Small bars of characters, done in fill and planned in outline; readable without colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

FULL: Final = "█"
OUTLINE: Final = "░"
EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
COLUMN: Final = " ▁▂▃▄▅▆▇█"


def bar(value: float, highest: float, width: int, planned: float | None = None) -> str:
    """A bar of at most `width` characters; what was planned beyond it in outline.

    >>> bar(30, 60, 8), bar(30, 60, 8, 45)
    ('████', '████░░')
    """
    if highest <= 0:
        return ""
    full = round(value / highest * width)
    outline = 0 if planned is None else round(planned / highest * width)
    if value > 0 and full == 0:
        return (EIGHTHS[1] + OUTLINE * (outline - 1)) if outline else EIGHTHS[1]
    return FULL * full + OUTLINE * max(0, outline - full)


def columns_of(values: Sequence[float | None], highest: float, width: int) -> str:
    """One column a value, `width` characters wide; a gap where there is none.

    >>> columns_of([0.0, 4.0, 8.0, None], 8.0, 1)
    ' ▄█'
    """
    cells = []
    for value in values:
        level = 0 if not value or highest <= 0 else max(1, round(value / highest * (len(COLUMN) - 1)))
        cells.append((COLUMN[level] * max(1, width - 1)).ljust(width))
    return "".join(cells).rstrip()
