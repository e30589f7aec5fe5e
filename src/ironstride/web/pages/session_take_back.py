"""Take back what was said of a session."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.change.say_done import forget_done
from ironstride.web.answers import go_to
from ironstride.web.reading import where_of


def session_take_back(request: Request, session: str) -> Response:
    """It counts as planned again.

    Raises:
        InvalidInput: when nothing was said of it.
    """
    forget_done(where_of(request), [session])
    return go_to(request, f"/session/{session}")
