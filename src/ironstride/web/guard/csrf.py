"""That a request which changes something comes from a page of ours: a word that only those know, and the browser's own
word on where the request began.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from fastapi import HTTPException
from starlette.requests import Request

FIELD: Final = "csrf"
HEADER: Final = "x-csrf-token"
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")
REFUSED: Final = "This form is too old, or did not come from this page. Load the page again and send it once more."


def token_of(request: Request) -> str:
    """The word that the forms of this browser carry."""
    secret: bytes = request.app.state.desk.secret
    return hmac.new(secret, f"form:{request.state.browser}".encode(), hashlib.sha256).hexdigest()


async def checked(request: Request) -> None:
    """Let a request pass that changes nothing, or knows the word.

    Raises:
        HTTPException: 403 otherwise.
    """
    if request.method in SAFE:
        return
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise HTTPException(403, REFUSED)
    said = request.headers.get(HEADER)
    if said is None and request.headers.get("content-type", "").startswith(FORMS):
        field = (await request.form()).get(FIELD)
        said = field if isinstance(field, str) else None
    if said is None or not hmac.compare_digest(said.encode(), token_of(request).encode()):
        raise HTTPException(403, REFUSED)
