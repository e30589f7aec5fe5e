"""What each guideline weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from ironstride.training.problem_report import InputProblem
from ironstride.use.settings.read_settings import Guideline, read_guidelines
from ironstride.web.failures import INVALID, CannotChange
from ironstride.web.reading import plan_in_force
from ironstride.web.rendering import page
from ironstride.web.views.problem_view import by_field

Typed = Mapping[str, tuple[bool, str]]
"""By guideline: whether it holds, and what it weighs as it was typed."""
LIMITS: Final = ("0.25", "4")


def guidelines_show(request: Request, kept: str = "") -> Response:
    """Every guideline, switched on or off, and how much it counts."""
    return guidelines_page(request, kept=kept)


def guidelines_page(
    request: Request, typed: Typed | None = None, problems: Sequence[InputProblem] = (), *, kept: str = ""
) -> Response:
    """The page; with what was typed and what is wrong with it.

    Raises:
        CannotChange: when the athlete file cannot be read.
        NothingPlanned: where there is no plan.
    """
    shown = plan_in_force(request)
    if shown.running is None:
        raise CannotChange(shown.problem)
    guidelines = [_as_typed(one, typed or {}) for one in read_guidelines(shown.running)]
    places = {place: one.id for one in guidelines for place in (f"rules.{one.id}.weight", f"rules.{one.id}")}
    answer = page(
        request,
        "guidelines.html",
        status=INVALID if problems else 200,
        guidelines=guidelines,
        problems=by_field(problems, places),
        limits=LIMITS,
        kept=kept,
    )
    if problems:
        answer.headers["Cache-Control"] = "no-store"
    return answer


def _as_typed(guideline: Guideline, typed: Typed) -> Guideline:
    holds, weight = typed.get(guideline.id, (guideline.holds, guideline.weight))
    return replace(guideline, holds=holds, weight=weight)
