"""A language that nobody speaks: every translated text is marked, so that what is not translated stands out."""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Final

OPEN, CLOSE = "⟦", "⟧"
MARKED: Final = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
PLACE: Final = re.compile(r"(%\(\w+\)[sd]|%[sd%]|<[^>]*>|&\w+;)")
ACCENTS: Final = str.maketrans("aeiouyncsAEIOUYNCS", "áéíóúýñçšÁÉÍÓÚÝÑÇŠ")
WORD: Final = re.compile(r"[^\W\d_]+")
SAME_EVERYWHERE: Final = frozenset(
    {"Ironstride", "min", "h", "s", "km", "m", "mi", "ft", "kg", "lb", "bpm", "x", "FIT", "GPX", "TCX", "ICS", "CSV"}
)
"""Names, units and formats that stand for themselves in every language."""


class PseudoLocale(NullTranslations):
    """Gives every text accents and brackets; what is filled in stays as it is."""

    def gettext(self, message: str) -> str:
        return marked(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return marked(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - the shape of gettext
        return marked(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return marked(msgid1 if n == 1 else msgid2)


def marked(message: str) -> str:
    """A text as this language writes it.

    >>> marked("Week %(number)s of <b>all</b>")
    '⟦Wéék %(number)s óf <b>áll</b>⟧'
    """
    parts = PLACE.split(message)
    return OPEN + "".join(part if number % 2 else part.translate(ACCENTS) for number, part in enumerate(parts)) + CLOSE


def hard_wired(text: str) -> list[str]:
    """The words of a text that were never translated.

    >>> hard_wired("⟦Wéék 3⟧ of 24 km"), hard_wired("⟦á ⟦b⟧⟧ · Ironstride")
    (['of'], [])
    """
    before = None
    while before != text:
        before, text = text, MARKED.sub(" ", text)
    return [word for word in WORD.findall(text) if word not in SAME_EVERYWHERE]
