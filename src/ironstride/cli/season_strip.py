"""The season at a glance: a column a week, running as a bar, strength as dots, phases as bands, races as letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, RUNNING, STRENGTH, WIDTH, plain
from ironstride.use.show_plan import WeekView

if TYPE_CHECKING:
    from rich.text import Text

LABEL_WIDTH: Final = 12
ROWS: Final = 2
EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
DOTS: Final = (" ", "·", ":", "⋮")
THIS_WEEK: Final = "▲"
WIDEST: Final = 3


def strip_lines(views: Sequence[WeekView], this_week: int | None) -> list[Text]:
    """Five lines a stretch of weeks; a season longer than the line goes on below."""
    if not views:
        return []
    room = WIDTH - LABEL_WIDTH
    width = max(1, min(WIDEST, room // len(views)))
    most = room // width
    lines: list[Text] = []
    for start in range(0, len(views), most):
        lines += _stretch(views[start : start + most], width, this_week, _highest(views))
    return lines


def _highest(views: Sequence[WeekView]) -> int:
    return max(1, *(view.week.run_minutes for view in views), 1)


def _stretch(views: Sequence[WeekView], width: int, this_week: int | None, highest: int) -> list[Text]:
    bar = max(1, width - 1)
    levels = [round(view.week.run_minutes / highest * ROWS * 8) for view in views]
    lines: list[Text] = []
    for row in range(ROWS, 0, -1):
        line = plain(f"{f'run {highest} min' if row == ROWS else '':<{LABEL_WIDTH}}")
        for view, level in zip(views, levels, strict=True):
            eighths = min(8, max(0, level - (row - 1) * 8))
            line.append((EIGHTHS[eighths] * bar).ljust(width), style=QUIET if view.week.cutback else RUNNING)
        lines.append(line)
    dots = plain(f"{'strength':<{LABEL_WIDTH}}")
    for view in views:
        dots.append(DOTS[min(view.week.strength_sessions, len(DOTS) - 1)].ljust(width), style=STRENGTH)
    marks = "".join(_mark(view, this_week).ljust(width) for view in views)
    lines += [dots, plain(f"{'phase':<{LABEL_WIDTH}}{_bands(views, width)}")]
    lines.append(plain(f"{'now, races':<{LABEL_WIDTH}}{marks}"))
    for line in lines:
        line.rstrip()
    return lines


def _mark(view: WeekView, this_week: int | None) -> str:
    if view.races:
        return min(goal.priority.value for goal in view.races)
    return THIS_WEEK if view.number == this_week else ""


def _bands(views: Sequence[WeekView], width: int) -> str:
    """Phase names over their weeks, cut where a band is short; a band begins with a bar."""
    text = ""
    for phase, weeks in groupby(views, key=lambda view: view.week.phase):
        room = width * len(list(weeks))
        text += f"|{phase.value}"[:room].ljust(room)
    return text
