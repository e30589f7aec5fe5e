"""A real server on this machine's own network, in a thread: what a browser speaks to."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Thread

import uvicorn

from ironstride.web.app import create_app
from tests.web.site import TODAY, site_of

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Certificate:
    """What a server over https shows, and its key."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class Served:
    """A server that answers."""

    address: str
    """``http://127.0.0.1:40123``"""
    home: Path
    """The folder of its data file."""

    def url(self, path: str) -> str:
        return f"{self.address}{path}"


@contextmanager
def served(home: Path, *, today: date = TODAY, tls: Certificate | None = None, port: int = 0) -> Iterator[Served]:
    """A server of the data file in a folder, until the block ends; any free port where none is named."""
    desk = replace(site_of(home, today=today).desk, is_https=tls is not None)
    with socket.create_server((HOST, port)) as listening:
        keys = {} if tls is None else {"ssl_certfile": str(tls.certificate), "ssl_keyfile": str(tls.key)}
        config = uvicorn.Config(create_app(desk), log_level="warning", access_log=False, lifespan="off", **keys)  # type: ignore[arg-type]
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, name="dashboard", daemon=True)
        thread.start()
        try:
            scheme = "http" if tls is None else "https"
            yield Served(f"{scheme}://{HOST}:{listening.getsockname()[1]}", home)
        finally:
            server.should_exit = True
            server.force_exit = True
            thread.join(timeout=30)
