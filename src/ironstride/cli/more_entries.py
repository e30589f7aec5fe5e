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
from ironstride.cli.options import AsOf, Json, PlanPath, Stable, Yes, parsed_day
from ironstride.cli.own_name_entries import names_command, sports_command
from ironstride.cli.plain_help import PlainHelp
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


def skip_command(
    session: Annotated[
        list[str], typer.Argument(metavar="SESSION", help='As you would say it: "thu lift", "sat long".')
    ],
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Call a session off; it is not caught up."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.move_command import run_skip

    run_skip(session, Manner(plan, parsed_day(as_of), yes=yes, as_json=json))


def never_command(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="hills, intervals, quality, full-body, strength ...")],
    again: Annotated[bool, typer.Option("--again", help="Take it back: plan this kind again.")] = False,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Never plan a kind of session any more."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_never

    manner = Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability)
    run_never(kind, manner, again=again)


def sick_command(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[cold] [SINCE] [UNTIL]", help="since yesterday; until fri; cold = a mild head cold"),
    ] = None,
    injured: Annotated[bool, typer.Option("--injured", help="Injured, not ill.")] = False,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Ill from today (sick since yesterday) until you say back."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_sick

    run_sick(words or [], Manner(plan, parsed_day(as_of), yes=yes, as_json=json), injured=injured)


def injured_command(
    words: Annotated[list[str] | None, typer.Argument(metavar="[SINCE] [UNTIL]", help="since yesterday")] = None,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Injured: runs become cross-training until you say back."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_sick

    run_sick(words or [], Manner(plan, parsed_day(as_of), yes=yes, as_json=json), injured=True)


def add_command(
    words: Annotated[list[str], typer.Argument(metavar="DAY WHAT", help='"sat 9:00-10:30 football", "thu easy 30"')],
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Add a session of your own on a date; the rest goes around it."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_add

    run_add(words, Manner(plan, parsed_day(as_of), yes=yes, as_json=json))


def stop_command(
    words: Annotated[list[str] | None, typer.Argument(metavar="[SINCE]", help="since yesterday")] = None,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Plan nothing until a doctor has cleared you."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_stop

    run_stop(words or [], Manner(plan, parsed_day(as_of), yes=yes, as_json=json))


def back_command(
    words: Annotated[list[str] | None, typer.Argument(metavar="[DAY]", help="thu; default: today")] = None,
    cleared: Annotated[
        bool, typer.Option("--cleared", help="After a stop: somebody qualified said that you may train.")
    ] = False,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Back from illness or travel, today or on a day."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_back

    run_back(words or [], Manner(plan, parsed_day(as_of), yes=yes, as_json=json), cleared=cleared)


def goal_command(
    what: Annotated[str, typer.Argument(metavar="move|cancel", help="What becomes of the race.")],
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME] [DATE]", help="Of several races, which; its new date"),
    ] = None,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Move a race (goal move 2027-05-02), or cancel it."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_goal

    run_goal(what, words or [], Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability))


def result_command(
    words: Annotated[
        list[str], typer.Argument(metavar="DISTANCE TIME [DATE]", help="10 km 52:17; half marathon 1:52:30 yesterday")
    ],
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """A race result or time trial; paces follow it."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_result

    run_result(words, Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability))


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
