"""`ironstride init`."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import AMBER, QUIET, WIDTH, console, folded, plain
from ironstride.start import working_directory
from ironstride.use.set_up import AthleteWritten, Manner, SetUp, set_up_athlete, target_of

if TYPE_CHECKING:
    from rich.console import Console

STYLES: Final = {Manner.HEADING: "bold", Manner.QUIET: QUIET, Manner.PROBLEM: AMBER, Manner.POINTED: AMBER}
INDENTS: Final = {Manner.UNDERSTOOD: "  ", Manner.PROBLEM: "  ", Manner.POINTED: "  "}
MOST_LINES: Final = 20


class TerminalVoice:
    """Asks on standard input, tells on standard output; from a pipe, the answers are shown after the prompts."""

    def __init__(self) -> None:
        self._out: Console = console()
        self._watched = sys.stdin.isatty()

    def ask(self, prompt: str) -> str:
        """One line of standard input.

        Raises:
            EOFError: when there is no more.
        """
        if self._watched:
            return input(prompt)
        sys.stdout.write(prompt)
        sys.stdout.flush()
        line = sys.stdin.readline()
        sys.stdout.write(f"{line.rstrip()}\n" if line else "\n")
        if not line:
            raise EOFError
        return line

    def tell(self, text: str, manner: Manner = Manner.TEXT) -> None:
        """Say something in at most 80 columns; a heading begins a new block."""
        if manner is Manner.HEADING:
            self._out.print()
        indent = INDENTS.get(manner, "")
        if manner in (Manner.POINTED, Manner.UNDERSTOOD) and len(text) + len(indent) <= WIDTH:
            lines = [f"{indent}{text}"]
        else:
            spaces = text[: len(text) - len(text.lstrip())]
            lines = folded(text.strip(), WIDTH, MOST_LINES, indent=indent + spaces)
        for line in lines:
            self._out.print(plain(line, STYLES.get(manner, "")))


def run_init(target: Path | None, *, force: bool, as_of: date, zone: str) -> AthleteWritten | None:
    """Ask the eight questions, write the athlete file, and say what comes next; None when the athlete stopped.

    `zone` is the machine's IANA time zone. What is given says where the file and the recordings are, and why no season
    can be made from it, if so.

    Raises:
        InvalidInput: when a file stands there already, or the name is that of a folder.
        InputEnded: when the input ended early; the answers are kept.
        UnreadableFile: when the file or its draft cannot be written.
    """
    voice = TerminalVoice()
    written = set_up_athlete(SetUp(target_of(target, working_directory()), as_of, zone, force), voice)
    if written is None:
        return None
    voice.tell("Done", Manner.HEADING)
    voice.tell(f"Written: {written.path}. It is text with comments: change it in any editor.")
    if written.history is not None:
        voice.tell(f"Recordings: {written.history}")
    for text in written.notices:
        voice.tell(text, Manner.QUIET)
    for text in written.no_season:
        voice.tell(text)
    if not written.no_season:
        voice.tell(f"Next: {plan_command(written)}")
    return written


def plan_command(written: AthleteWritten) -> str:
    """The command that plans the season, as it is typed in this machine's shell."""
    words = ["ironstride", "plan", str(written.path)]
    if written.history is not None:
        words += ["--history", str(written.history)]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
