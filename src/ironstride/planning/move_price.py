"""What moving one session is worth to the athlete."""

from __future__ import annotations

from ironstride.rules.prices import FINDING_PRICES
from ironstride.rules.wishes import MOVED_IS_LIKE, KeepPlan
from ironstride.training.athlete import RuleSettings
from ironstride.training.kinds import Stability


def move_price(stability: Stability, rules: RuleSettings) -> int:
    """The price of a moved session, in prices of compromises."""
    if KeepPlan.id in rules.off:
        return 0
    weight = rules.parameters.get(KeepPlan.id, {}).get("weight", 1)
    return round(FINDING_PRICES[MOVED_IS_LIKE[stability]] * float(weight))
