"""A rule book as plain JSON values, and back: parameters by rule id, and the prices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.catalogue import make_rule, parameters_of
from ironstride.rules.prices import Prices


def book_document(book: RuleBook) -> dict[str, Any]:
    """The book as a document."""
    return {
        "rules": {rule.id: parameters_of(rule) for rule in book.rules},
        "prices": {"findings": dict(book.prices.findings), "unplaced": dict(book.prices.unplaced)},
    }


def book_from(document: Mapping[str, Any]) -> RuleBook:
    """The book of a document.

    Raises:
        ValueError: for an unknown rule or parameter.
    """
    prices = Prices(document["prices"]["findings"], document["prices"]["unplaced"])
    return book_of(tuple(make_rule(rule_id, given) for rule_id, given in document["rules"].items()), prices)
