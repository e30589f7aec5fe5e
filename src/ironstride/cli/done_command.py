"""`ironstride done` and `missed`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ironstride.cli.deciding import Manner
from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.units import METRES_PER_KM
from ironstride.use.change.say_done import DoneWords, SaidDone, forget_done, say_done, say_missed
from ironstride.use.show_plan import card_of, day_name

if TYPE_CHECKING:
    from rich.text import Text

SAID: Final = "ironstride/said/1"
STATUS_WORDS: Final = {"done": "Done", "partly": "Partly done", "missed": "Not done", "swapped": "Done another day"}


def run_done(words: Sequence[str], said: DoneWords, manner: Manner, *, remove: bool) -> None:
    """Keep that a session was done, or take the word back.

    Raises:
        InvalidInput: when no session is meant, or a number cannot be.
    """
    kept = forget_done(manner.where(), words) if remove else say_done(manner.where(), words, said)
    _print(kept, manner, " ".join(words))


def run_missed(words: Sequence[str], because: str | None, manner: Manner) -> None:
    """Keep that a session was not done.

    Raises:
        InvalidInput: when no session is meant.
    """
    kept = say_missed(manner.where(), words, because or "")
    _print(kept, manner, " ".join(words))
    if not manner.as_json:
        _offer(manner, kept)


def _offer(manner: Manner, kept: SaidDone) -> None:
    """What becomes of a key session that was missed."""
    from ironstride.cli.suggest_command import offered_lines
    from ironstride.use.suggest.looking import after_missed

    looked = after_missed(manner.where(), kept.session)
    print_lines(offered_lines(looked))


def _print(kept: SaidDone, manner: Manner, said: str) -> None:
    if manner.as_json:
        print_json({"schema": SAID, "session": kept.session.id, "status": kept.status.value, "said": _said(kept)})
    else:
        print_lines(_page(kept, said))


def _page(kept: SaidDone, said: str) -> list[Text]:
    name = f"{card_of(kept.session).title} of {day_name(kept.session.date)}"
    logged = kept.logged
    if logged is None:
        return [plain(f"Taken back: {name} counts as planned.")]
    amounts = [
        "" if logged.minutes is None else f"{logged.minutes:g} of {kept.session.minutes} min",
        "" if logged.distance_m is None else f"{logged.distance_m / METRES_PER_KM:g} km",
        "" if logged.effort is None else f"effort {logged.effort:g}",
        logged.note,
    ]
    told = ", ".join(one for one in amounts if one)
    line = f"{STATUS_WORDS.get(kept.status.value, 'Done')}: {name}{f', {told}' if told else ''}."
    lines = [plain(one, "bold") for one in folded(line, WIDTH, 3)]
    return [*lines, plain(f"Wrong? ironstride done {said} --remove".replace("  ", " "), QUIET)]


def _said(kept: SaidDone) -> dict[str, object] | None:
    logged = kept.logged
    if logged is None:
        return None
    return {
        "date": logged.date.isoformat(),
        "minutes": logged.minutes,
        "distance_m": logged.distance_m,
        "effort": logged.effort,
        "missed": logged.missed,
        "note": logged.note,
    }
