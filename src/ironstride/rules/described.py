"""The rules as plain values, for the generated documents: parameters by who the athlete is, prices, evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from ironstride.rules.catalogue import CATALOGUE, Parameters, make_rule, parameters_of
from ironstride.rules.sentences import title_of
from ironstride.rules.status import MASTERS_AGE, RuleStatus, parameters_for
from ironstride.training.kinds import Experience, Level, Phase

EVERYBODY: Final = "all"
OFF: Final = "off"
OLDER: Final = f"from {MASTERS_AGE} years"
"""Whose status the masters' rule asks for."""
USUAL: Final = RuleStatus(Level.INTERMEDIATE, long_run_day=5, rest_day=6, eased=True)
"""Whose numbers stand in a title, where the rule holds for them."""


@dataclass(frozen=True, slots=True)
class DescribedRule:
    """One rule. `parameters` is text by status; `all` where it is the same for everybody."""

    id: str
    title: str
    force: str
    scope: str
    price_class: str
    evidence: tuple[int, ...]
    parameters: Mapping[str, str] = field(default_factory=dict)
    price_classes: Mapping[str, str] = field(default_factory=dict)


def described_rules() -> tuple[DescribedRule, ...]:
    """Every rule of the catalogue, in its order."""
    return tuple(_described(rule.id) for rule in CATALOGUE)


def _described(rule_id: str) -> DescribedRule:
    by_status = {status: parameters_for(status).get(rule_id) for status in _statuses()}
    held = [parameters for parameters in (by_status[USUAL], *by_status.values()) if parameters is not None]
    rule = make_rule(rule_id, held[0])
    return DescribedRule(
        id=rule_id,
        title=title_of(rule),
        force=rule.force.value,
        scope=rule.scope,
        price_class=rule.price_class,
        evidence=rule.evidence,
        parameters=_by_status({status: _text(rule_id, given) for status, given in by_status.items()}),
        price_classes=_by_status({status: _price(rule_id, given) for status, given in by_status.items()}),
    )


def _statuses() -> list[RuleStatus]:
    """Every level and experience, younger and older, with wishes; and the phase that asks for something else."""
    people = product(Level, (Experience.NEW, Experience.ADAPTED), (None, MASTERS_AGE), (Phase.BASE, Phase.TAPER))
    return [
        replace(USUAL, level=level, experience=experience, phase=phase, age=age)
        for level, experience, age, phase in people
    ]


def _text(rule_id: str, given: Parameters | None) -> str:
    if given is None:
        return OFF
    parameters = parameters_of(make_rule(rule_id, given))
    return ", ".join(f"{name} {_plain(value)}" for name, value in parameters.items() if name != "weight")


def _plain(value: float | int | str | bool) -> str:
    """A parameter as the athlete file writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, int | float) else value


def _price(rule_id: str, given: Parameters | None) -> str:
    return OFF if given is None else make_rule(rule_id, given).price_class


def _by_status(texts: Mapping[RuleStatus, str]) -> dict[str, str]:
    """The texts by what they depend on: nothing, experience, level, age or phase, or two of these."""
    names: Mapping[str, Callable[[RuleStatus], str]] = {
        "experience": lambda status: status.experience.value,
        "level": lambda status: status.level.value,
        "age": lambda status: OLDER if status.age else "younger",
        "phase": lambda status: "taper and race week" if status.phase is Phase.TAPER else "other weeks",
    }
    if len(set(texts.values())) == 1:
        return {EVERYBODY: next(iter(texts.values()))}
    single = [(name,) for name in names]
    pairs = [("level", "experience"), ("experience", "age"), ("level", "phase")]
    for chosen in (*single, *pairs):
        found: dict[str, set[str]] = {}
        for status, text in texts.items():
            found.setdefault(" ".join(names[name](status) for name in chosen), set()).add(text)
        if all(len(values) == 1 for values in found.values()):
            return _shared({key: values.pop() for key, values in found.items()})
    raise ValueError("a rule depends on more than is described")


def _shared(texts: Mapping[str, str]) -> dict[str, str]:
    """Statuses of the same text under one name."""
    names: dict[str, list[str]] = {}
    for name, text in texts.items():
        names.setdefault(text, []).append(name)
    return {" / ".join(alike): text for text, alike in names.items()}
