"""How a change is decided at the terminal: shown, then taken, declined, or kept as a suggestion."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, notice, plain, print_json, print_lines
from ironstride.errors import InvalidInput, Refused
from ironstride.start import data_place, prepare_for_planning, today
from ironstride.training.kinds import Stability
from ironstride.training.problem_report import InputProblem
from ironstride.use.change.running import Where

if TYPE_CHECKING:
    from datetime import date

    from ironstride.use.change.plan_change import PlanChange

YES: Final = frozenset({"y", "yes"})
WAITS: Final = "A suggestion; nothing is changed yet.\nTake it: ironstride accept. Leave it: ironstride decline"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a command that changes the plan was asked."""

    plan: Path | None = None
    day: date | None = None
    yes: bool = False
    """Take the change without being asked."""
    as_json: bool = False
    stability: str | None = None

    def where(self) -> Where:
        """Which plan, from which day.

        Raises:
            InvalidInput: when the stability is none of its words.
        """
        if self.stability is not None and self.stability not in [one.value for one in Stability]:
            wanted = ", ".join(one.value for one in Stability)
            raise InvalidInput([InputProblem("ironstride", "--stability", self.stability, wanted)])
        stable = Stability(self.stability) if self.stability else None
        return Where(self.plan, data_place(), self.day or today(), stable)


def decide(manner: Manner, asking: Callable[[Where], PlanChange]) -> None:
    """Work the change out, show it, and take it when the athlete says so.

    Where nobody can be asked (a pipe), it waits as a suggestion for ``ironstride accept`` or ``decline``.
    """
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    try:
        change = asking(manner.where())
    except (Refused, InvalidInput) as error:
        if not manner.as_json:
            notice("Nothing was changed.")
        elif isinstance(error, Refused):
            from ironstride.use.refusal import refusal_document

            print_json(refusal_document(error.refusal))
        raise
    from ironstride.use.change.plan_change import make, propose

    if not manner.as_json:
        from ironstride.cli.change_page import change_lines

        print_lines(change_lines(change))
    if change.changes_nothing:
        _told(manner, change, "nothing", "")
    elif manner.yes or (not manner.as_json and _asked()):
        make(change)
        _told(manner, change, "made", "Done. ironstride undo takes it back.")
    elif manner.as_json or not sys.stdin.isatty():
        propose(change)
        _told(manner, change, "proposed", WAITS)
    else:
        _told(manner, change, "declined", "Nothing was changed.")


def _asked() -> bool:
    """Whether the athlete takes the change; False where nobody is there to ask."""
    if not sys.stdin.isatty():
        return False
    try:
        return input("\nMake this change? [y/N] ").strip().casefold() in YES
    except (EOFError, KeyboardInterrupt):
        print_lines([plain("")])
        return False


def _told(manner: Manner, change: PlanChange, state: str, text: str) -> None:
    if manner.as_json:
        from ironstride.use.change.change_json import change_json

        print_json(change_json(change, state))
    elif text:
        print_lines([plain(""), *(plain(line, QUIET) for line in text.splitlines())])
