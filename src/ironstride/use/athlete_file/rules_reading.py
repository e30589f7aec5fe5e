"""Rules switched off, re-weighed or given other parameters, checked against the rules that exist."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from ironstride.training.athlete import RuleSettings
from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.tables import RulesTable, RuleTable
from ironstride.use.athlete_file.values import nearest, where_text

KnownRules = Mapping[str, Mapping[str, type]]
"""Parameters (float, int, str or bool) of every rule by its id."""
Setting = float | str | bool


def rule_settings(table: RulesTable, known: KnownRules, problems: Problems) -> RuleSettings:
    """The settings; every unknown rule and parameter is noted."""
    off: set[str] = set()
    parameters: dict[str, dict[str, Setting]] = {}
    for number, rule in enumerate(table.off, start=1):
        if _is_known(rule, f"rules.off[{number}]", rule, known, problems):
            off.add(rule)
    for rule, settings in table.__pydantic_extra__.items():
        if not _is_known(rule, where_text(("rules", rule)), None, known, problems):
            continue
        if settings.off:
            off.add(rule)
        given = _parameters(rule, settings, known[rule], problems)
        if given:
            parameters[rule] = given
    return RuleSettings(frozenset(off), parameters)


def _is_known(rule: str, where: str, value: str | None, known: KnownRules, problems: Problems) -> bool:
    if rule in known:
        return True
    problems.add(where, value, f"the id of a rule{nearest(rule, sorted(known)) or _listed(known)}")
    return False


def _parameters(rule: str, settings: RuleTable, known: Mapping[str, type], problems: Problems) -> dict[str, Setting]:
    given: dict[str, Setting] = {} if settings.weight is None else {"weight": settings.weight}
    for name, value in settings.__pydantic_extra__.items():
        where = where_text(("rules", rule, name))
        if name not in known:
            near = nearest(name, ["weight", "off", *known])
            problems.add(where, value, f"a parameter of {rule}{near or _listed(['weight', 'off', *known])}")
            continue
        setting = _setting(value, known[name])
        if setting is None:
            problems.add(where, value, _wanted(known[name]))
        else:
            given[name] = setting
    return given


def _setting(value: object, wanted: type) -> Setting | None:
    """The value as its parameter's type; None when it is of another type, negative or not finite."""
    if wanted in (bool, str):
        return value if isinstance(value, wanted) and isinstance(value, bool | str) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or value < 0:
        return None
    if wanted is int:
        return int(value) if float(value).is_integer() else None
    return float(value)


def _wanted(wanted: type) -> str:
    return {bool: "true or false", str: "text in quotes", int: "a whole number, 0 or more"}.get(
        wanted, "a number, 0 or more"
    )


def _listed(names: list[str] | KnownRules) -> str:
    return f": {', '.join(names)}" if names else ""
