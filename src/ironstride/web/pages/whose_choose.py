"""Look at one's own plan, or at the example athlete's."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.web.answers import see_other
from ironstride.web.desk import COOKIE, EXAMPLE, OWN
from ironstride.web.guard.browser import LASTS_S


def whose_choose(request: Request, whose: Annotated[str, Form()] = OWN) -> Response:
    """Remember it for this browser; somebody without a plan is led to the set-up."""
    answer = see_other("/")
    chosen = EXAMPLE if whose == EXAMPLE else OWN
    secure = request.app.state.desk.is_https
    answer.set_cookie(COOKIE, chosen, max_age=LASTS_S, httponly=True, samesite="lax", secure=secure)
    return answer
