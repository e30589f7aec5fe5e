"""`ironstride undo`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place
from ironstride.use.show_plan import counted, long_date
from ironstride.use.undo_change import Undone, athlete_file_sentence, brought_back, undo_change, undone_json

if TYPE_CHECKING:
    from rich.text import Text

MOST_SESSIONS: Final = 10
MOST_LINES: Final = 4


def run_undo(where: Path | None, *, as_json: bool) -> None:
    """Take the last change back, and show what is back.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
        NothingToUndo: when the plan is as it was first made.
        FolderBusy: when somebody else is writing.
        UnreadableFile: when a file cannot be read or written.
    """
    undone = undo_change(where, data_place())
    if as_json:
        print_json(undone_json(undone))
    else:
        print_lines(undo_lines(undone))


def undo_lines(undone: Undone) -> list[Text]:
    """The page at 80 columns: what was undone, the sessions that are back in place, and the athlete file."""
    lines = _folded(f"Undone: {undone.reason}", "bold")
    planned = long_date(undone.after.as_of)
    lines += _folded(f"The plan is version {undone.restores} again (planned from {planned}).")
    back, gone = brought_back(undone)
    if back:
        lines += [plain(""), plain("Back in place:", QUIET)]
        lines += [session_line(card, card.day) for card in back[:MOST_SESSIONS]]
        if len(back) > MOST_SESSIONS:
            lines.append(plain(f"and {counted(len(back) - MOST_SESSIONS, 'more session')}", QUIET))
    if gone:
        lines += [plain(""), *_folded(f"No longer planned: {counted(len(gone), 'session')} that the change had added.")]
    sentence = athlete_file_sentence(undone)
    if sentence:
        lines += [plain(""), *_folded(sentence)]
    return [*lines, plain(""), plain("Next: ironstride log shows every version", QUIET)]


def _folded(text: str, style: str = "") -> list[Text]:
    return [plain(line, style) for line in folded(text, WIDTH, MOST_LINES)]
