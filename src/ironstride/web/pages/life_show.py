"""Life: away, busy, ill, injured, back, a race that moves."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.web.reading import plan_in_force, today_of
from ironstride.web.rendering import page


def life_show(request: Request) -> Response:
    """A small form each; whatever is said is shown as a change before it is made."""
    shown = plan_in_force(request)
    today = today_of(request)
    races = tuple(one for one in shown.plan.goals if one.date >= today)
    return page(request, "life.html", shown=shown, today=today, races=races)
