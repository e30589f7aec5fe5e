"""The commands of every day: set-up, the week, moves, and what life brings. Heavy imports wait for the command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, Stable, Yes, parsed_day
from ironstride.cli.plain_help import PlainHelp


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("init", cls=PlainHelp)(init_command)
    app.command("week", cls=PlainHelp)(week_command)
    app.command("move", cls=PlainHelp)(move_command)
    app.command("busy", cls=PlainHelp)(busy_command)
    app.command("away", cls=PlainHelp)(away_command)


def init_command(
    file: Annotated[Path | None, typer.Argument(metavar="[NAME.toml]", help="The athlete file to write.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    as_of: AsOf = None,
) -> None:
    """Answer eight questions: writes your athlete file, then plans."""
    from ironstride.cli.init_and_plan import init_and_plan

    init_and_plan(file, parsed_day(as_of), force=force)


def week_command(
    page: Annotated[bool, typer.Option("--page", help="Only the page, without the questions.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Four questions on Sunday, then the week on one page."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.week_command import run_week

    run_week(Manner(plan, parsed_day(as_of), as_json=json, stability=stability), only_page=page)


def move_command(
    words: Annotated[
        list[str],
        typer.Argument(metavar="SESSION [TO]", help="thu lift; thu lift to sun 8:00 (fri pm, or a session: they swap)"),
    ],
    keep: Annotated[bool, typer.Option("--keep", help="Hold it there: nothing moves it any more.")] = False,
    every_week: Annotated[bool, typer.Option("--every-week", help="Make it a habit from now on.")] = False,
    free: Annotated[bool, typer.Option("--free", help="No longer hold it.")] = False,
    numbers: Annotated[bool, typer.Option("--numbers", help="Show a number for what each slot brings.")] = False,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Move a session, or see what each time slot would bring."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.move_command import run_move
    from ironstride.cli.move_words import session_and_target
    from ironstride.use.change.move_session import MoveWish

    session, to = session_and_target(words)
    wish = MoveWish([session], to, keep=keep, every_week=every_week, free=free)
    manner = Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability)
    run_move(wish, manner, numbers=numbers)


def busy_command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="DAY [FROM-TO]", help="thu 18-20; tomorrow; thu 18-20 every week")
    ] = None,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Hours that are taken: busy thu 18-20, or every week."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_busy

    run_busy(words or [], Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability))


def away_command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="DAY [LAST-DAY]", help="fri sun; tomorrow; until sun; from fri (open)")
    ] = None,
    windows: Annotated[
        str | None, typer.Option("--slots", metavar="TEXT", help='What is possible there: "07:00-08:00 home".')
    ] = None,
    zone: Annotated[str | None, typer.Option("--zone", metavar="ZONE", help="Time zone there.")] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="WORD", help="travel, holiday or busy.")] = "travel",
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Days away: away fri sun, or away from fri, until you say back."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_away

    manner = Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability)
    run_away(words or [], windows, zone, reason, manner)
