"""A step of the set-up."""

from __future__ import annotations

from typing import Final

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.set_up.week_templates import TEMPLATES
from ironstride.use.set_up_form import life_step, race_step, running_step, strength_step, week_step
from ironstride.use.set_up_form.steps import RUNNING, STEPS, first_fields
from ironstride.web.answers import see_other
from ironstride.web.rendering import fragment
from ironstride.web.set_up_desk import is_taken, open_form
from ironstride.web.texts import texts_of
from ironstride.web.uploads import SET_UP
from ironstride.web.views.set_up_view import step_names, step_page

MOST_NAMED: Final = 6
INVALID: Final = 422
CHOICES: Final = {
    "distances": race_step.DISTANCES,
    "at_a_gym": strength_step.AT_A_GYM,
    "at_home": strength_step.AT_HOME,
    "health": life_step.HEALTH,
    "templates": TEMPLATES,
    "turns": week_step.TURNS,
    "recordings": running_step.RECORDINGS,
}


def set_up_step(request: Request, step: str, more: bool = False, dropped: bool = False) -> Response:
    """The fields of a step as they stand.

    Args:
        request: Who asks.
        step: One of the steps.
        more: Whether one row for a race more is wanted.
        dropped: Whether files came just now.

    Raises:
        HTTPException: 404 where there is no such step.
        UnreadableFile: when what was typed cannot be read.
    """
    if step not in STEPS:
        raise HTTPException(404)
    form = open_form(request)
    if is_taken(form.place):
        return see_other("/set-up")
    standing = form.standing
    if step not in standing.before:
        return see_other(f"/set-up/{standing.open}")
    before = standing.before[step]
    fields = dict(form.kept.form.get(step) or first_fields(step, before, form.known))
    if dropped and step == RUNNING and form.dropped:
        fields["running"] = (running_step.RECORDINGS,)
    read = None if dropped else standing.read.get(step)
    shown = step_page(step, fields, read, before, step_names(step, standing.open, texts_of(request)), more=more)
    return fragment(
        request,
        f"set_up_{step}.html",
        status=INVALID if shown.problems and not more else 200,
        form=shown,
        choices=CHOICES,
        today=form.place.as_of,
        batch=SET_UP,
        files=form.dropped[:MOST_NAMED],
        file_count=len(form.dropped),
        previous=STEPS[max(0, STEPS.index(step) - 1)],
    )
