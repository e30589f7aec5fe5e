"""Delete everything of an athlete, after their name was typed."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.keep_safe import delete_athlete, to_delete
from ironstride.web.answers import see_other
from ironstride.web.desk import desk_of
from ironstride.web.failures import INVALID, CannotChange
from ironstride.web.rendering import page
from ironstride.web.texts import texts_of

SHOWN: Final = ("plan_versions", "logged_sessions", "activities", "wellness")


def delete_show(request: Request) -> Response:
    """What goes, and the field that the name is typed into.

    Raises:
        UnreadableFile: when nothing is stored.
    """
    return _page(request)


def data_delete(request: Request, name: Annotated[str, Form()] = "") -> Response:
    """Delete it when the name is right; the athlete file stays.

    Raises:
        CannotChange: for the example athlete.
        UnreadableFile: when nothing is stored, or it cannot be written.
    """
    desk = desk_of(request)
    if desk.is_demo:
        raise CannotChange(texts_of(request).gettext("The example is not deleted here."))
    wanted = to_delete(desk.athlete, desk.data)
    if name.strip() != wanted.athlete.name:
        return _page(request, name.strip())
    delete_athlete(desk.data, wanted)
    desk.kept.forget()
    return see_other("/")


def _page(request: Request, typed: str | None = None) -> Response:
    desk = desk_of(request)
    wanted = to_delete(desk.athlete, desk.data)
    counts = {name: wanted.rows.get(name, 0) for name in SHOWN}
    answer = page(request, "delete.html", status=200 if typed is None else INVALID, name=wanted.athlete.name,
                  counts=counts, typed=typed)  # fmt: skip
    answer.headers["Cache-Control"] = "no-store"
    return answer
