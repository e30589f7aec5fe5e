"""`ironstride workout SESSION`: what to do, step by step or exercise by exercise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ironstride.cli.asking_which import asked_until_clear, clear
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import QUIET, plain, print_json, print_lines, print_plain
from ironstride.cli.workout_lines import printed
from ironstride.start import data_place, today
from ironstride.use.session_contents import SessionContents, session_contents

TODAY = ("today",)


def run_workout(
    words: list[str], where: Path | None, day: date | None, form: str | None, *, cues: bool, as_json: bool
) -> None:
    """Show what is inside a session; `form` is ``intervals`` or ``laps``, None = for people.

    Raises:
        InvalidInput: when no session with a workout is meant.
    """
    seen_from = day or today()
    name = " ".join(words or TODAY)

    def found(said: dict[str, str]) -> SessionContents:
        return session_contents(where, data_place(), [clear(name, said)], seen_from)

    contents = asked_until_clear(found, as_json=as_json)
    if as_json:
        print_json(contents.as_json())
    elif form == "intervals":
        print_plain(contents.intervals())
    elif form == "laps":
        print_plain("\n".join(contents.laps()) + "\n")
    else:
        lines = [session_line(contents.card, contents.card.day), plain("")]
        lines += printed(contents.lines(cues=cues))
        following = "ironstride swap SESSION EXERCISE, ironstride log SESSION, ironstride export --fit DIR"
        if contents.card.sport.value == "run":
            following = "ironstride export --fit DIR puts it onto a watch; --laps for its lap button"
        print_lines([*lines, plain(""), plain(f"Next: {following}", QUIET)])
