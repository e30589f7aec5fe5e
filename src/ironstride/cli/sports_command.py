"""`ironstride sports [SPORT] [ANSWER]`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, clipped, folded, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import data_place
from ironstride.training.problem_report import InputProblem
from ironstride.use.own_names.say_sport import SportSaid, about_sport, forget_sport
from ironstride.use.own_names.sports import SportMet, list_sports, sports_json

if TYPE_CHECKING:
    from rich.text import Text

NAME_WIDTH: Final = 30
NOTHING: Final = "No other sport is in your recordings yet. Begin with: ironstride import FOLDER"
HEADING: Final = f"times  {'sport':<{NAME_WIDTH}}  effort  legs"


def run_sports(words: Sequence[str], where: Path | None, *, forget: bool, as_json: bool) -> None:
    """List the sports, show one, or remember or forget what it is taken for.

    Raises:
        InvalidInput: when no sport is meant, what is said of it is not clear, or it is not clear whose they are.
        UnreadableFile: when the data file cannot be used.
    """
    data = data_place()
    if not words:
        if forget:
            raise InvalidInput([InputProblem("sports", "--forget", "--forget", "a sport to forget")])
        sports = list_sports(where, data)
        print_json(sports_json(sports)) if as_json else print_lines(sport_lines(sports))
        return
    said = forget_sport(where, data, words) if forget else about_sport(where, data, words)
    if as_json:
        print_json(sports_json(() if said.sport is None else (said.sport,)))
    else:
        print_lines(said_lines(said))


def sport_lines(sports: Sequence[SportMet]) -> list[Text]:
    """One line a sport, those without an answer first."""
    if not sports:
        return [plain(NOTHING)]
    lines = [plain(HEADING, QUIET), *(line for one in sports for line in _lines(one))]
    return [*lines, plain(""), *_next(sports[0])]


def said_lines(said: SportSaid) -> list[Text]:
    """What holds now of one sport."""
    lines = [] if said.sport is None else [plain(HEADING, QUIET), *_lines(said.sport)]
    if said.remembered:
        return [plain("Remembered.", "bold"), *lines]
    if said.forgotten:
        return [plain("Forgotten.", "bold"), *lines]
    return [*lines, plain(""), *([] if said.sport is None else _next(said.sport))]


def _lines(one: SportMet) -> list[Text]:
    taken = one.taken_for
    how = "you said so" if one.answered else "proposed" if one.proposed.known else "not known: taken for this"
    if one.others and not one.answered:
        how += "".join(f"; {times} of them as {guess.effort:g}, {guess.legs.value}" for guess, times in one.others)
    head = f"{one.times:>5}  {clipped(one.name, NAME_WIDTH):<{NAME_WIDTH}}  {taken.effort:>6g}  {taken.legs.value:<5}  "
    return [plain(part) for part in folded(how, WIDTH, 4, indent=" " * len(head), first=head)]


def _next(one: SportMet) -> list[Text]:
    name = f'"{one.name}"' if " " in one.name else one.name
    text = f"Next: ironstride sports {name} effort 7 legs yes (or no, or some)"
    if not one.answered:
        text += f"; as proposed: ironstride sports {name} ok"
    return [plain(part, QUIET) for part in folded(text, WIDTH, 3)]
