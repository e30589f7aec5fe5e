"""Move a session, or hold it where it is."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ironstride.use.change.move_session import MoveWish
from ironstride.use.change.plan_change import make
from ironstride.web.answers import go_to
from ironstride.web.open_plan import opened_for

HERE = "here"


def session_move(
    request: Request,
    session: str,
    to: Annotated[str, Form()] = HERE,
    keep: Annotated[bool, Form()] = False,
    free: Annotated[bool, Form()] = False,
    every_week: Annotated[bool, Form()] = False,
    back: Annotated[str, Form()] = "/season",
) -> Response:
    """Make the move; it can be undone.

    Raises:
        InvalidInput: when it is not clear what is meant, or the slot cannot hold the session.
        Refused: when there is no such plan.
        ProposalOutdated: when the plan changed meanwhile.
    """
    target = "" if to == HERE else to
    change = opened_for(request, session).move(MoveWish([session], target, keep, every_week, free))
    if not change.changes_nothing:
        make(change)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"reason": change.reason})
    return go_to(request, back if back.startswith("/") and not back.startswith("//") else "/season")
