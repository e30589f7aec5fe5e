"""Progress: three cards, the other charts behind one tap."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.charts.book import CHARTS
from ironstride.use.charts.facts import Span
from ironstride.use.progress.show_progress import Progress, show_progress
from ironstride.web.desk import desk_of
from ironstride.web.reading import kept, plan_or_none, today_of
from ironstride.web.rendering import page
from ironstride.web.views.progress_view import progress_cards


def progress_show(request: Request, span: str = Span.SEASON.value) -> Response:
    """The cards, and every chart's name."""
    plan_or_none(request)
    desk, today = desk_of(request), today_of(request)

    def read() -> Progress:
        return show_progress(desk.athlete, desk.data, today, desk.machine_zone())

    progress = kept(request, "progress", read)
    chosen = span if span in {one.value for one in Span} else Span.SEASON.value
    charts = [(name, title) for name, (title, _) in CHARTS.items()]
    return page(
        request,
        "progress.html",
        progress=progress,
        cards=progress_cards(progress),
        charts=charts,
        span=chosen,
        today=today,
    )
