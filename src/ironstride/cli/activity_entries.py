"""Commands on what was really done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import Json, PlanPath


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
