"""The other charts of progress: a column a week, one line for what was done, one planned, one expected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from ironstride.cli.bars import bar, columns_of
from ironstride.cli.narrow import columns
from ironstride.cli.terminal import RUNNING, STRENGTH, WIDTH, folded, plain
from ironstride.use.progress.more_charts import MoreCharts, SmoothedWeek, WeekMeans
from ironstride.use.progress.progress_words import evenness_sentence, smoothed_sentence, volume_sentence
from ironstride.use.show_plan import short_date

if TYPE_CHECKING:
    from rich.text import Text

LABEL: Final = 15
END: Final = 7
WIDEST: Final = 3
WIDE_FROM: Final = 60
WIDE_BAR: Final = 24
NARROW_BAR: Final = 10
LINES: Final = 5
Means = Callable[[SmoothedWeek], WeekMeans | None]
ROWS: Final[Sequence[tuple[str, Means]]] = (
    ("done", lambda week: week.done),
    ("planned", lambda week: week.planned),
    ("expected", lambda week: week.expected),
)


def chart_lines(charts: MoreCharts) -> Iterator[Text]:
    """Every chart with its sentence."""
    yield from _smoothed("Running, smoothed", "Running", charts.running, RUNNING)
    yield from _smoothed("Legs, smoothed", "Legs", charts.legs, "")
    yield from _evenness(charts)
    yield from _volumes(charts)


def _smoothed(title: str, what: str, weeks: Sequence[SmoothedWeek], style: str) -> Iterator[Text]:
    yield plain("")
    yield plain(title, "bold")
    yield from _folded(smoothed_sentence(tuple(weeks), what))
    width = max(1, min(WIDEST, (min(columns(), WIDTH) - LABEL - END) // max(1, len(weeks))))
    highest = max((max(one.long, one.short) for week in weeks for _, of in ROWS if (one := of(week))), default=0.0)
    for name, of in ROWS:
        means = [of(week) for week in weeks]
        for mean, values in (
            ("6 wk", [None if one is None else one.long for one in means]),
            ("1 wk", [None if one is None else one.short for one in means]),
        ):
            if any(value is not None for value in values):
                yield _row(f"{name}, {mean}", values, highest, width, style)
    yield _weeks([week.start for week in weeks], width)


def _row(name: str, values: Sequence[float | None], highest: float, width: int, style: str) -> Text:
    """A line of columns with its last number behind it."""
    drawn = columns_of(values, highest, width)
    last = next(value for value in reversed(values) if value is not None)
    line = plain(f"  {name:<{LABEL}}")
    line.append(f"{drawn:<{width * len(values)}}", style)
    line.append(f" {last:.0f}")
    return line


def _weeks(mondays: Sequence[date], width: int) -> Text:
    """The first and the last Monday under their columns."""
    room = width * len(mondays)
    first, last = short_date(mondays[0]), short_date(mondays[-1])
    between = max(1, room - len(first) - len(last))
    return plain(f"  {'weeks from':<{LABEL}}{first}{' ' * between}{last}")


def _evenness(charts: MoreCharts) -> Iterator[Text]:
    if not charts.evenness:
        return
    yield plain("")
    yield plain("Evenness: monotony and strain", "bold")
    yield from _folded(evenness_sentence(charts))
    highest = max(week.total for week in charts.evenness)
    for week in charts.evenness:
        monotony = "-" if week.monotony is None else f"{week.monotony:.1f}"
        strain = "-" if week.strain is None else f"{week.strain:.0f}"
        text = f"{week.total:>5.0f}  monotony {monotony:>4}  strain {strain:>5}"
        yield plain(f"  {short_date(week.start):<6} {bar(week.total, highest, _bar_width()):<{_bar_width()}} {text}")


def _volumes(charts: MoreCharts) -> Iterator[Text]:
    yield plain("")
    yield plain("Minutes run and leg sets", "bold")
    yield from _folded(volume_sentence(charts))
    highest = max(week.run_minutes for week in charts.volumes)
    for week in charts.volumes:
        line = plain(f"  {short_date(week.start):<6} ")
        line.append(f"{bar(week.run_minutes, highest, _bar_width()):<{_bar_width()}}", RUNNING)
        line.append(f" {week.run_minutes:>4.0f} min  ")
        line.append("●" * round(week.leg_sets), STRENGTH)
        line.append(f" {round(week.leg_sets, 1):g}".rstrip())
        yield line


def _bar_width() -> int:
    return WIDE_BAR if columns() >= WIDE_FROM else NARROW_BAR


def _folded(text: str) -> list[Text]:
    return [plain(one) for one in folded(text, WIDTH, LINES, indent="  ", first="  ")] if text else []
