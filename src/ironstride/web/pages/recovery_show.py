"""What helps beside training on a day."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.show_recovery import recovery_of_day, recovery_rows
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of
from ironstride.web.rendering import page


def recovery_show(request: Request, mass: str = "") -> Response:
    """Sleep, protein, carbohydrate and how easy easy is, for today.

    Raises:
        InvalidInput: when the mass is none.
    """
    desk = desk_of(request)
    found = recovery_of_day(desk.athlete, desk.data, today_of(request), mass or None)
    return page(request, "recovery.html", found=found, rows=recovery_rows(found), mass=mass)
