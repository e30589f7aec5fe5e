"""`ironstride plan ATHLETE.toml --own WEEKS`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.plan_command import PlanPrinting
from ironstride.cli.plan_page import compromise_lines, everything
from ironstride.cli.session_lines import week_lines
from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_bytes, print_lines
from ironstride.start import data_place, today
from ironstride.training.plan import Plan
from ironstride.use.export_plan import PlanFormat, plan_bytes, write_plan
from ironstride.use.plan_own import PlanOwn, plan_own
from ironstride.use.show_plan import counted, long_date, number_of, week_view

if TYPE_CHECKING:
    from rich.text import Text

WHAT_WORKS: Final = (
    "Calendar, log, `done`, `missed`, `move` and `export` work as with any plan. What the rules see is told, and "
    "changed only by you."
)
COMPROMISES: Final = 12
"""Lines."""


def run_own(athlete: Path, sessions: Path, day: date | None, until: date | None, printing: PlanPrinting) -> None:
    """Store the sessions that were given, and print the plan."""
    planned = plan_own(PlanOwn(athlete, sessions, day or today(), data_place(), until))
    for text in planned.notices:
        notice(text)
    if printing.as_json:
        print_bytes(plan_bytes(planned.plan, PlanFormat.JSON))
    else:
        print_lines(own_page(planned.plan, day or today()))
        if printing.everything:
            print_lines(everything(planned.plan))
    if printing.out is not None:
        paths = write_plan(planned.plan, (PlanFormat.JSON, PlanFormat.ICS, PlanFormat.MD), printing.out, ())
        notice(f"Written: {', '.join(str(path) for path in paths)}")


def own_page(plan: Plan, day: date) -> list[Text]:
    """What it is, the week, what the rules see, and what comes next."""
    first, last = plan.sessions[0].date, plan.sessions[-1].date
    head = (
        f"{plan.athlete}: your own plan, {counted(len(plan.sessions), 'session')} from {long_date(first)} to "
        f"{long_date(last)}, exactly as they were given. {WHAT_WORKS}"
    )
    view = week_view(plan, number_of(plan, max(day, first)) or 1)
    return [
        *(plain(line) for line in folded(head, WIDTH, 6)),
        plain(""),
        plain(f"Week {view.number}", "bold"),
        *week_lines(view),
        plain(""),
        *compromise_lines(plan, COMPROMISES),
        plain(""),
        plain("Next: ironstride show week; ironstride done", QUIET),
    ]
