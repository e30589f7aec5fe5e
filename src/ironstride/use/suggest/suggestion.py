"""A suggestion: a change of the plan with its reasons, as it waits for the athlete's word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ironstride.use.change.plan_change import PlanChange
from ironstride.use.suggest.goal_effect import GoalEffect, effect_to_json, goal_effect
from ironstride.use.suggest.reason import Reason, reason_to_json


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion; at most one waits."""

    reasons: tuple[Reason, ...]
    """The most urgent first."""
    change: PlanChange
    effect: GoalEffect | None
    made_on: date

    @property
    def is_urgent(self) -> bool:
        """Whether it is offered on any day."""
        return any(one.is_urgent for one in self.reasons)


def suggestion_of(change: PlanChange, reasons: tuple[Reason, ...], today: date) -> Suggestion:
    """The suggestion of a change, ready to be kept: the draft says why it was made."""
    effect = goal_effect(change.before, change.after, today)
    told = {
        "reasons": [reason_to_json(one) for one in reasons],
        "effect": effect_to_json(effect),
        "made_on": today.isoformat(),
    }
    return Suggestion(reasons, replace(change, draft=replace(change.draft, suggestion=told)), effect, today)
