"""The change that waits for the athlete's word, with everything that is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.export.plan_reading import plan_from_json
from ironstride.planning.plan_diff import PlanDiff, plan_diff
from ironstride.store.version import Draft
from ironstride.training.plan import Plan
from ironstride.use.change.running import Running
from ironstride.use.suggest.goal_effect import effect_sentence, goal_effect
from ironstride.use.suggest.reason import Reason, reasons_of


@dataclass(frozen=True, slots=True)
class WaitingChange:
    """One change, not made yet: a suggestion, or what the athlete asked for and has not confirmed."""

    reason: str
    """One sentence of what it is."""
    reasons: tuple[Reason, ...]
    """Why it is suggested; empty where the athlete asked for it."""
    before: Plan
    after: Plan
    diff: PlanDiff
    effect: str
    """What it does on the way to the race, in a sentence; empty where there is none."""
    changes_file: bool
    """Whether it writes the athlete file too."""


def waiting_change(running: Running) -> WaitingChange | None:
    """The change that waits; None where none does, or the plan has changed since.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    draft = running.plans.proposal()
    if draft is None or draft.parent != running.version.number:
        return None
    before, today = running.plan.plan, running.plan.today
    after = plan_from_json(draft.plan, "the suggestion")
    return WaitingChange(
        draft.reason,
        _reasons(draft),
        before,
        after,
        plan_diff(before, after, today),
        _effect(before, after, today),
        draft.athlete_text is not None and draft.athlete_text != running.athlete_text,
    )


def _reasons(draft: Draft) -> tuple[Reason, ...]:
    return () if draft.suggestion is None else tuple(reasons_of(draft.suggestion))


def _effect(before: Plan, after: Plan, today: date) -> str:
    return effect_sentence(goal_effect(before, after, today))
