"""Today at a glance."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.readiness.readiness_now import Readiness, readiness_now
from ironstride.web.reading import kept, plan_in_force, today_of
from ironstride.web.rendering import page
from ironstride.web.views.today_view import today_page


def today_show(request: Request) -> Response:
    """What is on today: what, when, why; how one is; what waits."""
    shown = plan_in_force(request)
    today = today_of(request)
    running = shown.running

    def looked() -> Readiness | None:
        return None if running is None else readiness_now(running).readiness

    return page(
        request,
        "today.html",
        shown=shown,
        today=today,
        day=kept(request, "today", lambda: today_page(shown, today)),
        readiness=kept(request, "readiness", looked),
    )
