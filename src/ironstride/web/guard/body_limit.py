"""A request may bring so much and no more; where files are sent, more than elsewhere."""

from __future__ import annotations

from typing import Final

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

USUAL_BYTES: Final = 1_000_000
UPLOAD_BYTES: Final = 4_000_000_000
"""An export of ten years of recordings has its place in it."""
UPLOADS: Final = ("/import/files",)
"""Paths under which files are sent."""
TOO_LARGE: Final = 413
TOO_MUCH: Final = "That is more than this page takes ({most} MB)."
BYTES_PER_MB: Final = 1_000_000


class TooMuch(HTTPException):
    """A body that went on after the most that may come."""

    def __init__(self, most: int) -> None:
        super().__init__(TOO_LARGE, TOO_MUCH.format(most=most // BYTES_PER_MB))


class BodyLimit:
    """Answers 413 to a body that says it is too large, or turns out to be; what came until then is let go."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = UPLOAD_BYTES if scope["path"].startswith(UPLOADS) else USUAL_BYTES
        said = Headers(scope=scope).get("content-length", "0")
        if not said.isdigit() or int(said) > most:
            refusal = TooMuch(most)
            await PlainTextResponse(f"{refusal.detail}\n", status_code=TOO_LARGE)(scope, receive, send)
            return
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > most:
                raise TooMuch(most)
            return message

        await self.app(scope, counted, send)
