"""Answers that are no pages: to go elsewhere after something was done."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

HTMX: str = "hx-request"


def see_other(path: str) -> RedirectResponse:
    """Go to a page of ours, asking for it anew."""
    return RedirectResponse(path, status_code=303)


def is_part(request: Request) -> bool:
    """Whether only a part of a page is wanted, to be put into one that is shown already."""
    return request.headers.get(HTMX) == "true"


def go_to(request: Request, path: str) -> Response:
    """The same as `see_other`, also where a script of the page asked."""
    return Response(headers={"HX-Redirect": path}) if is_part(request) else see_other(path)
