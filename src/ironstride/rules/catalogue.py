"""The table of contents: every rule, in the order in which they are told.

A rule is one frozen dataclass; its fields are the parameters an athlete may set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, Final

from ironstride.rules.around_races import AfterRace, HardRunBeforeRace, RaceWeekLegWork
from ironstride.rules.days_without_training import RaceDay, SickDay
from ironstride.rules.during_relief import DuringRelief
from ironstride.rules.early_after_late import EarlyAfterLate
from ironstride.rules.hard_run_after_leg_work import (
    EasyRunAfterLegWork,
    FreshLegsPreferred,
    HardRunAfterLegWork,
    OtherActivityAfterLegWork,
)
from ironstride.rules.inside_time_slot import InsideTimeSlot
from ironstride.rules.one_body import OneBody
from ironstride.rules.order_on_a_day import CombinedSession, RunFirst, SameDayGap
from ironstride.rules.parameter_ranges import check_parameters
from ironstride.rules.running_days import RunningDaysInARow
from ironstride.rules.scopes import Rule
from ironstride.rules.sessions_a_day import OneOfEachADay, SessionsPerDay
from ironstride.rules.spacing import HardRunsApart, LegWorkApart, MastersSpacing
from ironstride.rules.strategy import EasyDaysEasy, StrategyRule
from ironstride.rules.verdict import Force
from ironstride.rules.week_totals import HardDays, LegDose, OneNewThing, RestDays
from ironstride.rules.wishes import KeepPlan, LongRunDay, MaybeSlot, RestDay, Rhythm
from ironstride.training.kinds import Combine, Stability, Strategy

CATALOGUE: Final[tuple[type[Any], ...]] = (
    InsideTimeSlot,
    SessionsPerDay,
    OneOfEachADay,
    OneBody,
    RaceDay,
    SickDay,
    HardRunAfterLegWork,
    FreshLegsPreferred,
    EasyRunAfterLegWork,
    LegWorkApart,
    OtherActivityAfterLegWork,
    RunFirst,
    SameDayGap,
    CombinedSession,
    HardRunsApart,
    MastersSpacing,
    EarlyAfterLate,
    StrategyRule,
    EasyDaysEasy,
    HardDays,
    LegDose,
    RestDays,
    RunningDaysInARow,
    OneNewThing,
    DuringRelief,
    RaceWeekLegWork,
    HardRunBeforeRace,
    AfterRace,
    MaybeSlot,
    Rhythm,
    LongRunDay,
    RestDay,
    KeepPlan,
)

Parameters = Mapping[str, float | int | str | bool]


def rule_type(rule_id: str) -> type[Any]:
    """The rule of that id.

    Raises:
        ValueError: when there is none.
    """
    for rule in CATALOGUE:
        if rule.id == rule_id:
            return rule
    raise ValueError(f"no rule is called {rule_id!r}")


def parameters_of(rule: Rule) -> dict[str, float | int | str | bool]:
    """The rule's parameters by name, as plain values."""
    values = {field.name: getattr(rule, field.name) for field in fields(rule)}  # type: ignore[arg-type]
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in values.items()}


def make_rule(rule_id: str, parameters: Parameters) -> Rule:
    """The rule of that id with these parameters; those not named keep their defaults.

    Raises:
        ValueError: for an unknown id or parameter, or a value out of its range.
    """
    kind = rule_type(rule_id)
    known = {field.name: str(field.type) for field in fields(kind)}
    unknown = sorted(set(parameters) - set(known))
    if unknown:
        raise ValueError(f"{rule_id} has no parameter {unknown[0]!r}; it has {', '.join(known)}")
    made: Rule = kind(**{name: TYPES[known[name]](value) for name, value in parameters.items()})
    check_parameters(made)
    return made


TYPES: Final[Mapping[str, Callable[[Any], Any]]] = {
    "float": float,
    "int": int,
    "str": str,
    "bool": bool,
    "Strategy": Strategy,
    "Combine": Combine,
    "Stability": Stability,
}
"""How a plain value becomes a parameter, by the parameter's annotation."""


def known_rules() -> Mapping[str, Mapping[str, type]]:
    """What an athlete may set: rules by id, with the type of each parameter as it is written.

    A rule that is not a guideline is there with its limits, where it has some, and without a weight.
    """
    plain: Mapping[str, type] = {"float": float, "int": int, "bool": bool}
    known = {
        rule.id: {
            field.name: plain.get(str(field.type), str)
            for field in fields(rule)
            if field.name != "weight" or rule.force is Force.SHOULD
        }
        for rule in CATALOGUE
    }
    return {rule_id: parameters for rule_id, parameters in known.items() if parameters}
