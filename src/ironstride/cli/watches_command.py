"""`ironstride watches [NAME]`: what gets onto which watch."""

from __future__ import annotations

from typing import Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_lines
from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.use.list_watches import WATCHES, watch_lines, watch_named

LINES: Final = 6


def run_watches(name: str | None) -> None:
    """One make, or all.

    Raises:
        InvalidInput: for a make that is not known.
    """
    watch = None if name is None else watch_named(name)
    if name is not None and watch is None:
        known = ", ".join(one.word for one in WATCHES)
        raise InvalidInput([InputProblem("watches", "name", name, known)])
    lines = []
    for one in (watch,) if watch is not None else WATCHES:
        for line in watch_lines(one):
            lines += [plain(part) for part in folded(line, WIDTH, LINES, indent="  ", first="")]
        lines.append(plain(""))
    by_file = watch is None or watch.takes_files
    following = "export --fit DIR" if by_file else "export --ics > season.ics"
    print_lines([*lines, plain(f"Next: ironstride {following}", QUIET)])
