"""Import what was dropped."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.dropped_files import dropped_files
from ironstride.use.import_recordings.import_dropped import Dropped, import_dropped
from ironstride.web.answers import go_to
from ironstride.web.desk import desk_of
from ironstride.web.jobs import jobs_of
from ironstride.web.reading import today_of
from ironstride.web.uploads import folder_of


def import_start(request: Request, batch: Annotated[str, Form()]) -> Response:
    """Begin the import of a batch and show how far it is.

    Raises:
        InvalidInput: when nothing was dropped.
    """
    return start_import(request, batch)


def start_import(request: Request, batch: str) -> Response:
    """Begin the import of a batch and show how far it is.

    Raises:
        InvalidInput: when nothing was dropped.
    """
    desk = desk_of(request)
    folder = folder_of(desk, batch)
    if not dropped_files(folder):
        raise InvalidInput([InputProblem("import", "files", "", "recordings, a zip of them or a folder")])
    dropped = Dropped(folder, desk.athlete, desk.data, today_of(request), desk.machine_zone())
    job = jobs_of(request).start("import", folder, lambda told: import_dropped(dropped, told), "/import/{job}")
    return go_to(request, f"/jobs/{job.key}")
