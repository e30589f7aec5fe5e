"""`ironstride init`: eight questions, then the plan."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.cli.init_command import run_init
from ironstride.cli.plan_command import PlanPrinting, run_plan
from ironstride.start import machine_zone, today

NO: Final = frozenset({"n", "no"})


def init_and_plan(file: Path | None, day: date | None, *, force: bool) -> None:
    """Ask, write the athlete file, and plan at once where the athlete says so (nobody is asked in a pipe)."""
    written = run_init(file, force=force, as_of=day or today(), zone=machine_zone())
    if written is None or written.no_season or not sys.stdin.isatty():
        return
    if input("\nPlan the season now? [Y/n] ").strip().casefold() not in NO:
        run_plan(written.path, day, written.history, PlanPrinting())
