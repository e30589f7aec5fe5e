"""``ironstride/problem/1``: the search's whole input as one document, for oracles, benchmarks and bug reports.

Reading what was written gives an equal problem, so the same optimum; the document's SHA-256 stands in the proof.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from ironstride.placement.plain_values import plain, value_of
from ironstride.placement.problem import Problem, ProblemDay, ProblemWeek
from ironstride.rules.book_document import book_document, book_from
from ironstride.rules.placed import Placed

SCHEMA: Final = "ironstride/problem/1"


def problem_document(problem: Problem) -> dict[str, Any]:
    """The problem as JSON values; keys always in the same order.

    Times are minutes: of their day in ``slots`` and ``locked``, from the epoch Monday in ``fixed`` and ``memory``.
    Days and weeks are counted from the epoch. A key that is left out has its default.
    """
    return {
        "schema": SCHEMA,
        "epoch": plain(problem.epoch),
        "books": {key: book_document(problem.books[key]) for key in sorted(problem.books)},
        "weeks": plain(problem.weeks),
        "memory": plain(problem.memory),
        "days": plain(problem.days),
    }


def problem_of_document(document: Mapping[str, Any]) -> Problem:
    """The problem that a document describes.

    Raises:
        ValueError: when it is another schema, or something in it is missing, unknown or of the wrong type.
    """
    if document.get("schema") != SCHEMA:
        raise ValueError(f"schema: {document.get('schema')!r} is not {SCHEMA!r}")
    missing = [key for key in ("epoch", "books", "weeks", "memory", "days") if key not in document]
    if missing:
        raise ValueError(f"problem: {missing[0]!r} is missing")
    return Problem(
        epoch=value_of(date, document["epoch"], "epoch"),
        days=value_of(tuple[ProblemDay, ...], document["days"], "days"),
        weeks=value_of(tuple[ProblemWeek, ...], document["weeks"], "weeks"),
        books={key: book_from(book) for key, book in document["books"].items()},
        memory=value_of(tuple[Placed, ...], document["memory"], "memory"),
    )


def document_text(document: Mapping[str, Any]) -> str:
    """A problem document as text; the same problem gives the same bytes."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def document_sha256(document: Mapping[str, Any]) -> str:
    """SHA-256 of a problem document's text, in hexadecimal."""
    return hashlib.sha256(document_text(document).encode()).hexdigest()


def problem_text(problem: Problem) -> str:
    """The document of a problem as text."""
    return document_text(problem_document(problem))


def problem_sha256(problem: Problem) -> str:
    """SHA-256 of the problem's document."""
    return document_sha256(problem_document(problem))
