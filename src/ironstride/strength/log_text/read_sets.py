"""Groups of sets: ``3x8 40kg left 3, 1x6 42.5kg left 1``, ``8 8 7 40kg left 3 2 1``, ``40kg: 8, 8, 7``, ``3x30s``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from ironstride.strength.exercise import Exercise, LoadKind
from ironstride.strength.log_text.log_problem import LogProblem
from ironstride.strength.log_text.set_tokens import Said, Token, tokens_of
from ironstride.training.strength_log import LoggedSet
from ironstride.units import KG_PER_LB

MOST_SETS: Final = 20
MOST_REPS: Final = 100
MOST_HOLD_S: Final = 900
MOST_LEFT: Final = 10
TEN: Final = 10
LEFT_WORDS: Final = frozenset({"left", "rir"})
RPE_WORDS: Final = frozenset({"rpe", "effort"})
HURT_WORDS: Final = frozenset({"hurt", "hurts", "painful", "pain"})
FILLERS: Final = frozenset(
    {"reps", "rep", "in", "reserve", "sets", "set", "of", "with", "at", "each", "side", "a", "per"}
)
HEAVIEST_KG: Final = {
    LoadKind.NONE: 200.0,
    LoadKind.BARBELL: 300.0,
    LoadKind.DUMBBELL: 100.0,
    LoadKind.DUMBBELLS: 100.0,
    LoadKind.KETTLEBELL: 100.0,
    LoadKind.MACHINE: 500.0,
    LoadKind.CABLE: 200.0,
    LoadKind.BAND: 200.0,
}
"""More is a slip of the pen. A convention."""
PER_HAND: Final = frozenset({LoadKind.DUMBBELLS})


@dataclass(slots=True)
class Group:
    """One group while it is read."""

    reps: list[Token] = field(default_factory=list)
    load: Token | None = None
    left: list[float] = field(default_factory=list)


@dataclass(slots=True)
class ReadSets:
    """What a piece says after its exercise."""

    sets: list[LoggedSet] = field(default_factory=list)
    painful: bool = False
    note: str = ""
    problems: list[LogProblem] = field(default_factory=list)
    loads: list[Token] = field(default_factory=list)
    """Loads as they stand, to be compared with what is usual."""


def read_sets(text: str, start: int, end: int, exercise: Exercise, *, pounds: bool) -> ReadSets:
    """The sets between two places of a text; `pounds`: loads without a unit are pounds."""
    read = ReadSets()
    last: float | None = None
    for first, after in _groups(text, start, end):
        group = _group(text, first, after, read, pounds=pounds)
        last = group.load.value if group.load is not None else last
        if group.load is not None:
            _check_load(group.load, exercise, read)
            read.loads.append(group.load)
        _add_sets(group, last, read)
        if read.note:
            break
    return read


def _groups(text: str, start: int, end: int) -> list[tuple[int, int]]:
    places = [start, *(at + 1 for at in range(start, end) if text[at] == ","), end + 1]
    return [(first, after - 1) for first, after in pairwise(places) if text[first : after - 1].strip()]


def _group(text: str, start: int, end: int, read: ReadSets, *, pounds: bool) -> Group:
    group = Group()
    mode = ""
    for token in tokens_of(text, start, end):
        word = token.text.casefold()
        if token.said is Said.WORD and word in {"note", "notes"}:
            read.note = text[token.end :].split(";")[0].split("\n")[0].strip(" :\"'")
            break
        if token.said is Said.WORD:
            mode = _after_word(word, token, mode, read)
        elif token.said is Said.RPE:
            _add_left(token, TEN - token.value, group, read)
        elif token.said is Said.LOAD:
            group.load, mode = token, ""
        elif token.said is Said.NUMBER and mode:
            _add_left(token, token.value if mode == "left" else TEN - token.value, group, read)
        elif token.said is Said.NUMBER and any(one.said is Said.SETS for one in group.reps) and group.load is None:
            value = token.value * (KG_PER_LB if pounds else 1.0)
            group.load = Token(Said.LOAD, token.start, token.end, token.text, value)
        elif token.said in {Said.SETS, Said.HOLD, Said.NUMBER}:
            group.reps.append(token)
        else:
            read.problems.append(_problem(token, "sets such as 3x8 40kg left 3"))
    return group


def _after_word(word: str, token: Token, mode: str, read: ReadSets) -> str:
    """What numbers mean after a word."""
    if word in LEFT_WORDS:
        return "left"
    if word in RPE_WORDS:
        return "rpe"
    if word in HURT_WORDS:
        read.painful = True
    elif word not in FILLERS:
        read.problems.append(_problem(token, "sets such as 3x8 40kg left 3, or: hurt, note ..."))
    return mode


def _add_left(token: Token, left: float, group: Group, read: ReadSets) -> None:
    if not 0 <= left <= MOST_LEFT:
        read.problems.append(_problem(token, f"0 to {MOST_LEFT} repetitions left"))
    else:
        group.left.append(left)


def _check_load(token: Token, exercise: Exercise, read: ReadSets) -> None:
    most = HEAVIEST_KG[exercise.load]
    hand = " in each hand" if exercise.load in PER_HAND else ""
    if token.value < 0:
        read.problems.append(_problem(token, "a load of 0 kg or more"))
    elif token.value > most:
        as_pounds = token.value * KG_PER_LB
        meant = f"; {token.value:g} lb would be {as_pounds:.0f} kg" if as_pounds <= most else ""
        read.problems.append(_problem(token, f"at most {most:g} kg{hand}{meant}"))


def _add_sets(group: Group, load: float | None, read: ReadSets) -> None:
    counted: list[tuple[Token, int]] = [(token, token.times) for token in group.reps]
    made: list[LoggedSet] = []
    for token, times in counted:
        most = MOST_HOLD_S if token.is_hold else MOST_REPS
        what = "seconds" if token.is_hold else "repetitions"
        if not 1 <= times <= MOST_SETS:
            read.problems.append(_problem(token, f"1 to {MOST_SETS} sets"))
        elif not 1 <= token.value <= most or token.value != int(token.value):
            read.problems.append(_problem(token, f"1 to {most} {what}"))
        else:
            made += [_set(token, load)] * times
    read.sets += [_with_left(one, place, group.left) for place, one in enumerate(made)]


def _set(token: Token, load: float | None) -> LoggedSet:
    amount = int(token.value)
    rounded = None if load is None else round(load, 2)
    return LoggedSet(None, rounded, None, amount) if token.is_hold else LoggedSet(amount, rounded)


def _with_left(one: LoggedSet, place: int, left: Sequence[float]) -> LoggedSet:
    """One number of repetitions left is for every set, several are for the sets in their order."""
    if not left:
        return one
    value = left[0] if len(left) == 1 else left[min(place, len(left) - 1)]
    return LoggedSet(one.reps, one.load_kg, value, one.hold_s)


def _problem(token: Token, wanted: str) -> LogProblem:
    return LogProblem(token.start, token.end, token.text, wanted)
