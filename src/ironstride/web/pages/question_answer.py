"""Answer a question that what happened raises."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.change.plan_change import propose
from ironstride.use.suggest.questions import answer_no, answer_yes
from ironstride.web.answers import go_to
from ironstride.web.reading import where_of


def question_answer(request: Request, name: Annotated[str, Form()], answer: Annotated[str, Form()]) -> Response:
    """A yes is shown as a change that waits; a no is not asked again.

    Raises:
        InvalidInput: when no such question waits.
        Refused: when there is no plan for a yes.
    """
    where = where_of(request)
    if answer == "yes":
        change = answer_yes(where, name)
        if not change.changes_nothing:
            propose(change)
    else:
        answer_no(where, name)
    return go_to(request, "/suggestion")
