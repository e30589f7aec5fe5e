"""`ironstride serve`: the dashboard, on this machine alone."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.cli.terminal import QUIET, notice, plain, print_lines
from ironstride.errors import UnreadableFile
from ironstride.start import dashboard, own_data_place, prepare_for_planning, show_in_browser

HOST: Final = "127.0.0.1"
STOP: Final = "Stop it with Ctrl+C."


@dataclass(frozen=True, slots=True)
class Serving:
    """How the server is asked for."""

    port: int
    open_browser: bool
    plan: Path | None
    day: date | None
    """Seen from another day than today."""
    demo: Path | None = None
    """Where the example athlete is, or will be."""


def serve(serving: Serving) -> None:
    """Serve until it is stopped.

    Raises:
        UnreadableFile: when the port is taken, or the data file cannot be used.
    """
    import uvicorn

    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    listening = _listening(serving.port)
    if serving.demo is not None and not own_data_place(serving.demo).file.exists():
        from ironstride.cli.demo_command import live_demo

        live_demo(serving.demo, serving.day)
    app = dashboard(serving.plan, serving.day, serving.demo)
    address = f"http://{HOST}:{serving.port}/"
    print_lines([plain(f"Ironstride is at {address}", "bold"), plain(STOP, QUIET)])
    if serving.open_browser:
        show_in_browser(address)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, date_header=True)
    uvicorn.Server(config).run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    """A socket that only this machine reaches.

    Raises:
        UnreadableFile: when the port is taken.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
        made.listen()  # a browser that is opened now waits for its answer
    except OSError as error:
        made.close()
        why = f"port {port} of this machine cannot be used ({error.strerror}); choose another with --port"
        raise UnreadableFile(why) from error
    return made
