"""A session's workout as a file for a watch."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.export_workouts import fit_file, goes_on_a_watch
from ironstride.web.reading import plan_in_force

KIND = "application/vnd.ant.fit"


def session_download(request: Request, session: str, lap_button: bool = False) -> Response:
    """The file.

    Raises:
        HTTPException: 404 when there is no such session, or nothing of it goes on a watch.
    """
    shown = plan_in_force(request)
    found = shown.session(session)
    if found is None or not goes_on_a_watch(found):
        raise HTTPException(404)
    name, content = fit_file(found, shown.units, lap_button=lap_button)
    return Response(content, media_type=KIND, headers={"Content-Disposition": f'attachment; filename="{name}"'})
