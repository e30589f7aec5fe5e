"""What the columns of a table are taken to mean, before anything of it is imported."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.dropped_files import inside
from ironstride.use.import_recordings.import_dropped import Dropped, wish_of
from ironstride.use.import_recordings.import_table import table_preview
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.import_recordings.table_preview import TablePreview
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of
from ironstride.web.rendering import fragment
from ironstride.web.uploads import folder_of
from ironstride.web.views.table_view import table_page


def table_show(request: Request, batch: str, name: str) -> Response:
    """The columns as they are guessed, with the first rows, and what has to be said.

    Raises:
        HTTPException: 404 when the table is not there (any longer).
        InvalidInput: when another reader knows it.
        UnreadableFile: when it is no table.
    """
    wish = table_wish(request, batch, name)
    return shown_table(request, batch, wish, table_preview(wish, ()))


def shown_table(
    request: Request, batch: str, wish: ImportWish, preview: TablePreview, problems: Sequence[InputProblem] = ()
) -> Response:
    """The page of a preview; `problems` are those of what was said just now."""
    table = table_page(preview, wish.asked.zone_name, problems)
    return fragment(request, "import_table.html", status=422 if problems else 200, table=table, batch=batch)


def table_wish(request: Request, batch: str, name: str) -> ImportWish:
    """What is asked of the import of a table that was dropped.

    Raises:
        HTTPException: 404 when it is not there (any longer).
        InvalidInput: when its name cannot be a file's.
    """
    desk = desk_of(request)
    folder = folder_of(desk, batch)
    file = inside(folder, name)
    if not file.is_file():
        raise HTTPException(404)
    return wish_of(Dropped(folder, desk.athlete, desk.data, today_of(request), desk.machine_zone()), file)
