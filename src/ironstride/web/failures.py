"""What went wrong, as a page that says what, where, and the way on."""

from __future__ import annotations

from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput, IronstrideError, Refused
from ironstride.web.answers import go_to
from ironstride.web.desk import desk_of
from ironstride.web.reading import NothingPlanned
from ironstride.web.rendering import page


class CannotChange(IronstrideError):
    """The plan can be read but not changed now; the text says why."""


INVALID: Final = 422
UNUSABLE: Final = 503
NOT_FOUND: Final = 404


def add_to(app: FastAPI) -> None:
    """Let every failure that is the world's become a page."""
    app.add_exception_handler(NothingPlanned, _nothing_planned)
    app.add_exception_handler(IronstrideError, _failed)
    app.add_exception_handler(HTTPException, _refused)


def failure(request: Request, error: IronstrideError) -> Response:
    """The page of a failure."""
    problems = error.problems if isinstance(error, InvalidInput) else ()
    refusal = error.refusal if isinstance(error, Refused) else None
    status = INVALID if problems or refusal else UNUSABLE
    text = "" if problems or refusal else str(error)
    return _uncached(page(request, "failure.html", status=status, problems=problems, refusal=refusal, text=text,
                          found=True))  # fmt: skip


async def _nothing_planned(request: Request, _: Exception) -> Response:
    return go_to(request, "/set-up")


async def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, IronstrideError)
    desk_of(request).kept.forget()
    return failure(request, error)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    found = error.status_code != NOT_FOUND
    made = page(request, "failure.html", status=error.status_code, problems=(), refusal=None, found=found,
                text=str(error.detail) if found else "")  # fmt: skip
    return _uncached(made)


def _uncached(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer
