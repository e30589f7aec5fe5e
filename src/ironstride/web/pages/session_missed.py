"""Say that a session was not done."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.change.say_done import say_missed
from ironstride.use.suggest.looking import after_missed
from ironstride.web.answers import go_to
from ironstride.web.reading import where_of


def session_missed(
    request: Request,
    session: str,
    because: Annotated[str, Form()] = "",
) -> Response:
    """Keep the word; where a key session was missed, what becomes of it is offered.

    Raises:
        InvalidInput: when the session lies ahead.
    """
    where = where_of(request)
    said = say_missed(where, [session], because)
    looked = after_missed(where, said.session)
    return go_to(request, "/" if looked is None or looked.suggestion is None else "/suggestion")
