"""Look whether something speaks for a change of the plan."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.suggest.looking import offer
from ironstride.web.pages.suggestion_show import suggestion_page
from ironstride.web.reading import where_of


def suggestion_look(request: Request, again: Annotated[bool, Form()] = False) -> Response:
    """Look; what is found waits. With `again` what was declined lately is offered too.

    Raises:
        Refused: when what changed leaves no plan at all.
    """
    looked = offer(where_of(request), whenever=True, again=again)
    answer = suggestion_page(request, looked.remarks, looked=True)
    answer.headers["Cache-Control"] = "no-store"
    return answer
