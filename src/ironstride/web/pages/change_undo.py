"""Take back the last change."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.undo_change import undo_change
from ironstride.web.answers import go_to
from ironstride.web.desk import desk_of


def change_undo(request: Request, back: Annotated[str, Form()] = "/season") -> Response:
    """Bring the plan before it back; again and again.

    Raises:
        NothingToUndo: when the first version is in force.
    """
    desk = desk_of(request)
    undo_change(desk.athlete, desk.data)
    return go_to(request, back if back.startswith("/") and not back.startswith("//") else "/season")
