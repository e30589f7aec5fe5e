"""`ironstride activity`: one activity in full."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.terminal import QUIET, RUNNING, STRENGTH, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, machine_zone, today
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import Lap
from ironstride.use.activity_json import NAMES, activity_json
from ironstride.use.activity_page import ActivityPage, activity_page
from ironstride.use.activity_words import facts_of, name_of, sport_of
from ironstride.use.measure_words import distance_text, pace_of
from ironstride.use.pace_words import race_time
from ironstride.use.set_words import sets_text

if TYPE_CHECKING:
    from rich.text import Text

LABEL: Final = 11
MOST_LAPS: Final = 10
"""So many laps are shown; all with --laps."""
LINES: Final = 6
HUES: Final = {Sport.RUN: RUNNING, Sport.RACE: RUNNING, Sport.STRENGTH: STRENGTH}


def run_activity(number: int, where: Path | None, day: date | None, *, laps: bool, as_json: bool) -> None:
    """Print one activity.

    Raises:
        InvalidInput: when there is none of that number, or several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    with progress_bar("Reading tracks") as progress:
        page = activity_page(where, data_place(), number, day or today(), machine_zone(), progress)
    print_json(activity_json(page)) if as_json else print_lines(activity_lines(page, every_lap=laps))


def activity_lines(page: ActivityPage, *, every_lap: bool = False) -> list[Text]:
    """The page."""
    title = plain(f"{name_of(page)} ({sport_of(page)}), activity {page.id}", "bold")
    title.stylize(HUES.get(page.activity.sport, ""), 0, len(name_of(page)))
    lines = [title, plain("")]
    for name, value in facts_of(page):
        lines += _fact(name, value)
    blocks = (_exercises(page), _laps(page, every=every_lap), _efforts(page), _files(page), _problems(page))
    return [*lines, *chain.from_iterable([plain(""), *block] for block in map(list, blocks) if block)]


def _fact(name: str, value: str) -> list[Text]:
    """A name and what goes on under it, hanging."""
    return [plain(one) for one in folded(value, WIDTH, LINES, indent=" " * LABEL, first=f"{name:<{LABEL}}")]


def _exercises(page: ActivityPage) -> Iterator[Text]:
    if not page.exercises:
        return
    yield plain("Sets, as you logged them:" if page.by_log else "Sets:", "bold")
    width = min(30, max(len(one.name) for one in page.exercises))
    for one in page.exercises:
        warm = f"; {one.warm_up_sets} to warm up" if one.warm_up_sets else ""
        note = f"; {one.note}" if one.note else ""
        text = sets_text(one.sets, page.units) or "no work set"
        yield plain(f"  {one.name or 'not named':<{width}}  {text}{warm}{note}")


def _laps(page: ActivityPage, *, every: bool) -> Iterator[Text]:
    if len(page.laps) < 2:
        return
    yield plain("Laps:", "bold")
    shown = page.laps if every else page.laps[:MOST_LAPS]
    for number, lap in enumerate(shown, start=1):
        yield plain(_lap(number, lap, page.units))
    if len(page.laps) > len(shown):
        yield plain(f"  and {len(page.laps) - len(shown)} more; --laps shows all", QUIET)


def _lap(number: int, lap: Lap, units: str) -> str:
    seconds = lap.elapsed_s if lap.duration_s is None else lap.duration_s
    time = "" if seconds is None else race_time(seconds)
    way = "" if not lap.distance_m else distance_text(lap.distance_m, units)
    pace = "" if not lap.distance_m or not seconds else pace_of(lap.distance_m, seconds, units)
    heart = "" if lap.mean_heart_bpm is None else f"{lap.mean_heart_bpm:.0f} bpm"
    return f"{number:>3} {time:>7} {way:>8} {pace:>8} {heart:>7} {lap.name}".rstrip()


def _efforts(page: ActivityPage) -> Iterator[Text]:
    if not page.efforts:
        return
    yield plain("Fastest stretches:", "bold")
    for one in page.efforts:
        effort = one.effort
        pace = pace_of(effort.distance_m, effort.time_s, page.units)
        best = "  your fastest" if one.is_record else ""
        yield plain(f"  {NAMES[effort.distance_m]:<14} {race_time(effort.time_s):>8} {pace:>9}{best}")


def _files(page: ActivityPage) -> Iterator[Text]:
    if len(page.recordings) < 2:
        yield from _fact("file", page.recordings[0].source)
        return
    yield plain(f"{len(page.recordings)} recordings of it, counted once:", "bold")
    for one in page.recordings:
        device = f" ({one.device})" if one.device else ""
        yield from (plain(part) for part in folded(f"{one.source}{device}", WIDTH, 2, indent="    ", first="  "))


def _problems(page: ActivityPage) -> Iterator[Text]:
    if not page.problems:
        return
    yield plain("Not read:", "bold")
    for text in page.problems:
        yield from (plain(part) for part in folded(text, WIDTH, LINES, indent="    ", first="  "))
