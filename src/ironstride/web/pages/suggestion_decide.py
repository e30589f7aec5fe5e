"""Take the change that waits, a part of it, or leave it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.use.change.plan_change import make
from ironstride.use.decide_proposal import accept, decline
from ironstride.use.suggest.accept_part import accept_part
from ironstride.web.answers import go_to
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of, where_of

NO_SESSION = "at least one session with a tick"


def suggestion_decide(
    request: Request, word: Annotated[str, Form()], session: Annotated[list[str] | None, Form()] = None
) -> Response:
    """``accept``, ``part`` (with the sessions that are ticked) or ``decline``.

    Raises:
        InvalidInput: when a part without a session is meant.
        ProposalOutdated: when the plan has changed since.
        Refused: when there is no plan with that part alone.
    """
    desk = desk_of(request)
    if word == "decline":
        decline(desk.athlete, desk.data, today_of(request))
        return go_to(request, "/")
    if word == "part":
        if not session:
            raise InvalidInput([InputProblem("form", "session", "", NO_SESSION)])
        make(accept_part(where_of(request), session))
    else:
        accept(desk.athlete, desk.data)
    return go_to(request, "/season")
