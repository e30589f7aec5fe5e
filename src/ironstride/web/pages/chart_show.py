"""One chart: its sentence, the drawing, and the same as a table."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.charts.book import CHARTS, chart_of
from ironstride.use.charts.chart import Chart
from ironstride.use.charts.facts import Facts, Span, facts_of
from ironstride.use.what_was_done.named_record import named_record
from ironstride.web.answers import is_part
from ironstride.web.desk import desk_of
from ironstride.web.reading import kept, plan_or_none, today_of
from ironstride.web.rendering import fragment, page
from ironstride.web.views.chart_view import chart_json


def chart_show(request: Request, chart: str, span: str = Span.SEASON.value) -> Response:
    """The chart as a part of the page, or as a page of its own where no script asks for it.

    Raises:
        HTTPException: 404 when there is no such chart or stretch of time.
    """
    if chart not in CHARTS or span not in {one.value for one in Span}:
        raise HTTPException(404)
    plan_or_none(request)
    desk, today = desk_of(request), today_of(request)

    def facts() -> Facts:
        return facts_of(named_record(desk.athlete, desk.data, today, desk.machine_zone()), desk.data, today)

    def made() -> Chart:
        return chart_of(chart, kept(request, "facts", facts), Span(span))

    found = kept(request, ("chart", chart, span), made)
    answer, template = (fragment, "parts/chart.html") if is_part(request) else (page, "chart.html")
    return answer(request, template, chart=found, drawn=chart_json(found), span=span)
