"""Groups of sets: ``3x8 40kg left 3, 1x6 42.5kg left 1``, ``8 8 7 40kg left 3 2 1``, ``40kg: 8, 8, 7``, ``3x30s``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

from ironstride.strength.exercise import Exercise, LoadKind
from ironstride.strength.log_text.log_problem import LogProblem
from ironstride.strength.log_text.set_groups import RPE_WORDS, says_left, set_groups
from ironstride.strength.log_text.set_tokens import Said, Token
from ironstride.training.strength_log import LoggedSet
from ironstride.units import KG_PER_LB

MOST_SETS: Final = 20
MOST_REPS: Final = 100
MOST_HOLD_S: Final = 900
MOST_LEFT: Final = 10
TEN: Final = 10
WANTED: Final = "sets such as 3x8 40kg left 3"
LOADS: Final = frozenset({Said.LOAD, Said.BARE_LOAD, Said.BODY})
NOTE_EDGES: Final = " :\"'"
_NOTE: Final = re.compile(r"\bnotes?\b", re.IGNORECASE)
HURT_WORDS: Final = frozenset({"hurt", "hurts", "painful", "pain"})
FILLERS: Final = frozenset({"reps", "rep", "in", "reserve", "of", "with", "at", "each", "side", "a", "per"})
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
    unloaded: bool = False
    """Body weight was said."""
    left: list[tuple[Token, float]] = field(default_factory=list)

    @property
    def has_load(self) -> bool:
        """Whether it is said what was lifted."""
        return self.unloaded or self.load is not None


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
    for tokens in set_groups(text, start, _note_start(text, start, end, read), read.problems):
        group = _group(tokens, read, pounds=pounds)
        last = None if group.unloaded else last if group.load is None else group.load.value
        if group.load is not None:
            _check_load(group.load, exercise, read)
            read.loads.append(group.load)
        _add_sets(group, last, read)
    return read


def _note_start(text: str, start: int, end: int, read: ReadSets) -> int:
    """Where the sets end; a note behind them is kept."""
    found = _NOTE.search(text, start, end)
    if found is None:
        return end
    read.note = text[found.end() : end].strip(NOTE_EDGES)
    return found.start()


def _group(tokens: Sequence[Token], read: ReadSets, *, pounds: bool) -> Group:
    group = Group()
    mode: Token | None = None
    for token, after in zip_longest(tokens, tokens[1:]):
        numbered = after is not None and after.said is Said.NUMBER
        after_sets = any(one.said is Said.SETS for one in group.reps)
        if says_left(token):
            mode = token
            if not numbered:
                read.problems.append(_problem(token, f"a number behind it: {token.text.casefold()} 3"))
        elif token.said is Said.WORD:
            _read_word(token, read)
        elif token.said is Said.RPE:
            _add_left(token, group, read, effort=True)
        elif token.said is Said.LEFT:
            _add_left(token, group, read, effort=False)
        elif token.said is Said.NUMBER and mode is not None:
            _add_left(token, group, read, effort=mode.text.casefold() in RPE_WORDS)
        elif token.said in LOADS or (token.said is Said.NUMBER and after_sets and not group.has_load):
            mode = None
            _add_load(token, group, read, pounds=pounds)
        elif token.said in {Said.SETS, Said.HOLD} or (token.said is Said.NUMBER and not after_sets):
            group.reps.append(token)
        else:
            read.problems.append(_problem(token, WANTED))
    return group


def _read_word(token: Token, read: ReadSets) -> None:
    word = token.text.casefold()
    if word in HURT_WORDS:
        read.painful = True
    elif word not in FILLERS:
        read.problems.append(_problem(token, f"{WANTED}, or: hurt, note ..."))


def _add_left(token: Token, group: Group, read: ReadSets, *, effort: bool) -> None:
    """Repetitions in reserve; of an effort (RPE) of 8 there are two."""
    left = TEN - token.value if effort else token.value
    if not 0 <= left <= MOST_LEFT:
        wanted = f"an effort (RPE) of 0 to {TEN}" if effort else f"0 to {MOST_LEFT} repetitions left"
        read.problems.append(_problem(token, wanted))
    else:
        group.left.append((token, round(left, 2)))


def _add_load(token: Token, group: Group, read: ReadSets, *, pounds: bool) -> None:
    if group.has_load:
        read.problems.append(_problem(token, "one load for a group of sets, such as 8 40kg, 8 42.5kg"))
    elif token.said is Said.BODY:
        group.unloaded = True
    elif token.said is Said.LOAD:
        group.load = token
    else:
        group.load = replace(token, value=token.value * (KG_PER_LB if pounds else 1.0), pounds=pounds)


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
    for token, _ in group.left[max(1, len(made)) :] if made else ():
        read.problems.append(_problem(token, f"no more of them than sets: {len(made)}"))
    left = [value for _, value in group.left]
    read.sets += [_with_left(one, place, left) for place, one in enumerate(made)]


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
