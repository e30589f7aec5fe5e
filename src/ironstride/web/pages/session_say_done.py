"""Say that a session was done."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.units import METRES_PER_KM
from ironstride.use.change.say_done import DoneWords, say_done
from ironstride.web.answers import go_to
from ironstride.web.numbers import number_said
from ironstride.web.reading import where_of


def session_say_done(
    request: Request,
    session: str,
    minutes: Annotated[str, Form()] = "",
    km: Annotated[str, Form()] = "",
    effort: Annotated[str, Form()] = "",
    note: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/",
) -> Response:
    """As planned where nothing else is said.

    Raises:
        InvalidInput: when the session lies ahead, or a number cannot be.
    """
    distance = number_said("km", km)
    said = DoneWords(
        minutes=number_said("minutes", minutes),
        distance_m=None if distance is None else distance * METRES_PER_KM,
        effort=number_said("effort", effort),
        note=note.strip(),
    )
    say_done(where_of(request), [session], said)
    return go_to(request, back if back.startswith("/") and not back.startswith("//") else "/")
