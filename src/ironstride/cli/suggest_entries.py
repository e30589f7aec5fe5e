"""Commands on suggestions and questions."""

from __future__ import annotations

from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, Stable, Yes, parsed_day


def suggest_command(
    yes: Yes = False,
    again: Annotated[bool, typer.Option("--again", help="Also what you declined lately.")] = False,
    when_due: Annotated[bool, typer.Option("--when-due", help="Before the planning day only what is urgent.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    stability: Stable = None,
    json: Json = False,
) -> None:
    """Look whether something speaks for a change of the plan."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.suggest_command import run_suggest

    manner = Manner(plan, parsed_day(as_of), yes=yes, as_json=json, stability=stability)
    run_suggest(manner, again=again, whenever=not when_due)


def accept_command(
    sessions: Annotated[
        list[str] | None, typer.Argument(metavar="[SESSION...]", help='Only these: accept "thu lift". Default: all.')
    ] = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Take the suggestion that waits, or a part of it."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.suggest_command import run_accept, run_accept_part

    if sessions:
        run_accept_part(sessions, Manner(plan, parsed_day(as_of), yes=True, as_json=json))
    else:
        run_accept(plan, as_json=json)


def decline_command(plan: PlanPath = None, as_of: AsOf = None, json: Json = False) -> None:
    """Leave the suggestion that waits; it is not made again soon."""
    from ironstride.cli.suggest_command import run_decline

    run_decline(plan, parsed_day(as_of), as_json=json)


def answer_command(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="Its name, as ironstride suggest shows it.")],
    answer: Annotated[str, typer.Argument(metavar="yes|no", help="Your answer.")],
    yes: Yes = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Answer a question that ironstride suggest asks."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.suggest_command import run_answer

    run_answer(question, answer, Manner(plan, parsed_day(as_of), yes=yes, as_json=json))
