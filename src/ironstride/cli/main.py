"""The command line. Everything heavy is imported inside the command that needs it, so that help and `show` start fast.

Exit codes: 0 done; 1 the world's mistake (a file that cannot be read or written); 2 usage, or an invalid athlete file,
week or name; 3 refused: no such season, with what would make it possible.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from ironstride.cli import change_entries, contents_entries, more_entries
from ironstride.cli.options import AsOf, Json, PlanPath, parsed_day
from ironstride.cli.plain_help import PlainHelp
from ironstride.errors import InvalidInput, IronstrideError, Refused
from ironstride.start import use_data_file

DONE: Final = 0
FIRST: Final = ("init", "plan", "week", "show", "workout", "move", "why", "busy", "away", "review", "export")
"""The order of the commands in help."""
FAULT: Final = 1
INTERRUPTED: Final = 130

app = typer.Typer(
    name="ironstride",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)


@app.callback(invoke_without_command=True)
def ironstride(
    context: typer.Context,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="FILE", help="The data file. Default: IRONSTRIDE_DATA, or your own."),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """One season of running and strength, placed by rules, proved, explained.

    Without a command: what is on today.

    Exit codes: 0 done, 1 a file that cannot be read or written, 2 usage or invalid input, 3 refused.
    """
    if data is not None:
        use_data_file(data)
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"ironstride {installed('ironstride')}")
    elif context.invoked_subcommand is None:
        from ironstride.cli.show_command import show_today

        show_today(plan, parsed_day(as_of), as_json=json)


@app.command("plan", cls=PlainHelp)
def plan_command(
    athlete: Annotated[Path, typer.Argument(metavar="ATHLETE.toml", help="Who you are, your week and your race.")],
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="First day of the plan. Default: today.")
    ] = None,
    history: Annotated[
        Path | None, typer.Option("--history", metavar="PATH", help="Recorded runs: a folder, a zip or a file.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Also write plan.json, plan.ics and plan.md there.")
    ] = None,
    own: Annotated[
        Path | None,
        typer.Option("--own", metavar="FILE", help="Your own weeks instead: text, CSV, calendar; kept as they are."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="With --own: the last day. Default: twelve weeks.")
    ] = None,
    json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Every week and every compromise.")] = False,
    proof: Annotated[bool, typer.Option("--proof", help="What was proved, and under which rules.")] = False,
    dump_problem: Annotated[
        bool, typer.Option("--dump-problem", help="Print the compiled problem as JSON instead of the plan.")
    ] = False,
) -> None:
    """Plan the season of an athlete file and store it."""
    from ironstride.cli.plan_command import PlanPrinting, run_plan

    printing = PlanPrinting(json, everything, proof, dump_problem, out)
    if own is not None:
        from ironstride.cli.own_command import run_own

        run_own(athlete, own, parsed_day(as_of), parsed_day(until, "--until"), printing)
        return
    run_plan(athlete, parsed_day(as_of), history, printing)


@app.command("show", cls=PlainHelp)
def show_command(
    what: Annotated[str, typer.Argument(metavar="[week|season]", help="What to show.")] = "week",
    number: Annotated[int | None, typer.Argument(metavar="[N]", help="Which week; default: this one.")] = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show a week of the stored plan, or the season at a glance."""
    from ironstride.cli.show_command import show

    show(what, number, plan, parsed_day(as_of), as_json=json)


@app.command("why", cls=PlainHelp)
def why_command(
    session: Annotated[
        list[str], typer.Argument(metavar="SESSION", help='As you would say it: "thu lift", "sat long", or an id.')
    ],
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Why a session lies where it lies."""
    from ironstride.cli.why_command import why

    why(session, plan, parsed_day(as_of), as_json=json)


@app.command("review", cls=PlainHelp)
def review_command(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A week or season: text, CSV, calendar or plan JSON; - is the input."),
    ],
    level: Annotated[
        str | None, typer.Option("--level", metavar="LEVEL", help="beginner, intermediate (default) or advanced.")
    ] = None,
    experience: Annotated[
        str | None, typer.Option("--experience", metavar="WORD", help="Lifting: new, returning or adapted (default).")
    ] = None,
    athlete: Annotated[
        Path | None, typer.Option("--athlete", metavar="ATHLETE.toml", help="Your level, wishes and rules from a file.")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Review a week you already follow, and better it."""
    from ironstride.cli.review_command import review

    review(file, level, experience, athlete, parsed_day(as_of), as_json=json)


@app.command("export", cls=PlainHelp)
def export_command(
    ics: Annotated[bool, typer.Option("--ics", help="A calendar.")] = False,
    md: Annotated[bool, typer.Option("--md", help="Markdown: the season on a page and this week.")] = False,
    json: Annotated[bool, typer.Option("--json", help="The plan as JSON.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Sessions as a table.")] = False,
    fit: Annotated[
        Path | None, typer.Option("--fit", metavar="DIR", help="Workouts for a watch (FIT): a file a session there.")
    ] = None,
    card: Annotated[
        Path | None, typer.Option("--card", metavar="FILE.html", help="The week's sessions as cards to print.")
    ] = None,
    weeks: Annotated[
        int, typer.Option("--weeks", metavar="N", min=1, max=104, help="Of files and cards: how many.")
    ] = 1,
    lap_button: Annotated[
        bool, typer.Option("--lap-button", help="Each step of a file lasts until the button.")
    ] = False,
    as_of: AsOf = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write plan.* there; default: standard output.")
    ] = None,
    plan: PlanPath = None,
) -> None:
    """Write a calendar, watch files, cards, Markdown, JSON or CSV."""
    from ironstride.cli.export_command import Files, export

    files = Files(fit, card, weeks, parsed_day(as_of), lap_button)
    export({"ics": ics, "md": md, "json": json, "csv": csv}, out, plan, files)


app.command("workout", cls=PlainHelp)(contents_entries.workout_command)
change_entries.add_to(app)
more_entries.add_to(app)
app.registered_commands.sort(key=lambda command: FIRST.index(command.name) if command.name in FIRST else len(FIRST))


def main() -> None:
    """Run the command line and end the process with its exit code. No mistake of the world becomes a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        app(prog_name="ironstride")
    except IronstrideError as error:
        raise SystemExit(told(error)) from error
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the answer has gone; nothing is left to say
        raise SystemExit(FAULT) from None
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        raise SystemExit(INTERRUPTED) from None


def told(error: IronstrideError) -> int:
    """Tell an error on standard error, and give its exit code."""
    if isinstance(error, Refused):
        from ironstride.cli.refusal_page import refusal_text

        sys.stderr.write(refusal_text(error.refusal))
    elif isinstance(error, InvalidInput):
        from ironstride.cli.problem_page import command_line, problem_text

        sys.stderr.write(problem_text(error, command_line(sys.argv[1:])))
    else:
        from ironstride.cli.problem_page import error_text

        sys.stderr.write(error_text(error))
    return error.exit_code
