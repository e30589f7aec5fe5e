"""Where a session could lie, for a script that lights the slots up."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ironstride.web.open_plan import opened_for
from ironstride.web.views.slots_view import slot_rows, slots_json


def session_slots(request: Request, session: str) -> Response:
    """Every time slot of the session's week with what it would cost there.

    Raises:
        InvalidInput: when there is no such session, or it cannot be moved.
        Refused: when the plan no longer fits at all.
    """
    found = opened_for(request, session).moves(session)
    rows = slot_rows(found)
    return JSONResponse({"session": session, "isThePlan": found.is_the_plan, "slots": slots_json(rows)})
