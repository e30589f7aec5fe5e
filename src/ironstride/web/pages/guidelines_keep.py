"""Keep what guidelines weigh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.use.athlete_edit import GuidelineWish, guidelines_set
from ironstride.use.list_rules import list_rules
from ironstride.use.settings.settle import settle
from ironstride.web.answers import see_other
from ironstride.web.pages.guidelines_show import Typed, guidelines_page
from ironstride.web.reading import where_of
from ironstride.web.settled import settled_at

Many = Annotated[list[str] | None, Form()]


def guidelines_keep(request: Request, rule: Many = None, weight: Many = None, on: Many = None) -> Response:
    """What was set holds at once, or waits where it changes the plan; what cannot be is said beside its field.

    Raises:
        InvalidInput: when the form names no guideline.
        Refused: when there is no plan for it.
    """
    typed = _typed(rule or [], weight or [], on or [])
    wishes = {name: GuidelineWish(holds, _number(said)) for name, (holds, said) in typed.items()}
    try:
        settled = settle(where_of(request), lambda text, _athlete, _today: guidelines_set(text, wishes))
    except InvalidInput as error:
        return guidelines_page(request, typed, error.problems)
    return see_other(settled_at(settled, "/settings/guidelines"))


def _typed(rules: Sequence[str], weights: Sequence[str], on: Sequence[str]) -> Typed:
    known = {one.id for one in list_rules() if one.is_guideline}
    unknown = [one for one in rules if one not in known]
    if unknown or len(rules) != len(weights):
        raise InvalidInput([InputProblem("form", "rule", ", ".join(unknown), "guidelines, each with its number")])
    return {name: (name in on, said.strip()) for name, said in zip(rules, weights, strict=True)}


def _number(said: str) -> float | str:
    """The number; a word that is none stays one, so that the athlete file's own check speaks of it."""
    try:
        return float(said.replace(",", "."))
    except ValueError:
        return said
