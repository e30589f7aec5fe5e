"""The one table of prices. Non-negative integers; a wish is priced as its absence, never as a bonus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Verdict

FINDING_PRICES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "must": 0,
        "strong-A": 100,
        "strong-B": 60,
        "strong-C": 30,
        "weak": 10,
        "preference": 5,
        "rhythm": 3,
        "tidiness": 1,
    }
)
"""Per step of shortfall, by how good the evidence is."""

UNPLACED_PRICES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "first-quality": 400,
        "first-strength": 300,
        "third-run": 200,
        "second-strength": 150,
        "second-quality": 120,
        "further-easy": 80,
        "third-strength": 60,
        "optional": 5,
    }
)
"""What leaving a session out costs: the order in which things are kept when time is short."""


@dataclass(frozen=True, slots=True)
class Prices:
    """The price table of a problem."""

    findings: Mapping[str, int] = field(default_factory=lambda: FINDING_PRICES)
    unplaced: Mapping[str, int] = field(default_factory=lambda: UNPLACED_PRICES)

    def of(self, rule: Rule, verdict: Verdict) -> int:
        """The price of a verdict: class price x steps x the athlete's factor, rounded to a whole number."""
        return round(self.findings[verdict.price_class or rule.price_class] * verdict.steps * rule.weight)
