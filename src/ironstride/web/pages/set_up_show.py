"""Where the set-up goes on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.set_up_form.first_plan import earlier_athlete, has_plan
from ironstride.web.answers import see_other
from ironstride.web.rendering import fragment
from ironstride.web.set_up_desk import open_form, place_of


def set_up_show(request: Request) -> Response:
    """The first open step; whoever has a plan, or an athlete file from elsewhere, is told what to do with it.

    Raises:
        InvalidInput: when there are several athletes.
        UnreadableFile: when something cannot be read.
    """
    place = place_of(request)
    is_planned, earlier = has_plan(place), earlier_athlete(place)
    if is_planned or earlier is not None:
        return fragment(request, "set_up_there.html", is_planned=is_planned, earlier=earlier)
    return see_other(f"/set-up/{open_form(request).standing.open or 'plan'}")
