# LEAD: this file holds; see A_NOTE_FROM_THE_LEAD.txt in this folder
"""The table of contents: every rule, in the order in which they are told.

A rule is one frozen dataclass; its fields are the parameters an athlete may set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from ironstride.rules.clock_rules import EarlyAfterLate, OneBody
from ironstride.rules.day_rules import InsideTimeSlot, MaybeSlot, OneOfEachADay, RaceDay, SessionsPerDay, SickDay
from ironstride.rules.hard_run_spacing import HardRunsApart, MastersSpacing
from ironstride.rules.leg_spacing import (
    EasyRunAfterLegWork,
    FreshLegsPreferred,
    HardRunAfterLegWork,
    LegWorkApart,
    OtherActivityAfterLegWork,
)
from ironstride.rules.race_rules import AfterRace, HardRunBeforeRace, RaceWeekLegWork
from ironstride.rules.running_days import RunningDaysInARow
from ironstride.rules.same_day import CombinedSession, RunFirst, SameDayGap
from ironstride.rules.scopes import Rule
from ironstride.rules.strategy_rules import EasyDaysEasy, StrategyRule
from ironstride.rules.verdict import Force
from ironstride.rules.week_totals import HardDays, LegDose, OneNewThing, RestDays
from ironstride.rules.wishes import KeepPlan, LongRunDay, RestDayWish, RhythmRule

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
    RaceWeekLegWork,
    HardRunBeforeRace,
    AfterRace,
    MaybeSlot,
    RhythmRule,
    LongRunDay,
    RestDayWish,
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
    """The rule's parameters by name."""
    return {field.name: getattr(rule, field.name) for field in fields(rule)}  # type: ignore[arg-type]


def make_rule(rule_id: str, parameters: Parameters) -> Rule:
    """The rule of that id with these parameters; those not named keep their defaults.

    Raises:
        ValueError: for an unknown id or parameter.
    """
    kind = rule_type(rule_id)
    known = {field.name: field.type for field in fields(kind)}
    unknown = sorted(set(parameters) - set(known))
    if unknown:
        raise ValueError(f"{rule_id} has no parameter {unknown[0]!r}; it has {', '.join(known)}")
    converted = {name: _as(known[name], value) for name, value in parameters.items()}
    made: Rule = kind(**converted)
    return made


def _as(wanted: object, value: float | str | bool) -> float | int | str | bool:
    """A number written without a point is a float where one is wanted, and back."""
    if wanted == "float":
        return float(value)
    return int(value) if wanted == "int" else value


def known_rules() -> Mapping[str, Mapping[str, type]]:
    """What an athlete may set: guidelines by id, with the type of each parameter."""
    types: Mapping[str, type] = {"float": float, "int": int, "str": str, "bool": bool}
    return {
        rule.id: {field.name: types[str(field.type)] for field in fields(rule)}
        for rule in CATALOGUE
        if rule.force is Force.SHOULD
    }
