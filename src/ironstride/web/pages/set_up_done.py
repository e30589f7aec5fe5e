"""The first plan with its explanation."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from ironstride.training.plan import Plan
from ironstride.use.import_recordings.import_dropped import DroppedImported
from ironstride.use.plan_sentences import NOTHING_LEFT_OUT, cannot_texts, goal_sentence, season_sentence
from ironstride.use.set_up_form.first_plan import FirstPlan
from ironstride.use.show_plan import repeated
from ironstride.web.jobs import JobState, jobs_of
from ironstride.web.reading import kept, plan_in_force, today_of
from ironstride.web.rendering import fragment
from ironstride.web.views.import_view import ImportPage, import_page
from ironstride.web.views.strip_view import strip_of

MOST_COMPROMISES: Final = 3


def set_up_done(request: Request, job: str = "") -> Response:
    """Two sentences, the season as a strip, what it cannot do, and the dearest compromises; what the recordings gave.

    Raises:
        NothingPlanned: where there is no plan.
        UnreadableFile: when it cannot be read.
    """
    shown = plan_in_force(request)
    today = today_of(request)
    return fragment(
        request,
        "set_up_done.html",
        shown=shown,
        sentences=(goal_sentence(shown.plan, today), season_sentence(shown.plan)),
        cannot=_cannot(shown.plan),
        strip_drawing=kept(request, "first-strip", lambda: strip_of(shown.weeks, today)),
        compromises=repeated(shown.plan)[:MOST_COMPROMISES],
        compromise_count=len(repeated(shown.plan)),
        brought=_brought(request, job),
    )


def _brought(request: Request, key: str) -> ImportPage | None:
    """What the recordings gave, as long as the job is remembered."""
    job = jobs_of(request).find(key)
    made = job.future.result() if job is not None and job.state is JobState.DONE else None
    if not isinstance(made, FirstPlan) or made.report is None:
        return None
    return import_page(DroppedImported(made.report, ()))


def _cannot(plan: Plan) -> tuple[str, ...]:
    return cannot_texts(plan) or (NOTHING_LEFT_OUT,)
