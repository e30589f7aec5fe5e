"""Commands on everything that is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, parsed_day

Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
Agreed = Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")]


def backup_command(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Default: ironstride-DATE.db in this folder.")
    ] = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Copy the data file, safe at any time."""
    from ironstride.cli.data_commands import run_backup

    run_backup(file, force=force, as_json=json)


def restore_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup, or a zip of export-all.")],
    yes: Agreed = False,
    json: Json = False,
) -> None:
    """Put a backup or an export back."""
    from ironstride.cli.data_commands import run_restore

    run_restore(file, yes=yes, as_json=json)


def export_all_command(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="Where to.")],
    force: Force = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """Everything of an athlete as a zip of readable files."""
    from ironstride.cli.data_commands import run_export_all

    run_export_all(file, plan, force=force, as_json=json)


def delete_command(
    activity: Annotated[int | None, typer.Option("--activity", metavar="N", help="Only this activity.")] = None,
    yes: Agreed = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """Delete an activity, or an athlete with everything."""
    from ironstride.cli.data_commands import run_delete

    run_delete(plan, activity, yes=yes, as_json=json)


def demo_command(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to; it gets a data file of its own.")] = Path(
        "ironstride-demo"
    ),
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """An example athlete who has lived half a year with a plan."""
    from ironstride.cli.demo_command import run_demo

    run_demo(folder, parsed_day(as_of), as_json=json)
