"""What `ironstride serve` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import AsOf, PlanPath, parsed_day


def serve_command(
    port: Annotated[int, typer.Option("--port", metavar="N", min=1, max=65535, help="Where to listen.")] = 8321,
    open_browser: Annotated[bool, typer.Option("--open", help="Open the browser.")] = False,
    demo: Annotated[
        Path | None,
        typer.Option("--demo", metavar="DIR", help="Show an example athlete first, kept there; made if missing."),
    ] = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
) -> None:
    """Open the dashboard: a web app on this machine alone."""
    from ironstride.cli.serve_command import Serving, serve

    serve(Serving(port, open_browser, plan, parsed_day(as_of), demo))
