"""The sessions of one written day, from its tokens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from ironstride.training.kinds import STRENGTH_KINDS, Kind, Tag
from ironstride.training.week_tokens import Token, TokenKind, tokens_of
from ironstride.training.week_words import ACTIVITY_WORDS, REST

LONGEST_MINUTES: Final = 600
"""A longer session was written or read wrongly. A convention: a walker's marathon takes less."""
TYPO_LIKENESS: Final = 0.8
WANTED_ACTIVITY: Final = "an activity such as easy, long, intervals, strength or rest"
WANTED_NUMBER: Final = "a time of day such as 06:30, or a length such as 50 min"

_SPEAKS_FIRST: Final = (Kind.RACE, Kind.LONG, Kind.TEST, Kind.HILLS, Kind.RACE_PACE, Kind.THRESHOLD, Kind.INTERVALS)
"""Of two run words in one item ("long run at race pace") the one that stands first here is the kind."""


@dataclass(frozen=True, slots=True)
class WrongToken:
    """A place that could not be read."""

    column: int
    value: str
    wanted: str


@dataclass(slots=True)
class Item:
    """A session as written, while its tokens are gathered."""

    part: str | None = None
    start: int | None = None
    least: int | None = None
    most: int | None = None
    distance_m: float | None = None
    kind: str | Kind | None = None
    name: str = ""
    column: int = 0
    tags: set[Tag] = field(default_factory=set)
    firm: bool = False
    """A length or an end stands behind the activity: the next activity is another session."""
    alternative: bool = False
    """An "or" was read: what follows is the second choice."""
    typo: WrongToken | None = None

    @property
    def empty(self) -> bool:
        """Whether it says nothing yet but perhaps when."""
        return self.kind is None and self.least is None and self.distance_m is None and self.typo is None


def items_of(text: str, column: int, part: str | None = None) -> tuple[list[Item], list[WrongToken]]:
    """The sessions a day's text names, in their order, and what could not be read. `part` is a table column's."""
    reading = _Reading(part)
    for token in tokens_of(text, column):
        reading.take(token)
    reading.close()
    return reading.items, reading.wrong


class _Reading:
    """Gathers tokens into items. A part or time that opens the day leads each item; otherwise it may trail."""

    def __init__(self, part: str | None) -> None:
        self._column_part = part
        self._item = Item(part=part)
        self._leads: bool | None = None
        self.items: list[Item] = []
        self.wrong: list[WrongToken] = []

    def take(self, token: Token) -> None:
        item = self._item
        if self._leads is None and token.kind is not TokenKind.SEPARATOR:
            self._leads = token.kind in {TokenKind.PART, TokenKind.CLOCK}
        if token.kind is TokenKind.SEPARATOR:
            self.close()
        elif token.kind is TokenKind.OR:
            item.alternative = True
        elif token.kind is TokenKind.ACTIVITY:
            self._activity(token)
        elif token.kind in {TokenKind.PART, TokenKind.CLOCK}:
            self._when(token)
        elif token.kind in {TokenKind.LENGTH, TokenKind.DISTANCE}:
            self._length(token)
        elif token.kind is TokenKind.TAG and token.tag is not None:
            (item if item.kind is not None or not self.items else self._last()).tags.add(token.tag)
        elif token.kind is TokenKind.NOTHING and not item.empty:
            self.close()
        elif token.kind is TokenKind.DETAIL and item.kind is None:
            item.kind, item.name, item.column = Kind.INTERVALS, token.text, token.column
        elif token.kind is TokenKind.WORD:
            self._word(token)

    def close(self) -> None:
        """End the present item."""
        item, self._item = self._item, Item(part=self._column_part)
        if item.typo is not None:
            self.wrong.append(item.typo)
        elif item.kind is not None:
            if item.kind != REST:
                self.items.append(item)
        elif item.least is not None or item.distance_m is not None:
            self.wrong.append(WrongToken(item.column, "", f"{WANTED_ACTIVITY} beside the length"))
        elif item.start is not None and not self.items:
            self.wrong.append(WrongToken(item.column, "", f"{WANTED_ACTIVITY} beside the time"))

    def _last(self) -> Item:
        return self.items[-1]

    def _activity(self, token: Token) -> None:
        item = self._item
        if item.alternative and item.kind is not None:
            return
        if item.kind is not None and (item.firm or not _one_session(item.kind, token.activity)):
            self.close()
            item = self._item
        if item.kind is None:
            item.kind, item.name, item.column = token.activity, token.text, token.column
        else:
            item.kind, item.name = _joined(item, token)
        if item.kind == Kind.LONG and "marathon" in token.text.casefold():
            item.tags.add(Tag.MARATHON_PACE)
        item.firm = item.firm or item.least is not None

    def _when(self, token: Token) -> None:
        item = self._item
        taken = item.kind is not None and (self._leads or item.part is not None or item.start is not None)
        if taken:
            self.close()
            item = self._item
        item.column = item.column or token.column
        if token.part is not None:
            item.part = token.part
        if token.start is not None:
            item.start = token.start
        if token.least is not None:
            item.least, item.most = token.least, token.most

    def _length(self, token: Token) -> None:
        item = self._item
        if item.least is not None or item.distance_m is not None:
            if token.distance_m is not None and item.distance_m is None:
                item.distance_m = token.distance_m  # "60 min, about 10 km" without its comma
            return
        if token.least is not None and not 0 < token.least <= LONGEST_MINUTES:
            item.typo = WrongToken(token.column, token.text, f"a length of 1 to {LONGEST_MINUTES} minutes")
            return
        item.column = item.column or token.column
        item.least, item.most, item.distance_m = token.least, token.most, token.distance_m
        item.firm = item.kind is not None

    def _word(self, token: Token) -> None:
        item = self._item
        near = get_close_matches(token.text.casefold(), ACTIVITY_WORDS, n=1, cutoff=TYPO_LIKENESS)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        if token.text[:1].isdigit():
            item.typo = WrongToken(token.column, token.text, WANTED_NUMBER)
        elif item.kind is None and item.typo is None and not self._remark():
            item.typo = WrongToken(token.column, token.text, f"{WANTED_ACTIVITY}{hint}")
        elif near and item.kind is not None:
            self.close()
            self._item.typo = WrongToken(token.column, token.text, f"{WANTED_ACTIVITY}{hint}")

    def _remark(self) -> bool:
        """Whether a word that is no activity is only a remark on what came before."""
        return bool(self.items) and self._item.empty and self._item.start is None and self._item.part is None


def _one_session(kind: str | Kind, activity: str | Kind | None) -> bool:
    """Whether two activity words without anything between them name one session ("easy strength", "long tempo")."""
    if kind == REST or activity == REST:
        return kind == activity
    if activity in STRENGTH_KINDS:
        return kind in STRENGTH_KINDS or kind == Kind.EASY
    return kind not in STRENGTH_KINDS


def _joined(item: Item, token: Token) -> tuple[str | Kind | None, str]:
    """Kind and name of an item in which a second activity word was read."""
    kinds: Iterable[str | Kind | None] = (item.kind, token.activity)
    if Kind.EASY in kinds and Kind.RACE in kinds:
        return Kind.EASY, item.name  # an easy parkrun is an easy run
    for first in _SPEAKS_FIRST:
        if first in kinds:
            return first, item.name if item.kind == first else token.text
    if token.activity in STRENGTH_KINDS and item.kind == Kind.EASY:
        return token.activity, token.text
    if item.kind == Kind.FULL_BODY and token.activity in STRENGTH_KINDS:
        return token.activity, token.text  # "strength legs", "gym upper & core"
    return item.kind, item.name
