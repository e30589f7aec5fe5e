"""What a change does to the way to the race: planned training before and after, nothing forecast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ironstride.training.athlete import Goal
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Priority
from ironstride.training.plan import Plan
from ironstride.training.session import NOT_DONE, Session


@dataclass(frozen=True, slots=True)
class GoalEffect:
    """Differences from today to the race; above zero = more than before."""

    goal: str
    run_minutes: int
    hard_runs: int
    strength_sessions: int
    longest_run_minutes: int
    """Of the longest run."""
    longest_after: int

    @property
    def is_nothing(self) -> bool:
        """Whether the way to the race is what it was."""
        return not (self.run_minutes or self.hard_runs or self.strength_sessions or self.longest_run_minutes)


def goal_effect(before: Plan, after: Plan, today: date) -> GoalEffect | None:
    """What changes between today and the next A race (without one the next race); None without a race ahead."""
    goal = _goal(after, today)
    if goal is None:
        return None
    old, new = _between(before, today, goal.date), _between(after, today, goal.date)
    longest = max((one.minutes for one in new if one.kind is Kind.LONG), default=0)
    return GoalEffect(
        goal=goal.name,
        run_minutes=_run_minutes(new) - _run_minutes(old),
        hard_runs=_count(new, QUALITY_KINDS) - _count(old, QUALITY_KINDS),
        strength_sessions=_count(new, STRENGTH_KINDS) - _count(old, STRENGTH_KINDS),
        longest_run_minutes=longest - max((one.minutes for one in old if one.kind is Kind.LONG), default=0),
        longest_after=longest,
    )


def effect_sentence(effect: GoalEffect | None) -> str:
    """``Until Spring half: 35 min less running; the longest run stays 105 min.``; empty without an effect."""
    if effect is None:
        return ""
    if effect.is_nothing:
        return f"Until {effect.goal} nothing else changes."
    minutes = _more_or_less(effect.run_minutes, "min", "min", "running")
    parts = [
        minutes,
        _more_or_less(effect.hard_runs, "hard run", "hard runs"),
        _more_or_less(effect.strength_sessions, "strength session", "strength sessions"),
    ]
    told = ", ".join(part for part in parts if part) or "no session more or less"
    stays = "stays" if not effect.longest_run_minutes else "becomes"
    return f"Until {effect.goal}: {told}; the longest run {stays} {effect.longest_after} min."


def effect_to_json(effect: GoalEffect | None) -> dict[str, Any] | None:
    """The effect as JSON values."""
    if effect is None:
        return None
    return {
        "goal": effect.goal,
        "run_minutes": effect.run_minutes,
        "hard_runs": effect.hard_runs,
        "strength_sessions": effect.strength_sessions,
        "longest_run_minutes": effect.longest_run_minutes,
    }


def _goal(plan: Plan, today: date) -> Goal | None:
    coming = [goal for goal in plan.goals if goal.date >= today]
    main = [goal for goal in coming if goal.priority is Priority.A]
    return min(main or coming, key=lambda goal: goal.date, default=None)


def _between(plan: Plan, first: date, last: date) -> list[Session]:
    return [one for one in plan.sessions if first <= one.date <= last and one.status not in NOT_DONE]


def _run_minutes(sessions: list[Session]) -> int:
    return sum(one.minutes for one in sessions if one.kind in RUN_KINDS and one.kind is not Kind.RACE)


def _count(sessions: list[Session], kinds: frozenset[Kind]) -> int:
    return sum(one.kind in kinds for one in sessions)


def _more_or_less(number: int, one: str, many: str, of: str = "") -> str:
    if not number:
        return ""
    amount = abs(number)
    way = "more" if number > 0 else "less"
    noun = one if amount == 1 else many
    return f"{amount} {noun} {way} {of}".strip()
