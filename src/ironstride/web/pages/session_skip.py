"""Call a session off."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.change.plan_change import make
from ironstride.use.change.skip_session import skip
from ironstride.web.answers import go_to
from ironstride.web.reading import where_of


def session_skip(request: Request, session: str) -> Response:
    """It is not done, and not caught up; that can be undone.

    Raises:
        InvalidInput: when it cannot be called off.
        Refused: when there is no such plan.
    """
    change = skip(where_of(request), [session])
    if not change.changes_nothing:
        make(change)
    return go_to(request, f"/session/{session}")
