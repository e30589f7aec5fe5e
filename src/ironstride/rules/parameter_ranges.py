"""What a rule's parameters may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from ironstride.rules.scopes import Rule
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR

WEIGHTS: Final = (0.25, 4.0)
LONGEST_REACH: Final = 72 * MINUTES_PER_HOUR
"""A gap rule looks back no further than this: the search remembers three days."""
MOST_HOURS: Final = 336
MOST_COUNT: Final = 99
SUNDAY: Final = 6


def check_parameters(rule: Rule) -> None:
    """Nothing, when every parameter of the rule is in its range.

    Raises:
        ValueError: naming the rule, the parameter and its range.
    """
    for problem in parameter_problems(rule):
        raise ValueError(problem)


def parameter_problems(rule: Rule) -> Iterator[str]:
    """A sentence for each parameter out of its range."""
    for field in fields(rule):  # type: ignore[arg-type]
        value = getattr(rule, field.name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        least, most = _range(field.name)
        if not least <= value <= most:
            yield f"{rule.id}: {field.name} is {least:g} to {most:g}, not {value:g}"
    reach: Any = getattr(rule, "reach", 0)
    if reach > LONGEST_REACH:
        hours = LONGEST_REACH // MINUTES_PER_HOUR
        yield f"{rule.id}: looks back {hours} hours at most, not {reach / MINUTES_PER_HOUR:g}"


def _range(name: str) -> tuple[float, float]:
    if name == "weight":
        return WEIGHTS
    if name == "weekday":
        return 0, SUNDAY
    if name.endswith("_hours"):
        return 0, MOST_HOURS
    if name.endswith("_minutes"):
        return 0, MINUTES_PER_DAY
    return 1, MOST_COUNT
