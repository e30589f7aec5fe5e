"""The settings: how things are shown and planned, the data, the way to everything that is set once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS
from ironstride.training.problem_report import InputProblem
from ironstride.use.settings.read_settings import Settings, read_settings
from ironstride.web.failures import INVALID
from ironstride.web.reading import plan_in_force
from ironstride.web.rendering import page
from ironstride.web.views.problem_view import by_field

FIELDS: Final = {
    "athlete.units": "units",
    "athlete.timezone": "timezone",
    "preferences.stability": "stability",
    "word 1": "stability",
    "preferences.planning_day": "planning_day",
}


def settings_show(request: Request, kept: str = "") -> Response:
    """Everything as it is set; where the athlete file cannot be read, what is wrong with it."""
    return settings_page(request, kept=kept)


def settings_page(
    request: Request, typed: Settings | None = None, problems: Sequence[InputProblem] = (), *, kept: str = ""
) -> Response:
    """The page; with what was typed and what is wrong with it.

    Raises:
        NothingPlanned: where there is no plan.
    """
    shown = plan_in_force(request)
    settings = typed or (None if shown.running is None else read_settings(shown.running))
    answer = page(
        request,
        "settings.html",
        status=INVALID if problems else 200,
        shown=shown,
        settings=settings,
        problems=by_field(problems, FIELDS),
        kept=kept,
        days=tuple(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)),
    )
    if problems:
        answer.headers["Cache-Control"] = "no-store"
    return answer
