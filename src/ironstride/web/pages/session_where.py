"""Where a session could lie, as a list to choose from."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.web.open_plan import opened_for
from ironstride.web.reading import plan_in_force, today_of
from ironstride.web.rendering import page
from ironstride.web.views.chip_view import chip_alone
from ironstride.web.views.slots_view import slot_rows


def session_where(request: Request, session: str, numbers: bool = False) -> Response:
    """Every time slot of the session's week with what it would cost there; its price on request.

    Raises:
        InvalidInput: when there is no such session, or it cannot be moved.
        Refused: when the plan no longer fits at all.
    """
    shown = plan_in_force(request)
    found = opened_for(request, session).moves(session)
    chip = chip_alone(found.session, today_of(request))
    return page(
        request, "session_where.html", shown=shown, chip=chip, rows=slot_rows(found), found=found, numbers=numbers
    )
