"""Files that are sent: each alone by a script, or all of a form together."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ironstride.web.answers import see_other
from ironstride.web.desk import desk_of
from ironstride.web.pages.import_start import start_import
from ironstride.web.uploads import SET_UP, folder_of, take_body, take_form_file

MOST_FILES: Final = 1000
"""Of one form; a script sends each alone."""


async def import_file(request: Request, batch: str, name: str) -> Response:
    """Take one file; where its name has folders, in these.

    Raises:
        InvalidInput: when the name cannot be a file's.
        UnreadableFile: when it cannot be written.
        HTTPException: 413 when it is more than may come.
    """
    await take_body(request, folder_of(desk_of(request), batch), name)
    return Response(status_code=204)


async def import_form(request: Request) -> Response:
    """Take the files of a form, and go on: in the set-up with its page, else with the import.

    Raises:
        InvalidInput: when a name cannot be a file's.
        UnreadableFile: when one cannot be written.
    """
    async with request.form(max_files=MOST_FILES) as form:
        batch = str(form.get("batch", ""))
        folder = folder_of(desk_of(request), batch)
        for file in form.getlist("files"):
            if isinstance(file, UploadFile) and file.filename:
                await take_form_file(file, folder)
    if batch == SET_UP:
        return see_other("/set-up/running?dropped=true")
    return start_import(request, batch)
