"""Keep the athlete file as it was edited."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.use.settings.athlete_text import read_athlete_text, save_athlete_text, text_problems
from ironstride.web.answers import see_other
from ironstride.web.desk import desk_of
from ironstride.web.pages.athlete_file_show import athlete_file_page
from ironstride.web.reading import where_of
from ironstride.web.settled import settled_at

Field = Annotated[str, Form()]


def athlete_file_keep(request: Request, text: Field = "", seen: Field = "") -> Response:
    """The text is kept, and the plan made again for it waits; a text with problems is shown with their lines.

    Raises:
        Refused: when there is no plan for it.
        UnreadableFile: when it cannot be stored.
    """
    where = where_of(request)
    known = read_athlete_text(where)
    plain = text.replace("\r\n", "\n")
    if known.mark != seen:
        return athlete_file_page(request, plain, seen=known.mark, changed=True)
    try:
        settled = save_athlete_text(where, seen, plain)
    except (InvalidInput, UnreadableFile):
        if not text_problems(plain, known.file, where):
            raise
        return athlete_file_page(request, plain, seen=seen)
    desk_of(request).kept.forget()
    return see_other(settled_at(settled, "/settings/file"))
