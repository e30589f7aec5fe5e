"""Everything that is stored, as a file to keep somewhere else."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ironstride.errors import IronstrideError
from ironstride.use.keep_safe import export_all, make_backup
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of


def backup_download(request: Request) -> Response:
    """The data file as it is now, whole.

    Raises:
        UnreadableFile: when nothing is stored yet.
    """
    folder = Path(mkdtemp(prefix="ironstride-"))
    target = folder / f"ironstride-{today_of(request).isoformat()}.db"
    try:
        make_backup(desk_of(request).data, target, today_of(request), force=False)
    except IronstrideError:
        shutil.rmtree(folder)
        raise
    return _sent(target, "application/vnd.sqlite3")


def export_download(request: Request) -> Response:
    """Everything of the athlete as readable files in a zip.

    Raises:
        InvalidInput: when it is not clear whose.
        UnreadableFile: when nothing is stored yet.
    """
    desk = desk_of(request)
    folder = Path(mkdtemp(prefix="ironstride-"))
    target = folder / f"ironstride-{today_of(request).isoformat()}.zip"
    try:
        export_all(desk.athlete, desk.data, target, force=False)
    except IronstrideError:
        shutil.rmtree(folder)
        raise
    return _sent(target, "application/zip")


def _sent(file: Path, kind: str) -> Response:
    """The file; it is gone from here once it was sent."""
    gone = BackgroundTask(shutil.rmtree, file.parent, ignore_errors=True)
    headers = {"Cache-Control": "no-store"}
    return FileResponse(file, media_type=kind, filename=file.name, background=gone, headers=headers)
