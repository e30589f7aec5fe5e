"""A page whose data have not changed since the browser got it is not made again.

Every page is made from the data, the day, the scripts and who asks; together they are its ETag. A page that is made
from anything else says ``Cache-Control: no-store`` and gets none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEPT: Final = "private, no-cache"
"""The browser may keep it, and asks each time whether it still holds."""


class Unchanged:
    """Answers 304 where the browser's copy still holds, and gives every other page its ETag.

    Args of the class:
        app: What makes the pages.
        stamp: The state of everything that the pages of who asks are made from.
        version: Of scripts and styles.
    """

    def __init__(self, app: ASGIApp, stamp: Callable[[HTTPConnection], Hashable], version: str) -> None:
        self.app = app
        self.stamp = stamp
        self.version = version

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        tag = self._tag(scope, headers)
        if tag in headers.get("if-none-match", ""):
            shared = [(b"etag", tag.encode()), (b"cache-control", KEPT.encode())]
            await send({"type": "http.response.start", "status": 304, "headers": shared})
            await send({"type": "http.response.body", "body": b""})
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                answer = MutableHeaders(scope=message)
                is_page = answer.get("content-type", "").startswith(("text/html", "application/json"))
                if is_page and "cache-control" not in answer:
                    answer["ETag"] = tag
                    answer["Cache-Control"] = KEPT
                    answer.add_vary_header("Cookie")
            await send(message)

        await self.app(scope, receive, tagged)

    def _tag(self, scope: Scope, headers: Headers) -> str:
        asked = (
            scope["path"],
            scope["query_string"],
            scope.get("state", {}).get("browser", ""),
            headers.get("hx-request", ""),
        )
        made = hashlib.blake2b(
            repr((self.stamp(HTTPConnection(scope)), self.version, asked)).encode(), digest_size=16
        ).hexdigest()
        return f'W/"{made}"'
