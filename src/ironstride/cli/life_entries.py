"""Commands on life: illness, injury, days away, races, sessions of one's own."""

from __future__ import annotations

from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, Stable, Yes, parsed_day


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
    """Add something of your own on a date; the rest adapts."""
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
