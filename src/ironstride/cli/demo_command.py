"""`ironstride demo`: an example athlete who has lived with the product, in a folder of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.start import own_data_place, prepare_for_planning, today

if TYPE_CHECKING:
    from ironstride.use.demo.make_demo import Demo

LIVING: Final = "A simulated athlete lives half a year with Ironstride."


def run_demo(folder: Path, day: date | None, *, as_json: bool) -> None:
    """Make the demo and say how to look at it.

    Raises:
        InvalidInput: when the folder holds a demo or data already.
    """
    demo = live_demo(folder, day, quietly=as_json)
    data = own_data_place(folder)
    if as_json:
        print_json({"schema": "ironstride/demo/1", "athlete_file": str(demo.file), "data": str(data.file.path)})
        return
    said = "Robin is a test model: what these pages show says nothing about people."
    look = f"ironstride --data {data.file.path} (then: week, show season, progress, suggest)"
    print_lines(
        [plain(line) for line in folded(said, WIDTH, 3)] + [plain(""), plain("Look at it:"), plain(look, QUIET)]
    )


def live_demo(folder: Path, day: date | None, *, quietly: bool = False) -> Demo:
    """Let the example athlete live up to a day, with progress.

    Raises:
        InvalidInput: when the folder holds a demo or data already.
    """
    from ironstride.use.demo.make_demo import make_demo

    if not quietly:
        notice(LIVING)
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    with progress_bar("Living") as progress:
        return make_demo(folder, own_data_place(folder), day or today(), progress)
