"""The evidence register: graded statements and their sources, as data with a loader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from ironstride.evidence.packaged import number_of, packaged_toml, table_rows, text_of, texts_of

PACKAGE: Final = "ironstride.evidence"


class StatementKind(StrEnum):
    """How firmly a plan holds to a statement."""

    HARD = "hard"
    """Not to be broken."""
    STRONG = "strong"
    """Broken only with a shown reason."""
    WEAK = "weak"
    """Decides between equals."""
    CLAIM = "claim"
    """What the product may, must or may not say."""


class Grade(StrEnum):
    """How good the evidence is."""

    A = "A"
    """Several trials or meta-analyses agree, or a consensus statement."""
    B = "B"
    """One or few good studies, or consistent acute data."""
    C = "C"
    """Custom, extrapolation, or a tiny study."""


class Status(StrEnum):
    """Where the number of a statement comes from."""

    VERIFIED = "verified"
    """Read at a source (often an abstract)."""
    MEMORY = "memory"
    """Known, not read again."""
    DESIGN_DEFAULT = "design-default"
    """Chosen for this product; no study gives the number."""


@dataclass(frozen=True, slots=True)
class Source:
    """A publication or page. `page` is where it was read; `doi` only where one was seen; None = unknown."""

    key: str
    citation: str
    doi: str | None = None
    page: str | None = None

    @property
    def link(self) -> str | None:
        """Where a reader finds it: the DOI before the page; None when neither is known."""
        return f"https://doi.org/{self.doi}" if self.doi else self.page


@dataclass(frozen=True, slots=True)
class Statement:
    """One graded row. `note` says what of `text` the grade or the sources do not cover."""

    row: int
    id: str
    text: str
    kind: StatementKind
    applies_to: str
    grade: Grade
    status: Status
    sources: tuple[str, ...]
    note: str = ""

    @property
    def is_convention(self) -> bool:
        """Whether people must read it as a convention: the number is ours, or the grade is C."""
        return self.status is Status.DESIGN_DEFAULT or self.grade is Grade.C


def label(statement: Statement) -> str:
    """How good the evidence is, in plain words for people.

    - ``convention``: the number was chosen here, or the grade is C; sources, if any, point the way without giving it.
    - ``evidence not re-read (A)``: grade A or B known from memory.
    - ``strong evidence (A)``, ``some evidence (B)``: read at a source.
    """
    if statement.is_convention:
        return "convention"
    if statement.status is Status.MEMORY:
        return f"evidence not re-read ({statement.grade})"
    return f"{'strong' if statement.grade is Grade.A else 'some'} evidence ({statement.grade})"


@dataclass(frozen=True, slots=True)
class Register:
    """Every statement in row order and every source by key. Build it with `register_of` or `load_register`."""

    statements: tuple[Statement, ...]
    sources: Mapping[str, Source]
    by_row: Mapping[int, Statement]
    by_id: Mapping[str, Statement]

    def row(self, row: int) -> Statement:
        """The statement of that row. Raises ValueError when there is none."""
        if row not in self.by_row:
            raise ValueError(f"no evidence row {row}")
        return self.by_row[row]

    def named(self, statement_id: str) -> Statement:
        """The statement of that id. Raises ValueError when there is none."""
        if statement_id not in self.by_id:
            raise ValueError(f"no evidence statement named {statement_id!r}")
        return self.by_id[statement_id]

    def sources_of(self, statement: Statement) -> tuple[Source, ...]:
        """The sources a statement rests on, in its order."""
        return tuple(self.sources[key] for key in statement.sources)

    def rows(self, numbers: Iterable[int]) -> tuple[Statement, ...]:
        """The statements of these rows, in the order asked. Raises ValueError for an unknown row."""
        return tuple(self.row(number) for number in numbers)


def register_of(statements: Iterable[Statement], sources: Iterable[Source]) -> Register:
    """A checked register.

    Raises ValueError when a row or id comes twice, a source key is unknown, a text or citation is empty, or something
    verified names no source.
    """
    ordered = tuple(sorted(statements, key=lambda statement: statement.row))
    by_key = {source.key: source for source in sources}
    by_row = {statement.row: statement for statement in ordered}
    by_id = {statement.id: statement for statement in ordered}
    faults = [f"row {statement.row}: {fault}" for statement in ordered for fault in _faults(statement, by_key)]
    faults += [f"source {key}: no citation" for key, source in by_key.items() if not source.citation]
    if len(by_row) < len(ordered) or len(by_id) < len(ordered):
        faults.append("a row or an id comes twice")
    if faults:
        raise ValueError("; ".join(faults))
    return Register(ordered, MappingProxyType(by_key), MappingProxyType(by_row), MappingProxyType(by_id))


def _faults(statement: Statement, sources: Mapping[str, Source]) -> list[str]:
    found = [f"unknown source {key!r}" for key in statement.sources if key not in sources]
    if not statement.text or not statement.id or not statement.applies_to:
        found.append("id, text and applies_to must not be empty")
    if statement.status is Status.VERIFIED and not statement.sources:
        found.append("verified, but no source")
    return found


@cache
def load_register() -> Register:
    """The register that ships with the package; read once, at the first call."""
    sources = packaged_toml(PACKAGE, "sources.toml")
    statements = table_rows(packaged_toml(PACKAGE, "register.toml"), "statement")
    return register_of(
        (_statement(row) for row in statements),
        (_source(key, fields) for key, fields in sources.items() if isinstance(fields, dict)),
    )


def _statement(row: Mapping[str, object]) -> Statement:
    return Statement(
        number_of(row, "row"),
        text_of(row, "id"),
        text_of(row, "text"),
        StatementKind(text_of(row, "kind")),
        text_of(row, "applies_to"),
        Grade(text_of(row, "grade")),
        Status(text_of(row, "status")),
        texts_of(row, "sources"),
        text_of(row, "note"),
    )


def _source(key: str, fields: Mapping[str, object]) -> Source:
    return Source(key, text_of(fields, "citation"), text_of(fields, "doi") or None, text_of(fields, "page") or None)
