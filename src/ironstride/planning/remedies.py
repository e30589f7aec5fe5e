"""What would remove a compromise, in words: the smallest change that the rule itself would accept."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, clock
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.review import ReviewFinding
from ironstride.rules.verdict import Unit
from ironstride.units import MINUTES_PER_DAY

REMEDIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "strategy/easy": "a strength slot on the day of a hard run",
        "strategy/nothing": "a strength slot on the day of a run",
        "strategy/hard": "a strength slot on another day",
        "easy-days-easy": "a shorter easy run that day",
        "hard-runs-apart": "another day for {later}",
        "masters-spacing": "another day for {later}",
        "hard-days": "one hard session less that week",
        "leg-dose": "one leg session less that week",
        "rest-days": "one session less that week",
        "running-days-in-a-row": "one run less in that stretch",
        "one-new-thing": "beginning one of them a week later",
        "race-week-leg-work": "leaving out {later}",
        "hard-run-before-race": "leaving out {later}",
        "after-race": "leaving out {later}",
        "maybe-slot": "a sure time slot on {weekday}",
        "long-run-day": "a long enough time slot on the day you like",
        "rest-day": "another day for {later}",
        "run-first": "running first that day",
        "combined-session": "a time slot of its own for {later}",
        "rhythm": "a free slot on the usual day that week",
        "keep-plan": "holding it where it was",
    }
)
"""By rule id, or by rule id and aspect; the end of the sentence "... would remove it"."""


def remedy_of(finding: ReviewFinding, involved: list[Placed], names: list[str]) -> str:
    """What would remove the finding; empty where nothing simple would."""
    rule, verdict = finding.rule, finding.verdict
    if rule.scope == "gap" and verdict.unit is Unit.MINUTES and len(involved) > 1:
        return _other_time(involved[0], involved[-1], names, verdict.asked)
    pattern = REMEDIES.get(f"{rule.id}/{verdict.aspect}") or REMEDIES.get(rule.id, "")
    later = involved[-1] if rule.scope == "gap" else involved[0] if involved else None
    name = names[-1] if rule.scope == "gap" else names[0] if names else ""
    return pattern.format(later=name, weekday=WEEKDAY_NAMES[later.weekday] if later else "")


def _other_time(earlier: Placed, later: Placed, names: list[str], asked: int) -> str:
    """The earlier session early enough; where it cannot move, the later one late enough."""
    if earlier.origin is Origin.PLANNED:
        return f"{names[0]} ending by {_moment(later.start - asked)}"
    if later.origin is Origin.PLANNED:
        return f"{names[-1]} starting at {_moment(earlier.end + asked)} or later"
    return ""


def _moment(minutes: int) -> str:
    return f"{WEEKDAY_NAMES[minutes // MINUTES_PER_DAY % 7]} {clock(minutes % MINUTES_PER_DAY)}"
