"""Who the athlete is in a week decides the rules' parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.catalogue import CATALOGUE, Parameters, make_rule, rule_type
from ironstride.rules.hard_run_after_leg_work import NEW_LEGS_GAP_HOURS
from ironstride.rules.order_on_a_day import MODERATE, TRAINED, UNTRAINED
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Force
from ironstride.training.athlete import RuleSettings
from ironstride.training.kinds import Combine, Experience, Level, Phase, Stability, Strategy

MASTERS_AGE: Final = 50
"""Row 66."""
HARD_DAYS_A_WEEK: Final[Mapping[Level, int]] = MappingProxyType(
    {Level.BEGINNER: 2, Level.INTERMEDIATE: 3, Level.ADVANCED: 4}
)
"""Row 19."""
RUNNING_DAYS_IN_A_ROW: Final[Mapping[Level, int | None]] = MappingProxyType(
    {Level.BEGINNER: 1, Level.INTERMEDIATE: 6, Level.ADVANCED: None}
)
"""Beginners: a rest day between runs (row 20); others by convention. None: `rest-days` asks for enough."""
ADAPTED_HOURS: Final = 24.0
"""Row 11."""
NEW_B_RACE_HOURS: Final = 96.0
"""Row 38."""
LEAN_PHASES: Final = frozenset({Phase.TAPER, Phase.RACE})
SHARED: Final = (
    ("fresh-legs-preferred", "after_hours", "hard-run-after-leg-work", "gap_hours"),
    ("masters-spacing", "after_days", "hard-runs-apart", "days"),
    ("same-day-gap", "together_minutes", "combined-session", "together_minutes"),
)
"""Parameters that say where another rule ends: they follow it, unless the athlete sets both."""


@dataclass(frozen=True, slots=True)
class RuleStatus:
    """What the parameters depend on."""

    level: Level
    experience: Experience = Experience.ADAPTED
    phase: Phase = Phase.BASE
    age: int | None = None
    strategy: Strategy | None = Strategy.HARD_DAYS_HARD
    """None: none is followed (somebody else's week under review)."""
    combine: Combine = Combine.IF_NEEDED
    long_run_day: int | None = None
    """Weekday, Monday 0; None = no wish."""
    rest_day: int | None = None
    priority: str = "running"
    """running | strength"""
    stability: Stability = Stability.FIND_THE_BEST
    """How much of the present plan is kept, where there is one."""
    eased: bool = False
    """Whether something is taken back on days of the week."""

    @property
    def is_new(self) -> bool:
        """Whether the 48-hour-legs clock still runs."""
        return self.experience is not Experience.ADAPTED


def book_for(status: RuleStatus, settings: RuleSettings | None = None) -> RuleBook:
    """The rule book of a status, as the athlete set it.

    A rule that does not hold under the status holds nevertheless when the athlete gives one of its parameters beside
    the weight.

    Raises:
        ValueError: when a rule that is not a guideline is switched off or weighed, or a rule or parameter is unknown or
            out of its range.
    """
    settings = settings or RuleSettings()
    for problem in settings_problems(settings):
        raise ValueError(problem)
    defaults = parameters_for(status)
    given: dict[str, dict[str, float | int | str | bool]] = {}
    for rule in CATALOGUE:
        wished = settings.parameters.get(rule.id, {})
        holds = rule.id in defaults or bool(set(wished) - {"weight"})
        if holds and rule.id not in settings.off:
            given[rule.id] = {**defaults.get(rule.id, {}), **wished}
    for follower, name, leader, source in SHARED:
        if follower in given and source in given.get(leader, {}) and name not in settings.parameters.get(follower, {}):
            given[follower][name] = given[leader][source]
    rules: list[Rule] = [make_rule(rule_id, parameters) for rule_id, parameters in given.items()]
    return book_of(tuple(rules))


def settings_problems(settings: RuleSettings) -> tuple[str, ...]:
    """What is wrong with the athlete's rule settings, each in a sentence that begins with the rule's id."""
    found = []
    for rule_id in sorted(settings.off):
        try:
            if rule_type(rule_id).force is Force.MUST:
                found.append(f"{rule_id}: cannot be switched off, it is not a guideline")
        except ValueError as error:
            found.append(str(error))
    for rule_id, parameters in sorted(settings.parameters.items()):
        try:
            if make_rule(rule_id, parameters).force is Force.MUST and "weight" in parameters:
                found.append(f"{rule_id}: has no weight, it is not a guideline")
        except ValueError as error:
            found.append(str(error))
    return tuple(found)


def parameters_for(status: RuleStatus) -> dict[str, Parameters]:
    """The parameters of every rule that holds under a status; a rule that is not named does not hold."""
    new, beginner = status.is_new, status.level is Level.BEGINNER
    hours = NEW_LEGS_GAP_HOURS if new else ADAPTED_HOURS
    streak = RUNNING_DAYS_IN_A_ROW[status.level]
    training = UNTRAINED if new else TRAINED if status.level is Level.ADVANCED else MODERATE
    chosen: dict[str, Parameters | None] = {rule.id: {} for rule in CATALOGUE}
    chosen["hard-run-after-leg-work"] = {"gap_hours": hours, "long_gap_hours": hours}
    chosen["fresh-legs-preferred"] = None if new else {"after_hours": hours}
    chosen["easy-run-after-leg-work"] = {} if new else None
    chosen["run-first"] = {"strength_first": status.priority == "strength"}
    chosen["combined-session"] = {"preference": status.combine.value, "training": training}
    chosen["masters-spacing"] = {} if status.age is not None and status.age >= MASTERS_AGE else None
    chosen["strategy"] = None if status.strategy is None else {"strategy": status.strategy.value}
    chosen["easy-days-easy"] = None if status.strategy is Strategy.EASY_DAYS else {}
    chosen["hard-days"] = {"limit": HARD_DAYS_A_WEEK[status.level]}
    chosen["leg-dose"] = {"limit": 1 if status.phase in LEAN_PHASES else 2}
    chosen["rest-days"] = {"for_beginner": beginner}
    chosen["running-days-in-a-row"] = None if streak is None else {"most": streak}
    chosen["during-relief"] = {} if status.eased else None
    chosen["race-week-leg-work"] = {"b_gap_hours": NEW_B_RACE_HOURS, "c_gap_hours": NEW_LEGS_GAP_HOURS} if new else {}
    chosen["long-run-day"] = None if status.long_run_day is None else {"weekday": status.long_run_day}
    chosen["keep-plan"] = {"stability": status.stability.value}
    chosen["rest-day"] = None if status.rest_day is None else {"weekday": status.rest_day}
    return {rule_id: parameters for rule_id, parameters in chosen.items() if parameters is not None}
