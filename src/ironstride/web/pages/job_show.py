"""How far a job is."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput, IronstrideError, Refused
from ironstride.web.answers import go_to, is_part, see_other
from ironstride.web.jobs import Job, JobState, jobs_of
from ironstride.web.rendering import fragment

UNEXPECTED = "Something went wrong that should not have: {what}"


def job_show(request: Request, job: str) -> Response:
    """A page that asks again by itself until the job is over, then leads to what came of it.

    Raises:
        HTTPException: 404 for a job that nobody knows.
    """
    found = jobs_of(request).find(job)
    if found is None:
        raise HTTPException(404)
    if found.state is JobState.DONE:
        return go_to(request, found.then) if is_part(request) else see_other(found.then)
    problem = found.problem
    return fragment(
        request,
        "job_part.html" if is_part(request) else "job.html",
        job=found,
        percent=round(100 * found.far.done / found.far.total) if found.far.total else None,
        refusal=problem.refusal if isinstance(problem, Refused) else None,
        problems=problem.problems if isinstance(problem, InvalidInput) else (),
        text=_text(found),
        back=_back(found),
    )


def _text(job: Job) -> str:
    problem = job.problem
    if problem is None or isinstance(problem, (InvalidInput, Refused)):
        return ""
    return str(problem) if isinstance(problem, IronstrideError) else UNEXPECTED.format(what=type(problem).__name__)


def _back(job: Job) -> str:
    return "/set-up/plan" if job.name == "plan" else "/import"
