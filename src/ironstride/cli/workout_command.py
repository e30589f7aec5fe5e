"""`ironstride workout SESSION`: what to do, step by step or exercise by exercise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ironstride.cli.asking_which import asked_until_clear, clear
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import QUIET, plain, print_json, print_lines, print_plain
from ironstride.cli.workout_lines import printed
from ironstride.start import data_place, today
from ironstride.training.kinds import STRENGTH_KINDS
from ironstride.training.run_workout import RunWorkout
from ironstride.use.session_contents import SessionContents, session_contents

TODAY = ("today",)


def run_workout(
    words: list[str], where: Path | None, day: date | None, form: str | None, *, cues: bool, hot: bool, as_json: bool
) -> None:
    """Show what is inside a session, `hot` in the heat; `form` is ``intervals`` or ``laps``, None = for people.

    Raises:
        InvalidInput: when no session with a workout is meant.
    """
    seen_from = day or today()
    name = " ".join(words or TODAY)

    def found(said: dict[str, str]) -> SessionContents:
        return session_contents(where, data_place(), [clear(name, said)], seen_from, hot=hot)

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
        print_lines([*lines, plain(""), plain(f"Next: {_following(contents, name, seen_from, cues=cues)}", QUIET)])


def _following(contents: SessionContents, name: str, seen_from: date, *, cues: bool) -> str:
    """What helps with this session: a watch for a run, the log of a strength session that is due, a swap before."""
    day, kind = contents.session.date, contents.session.kind
    if isinstance(contents.workout, RunWorkout):
        return "ironstride export --fit DIR for a watch; with --laps by its lap button"
    ways = []
    if kind in STRENGTH_KINDS:
        ways += [f"ironstride log {name}"] if day <= seen_from else []
        ways += [f"ironstride swap {name} EXERCISE"] if day >= seen_from else []
    if not cues and day >= seen_from:
        ways.append("--cues for how each is done")
    return "; ".join(ways) or "ironstride export --card FILE.html for paper"
