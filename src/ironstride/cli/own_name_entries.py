"""Commands about what names in recordings mean. Heavy imports wait for the command."""

from __future__ import annotations

from typing import Annotated

import typer

from ironstride.cli.options import Json, PlanPath

Forget = Annotated[bool, typer.Option("--forget", help="Forget what you said of it.")]


def names_command(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME] [EXERCISE]", help='"Bankdrücken LH" bench-press; none: it is no exercise'),
    ] = None,
    forget: Forget = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """What exercise names in your recordings are taken for."""
    from ironstride.cli.names_command import run_names

    run_names(words or [], plan, forget=forget, as_json=json)


def sports_command(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SPORT] [ANSWER]", help="football effort 7 legs yes; padel ok"),
    ] = None,
    forget: Forget = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """What your other sports are taken for."""
    from ironstride.cli.sports_command import run_sports

    run_sports(words or [], plan, forget=forget, as_json=json)
