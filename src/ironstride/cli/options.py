"""Options that many commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem

AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day to look from, as 2026-12-08. Default: today.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]
PlanPath = Annotated[
    Path | None,
    typer.Option("--plan", metavar="NAME", help="Whose plan: an athlete's name or file. Default: the only one's."),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Make the change without asking.")]
Stable = Annotated[
    str | None,
    typer.Option("--stability", metavar="WORD", help="keep-my-plan, balanced or find-the-best, for this change."),
]


def parsed_day(text: str | None, option: str = "--as-of") -> date | None:
    """A date given as an option.

    Raises:
        InvalidInput: when it is no date.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput([InputProblem("ironstride", option, text, "a date such as 2026-12-08")]) from error
