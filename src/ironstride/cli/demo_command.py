"""`ironstride demo`: an example athlete who has lived with the product, in a folder of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.start import own_data_place, prepare_for_planning, today

LIVING: Final = "A simulated athlete lives half a year with Ironstride."


def run_demo(folder: Path, day: date | None, *, as_json: bool) -> None:
    """Make the demo and say how to look at it.

    Raises:
        InvalidInput: when the folder holds a demo or data already.
    """
    from ironstride.use.demo.make_demo import make_demo

    if not as_json:
        notice(LIVING)
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    data = own_data_place(folder)
    with progress_bar("Living") as progress:
        demo = make_demo(folder, data, day or today(), progress)
    if as_json:
        print_json({"schema": "ironstride/demo/1", "athlete_file": str(demo.file), "data": str(data.file.path)})
        return
    said = "Robin is a test model: what these pages show says nothing about people."
    look = f"ironstride --data {data.file.path} (then: week, show season, progress, suggest)"
    print_lines(
        [plain(line) for line in folded(said, WIDTH, 3)] + [plain(""), plain("Look at it:"), plain(look, QUIET)]
    )
