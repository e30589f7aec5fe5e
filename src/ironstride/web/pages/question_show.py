"""One question, answered with the athlete's own numbers where there are any."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.answer_question import answer_question, questions_by_theme
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of
from ironstride.web.rendering import page


def question_show(request: Request, question: str) -> Response:
    """The answer, each sentence with what it rests on.

    Raises:
        HTTPException: 404 when there is no such question.
    """
    known = {one.id for _, questions in questions_by_theme() for one in questions}
    if question not in known:
        raise HTTPException(404)
    desk = desk_of(request)
    answer = answer_question([question], desk.athlete, desk.data, today_of(request))
    return page(request, "question.html", answer=answer)
