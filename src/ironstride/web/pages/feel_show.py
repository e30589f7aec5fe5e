"""How do you feel? Four taps, and what the last days say."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.readiness.feeling import feeling, signs_asked
from ironstride.web.reading import kept, plan_in_force, where_of
from ironstride.web.rendering import page


def feel_show(request: Request) -> Response:
    """The form with everything optional, the last days' words, and the guide's four signs."""
    shown = plan_in_force(request)
    told = kept(request, "feeling", lambda: feeling(where_of(request)))
    return page(request, "feel.html", shown=shown, told=told, readiness=told.readiness, signs=signs_asked())
