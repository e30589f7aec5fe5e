"""Say what happens in life; the plan made again for it waits for a word."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.change.edit_life import edit_life
from ironstride.use.change.plan_change import propose
from ironstride.web.answers import go_to
from ironstride.web.life_words import LifeWords, editing_of
from ironstride.web.reading import where_of

Field = Annotated[str, Form()]


def life_say(
    request: Request,
    what: Field,
    first: Field = "",
    last: Field = "",
    start: Field = "",
    end: Field = "",
    reason: Field = "",
    words: Field = "",
    race: Field = "",
    every_week: Annotated[bool, Form()] = False,
    cleared: Annotated[bool, Form()] = False,
) -> Response:
    """The change is proposed, not made.

    Raises:
        InvalidInput: when something cannot be understood.
        Refused: when there is no plan for it.
    """
    said = LifeWords(what, first, last, start, end, reason, words, race, every_week, cleared)
    change = edit_life(where_of(request), editing_of(said))
    if change.changes_nothing:
        return go_to(request, "/season")
    propose(change)
    return go_to(request, "/suggestion")
