"""By which rules sessions are judged that somebody else gave: the athlete's own words, and no season."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.rules.status import RuleStatus
from ironstride.season.gate import age_on
from ironstride.training.athlete import Athlete, RuleSettings
from ironstride.training.kinds import Experience, Level

WISHES: Final = frozenset({"strategy"})
"""Guidelines that hold only when the athlete has said what they want."""


def own_status(
    athlete: Athlete, day: date, level: Level | None = None, experience: Experience | None = None
) -> tuple[RuleStatus, RuleSettings]:
    """Status and rule settings of an athlete on a day; what is given goes before the file."""
    wishes = athlete.preferences
    status = RuleStatus(
        level=level or athlete.level or Level.INTERMEDIATE,
        experience=experience or athlete.strength.experience or Experience.ADAPTED,
        age=age_on(athlete.born, day),
        combine=wishes.combine,
        long_run_day=wishes.long_run_day,
        rest_day=wishes.rest_day,
        priority=wishes.priority,
    )
    if wishes.strategy is None:
        return status, replace(athlete.rules, off=athlete.rules.off | WISHES)
    return replace(status, strategy=wishes.strategy), athlete.rules
