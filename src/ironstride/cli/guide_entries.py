"""Entries of the commands of the guide."""

from __future__ import annotations

from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, parsed_day

Mass = Annotated[
    str | None,
    typer.Option("--mass", metavar="KG", help='Body mass, "62" or "137 lb". Default: the last imported one.'),
]


def guide_command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]", help="What you want to know: sore legs, bulky ...")
    ] = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Questions athletes ask, answered with your numbers."""
    from ironstride.cli.guide_command import run_guide

    run_guide(words or [], plan, parsed_day(as_of), as_json=json)


def recovery_command(mass: Mass = None, plan: PlanPath = None, as_of: AsOf = None, json: Json = False) -> None:
    """Sleep, protein, carbohydrate and easy running today."""
    from ironstride.cli.guide_command import run_recovery

    run_recovery(plan, parsed_day(as_of), mass, as_json=json)


def race_week_command(
    race: Annotated[
        list[str] | None, typer.Argument(metavar="[RACE]", help="Of several races, which; default: the next.")
    ] = None,
    mass: Mass = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """The week before a race: day by day, food, clock, pace."""
    from ironstride.cli.guide_command import run_race_week

    run_race_week(race or [], plan, parsed_day(as_of), mass, as_json=json)
