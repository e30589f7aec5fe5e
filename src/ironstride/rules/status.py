"""Who the athlete is in a week decides the rules' parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.catalogue import CATALOGUE, Parameters, make_rule
from ironstride.rules.order_on_a_day import MODERATE, TRAINED, UNTRAINED
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Force
from ironstride.training.athlete import RuleSettings
from ironstride.training.kinds import Combine, Experience, Level, Phase, Strategy

MASTERS_AGE: Final = 50
"""Row 66."""
HARD_DAYS_A_WEEK: Final[Mapping[Level, int]] = MappingProxyType(
    {Level.BEGINNER: 2, Level.INTERMEDIATE: 3, Level.ADVANCED: 4}
)
"""Row 19."""
RUNNING_DAYS_IN_A_ROW: Final[Mapping[Level, int]] = MappingProxyType(
    {Level.BEGINNER: 1, Level.INTERMEDIATE: 5, Level.ADVANCED: 6}
)
"""Beginners: a rest day between runs (row 20); others by convention."""
NEW_HOURS: Final = 48.0
"""Row 9."""
ADAPTED_HOURS: Final = 24.0
"""Row 11."""
NEW_B_RACE_HOURS: Final = 96.0
"""Row 38."""
LEAN_PHASES: Final = frozenset({Phase.TAPER, Phase.RACE})


@dataclass(frozen=True, slots=True)
class RuleStatus:
    """What the parameters depend on."""

    level: Level
    experience: Experience = Experience.ADAPTED
    phase: Phase = Phase.BASE
    age: int | None = None
    strategy: Strategy = Strategy.HARD_DAYS_HARD
    combine: Combine = Combine.IF_NEEDED
    long_run_day: int | None = None
    """Weekday, Monday 0; None = no wish."""
    rest_day: int | None = None
    priority: str = "running"
    """running | strength"""

    @property
    def is_new(self) -> bool:
        """Whether the 48-hour-legs clock still runs."""
        return self.experience is not Experience.ADAPTED


def book_for(status: RuleStatus, settings: RuleSettings | None = None) -> RuleBook:
    """The rule book of a status, as the athlete set it.

    Raises:
        ValueError: when a rule that is not a guideline is switched off or changed, or a parameter is unknown.
    """
    settings = settings or RuleSettings()
    known = {rule.id: rule for rule in CATALOGUE}
    for rule_id in (*settings.off, *settings.parameters):
        if rule_id not in known or known[rule_id].force is Force.MUST:
            raise ValueError(f"{rule_id} cannot be changed: it is not a guideline")
    defaults = parameters_for(status)
    rules: list[Rule] = []
    for rule in CATALOGUE:
        if rule.id not in defaults or rule.id in settings.off:
            continue
        rules.append(make_rule(rule.id, {**defaults[rule.id], **settings.parameters.get(rule.id, {})}))
    return book_of(tuple(rules))


def parameters_for(status: RuleStatus) -> dict[str, Parameters]:
    """The parameters of every rule that holds under a status; a rule that is not named does not hold."""
    new, beginner = status.is_new, status.level is Level.BEGINNER
    hours = NEW_HOURS if new else ADAPTED_HOURS
    chosen: dict[str, Parameters | None] = {rule.id: {} for rule in CATALOGUE}
    chosen["hard-run-after-leg-work"] = {"gap_hours": hours, "long_gap_hours": hours}
    chosen["fresh-legs-preferred"] = None if new else {"after_hours": hours}
    chosen["easy-run-after-leg-work"] = {} if new else None
    chosen["run-first"] = {"strength_first": status.priority == "strength"}
    training = UNTRAINED if new else TRAINED if status.level is Level.ADVANCED else MODERATE
    chosen["combined-session"] = {"preference": status.combine.value, "training": training}
    chosen["masters-spacing"] = {} if status.age is not None and status.age >= MASTERS_AGE else None
    chosen["strategy"] = {"strategy": status.strategy.value}
    chosen["hard-days"] = {"limit": HARD_DAYS_A_WEEK[status.level]}
    chosen["leg-dose"] = {"limit": 1 if status.phase in LEAN_PHASES else 2}
    chosen["rest-days"] = {"for_beginner": beginner}
    chosen["running-days-in-a-row"] = {"limit_days": RUNNING_DAYS_IN_A_ROW[status.level]}
    chosen["race-week-leg-work"] = {"b_gap_hours": NEW_B_RACE_HOURS, "c_gap_hours": NEW_HOURS} if new else {}
    chosen["long-run-day"] = None if status.long_run_day is None else {"weekday": status.long_run_day}
    chosen["rest-day"] = None if status.rest_day is None else {"weekday": status.rest_day}
    return {rule_id: parameters for rule_id, parameters in chosen.items() if parameters is not None}
