"""Commands that `ironstride more` lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from ironstride.cli.activity_entries import (
    activities_command,
    activity_command,
    diary_command,
    done_command,
    feel_command,
    import_command,
    load_command,
    match_command,
    missed_command,
    progress_command,
    records_command,
)
from ironstride.cli.contents_entries import (
    log_command,
    paces_command,
    simulate_strength_command,
    swap_command,
    watches_command,
)
from ironstride.cli.data_entries import (
    backup_command,
    delete_command,
    demo_command,
    export_all_command,
    restore_command,
)
from ironstride.cli.guide_entries import guide_command, race_week_command, recovery_command
from ironstride.cli.life_entries import (
    add_command,
    back_command,
    goal_command,
    injured_command,
    never_command,
    result_command,
    sick_command,
    skip_command,
    stop_command,
)
from ironstride.cli.options import AsOf, Json, PlanPath, Stable, Yes, parsed_day
from ironstride.cli.own_name_entries import names_command, sports_command
from ironstride.cli.plain_help import PlainHelp
from ironstride.cli.serve_entry import serve_command
from ironstride.cli.suggest_entries import accept_command, answer_command, decline_command, suggest_command

MORE = "more"


def add_to(app: typer.Typer) -> None:
    """Register the commands, out of sight of the short help."""
    for name, command in commands():
        app.command(name, hidden=name != MORE, cls=PlainHelp)(command)


def commands() -> tuple[tuple[str, Callable[..., None]], ...]:
    """Every command by name, in the order they are listed."""
    return (*_living(), *_asking())


def _living() -> tuple[tuple[str, Callable[..., None]], ...]:
    """What is said of a plan and of what was done."""
    return (
        ("serve", serve_command),
        ("suggest", suggest_command),
        ("accept", accept_command),
        ("decline", decline_command),
        ("answer", answer_command),
        ("replan", replan_command),
        ("undo", undo_command),
        ("done", done_command),
        ("missed", missed_command),
        ("diary", diary_command),
        ("feel", feel_command),
        ("log", log_command),
        ("import", import_command),
        ("activities", activities_command),
        ("match", match_command),
        ("load", load_command),
        ("names", names_command),
        ("sports", sports_command),
        ("activity", activity_command),
        ("records", records_command),
        ("progress", progress_command),
    )


def _asking() -> tuple[tuple[str, Callable[..., None]], ...]:
    """What changes the plan or the contents of sessions, what is read, and what is kept."""
    return (
        ("swap", swap_command),
        ("paces", paces_command),
        ("simulate-strength", simulate_strength_command),
        ("skip", skip_command),
        ("never", never_command),
        ("add", add_command),
        ("sick", sick_command),
        ("injured", injured_command),
        ("stop", stop_command),
        ("back", back_command),
        ("goal", goal_command),
        ("result", result_command),
        ("guide", guide_command),
        ("recovery", recovery_command),
        ("race-week", race_week_command),
        ("rules", rules_command),
        ("exercises", exercises_command),
        ("watches", watches_command),
        ("backup", backup_command),
        ("restore", restore_command),
        ("export-all", export_all_command),
        ("delete", delete_command),
        ("demo", demo_command),
        (MORE, more_command),
    )


def replan_command(
    yes: Yes = False, plan: PlanPath = None, as_of: AsOf = None, stability: Stable = None, json: Json = False
) -> None:
    """Make the plan again from today with the fewest moves."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_replan

    run_replan(Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability))


def undo_command(plan: PlanPath = None, json: Json = False) -> None:
    """Take the last change back, as often as you like."""
    from ironstride.cli.undo_command import run_undo

    run_undo(plan, as_json=json)


def rules_command(
    rule: Annotated[str | None, typer.Argument(metavar="[ID]", help="One rule in full.")] = None,
    json: Json = False,
) -> None:
    """List the rules, or explain one with its evidence."""
    from ironstride.cli.rules_command import rules

    rules(rule, as_json=json)


def exercises_command(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]", help="One exercise in full: goblet squat, RDL ...")
    ] = None,
    equipment: Annotated[
        str | None,
        typer.Option("--equipment", metavar="TEXT", help='Only what this allows: "band, dumbbells 2x10 kg".'),
    ] = None,
    json: Json = False,
) -> None:
    """List the strength exercises, or show one in full."""
    from ironstride.cli.exercises_command import run_exercises

    kit = None if equipment is None else [one.strip() for one in equipment.split(",") if one.strip()]
    run_exercises(" ".join(name) if name else None, kit, as_json=json)


def more_command() -> None:
    """List the other commands."""
    from ironstride.cli.terminal import plain, print_lines

    lines = [plain("More commands; each has --help", "bold"), plain("")]
    for name, command in commands():
        if name != MORE:
            lines.append(plain(f"  {name:<18} {(command.__doc__ or '').strip().splitlines()[0]}"))
    print_lines(lines)
