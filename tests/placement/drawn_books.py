"""Rule books for random problems: half of them made rules, half the catalogue with rules off and other numbers."""

from __future__ import annotations

import random
from typing import Final

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.catalogue import CATALOGUE, make_rule
from ironstride.rules.scopes import Rule
from ironstride.rules.status import RuleStatus, parameters_for
from ironstride.training.kinds import Combine, Experience, Level, Phase, Strategy
from tests.placement.made_rules import WEIGHTS, made_books

STREAK: Final = "running-days-in-a-row"
"""Has to be the same in every book of a problem."""
Numbers = dict[str, float | int | str | bool]


def drawn_books(draw: random.Random, many: int) -> tuple[RuleBook, ...]:
    """So many books."""
    return made_books(draw, many) if draw.random() < 0.5 else catalogue_books(draw, many)


def catalogue_books(draw: random.Random, many: int) -> tuple[RuleBook, ...]:
    """Books of catalogue rules for an athlete whose status changes from book to book."""
    level = draw.choice(list(Level))
    streak: list[Rule] = []
    if draw.random() < 0.8:
        streak = [make_rule(STREAK, {"most": draw.randint(1, 6), "weight": draw.choice(WEIGHTS)})]
    return tuple(book_of((*_rules(draw, _status(draw, level)), *streak)) for _ in range(many))


def _status(draw: random.Random, level: Level) -> RuleStatus:
    return RuleStatus(
        level=level,
        experience=draw.choice(list(Experience)),
        phase=draw.choice(list(Phase)),
        age=draw.choice((None, 30, 55)),
        strategy=draw.choice(list(Strategy)),
        combine=draw.choice(list(Combine)),
        long_run_day=draw.choice((None, 5, 6)),
        rest_day=draw.choice((None, 0, 4)),
        priority=draw.choice(("running", "strength")),
    )


def _rules(draw: random.Random, status: RuleStatus) -> list[Rule]:
    """What holds under the status, some rules off, the others as they are or with numbers near their own."""
    defaults, share_off = parameters_for(status), draw.choice((0.0, 0.0, 0.3))
    found = []
    for rule in CATALOGUE:
        if rule.id in defaults and rule.id != STREAK and draw.random() >= share_off:
            numbers: Numbers = dict(defaults[rule.id])
            made = make_rule(rule.id, {**numbers, "weight": draw.choice(WEIGHTS)})
            found.append(make_rule(rule.id, {**numbers, **_changed(draw, made)}))
    return found


def _changed(draw: random.Random, rule: Rule) -> Numbers:
    changed: Numbers = {"weight": rule.weight}
    for name in getattr(rule, "__dataclass_fields__", {}):
        value = getattr(rule, name)
        if name.endswith("hours") and draw.random() < 0.3:
            changed[name] = min(72.0, max(1.0, value * draw.choice((0.5, 0.75, 1.5))))
    return changed
