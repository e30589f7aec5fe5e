"""`ironstride records`: the fastest runs and the best lifts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.terminal import QUIET, RUNNING, STRENGTH, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, machine_zone, today
from ironstride.use.list_records import LiftBest, Records, RunRecord, list_records, records_json
from ironstride.use.measure_words import pace_of, single_text, weight_text
from ironstride.use.pace_words import clock_range, race_time
from ironstride.use.show_plan import long_date

if TYPE_CHECKING:
    from rich.text import Text

NAME: Final = 14
LINES: Final = 4
LABEL: Final = 22


def run_records(where: Path | None, day: date | None, *, everything: bool, as_json: bool) -> None:
    """Print the records.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    with progress_bar("Reading tracks") as progress:
        records = list_records(where, data_place(), day or today(), machine_zone(), progress, every=everything)
    print_json(records_json(records)) if as_json else print_lines(list(records_lines(records)))


def records_lines(records: Records) -> Iterator[Text]:
    """The page."""
    yield plain(f"Records up to {long_date(records.as_of)}", "bold")
    yield plain("")
    yield plain("Running", f"bold {RUNNING}")
    if records.runs:
        for run in records.runs:
            yield plain(_run(run, records.units))
        yield from _fitness(records)
    else:
        yield from _folded(
            "No runs with a track yet. Here will be your fastest kilometre, 5 km, 10 km and so on, each with its day. "
            "Bring recordings in with: ironstride import FOLDER"
        )
    yield plain("")
    yield plain("Strength", f"bold {STRENGTH}")
    for lift in records.lifts:
        yield from _lift(lift, records)
    if not records.lifts:
        yield from _folded(
            "No lifts with a weight yet. Here will be the heaviest set, the estimated best single and the most "
            "repetitions of each main lift. Log one with: ironstride log, or import your gym app's table"
        )
    if not records.every and (records.runs or records.lifts):
        yield plain("")
        yield plain("Every distance and every lift: ironstride records --all", QUIET)


def _run(one: RunRecord, units: str) -> str:
    best = one.record.best
    where = "result" if one.activity is None else "race" if one.race else "training"
    before = "" if one.record.before_s is None else f"  before {race_time(one.record.before_s)}"
    pace = pace_of(best.effort.distance_m, best.effort.time_s, units)
    head = f"  {one.name:<{NAME}} {race_time(best.effort.time_s):>8}  {pace:>8}"
    return f"{head}  {long_date(best.day):<11}  {where:<8}{before}".rstrip()


def _fitness(records: Records) -> Iterator[Text]:
    fitness = records.fitness
    if fitness is None:
        return
    rests = f"{clock_range(fitness.result)} on {long_date(fitness.result.date)}"
    error = f"give or take {fitness.error:.1f}"
    old = "" if fitness.holds_on(records.as_of) else " That is long ago: a race or a fitness test would tell more."
    if records.fitness_is_floor:
        text = f"They show a race fitness of at least {fitness.fitness:.1f}, {error}: {rests}, in training."
        text += " Training is seldom all-out, so a race may show more."
    else:
        text = f"They show a race fitness of {fitness.fitness:.1f}, {error}: {rests}."
    yield plain("")
    yield from _folded(text + old)


def _lift(one: LiftBest, records: Records) -> Iterator[Text]:
    units = records.units
    yield plain(f"  {one.name}")
    if one.heaviest is not None and one.heaviest.load_kg is not None:
        load = weight_text(one.heaviest.load_kg, units)
        yield _fact("heaviest", f"{load} x {one.heaviest.reps}", one.heaviest.day)
    if one.single is not None and one.single.single_kg is not None and one.single.load_kg is not None:
        made = f"{weight_text(one.single.load_kg, units)} x {one.single.reps}"
        yield _fact("estimated best single", single_text(one.single.single_kg, units), one.single.day, f"from {made}")
    for record in one.most_reps if records.every else one.most_reps_ever:
        load = "body weight" if record.load_kg is None else weight_text(record.load_kg, units)
        yield _fact("most repetitions", f"{record.reps} x {load}", record.day)


def _fact(name: str, value: str, day: date, more: str = "") -> Text:
    return plain(f"    {name:<{LABEL}} {value:<18} {long_date(day):<11}  {more}".rstrip())


def _folded(text: str) -> Iterator[Text]:
    return (plain(one) for one in folded(text, WIDTH, LINES, indent="  ", first="  "))
