"""Numbers for what rules can tell apart, so that an answer is asked for once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Placed


@dataclass(slots=True)
class Profiles:
    """Numbers sessions by kind, tags, origin, combination, leg exposure and minutes (told apart only at the rules'
    borders).
    """

    borders: tuple[int, ...]
    _numbers: dict[tuple[object, ...], int] = field(default_factory=dict)

    def number(self, session: Placed) -> int:
        """The number of a session's profile; times and windows are not part of it."""
        key = (
            session.kind,
            session.tags,
            bisect_left(self.borders, session.minutes),
            session.origin,
            session.combined,
            session.leg_exposure,
        )
        return self._numbers.setdefault(key, len(self._numbers))


def borders_of(books: Iterable[RuleBook]) -> tuple[int, ...]:
    """Every minute border that some rule of some book reads."""
    found: set[int] = set()
    for book in books:
        found.update(border for rule in book.gap_rules for border in rule.minute_borders)
        found.update(border for rule in book.session_rules for border in rule.minute_borders)
    return tuple(sorted(found))
