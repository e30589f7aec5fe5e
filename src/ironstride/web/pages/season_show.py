"""The season as a table, or as a list by week on a phone."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.plan_sentences import goal_sentence, season_sentence
from ironstride.web.open_plan import open_soon
from ironstride.web.reading import kept, plan_in_force, today_of
from ironstride.web.rendering import page
from ironstride.web.views.season_view import season_page


def season_show(request: Request, past: bool = False) -> Response:
    """Every week from this one on; with `past` also those that lie behind."""
    shown = plan_in_force(request)
    today = today_of(request)
    open_soon(request)
    season = kept(request, ("season", past), lambda: season_page(shown, today, with_past=past))
    sentences = (goal_sentence(shown.plan, today), season_sentence(shown.plan))
    return page(request, "season.html", shown=shown, today=today, season=season, sentences=sentences, past=past)
