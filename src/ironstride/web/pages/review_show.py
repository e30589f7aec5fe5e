"""Review a week that somebody follows already: without an account, without data."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.training.kinds import Experience, Level
from ironstride.use.review_week import WeekReview
from ironstride.web.rendering import page

EXAMPLE = """Tue 7:00 intervals 50, 18:00 full-body 40
Wed 7:00 easy 40
Thu 7:00 intervals 50
Fri 7:00 easy 35, 18:00 full-body 40
Sat 7:00 long 90"""


def review_show(request: Request) -> Response:
    """The form, with a week to try."""
    return review_page(request, EXAMPLE)


def review_page(
    request: Request, text: str, level: str = "", experience: str = "", found: WeekReview | None = None
) -> Response:
    """The form with what stands in it, and what was found."""
    return page(
        request,
        "review.html",
        text=text,
        level=level,
        experience=experience,
        found=found,
        levels=[one.value for one in Level],
        experiences=[one.value for one in Experience],
    )
