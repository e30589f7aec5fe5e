"""The commands of every day: set-up, the week, moves, and what life brings. Heavy imports wait for the command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, MaybeWords, PlanPath, Stable, Words, Yes, parsed_day


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("init")(init_command)
    app.command("week")(week_command)
    app.command("move")(move_command)
    app.command("busy")(busy_command)
    app.command("away")(away_command)


def init_command(
    file: Annotated[Path | None, typer.Argument(metavar="[NAME.toml]", help="The athlete file to write.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    as_of: AsOf = None,
) -> None:
    """Answer eight questions: writes your athlete file, then plans."""
    from ironstride.cli.init_and_plan import init_and_plan

    init_and_plan(file, parsed_day(as_of), force=force)


def week_command(
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Four questions on Sunday, then the week on one page."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.week_command import run_week

    run_week(Manner(plan, parsed_day(as_of), as_json=json, stability=stability))


def move_command(
    session: Annotated[str, typer.Argument(metavar="SESSION", help='As you would say it: "thu lift", "sat long".')],
    to: Annotated[
        list[str] | None, typer.Argument(metavar="[TO]", help="sun 8:00, fri pm, or a session to swap with.")
    ] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Hold it there: nothing moves it any more.")] = False,
    every_week: Annotated[bool, typer.Option("--every-week", help="Make it a habit.")] = False,
    numbers: Annotated[bool, typer.Option("--numbers", help="Show what each slot costs as a number.")] = False,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Move a session, or see what each time slot would cost."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.move_command import run_move
    from ironstride.use.change.move_session import MoveWish

    wish = MoveWish([session], " ".join(to or []), keep=keep, every_week=every_week)
    manner = Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability)
    run_move([session], wish, manner, numbers=numbers)


def busy_command(
    words: Words,
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Hours that are taken: busy thu 18-20 (every week)."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_busy

    run_busy(words, Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability))


def away_command(
    words: MaybeWords = None,
    windows: Annotated[
        str | None, typer.Option("--slots", metavar="TEXT", help='What is possible there: "07:00-08:00 home".')
    ] = None,
    zone: Annotated[str | None, typer.Option("--zone", metavar="ZONE", help="Time zone there.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="travel, holiday or busy.")] = "travel",
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Days away: away fri sun, or away from fri until back."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.life_commands import run_away

    manner = Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability)
    run_away(words or [], windows, zone, reason, manner)
