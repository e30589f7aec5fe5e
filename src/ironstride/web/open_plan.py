"""The plan opened for questions on where its sessions could lie; that takes half a second, so it is done in time."""

from __future__ import annotations

from threading import Thread
from typing import Final

from starlette.requests import Request

from ironstride.errors import IronstrideError
from ironstride.use.change.open_moves import OpenMoves, open_moves
from ironstride.use.shown_plan import ShownPlan
from ironstride.web.failures import CannotChange
from ironstride.web.reading import kept, plan_in_force

NAME: Final = "open-moves"


def opened_for(request: Request, session: str) -> OpenMoves:
    """The plan in force, opened so that it can say where a session could lie.

    Raises:
        CannotChange: when the plan cannot be changed now.
        InvalidInput: when the session cannot be moved.
        Refused: when the plan no longer fits at all.
    """
    shown = plan_in_force(request)
    running = shown.running
    if running is None:
        raise CannotChange(shown.problem)
    usual = kept(request, NAME, lambda: open_moves(running))
    if usual.answers(session):
        return usual
    return kept(request, (NAME, session), lambda: open_moves(running, session))


def open_soon(request: Request) -> None:
    """Open the plan beside the answer, so that the first drag finds it open."""
    shown = plan_in_force(request)
    if shown.running is not None:
        Thread(target=_open, args=(request, shown), name="open the plan", daemon=True).start()


def _open(request: Request, shown: ShownPlan) -> None:
    running = shown.running
    if running is None:
        return
    try:
        kept(request, NAME, lambda: open_moves(running))
    except IronstrideError:
        return  # whoever asks for it is told
