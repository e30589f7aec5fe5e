"""`ironstride load`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.terminal import QUIET, RUNNING, STRENGTH, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, machine_zone, today
from ironstride.use.list_loads import METHOD_WORDS, Loads, LoadWeek, loads_json, loads_of
from ironstride.use.what_was_done.named_record import named_record

if TYPE_CHECKING:
    from rich.text import Text

BAR: Final = 18
"""Letters of the longest bar."""
FULL: Final = "█"
PLANNED: Final = "┆"
EXPLAINED: Final = (
    "Running: 100 is an hour at threshold. Legs: 1 is a hard set; running counts by its way and its descents. "
    "They are two things and are never added."
)


def run_load(where: Path | None, weeks: int, day: date | None, *, more: bool, as_json: bool) -> None:
    """Print the ledgers.

    Raises:
        InvalidInput: when it is not clear whose are meant.
        UnreadableFile: when the data file cannot be used.
    """
    with progress_bar("Reading tracks") as progress:
        named = named_record(where, data_place(), day or today(), machine_zone(), progress)
    loads = loads_of(named.opened.record)
    print_json(loads_json(loads)) if as_json else print_lines(load_page(loads, weeks, more=more))


def load_page(loads: Loads, weeks: int, *, more: bool) -> list[Text]:
    """Week by week, running and legs side by side; done as a bar, planned as a mark."""
    if loads.actual is None and loads.planned is None:
        return [plain("Nothing was done or planned yet. Begin with: ironstride import FOLDER")]
    shown = loads.weeks(weeks)
    lines = [plain("Running and legs, week by week", "bold"), *_told(EXPLAINED), plain("")]
    lines += [_head(), *_rows(shown)]
    lines += [plain(""), plain(f"{FULL} done  {PLANNED} planned", QUIET), *_methods(loads)]
    return [*lines, *(_more(loads) if more else ())]


def _head() -> Text:
    return plain(f"{'week of':<8} {'running':<{BAR + 9}}  {'legs':<{BAR + 7}} {'run min':>8}", QUIET)


def _rows(weeks: tuple[LoadWeek, ...]) -> Iterator[Text]:
    most_run = max([1.0, *(max(one.running, one.planned_running or 0.0) for one in weeks)])
    most_legs = max([1.0, *(max(one.legs, one.planned_legs or 0.0) for one in weeks)])
    for one in weeks:
        line = plain(f"{one.start:%d %b}   ")
        line.append(f"{one.running:>5.0f} ")
        line.append(_bar(one.running, one.planned_running, most_run), RUNNING)
        line.append(f"   {one.legs:>5.1f} ")
        line.append(_bar(one.legs, one.planned_legs, most_legs), STRENGTH)
        line.append(f" {one.run_minutes:>6.0f}")
        yield line


def _bar(done: float, planned: float | None, most: float) -> str:
    """A bar of the done with a mark where the planned ends."""
    letters = list((FULL * round(done / most * BAR)).ljust(BAR + 1))
    if planned is not None:
        letters[min(BAR, round(planned / most * BAR))] = PLANNED
    return "".join(letters)


def _methods(loads: Loads) -> list[Text]:
    if not loads.methods:
        return []
    parts = [f"{count} by {METHOD_WORDS[method]}" for method, count in loads.methods.items()]
    return _told(f"How running was measured: {', '.join(parts)}.")


def _more(loads: Loads) -> Iterator[Text]:
    yield plain("")
    yield plain("More numbers", "bold")
    for name, picture in (("done", loads.actual), ("planned", loads.planned), ("expected", loads.expected)):
        if picture is None or not picture.ledger.first <= loads.as_of <= picture.ledger.last:
            continue
        at = picture.ledger.place_of(loads.as_of)
        long_run, short_run = picture.run.long[at], picture.run.short[at]
        long_leg, short_leg = picture.leg.long[at], picture.leg.short[at]
        yield plain(f"{name:<9} running a day: {long_run:5.1f} over six weeks, {short_run:5.1f} over one")
        yield plain(f"{'':<9} legs a day:    {long_leg:5.1f} over six weeks, {short_leg:5.1f} over one")
    weeks = () if loads.actual is None else loads.actual.weeks[-4:]
    for week in weeks:
        even = "-" if week.monotony is None else f"{week.monotony:.1f}"
        strain = "-" if week.strain is None else f"{week.strain:.0f}"
        yield plain(f"{week.start:%d %b}    effort x minutes {week.total:6.0f}, monotony {even}, strain {strain}")
    yield from _told("These say how much was done. They say nothing about how fit or how close to injury anybody is.")


def _told(text: str) -> list[Text]:
    return [plain(one, QUIET) for one in folded(text, WIDTH, 4)]
