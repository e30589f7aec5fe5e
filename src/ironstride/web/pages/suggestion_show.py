"""The change that waits for a word, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.suggest.questions import open_questions
from ironstride.use.suggest.waiting import waiting_change
from ironstride.web.failures import CannotChange
from ironstride.web.reading import kept, plan_in_force, where_of
from ironstride.web.rendering import page
from ironstride.web.views.change_view import ChangePage, change_page


def suggestion_show(request: Request) -> Response:
    """What waits, with its reasons and everything that it changes; and the questions that are open."""
    return suggestion_page(request)


def suggestion_page(request: Request, remarks: Sequence[str] = (), *, looked: bool = False) -> Response:
    """The page; with what looking found beside a suggestion.

    Raises:
        CannotChange: when the plan cannot be changed now.
    """
    shown = plan_in_force(request)
    running = shown.running
    if running is None:
        raise CannotChange(shown.problem)

    def read() -> ChangePage | None:
        waiting = waiting_change(running)
        return None if waiting is None else change_page(waiting)

    return page(
        request,
        "suggestion.html",
        shown=shown,
        change=kept(request, "waiting", read),
        questions=kept(request, "questions", lambda: open_questions(where_of(request))),
        remarks=remarks,
        looked=looked,
    )
