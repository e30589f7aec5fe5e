"""The athlete file as text."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.settings.athlete_text import AthleteText, read_athlete_text, text_problems
from ironstride.web.failures import INVALID
from ironstride.web.reading import where_of
from ironstride.web.rendering import page


def athlete_file_show(request: Request, kept: str = "") -> Response:
    """The text to read and edit, with what is wrong with it as it stands."""
    return athlete_file_page(request, kept=kept)


def athlete_file_page(
    request: Request, typed: str | None = None, *, seen: str = "", changed: bool = False, kept: str = ""
) -> Response:
    """The page.

    Args:
        request: Who asks.
        typed: The text that could not be kept; None = as the file is.
        seen: The mark of the file that it was begun from.
        changed: Whether somebody changed the file since.
        kept: What became of the last edit.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    where = where_of(request)
    known = read_athlete_text(where)
    shown = known if typed is None else AthleteText(known.file, typed)
    answer = page(
        request,
        "athlete_file.html",
        status=200 if typed is None else INVALID,
        file=known.file,
        text=shown.text,
        seen=seen or known.mark,
        problems=text_problems(shown.text, known.file, where),
        lines=shown.text.splitlines(),
        changed=changed,
        kept=kept,
    )
    if typed is not None:
        answer.headers["Cache-Control"] = "no-store"
    return answer
