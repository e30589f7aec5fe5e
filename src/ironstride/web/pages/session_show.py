"""One session: what, when, why, and what can be done with it."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.explain_session import explain_session
from ironstride.use.export_workouts import goes_on_a_watch
from ironstride.use.session_contents import contents_of
from ironstride.web.reading import plan_in_force, today_of
from ironstride.web.rendering import page
from ironstride.web.views.chip_view import chip_alone
from ironstride.web.views.workout_view import workout_view


def session_show(request: Request, session: str) -> Response:
    """The session.

    Raises:
        HTTPException: 404 when the plan has none of that id.
    """
    shown, today = plan_in_force(request), today_of(request)
    found = shown.session(session)
    if found is None:
        raise HTTPException(404)
    explained = explain_session(shown.plan, [session], today)
    has_workout = found.workout is not None
    lines = contents_of(found, shown.units).lines(cues=True) if has_workout else ()
    return page(
        request,
        "session.html",
        shown=shown,
        chip=chip_alone(found, today),
        session=found,
        explained=explained,
        workout=workout_view(lines),
        has_workout=has_workout,
        has_file=goes_on_a_watch(found),
        is_ahead=found.date > today,
        today=today,
    )
