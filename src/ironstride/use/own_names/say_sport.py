"""What the athlete says of a sport: how hard it is and what it asks of the legs, once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.load.leg_mark import LegMark
from ironstride.load.other_sports import OtherSportAnswer
from ironstride.store.data_place import DataPlace
from ironstride.training.own_name import NameKind
from ironstride.training.problem_report import InputProblem
from ironstride.use.own_names.name_and_rest import name_and_rest
from ironstride.use.own_names.recorded_past import forget_name, recorded_past, remember_name
from ironstride.use.own_names.sport_meaning import sport_meaning
from ironstride.use.own_names.sports import SportMet, sports_of

COMMAND: Final = "sports"
EFFORTS: Final = (1.0, 10.0)
OK: Final = "ok"
_LEGS: Final = {
    "no": LegMark.NONE,
    "none": LegMark.NONE,
    "some": LegMark.SOME,
    "little": LegMark.SOME,
    "yes": LegMark.HEAVY,
    "heavy": LegMark.HEAVY,
}
_WANTED: Final = "effort 1 to 10, legs no, some or yes, or ok: effort 7 legs yes"


@dataclass(frozen=True, slots=True)
class SportSaid:
    """What was asked or said of a sport, and what holds now."""

    sport: SportMet | None
    """As it is now; None = it is in no recording, and forgotten."""
    remembered: bool = False
    forgotten: bool = False


def about_sport(where: Path | None, data: DataPlace, words: Sequence[str]) -> SportSaid:
    """A sport, and what is said of it where there are words behind its name: it is then remembered.

    Raises:
        InvalidInput: when no sport of the recordings is meant, or what is said of it is not clear.
        UnreadableFile: when the data file cannot be read or written.
    """
    sport, rest = _sport_and_rest(where, data, words)
    if not rest:
        return SportSaid(sport)
    effort, legs = _said(rest)
    taken = sport.taken_for
    answer = OtherSportAnswer(
        sport.key, taken.effort if effort is None else effort, taken.legs if legs is None else legs
    )
    remember_name(where, data, NameKind.SPORT, sport.key, sport_meaning(answer))
    return SportSaid(_met(where, data, sport.key), remembered=True)


def forget_sport(where: Path | None, data: DataPlace, words: Sequence[str]) -> SportSaid:
    """Forget what was said of a sport; it is taken for what is proposed again.

    Raises:
        InvalidInput: when nothing was said of it, or more is said now.
        UnreadableFile: when the data file cannot be written.
    """
    said = recorded_past(where, data).sports
    if not said:
        wanted = "a sport of which you said something; nothing is remembered yet"
        raise InvalidInput([InputProblem(COMMAND, "--forget", " ".join(words), wanted)])
    key, rest = name_and_rest(COMMAND, words, {one: one for one in said})
    if rest:
        raise InvalidInput([InputProblem(COMMAND, "--forget", " ".join(rest), "nothing behind the name")])
    forget_name(where, data, NameKind.SPORT, key)
    return SportSaid(_met(where, data, key), forgotten=True)


def _sport_and_rest(where: Path | None, data: DataPlace, words: Sequence[str]) -> tuple[SportMet, tuple[str, ...]]:
    sports = {one.key: one for one in sports_of(recorded_past(where, data))}
    key, rest = name_and_rest(COMMAND, words, {one.key: one.name for one in sports.values()})
    return sports[key], rest


def _met(where: Path | None, data: DataPlace, key: str) -> SportMet | None:
    return next((one for one in sports_of(recorded_past(where, data)) if one.key == key), None)


def _said(words: Sequence[str]) -> tuple[float | None, LegMark | None]:
    """Effort and legs, None where nothing is said of it."""
    effort: float | None = None
    legs: LegMark | None = None
    rest = iter(" ".join(words).casefold().replace(";", " ").replace(", ", " ").split())
    for word in rest:
        if word == "effort":
            effort = _effort(_next(rest, "effort", "a number from 1 to 10 behind effort"))
        elif word == "legs":
            said = _next(rest, "legs", "no, some or yes behind legs")
            if said not in _LEGS:
                raise InvalidInput([InputProblem(COMMAND, "legs", said, "no, some or yes")])
            legs = _LEGS[said]
        elif word != OK:
            raise InvalidInput([InputProblem(COMMAND, "answer", word, _WANTED)])
    return effort, legs


def _next(rest: Iterator[str], word: str, wanted: str) -> str:
    found = next(rest, None)
    if found is None:
        raise InvalidInput([InputProblem(COMMAND, word, word, wanted)])
    return found


def _effort(text: str) -> float:
    try:
        effort = float(text.removesuffix("/10").replace(",", "."))
    except ValueError:
        effort = math.nan
    if not EFFORTS[0] <= effort <= EFFORTS[1]:
        raise InvalidInput([InputProblem(COMMAND, "effort", text, "a number from 1 to 10")])
    return effort
