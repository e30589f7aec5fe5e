"""A sentence of the guide's pages and what it rests on: rows of evidence, custom, or the guide alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final

from ironstride.evidence.packaged import numbers_of, table_rows, text_of
from ironstride.evidence.register import Register, Statement, label

OWN: Final = "own_"
"""Begins the names of numbers that only a plan or its athlete knows."""

Numbers = Mapping[str, str]
"""Name of a number -> how people read it."""


class Basis(StrEnum):
    """What a sentence rests on."""

    EVIDENCE = "evidence"
    """The rows that it names."""
    CONVENTION = "convention"
    """Custom, or chosen here."""
    GUIDE = "guide"
    """The guide says so; we found no study."""


BASIS_WORDS: Final[Mapping[Basis, str]] = {
    Basis.CONVENTION: "convention",
    Basis.GUIDE: "the guide says so; we found no study",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with ``{names}`` where numbers stand. `rows` is empty unless it rests on evidence."""

    text: str
    basis: Basis
    rows: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The numbers that it needs, in its order."""
        return tuple(name for _, name, _, _ in Formatter().parse(self.text) if name)

    @property
    def is_own(self) -> bool:
        """Whether it speaks of the athlete's own numbers."""
        return any(name.startswith(OWN) for name in self.names)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its numbers, as people read it."""

    text: str
    basis: Basis
    rows: tuple[int, ...] = ()

    def mark(self, register: Register) -> str:
        """What stands behind it, how good that is and which rows: ``strong evidence 9; convention 36, 38``."""
        if self.basis is not Basis.EVIDENCE:
            return BASIS_WORDS[self.basis]
        found: dict[str, list[str]] = {}
        for statement in register.rows(self.rows):
            found.setdefault(label(statement).partition(" (")[0], []).append(str(statement.row))
        return "; ".join(f"{word} {', '.join(rows)}" for word, rows in found.items())


def told(sentences: Iterable[Sentence], numbers: Numbers) -> tuple[Told, ...]:
    """The sentences with their numbers; one that needs a number of the athlete's that is not known is left out.

    Raises:
        ValueError: when a sentence needs a number that does not exist.
    """
    found = []
    for one in sentences:
        missing = [name for name in one.names if name not in numbers]
        strange = [name for name in missing if not name.startswith(OWN)]
        if strange:
            raise ValueError(f"no such number: {', '.join(strange)}")
        if not missing:
            found.append(Told(one.text.format_map(numbers), one.basis, one.rows))
    return tuple(found)


def rows_behind(sentences: Iterable[Told], register: Register) -> tuple[Statement, ...]:
    """The rows that the sentences name, each once, in row order."""
    return register.rows(sorted({row for one in sentences for row in one.rows}))


def sentences_of(fields: Mapping[str, object], key: str = "say") -> tuple[Sentence, ...]:
    """The sentences of a table.

    Raises:
        ValueError: when one names neither rows nor a basis, or both.
    """
    return tuple(_sentence(one) for one in table_rows(fields, key))


def _sentence(fields: Mapping[str, object]) -> Sentence:
    text, rows, word = text_of(fields, "text"), numbers_of(fields, "rows"), text_of(fields, "basis")
    if not text or bool(rows) is bool(word):
        raise ValueError(f"a sentence names rows or a basis: {text!r}")
    return Sentence(text, Basis(word) if word else Basis.EVIDENCE, rows)
