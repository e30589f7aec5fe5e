"""The week before a race, day by day."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.show_race_week import race_week_of
from ironstride.web.desk import desk_of
from ironstride.web.reading import plan_in_force, today_of
from ironstride.web.rendering import page


def race_week_show(request: Request, race: str = "") -> Response:
    """The page of the next race, or of the one that is named; where no race lies ahead, that is said."""
    shown = plan_in_force(request)
    today, desk = today_of(request), desk_of(request)
    ahead = [one for one in shown.plan.goals if one.date >= today]
    view = race_week_of(race.split(), desk.athlete, desk.data, today, None) if ahead else None
    return page(request, "race_week.html", view=view, races=ahead)
