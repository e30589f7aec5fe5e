"""Keep how somebody feels."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.readiness.feeling import keep_feeling
from ironstride.web.answers import go_to
from ironstride.web.reading import where_of

Field = Annotated[str, Form()]
PLACES = "calves, quads, hamstrings, glutes, back"


def feel_keep(
    request: Request,
    tired: Field = "",
    legs: Field = "",
    slept: Field = "",
    keen: Field = "",
    sore_where: Field = "",
    pain_where: Field = "",
    pain: Field = "",
    ill: Field = "",
    pulse: Field = "",
    hrv: Field = "",
    weight: Field = "",
    note: Field = "",
    sign: Annotated[list[str] | None, Form()] = None,
) -> Response:
    """What was said is kept as words of the diary; what was not said is no signal.

    Raises:
        InvalidInput: when a word cannot be understood; nothing is kept.
    """
    said = (
        ("tired", tired),
        ("legs sore", legs if not sore_where.strip() else ""),
        (f"{sore_where.strip()} sore", legs if sore_where.strip() else ""),
        ("slept", slept),
        ("keen", keen),
        (f"{pain_where.strip() or 'knee'} pain", pain if pain_where.strip() else ""),
        ("pulse", pulse),
        ("hrv", hrv),
        ("weight", weight),
        ("note", note),
    )
    pieces = [f"{name} {value.strip()}" for name, value in said if value.strip()]
    pieces += [ill.strip()] if ill.strip() else []
    if pieces or sign:
        keep_feeling(where_of(request), "; ".join(pieces or ["note signs"]), sign or ())
    return go_to(request, "/feel")
