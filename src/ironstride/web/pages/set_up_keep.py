"""Keep what was typed into a step, and go on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.set_up.answers import Setting
from ironstride.use.set_up_form.fields import Fields
from ironstride.use.set_up_form.kept_form import read_form, write_form
from ironstride.use.set_up_form.steps import STEPS, WEEK
from ironstride.use.set_up_form.week_step import template_fields, template_of
from ironstride.web.answers import see_other
from ironstride.web.pages.set_up_step import set_up_step
from ironstride.web.set_up_desk import is_taken, open_form, place_of
from ironstride.web.typed import Typed

DO: Final = "do"
"""The button: ``next``, ``back``, ``more`` (a row), ``template:NAME`` (a week to begin from)."""
BACK, MORE, TEMPLATE = "back", "more", "template:"


def _from_template(button: str, setting: Setting) -> Fields:
    template = template_of(button.removeprefix(TEMPLATE))
    if template is None:
        raise HTTPException(404)
    return template_fields(template, setting)


def set_up_keep(request: Request, step: str, fields: Typed) -> Response:
    """Whatever was typed is kept; the next step follows where it was understood, else this one with what was wrong.

    Raises:
        HTTPException: 404 where there is no such step.
        UnreadableFile: when it cannot be kept.
    """
    if step not in STEPS:
        raise HTTPException(404)
    place = place_of(request)
    if is_taken(place):
        return see_other("/set-up")
    button = (fields.pop(DO, None) or ("next",))[0]
    kept = read_form(place.data)
    said = _from_template(button, open_form(request).known.setting) if button.startswith(TEMPLATE) else fields
    write_form(place.data, replace(kept, form={**kept.form, step: said}))
    number = STEPS.index(step)
    if button == BACK:
        return see_other(f"/set-up/{STEPS[max(0, number - 1)]}")
    if button == MORE:
        return see_other(f"/set-up/{step}?more=true#last")
    if button.startswith(TEMPLATE):
        return see_other(f"/set-up/{WEEK}")
    found = open_form(request).standing.read.get(step)
    if found is None or found.problems:
        return set_up_step(request, step)
    return see_other(f"/set-up/{[*STEPS, 'plan'][number + 1]}")
