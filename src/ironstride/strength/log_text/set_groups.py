"""Where one group of sets ends and the next begins: commas part groups, and the numbers of a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ironstride.strength.log_text.log_problem import LogProblem
from ironstride.strength.log_text.set_tokens import Said, Token, tokens_of

LEFT_WORDS: Final = frozenset({"left", "rir"})
RPE_WORDS: Final = frozenset({"rpe", "effort"})
LEFT_WANTED: Final = "repetitions left with spaces, such as left 3 2 1; of another set: 1x8"
_LOADS: Final = frozenset({Said.LOAD, Said.BARE_LOAD, Said.BODY})


def set_groups(text: str, start: int, end: int, problems: list[LogProblem]) -> list[list[Token]]:
    """The tokens of each group between two places of a text.

    A comma ends a group, but ``12, 12, 10 20kg`` is one list of sets, and what says nothing of sets (``3x8, 40kg, left
    2``) belongs to what stands before it. A number after ``left 3,`` may be either: a problem.
    """
    groups: list[list[Token]] = []
    for piece in _pieces(text, start, end):
        before = groups[-1] if groups else []
        if before and _ends_in_left(before) and _all_numbers(piece):
            problems.append(
                LogProblem(piece[0].start, piece[-1].end, text[piece[0].start : piece[-1].end], LEFT_WANTED)
            )
        elif before and _goes_on(before, piece):
            before += piece
        else:
            groups.append(piece)
    return groups


def says_left(token: Token) -> bool:
    """Whether numbers after it are repetitions in reserve, or an effort that tells them."""
    return token.said is Said.WORD and token.text.casefold() in LEFT_WORDS | RPE_WORDS


def _pieces(text: str, start: int, end: int) -> list[list[Token]]:
    places = [start, *(at + 1 for at in range(start, end) if text[at] == ","), end + 1]
    pieces = [list(tokens_of(text, first, after - 1)) for first, after in pairwise(places)]
    return [one for one in pieces if one]


def _goes_on(before: Sequence[Token], piece: Sequence[Token]) -> bool:
    if _all_numbers(before) and piece[0].said is Said.NUMBER:
        return True
    return not _says_sets(piece) and _says_sets(before)


def _all_numbers(tokens: Sequence[Token]) -> bool:
    return all(one.said is Said.NUMBER for one in tokens)


def _says_sets(tokens: Sequence[Token]) -> bool:
    left = False
    for one in tokens:
        if one.said in {Said.SETS, Said.HOLD} or (one.said is Said.NUMBER and not left):
            return True
        left = says_left(one) or (left and one.said not in _LOADS)
    return False


def _ends_in_left(tokens: Sequence[Token]) -> bool:
    words = [one for one in tokens if one.said is not Said.NUMBER]
    return bool(words) and says_left(words[-1])
