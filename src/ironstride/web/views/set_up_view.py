"""A step of the set-up as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Final

from ironstride.use.set_up.answers import Answers
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead
from ironstride.use.set_up_form.race_step import MOST_RACES, rows_said
from ironstride.use.set_up_form.steps import LIFE, RACE, RUNNING, STEPS, STRENGTH, WATCH, WEEK
from ironstride.use.set_up_form.week_step import has_gym

PLAN: Final = "plan"


@dataclass(frozen=True, slots=True)
class StepName:
    """One step in the list of all."""

    key: str
    title: str
    is_here: bool
    is_open: bool
    """Whether it can be gone to."""


@dataclass(frozen=True, slots=True)
class StepPage:
    """The fields of a step, and what is wrong with them."""

    key: str
    number: int
    """From 1."""
    names: tuple[StepName, ...]
    fields: Fields
    problems: tuple[FieldProblem, ...]
    before: Answers
    rows: int
    """How many rows for races are shown."""

    @property
    def title(self) -> str:
        """What it is about."""
        return next(one.title for one in self.names if one.is_here)

    @property
    def with_gym(self) -> bool:
        """Whether a time slot is at a gym."""
        return has_gym(self.before)

    def value(self, name: str, otherwise: str = "") -> str:
        """What stands in a field."""
        values = self.fields.get(name, ())
        return values[0] if values else otherwise

    def at(self, name: str, number: int, otherwise: str = "") -> str:
        """What stands in a field of the row of a number, from 0."""
        values = self.fields.get(name, ())
        return values[number] if number < len(values) else otherwise

    def has(self, name: str, value: str) -> bool:
        """Whether a box of that value is ticked."""
        return value in self.fields.get(name, ())

    def problem(self, *names: str) -> FieldProblem | None:
        """What is wrong in a field, or in one of several."""
        return next((one for one in self.problems if one.field in names), None)

    def elsewhere(self, *shown: str) -> tuple[FieldProblem, ...]:
        """What is wrong where no field says it."""
        return tuple(one for one in self.problems if one.field not in shown)


def step_names(here: str, open_step: str | None, texts: NullTranslations) -> tuple[StepName, ...]:
    """All steps, with the last page at the end."""
    titles: Mapping[str, str] = {
        RACE: texts.gettext("You and your race"),
        RUNNING: texts.gettext("Your running"),
        WEEK: texts.gettext("Your week"),
        STRENGTH: texts.gettext("Strength"),
        LIFE: texts.gettext("What is fixed"),
        WATCH: texts.gettext("Your watch"),
        PLAN: texts.gettext("Your plan"),
    }
    last = len(STEPS) if open_step is None else STEPS.index(open_step)
    return tuple(
        StepName(key, title, key == here, number <= last) for number, (key, title) in enumerate(titles.items())
    )


def step_page(
    step: str, fields: Fields, read: StepRead | None, before: Answers, names: tuple[StepName, ...], *, more: bool
) -> StepPage:
    """The page of a step.

    Args:
        step: Its key.
        fields: What stands in its fields.
        read: What they mean; None before they were sent.
        before: What the steps before gave.
        names: Of all steps.
        more: Whether a further row is wanted.
    """
    rows = min(MOST_RACES, max(1, len(rows_said(fields)) + more)) if step == RACE else 0
    problems = () if read is None else read.problems
    return StepPage(step, STEPS.index(step) + 1, names, fields, problems, before, rows)
