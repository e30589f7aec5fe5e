"""The first plan with its explanation."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from ironstride.training.plan import Plan
from ironstride.use.plan_sentences import NOTHING_LEFT_OUT, cannot_texts, goal_sentence, season_sentence
from ironstride.use.show_plan import repeated
from ironstride.web.reading import kept, plan_in_force, today_of
from ironstride.web.rendering import page
from ironstride.web.views.strip_view import strip_of

MOST_COMPROMISES: Final = 3


def set_up_done(request: Request) -> Response:
    """Three sentences, the season as a strip, the dearest compromises, and the first week."""
    shown = plan_in_force(request)
    today = today_of(request)
    week = shown.week_of(today) or (shown.weeks[0] if shown.weeks else None)
    return page(
        request,
        "set_up_done.html",
        shown=shown,
        sentences=(goal_sentence(shown.plan, today), season_sentence(shown.plan)),
        cannot=_cannot(shown.plan),
        strip_drawing=kept(request, "first-strip", lambda: strip_of(shown.weeks, today)),
        compromises=repeated(shown.plan)[:MOST_COMPROMISES],
        compromise_count=len(repeated(shown.plan)),
        week=week,
    )


def _cannot(plan: Plan) -> tuple[str, ...]:
    return cannot_texts(plan) or (NOTHING_LEFT_OUT,)
