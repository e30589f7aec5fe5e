"""Where recordings are dropped, and what came of it."""

from __future__ import annotations

from secrets import token_hex
from typing import cast

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.import_recordings.dropped_files import forget_folder, old_batches
from ironstride.use.import_recordings.import_dropped import DroppedImported
from ironstride.web.desk import desk_of
from ironstride.web.jobs import JobState, jobs_of
from ironstride.web.reading import plan_or_none
from ironstride.web.rendering import fragment
from ironstride.web.views.import_view import import_page


def import_show(request: Request) -> Response:
    """The place to drop files; what was dropped long ago and never imported is forgotten."""
    desk = desk_of(request)
    for folder in old_batches(desk.data, desk.now_s()):
        forget_folder(folder)
    return fragment(request, "import.html", batch=token_hex(16), is_planned=plan_or_none(request) is not None)


def import_report(request: Request, job: str) -> Response:
    """What an import brought, in the words of the command.

    Raises:
        HTTPException: 404 where the import is not known (any longer).
    """
    found = jobs_of(request).find(job)
    if found is None or found.name != "import" or found.state is not JobState.DONE:
        raise HTTPException(404)
    brought = import_page(cast("DroppedImported", found.future.result()))
    return fragment(request, "import_report.html", brought=brought, is_planned=plan_or_none(request) is not None)
