"""Import a table whose columns were explained."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.use.import_recordings.dropped_files import forget_folder
from ironstride.use.import_recordings.import_dropped import DroppedImported
from ironstride.use.import_recordings.import_table import import_table, table_preview
from ironstride.web.answers import see_other
from ironstride.web.jobs import jobs_of
from ironstride.web.pages.table_show import shown_table, table_wish
from ironstride.web.typed import Typed

LOOK = "look"


def table_import(request: Request, batch: str, name: str, fields: Typed) -> Response:
    """What was said of the columns: shown once more, or imported and remembered for the next such table.

    Raises:
        HTTPException: 404 when the table is not there (any longer).
        UnreadableFile: when the data file cannot be used.
    """
    wish = table_wish(request, batch, name)
    names, said = fields.get("column", ()), fields.get("meaning", ())
    choices = [f"{column}={meaning}" for column, meaning in zip(names, said, strict=False) if meaning]
    try:
        preview = table_preview(wish, choices)
    except InvalidInput as error:
        return shown_table(request, batch, wish, table_preview(wish, ()), error.problems)
    if LOOK in fields or preview.open_questions:
        return shown_table(request, batch, wish, preview, preview.open_questions)

    def work(_: object) -> DroppedImported:
        report = import_table(wish, preview)
        forget_folder(wish.paths[0].parent)
        return DroppedImported(report, ())

    job = jobs_of(request).start("import", wish.paths[0], work, "/import/{job}")
    return see_other(f"/jobs/{job.key}")
