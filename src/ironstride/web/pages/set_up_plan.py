"""Make the plan."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.set_up_form.first_plan import earlier_athlete, first_plan, plan_of_file, write_athlete
from ironstride.web.answers import go_to, see_other
from ironstride.web.jobs import jobs_of
from ironstride.web.set_up_desk import place_of

DONE = "/set-up/done"


def set_up_plan(request: Request, only_write: Annotated[bool, Form()] = False) -> Response:
    """Begin to plan and show how far it is; with `only_write` the athlete file alone is written.

    Raises:
        InvalidInput: when a step is open, or there are several athletes.
        UnreadableFile: when the file cannot be written.
    """
    place = place_of(request)
    jobs, data = jobs_of(request), place.data.file.path
    earlier = earlier_athlete(place)
    if earlier is not None:
        job = jobs.start("plan", data, lambda told: plan_of_file(place, earlier, told), DONE)
        return go_to(request, f"/jobs/{job.key}")
    if only_write:
        write_athlete(place)
        return see_other("/set-up/plan")
    job = jobs.start("plan", data, lambda told: first_plan(place, told), DONE)
    return go_to(request, f"/jobs/{job.key}")
