"""Questions athletes ask, by theme or by words."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.use.answer_question import answer_question, questions_by_theme
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of
from ironstride.web.rendering import page


def guide_show(request: Request, q: str = "") -> Response:
    """Every question; with words in `q` those that fit."""
    found = []
    if q.strip():
        desk = desk_of(request)
        try:
            answer = answer_question(q.split(), desk.athlete, desk.data, today_of(request))
            found = [answer.question, *answer.others]
        except InvalidInput:
            found = []
    return page(request, "guide.html", themes=questions_by_theme(), q=q.strip(), found=found)
