"""Everything that was said, once more, before the plan is made of it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.set_up_form.first_plan import why_no_season
from ironstride.web.answers import see_other
from ironstride.web.rendering import fragment
from ironstride.web.set_up_desk import is_taken, open_form
from ironstride.web.texts import texts_of
from ironstride.web.views.set_up_view import PLAN, step_names


def set_up_plan_show(request: Request) -> Response:
    """The answers in our words with a way back to each; or why no season is made from them, and what works.

    Raises:
        UnreadableFile: when what was typed cannot be read.
    """
    form = open_form(request)
    if is_taken(form.place):
        return see_other("/set-up")
    if form.standing.open is not None:
        return see_other(f"/set-up/{form.standing.open}")
    names = step_names(PLAN, None, texts_of(request))
    echoes = tuple((name, form.standing.read[name.key].echo) for name in names if name.key != PLAN)
    return fragment(
        request,
        "set_up_plan.html",
        names=names,
        echoes=echoes,
        no_season=why_no_season(form.place, form.standing.answers),
        written=form.kept.file,
    )
