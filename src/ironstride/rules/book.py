"""The rules that hold in a week, with their prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ironstride.rules.prices import Prices
from ironstride.rules.scopes import GapRule, Rule, SessionRule, StreakRule, WeekRule

AnyRule = SessionRule | GapRule | WeekRule | StreakRule


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by scope, in catalogue order. The same book serves review, search and drag and drop."""

    session_rules: tuple[SessionRule, ...] = ()
    gap_rules: tuple[GapRule, ...] = ()
    week_rules: tuple[WeekRule, ...] = ()
    streak_rules: tuple[StreakRule, ...] = ()
    prices: Prices = field(default_factory=Prices)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule of the book."""
        return (*self.session_rules, *self.gap_rules, *self.week_rules, *self.streak_rules)


def book_of(rules: tuple[Rule, ...], prices: Prices | None = None) -> RuleBook:
    """A book of these rules, sorted into their scopes by each rule's `scope`."""
    by_scope: Mapping[str, list[Rule]] = {"session": [], "gap": [], "week": [], "streak": []}
    for rule in rules:
        by_scope[rule.scope].append(rule)
    return RuleBook(
        tuple(by_scope["session"]),  # type: ignore[arg-type]
        tuple(by_scope["gap"]),  # type: ignore[arg-type]
        tuple(by_scope["week"]),  # type: ignore[arg-type]
        tuple(by_scope["streak"]),  # type: ignore[arg-type]
        prices or Prices(),
    )
