"""`ironstride plan ATHLETE.toml`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.cli.terminal import notice, print_bytes, print_json, print_lines, print_plain
from ironstride.errors import Refused, UnreadableFile
from ironstride.start import cache_directory, data_place, prepare_for_planning, today
from ironstride.use.export_plan import PlanFormat, plan_bytes, write_plan
from ironstride.use.plan_season import PlanSeason, Progress, SeasonPlanned, plan_season

PLANNING: Final = "Planning the season"


@dataclass(frozen=True, slots=True)
class PlanPrinting:
    """What is printed and written."""

    as_json: bool = False
    everything: bool = False
    proof: bool = False
    dump_problem: bool = False
    out: Path | None = None


def run_plan(athlete: Path, day: date | None, history: Path | None, printing: PlanPrinting) -> None:
    """Plan, store, print, write."""
    if not prepare_for_planning():
        notice("Getting the search ready; the first plan on a machine takes some seconds longer.")
    request = PlanSeason(athlete, day or today(), data_place(), history, cache_directory() if history else None)
    try:
        with _progress() as progress:
            planned = plan_season(request, progress)
    except Refused as refused:
        if printing.as_json:
            from ironstride.use.refusal import refusal_document

            print_json(refusal_document(refused.refusal))
        raise
    for text in planned.notices:
        notice(text)
    if planned.replaced:
        notice("This is a new season beside the plan you had. To keep that one and change as little as possible:")
        notice("ironstride undo, then ironstride replan")
    _print(planned, printing, request.as_of)
    if printing.out is not None:
        kinds = (PlanFormat.JSON, PlanFormat.ICS, PlanFormat.MD)
        paths = write_plan(planned.plan, kinds, printing.out, planned.earlier)
        notice(f"Written: {', '.join(str(path) for path in paths)}")
    if planned.not_stored:
        raise UnreadableFile(f"The plan was not stored, so show and why cannot find it: {planned.not_stored}")


def _print(planned: SeasonPlanned, printing: PlanPrinting, day: date) -> None:
    if printing.dump_problem:
        from ironstride.use.dump_problem import problem_text

        print_plain(problem_text(planned.problem))
    elif printing.as_json:
        print_bytes(plan_bytes(planned.plan, PlanFormat.JSON))
    else:
        from ironstride.cli.plan_page import everything, plan_page, proof_lines

        print_lines(plan_page(planned.plan, day))
        if printing.everything:
            print_lines(everything(planned.plan))
        if printing.proof:
            print_lines(proof_lines(planned.plan))


@contextmanager
def _progress() -> Iterator[Progress]:
    """A line on standard error that says what takes so long; silent where nobody watches."""
    from rich.console import Console
    from rich.progress import Progress as Line
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    shown = Line(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
    with shown:
        task = shown.add_task(PLANNING)

        def step(done: int, total: int) -> None:
            reading = f"Reading recordings, {done} of {total}"
            shown.update(task, description=reading if done < total else PLANNING)

        yield step
