"""Commands on what was really done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import Json, PlanPath


def import_command(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH...]", help="Recordings. Default: the watched folders.")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Keep looking into the folders; Ctrl-C ends it.")] = False,
    every: Annotated[float, typer.Option("--every", metavar="SECONDS", min=1, help="With --watch: how often.")] = 5,
    forget: Annotated[bool, typer.Option("--forget", help="Look no more into these watched folders.")] = False,
    table: Annotated[bool, typer.Option("--table", help="A table: show what its columns are taken to mean.")] = False,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="HEADER=MEANING:UNIT", help="With --table; once for each.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="With --table: import it so.")] = False,
    weights: Annotated[
        str | None, typer.Option("--weights", metavar="UNIT", help="kg or lb, for tables that do not say.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come of it.")] = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """Bring recordings into the data file, each once."""
    from ironstride.cli.import_command import ImportManner, asked_wish, run_import_command

    manner = ImportManner(table, tuple(column or ()), yes, watch, every, forget, json)
    run_import_command(asked_wish(tuple(paths or ()), plan, weights, dry=dry_run), manner)


def activities_command(
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many, the latest first.")] = 20,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """What was really done, the latest first."""
    from ironstride.cli.import_command import run_activities

    run_activities(plan, most, as_json=json)
