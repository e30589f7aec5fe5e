"""Progress: the three cards, and every chart as a part and as a page."""

from __future__ import annotations

import re

import pytest

from ironstride.use.charts.book import CHARTS
from tests.web.site import Site


def test_progress_opens_on_three_cards(site: Site) -> None:
    """Doing it, working, too much; then every chart's name behind one tap."""
    session = re.findall(r'action="/session/([^"]+)/done"', site.get("/").text)[0]
    site.post(f"/session/{session}/done", minutes="30", effort="3")
    page = site.get("/progress").text
    for heading in ("Are you doing it?", "Is it working?", "Is it too much?"):
        assert heading in page
    assert page.count('class="chart-fold"') == len(CHARTS)


def test_without_anything_it_teaches_what_will_be_here(bare: Site) -> None:
    """Nobody's data: what will stand here, and the one thing to do now."""
    page = bare.get("/progress").text
    assert "Nothing was done yet" in page
    assert 'href="/import"' in page


@pytest.mark.parametrize("name", list(CHARTS))
def test_every_chart_has_a_sentence_and_a_table(site: Site, name: str) -> None:
    """Asked for by the page's script it is a part that nobody keeps; asked for alone it is a page."""
    part = site.get(f"/progress/{name}?span=year", **{"hx-request": "true"})
    assert part.status_code == 200
    assert "<html" not in part.text
    assert part.headers["cache-control"] == "no-store"
    whole = site.get(f"/progress/{name}")
    assert "<html" in whole.text
    assert "As a table" in whole.text or "Nothing to draw yet" in whole.text


@pytest.mark.parametrize("path", ["/progress/none-such", "/progress/volume?span=century"])
def test_an_unknown_chart_or_stretch_is_missing(site: Site, path: str) -> None:
    """A name that is none is said to be missing."""
    assert site.get(path).status_code == 404
