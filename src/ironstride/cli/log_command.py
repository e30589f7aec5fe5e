"""`ironstride log`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place
from ironstride.use.list_versions import VersionLine, VersionList, list_versions, versions_json
from ironstride.use.show_plan import counted, long_date

if TYPE_CHECKING:
    from rich.text import Text

DATE_WIDTH: Final = len("28 Nov 2026")
MOST_LINES: Final = 4
"""A reason is one sentence; one that needs more lines is cut."""
IN_FORCE: Final = ">"


def run_log(where: Path | None, *, as_json: bool) -> None:
    """List the plan's versions, newest first, with what each changed.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
        UnreadableFile: when nothing is stored, or a stored file cannot be read.
    """
    listed = list_versions(where, data_place())
    if as_json:
        print_json(versions_json(listed))
    else:
        print_lines(log_lines(listed))


def log_lines(listed: VersionList) -> list[Text]:
    """The page at 80 columns: what is undone is said in words, and dim where there is colour."""
    of = f" of {listed.athlete}'s plan" if listed.athlete else ""
    lines = [plain(f"{counted(len(listed.lines), 'version')}{of}, newest first", "bold"), plain("")]
    width = len(str(listed.lines[0].number))
    lines.append(plain(f"  {'No':>{max(width, 2)}}  {'planned from':<{DATE_WIDTH + 1}}  what changed", QUIET))
    for line in listed.lines:
        lines += _version(line, max(width, 2))
    lines += [plain(""), plain(f"{IN_FORCE} in force", QUIET)]
    if listed.proposed is not None:
        waiting = f"Waiting: {listed.proposed} Take it with: ironstride accept, or not: ironstride decline"
        lines += [plain(one) for one in folded(waiting, WIDTH, MOST_LINES)]
    if sum(line.counts for line in listed.lines) > 1:
        lines.append(plain("Next: ironstride undo takes the last change back", QUIET))
    return lines


def _version(line: VersionLine, width: int) -> list[Text]:
    mark = IN_FORCE if line.in_force else " "
    lead = f"{mark} {line.number:>{width}}  {long_date(line.planned_from):<{DATE_WIDTH + 1}}  "
    style = "bold" if line.in_force else "" if line.counts else QUIET
    text = f"{line.reason}{_aside(line)}"
    return [plain(one, style) for one in folded(text, WIDTH, MOST_LINES, indent=" " * len(lead), first=lead)]


def _aside(line: VersionLine) -> str:
    if line.restores is not None:
        return f" (back to {line.restores})"
    return "" if line.counts else " (undone)"
