"""Review what was pasted or dropped."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, TypeVar

from fastapi import File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.training.kinds import Experience, Level
from ironstride.training.problem_report import InputProblem
from ironstride.use.review_week import ReviewRequest, review_text
from ironstride.web.pages.review_show import review_page
from ironstride.web.reading import today_of

Choice = TypeVar("Choice", bound=StrEnum)
PASTED: Final = "pasted"


def review_find(
    request: Request,
    text: Annotated[str, Form()] = "",
    level: Annotated[str, Form()] = "",
    experience: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Findings and the better week; nothing is kept.

    Raises:
        InvalidInput: when nothing in it can be read as a session; with every problem.
        UnreadableFile: when it is empty.
    """
    name = Path((file and file.filename) or PASTED).name
    content = file.file.read().decode("utf-8", errors="replace") if file is not None and file.filename else ""
    asked = ReviewRequest(
        Path(name),
        _word("level", level, Level),
        _word("experience", experience, Experience),
        as_of=today_of(request),
    )
    found = review_text(content or text, asked)
    answer = review_page(request, content or text, level, experience, found)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _word(field: str, word: str, kind: type[Choice]) -> Choice | None:
    """The member of that value; None where nothing was chosen."""
    if not word:
        return None
    try:
        return kind(word)
    except ValueError as error:
        wanted = f"one of {', '.join(one.value for one in kind)}"
        raise InvalidInput([InputProblem("review", field, word, wanted)]) from error
