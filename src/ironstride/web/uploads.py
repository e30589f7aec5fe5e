"""Files as a browser sends them, written beside the data file as they come."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request

from ironstride.use.import_recordings.dropped_files import batch_folder, taking
from ironstride.use.set_up_form.kept_form import dropped_folder
from ironstride.web.desk import Desk

SET_UP: Final = "setup"
"""The batch that waits until there is an athlete."""
PIECE_BYTES: Final = 1_000_000


def folder_of(desk: Desk, batch: str) -> Path:
    """Where the files of a batch are kept.

    Raises:
        InvalidInput: when it is no name of a batch.
    """
    return dropped_folder(desk.data) if batch == SET_UP else batch_folder(desk.data, batch)


async def take_body(request: Request, folder: Path, name: str) -> None:
    """Write the body of a request into a file.

    Raises:
        InvalidInput: when the name leads elsewhere.
        UnreadableFile: when it cannot be written.
        HTTPException: 413 when it is more than may come; nothing of it is kept.
    """
    with taking(folder, name) as stream:
        waiting = bytearray()
        async for piece in request.stream():
            waiting += piece
            if len(waiting) >= PIECE_BYTES:
                await run_in_threadpool(stream.write, bytes(waiting))
                waiting.clear()
        await run_in_threadpool(stream.write, bytes(waiting))


async def take_form_file(file: UploadFile, folder: Path) -> None:
    """Write a file of a form into the folder.

    Raises:
        InvalidInput: when its name leads elsewhere.
        UnreadableFile: when it cannot be written.
    """
    with taking(folder, file.filename or "") as stream:
        while piece := await file.read(PIECE_BYTES):
            await run_in_threadpool(stream.write, piece)
