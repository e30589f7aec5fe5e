"""The rule book as people read it: what each rule asks, how good the evidence is, and what an athlete may set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of evidence that a rule leans on."""

    id: str
    claim: str
    grade: str
    """How good it is, in plain words: ``strong evidence (A)``, ``some evidence (B)``, ``convention`` ..."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleShown:
    """One rule."""

    id: str
    is_guideline: bool
    """False: a rule that always holds for what Ironstride places. True: may give way, at a price."""
    title: str
    price_class: str
    parameters: Mapping[str, float | int | str | bool]
    """With their defaults; what an athlete may set."""
    evidence: tuple[Evidence, ...]
    """Empty for a convention or a wish."""


def list_rules() -> tuple[RuleShown, ...]:
    """Every rule in the order of the book."""
    from ironstride.evidence.register import label, load_register
    from ironstride.rules.catalogue import CATALOGUE, make_rule, parameters_of
    from ironstride.rules.sentences import title_of
    from ironstride.rules.verdict import Force

    register = load_register()
    shown = []
    for kind in CATALOGUE:
        rule = make_rule(kind.id, {})
        rows = (register.row(number) for number in rule.evidence)
        evidence = tuple(
            Evidence(row.id, row.text, label(row), tuple(register.sources[key].citation for key in row.sources))
            for row in rows
        )
        guideline = rule.force is Force.SHOULD
        shown.append(RuleShown(rule.id, guideline, title_of(rule), rule.price_class, parameters_of(rule), evidence))
    return tuple(shown)


def rule_named(name: str) -> RuleShown:
    """The rule of that id.

    Raises:
        InvalidInput: when there is none; the nearest one is named.
    """
    rules = {rule.id: rule for rule in list_rules()}
    if name in rules:
        return rules[name]
    near = get_close_matches(name, rules, n=1)
    hint = f'; did you mean "{near[0]}"?' if near else ""
    raise InvalidInput([InputProblem("rules", "id", name, f"a rule from the list of ironstride rules{hint}")])


def rule_json(rule: RuleShown) -> dict[str, Any]:
    """The rule as a document."""
    return {
        "id": rule.id,
        "force": "should" if rule.is_guideline else "must",
        "text": rule.title,
        "price_class": rule.price_class,
        "parameters": dict(rule.parameters),
        "evidence": [
            {"id": one.id, "claim": one.claim, "grade": one.grade, "sources": list(one.sources)}
            for one in rule.evidence
        ],
    }
