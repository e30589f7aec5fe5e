"""Forget the files that were dropped into the set-up."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.import_recordings.dropped_files import forget_folder
from ironstride.use.set_up_form.kept_form import dropped_folder
from ironstride.web.answers import see_other
from ironstride.web.desk import desk_of


def set_up_files_forget(request: Request) -> Response:
    """Delete them; whoever dropped them still has them."""
    forget_folder(dropped_folder(desk_of(request).data))
    return see_other("/set-up/running")
