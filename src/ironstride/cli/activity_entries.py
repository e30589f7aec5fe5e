"""Commands on what was really done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, parsed_day


def import_command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders and archives of recordings.")],
    weights: Annotated[
        str | None, typer.Option("--weights", metavar="UNIT", help="kg or lb, for tables that do not say.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come of it.")] = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """Bring recordings into the data file, each once."""
    from ironstride.cli.import_command import run_import_command

    run_import_command(paths, plan, weights, dry=dry_run, as_json=json)


def activities_command(
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many, the latest first.")] = 20,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """What was really done, the latest first."""
    from ironstride.cli.import_command import run_activities

    run_activities(plan, most, as_json=json)


def activity_command(
    number: Annotated[int, typer.Argument(metavar="ID", min=1, help="Its number, as ironstride activities lists it.")],
    laps: Annotated[bool, typer.Option("--laps", help="Every lap, however many.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """One activity in full: laps, sets, and what it asked."""
    from ironstride.cli.activity_command import run_activity

    run_activity(number, plan, parsed_day(as_of), laps=laps, as_json=json)


def records_command(
    everything: Annotated[bool, typer.Option("--all", help="Every distance and every lift.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Your fastest runs and best lifts, each with its day."""
    from ironstride.cli.records_command import run_records

    run_records(plan, parsed_day(as_of), everything=everything, as_json=json)


def progress_command(
    more: Annotated[bool, typer.Option("--more", help="More charts, week by week.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Are you doing it? Is it working? Is it too much?"""
    from ironstride.cli.progress_command import run_progress

    run_progress(plan, parsed_day(as_of), more=more, as_json=json)
