"""Only names that are ours are answered, so that a page from elsewhere cannot reach us by its own name."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
NOT_OURS: Final = "This server does not answer under that name.\n"


class KnownHosts:
    """Answers only where the Host header names one of `hosts`; everybody else gets 421."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or host_name(Headers(scope=scope).get("host", "")) in self.hosts:
            await self.app(scope, receive, send)
            return
        await PlainTextResponse(NOT_OURS, status_code=421)(scope, receive, send)


def host_name(host: str) -> str:
    """The name in a Host header, in small letters, without port and brackets.

    >>> host_name("LocalHost:8000"), host_name("[::1]:8000"), host_name("::1")
    ('localhost', '::1', '::1')
    """
    text = host.strip().casefold().rstrip(".")
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text if text.count(":") > 1 else text.partition(":")[0]
