"""Each browser gets a name of its own, in a cookie that no script can read; words of forms hang on it."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE: Final = "ironstride"
LASTS_S: Final = 365 * 86_400
LENGTH: Final = range(20, 101)


class NamedBrowser:
    """Puts the browser's name into the request's state, and gives one to a browser without."""

    def __init__(self, app: ASGIApp, *, is_https: bool) -> None:
        self.app = app
        self.is_https = is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        known = HTTPConnection(scope).cookies.get(COOKIE, "")
        is_new = len(known) not in LENGTH
        name = token_urlsafe(32) if is_new else known
        scope.setdefault("state", {})["browser"] = name

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and is_new:
                secure = "; Secure" if self.is_https else ""
                cookie = f"{COOKIE}={name}; Path=/; Max-Age={LASTS_S}; HttpOnly; SameSite=Lax{secure}"
                MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await self.app(scope, receive, with_cookie)
