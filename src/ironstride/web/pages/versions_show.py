"""The plan's versions."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.list_versions import list_versions
from ironstride.web.desk import desk_of
from ironstride.web.reading import plan_in_force
from ironstride.web.rendering import page


def versions_show(request: Request) -> Response:
    """What changed, newest first, and the way back.

    Raises:
        NothingPlanned: where there is no plan.
    """
    shown = plan_in_force(request)
    desk = desk_of(request)
    return page(request, "versions.html", shown=shown, listed=list_versions(desk.athlete, desk.data))
