"""Every page in a real browser, on a phone and on a desktop, light and dark: nothing breaks, leaves or hides."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from ironstride.training.session import Session
from ironstride.web.routes import ROUTES
from tests.browser.screens import NARROWEST, SCHEMES, SIZES, Size
from tests.browser.serving import Served
from tests.browser.watched import Watched, watched
from tests.web.pages import NOT_PAGES, PAGES, address

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
SCREENS: Final = ROOT / "out" / "screens"
AXE: Final = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
MOST_SHIFT: Final = 0.05
GRAVE: Final = {"serious", "critical"}
OPEN_ALL: Final = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
RUN_AXE: Final = "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations)"
TOO_WIDE: Final = """
[...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".scroll-x, .sr-only"))
  .slice(0, 5).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`)
"""
NAMED: Final = re.compile(r"\{\w+\}")
every_page = pytest.mark.parametrize("name", PAGES)
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)


@every_page
@every_size
def test_a_page_loads_without_an_error_and_stays_still(
    browser: Browser, shown: Served, example_sessions: list[Session], name: str, size: Size
) -> None:
    """No console error, nothing the policy forbids, no request elsewhere, no jump; and it is photographed."""
    with watched(browser, shown.address, size) as seen:
        seen.go(address(PAGES[name], example_sessions))
        moved = seen.shift()
        _photograph(seen, f"{name}-{size.name}")
        assert seen.all_problems() == []
        assert moved <= MOST_SHIFT


@every_page
def test_a_page_fits_the_narrowest_phone(
    browser: Browser, shown: Served, example_sessions: list[Session], name: str
) -> None:
    """At 320 px nothing has to be scrolled sideways, but for what scrolls in a frame of its own."""
    with watched(browser, shown.address, NARROWEST) as seen:
        seen.go(address(PAGES[name], example_sessions))
        width = seen.page.evaluate("document.documentElement.scrollWidth")
        assert width <= NARROWEST.width, seen.page.evaluate(TOO_WIDE)


@every_page
@every_size
def test_a_page_is_accessible(
    browser: Browser, shown: Served, example_sessions: list[Session], name: str, size: Size
) -> None:
    """Axe finds nothing serious, in neither scheme of colours, also in what is folded."""
    if not AXE.is_file():
        pytest.skip("ACCESSIBILITY IS NOT CHECKED: axe-core is not there; `make front` installs it")
    with watched(browser, shown.address, size) as seen:
        seen.go(address(PAGES[name], example_sessions))
        seen.page.evaluate(AXE.read_text(encoding="utf-8"))
        seen.page.evaluate(OPEN_ALL)
        found: list[str] = []
        for scheme in SCHEMES:
            seen.page.emulate_media(color_scheme=scheme)
            found += [f"{scheme}: {one}" for one in _grave(seen.page.evaluate(RUN_AXE))]
        assert found == []


def test_every_address_that_shows_a_page_is_looked_at() -> None:
    """A new page needs a line in the list of pages, or one that says why it is none."""
    routes = [path for method, path, _ in ROUTES if method == "GET"]
    looked_at = {_answering(path.partition("?")[0], routes) for path in PAGES.values()}
    assert set(routes) - NOT_PAGES - looked_at == set()


def _answering(path: str, routes: list[str]) -> str | None:
    """Which route answers a path: the first that fits."""
    return next((one for one in routes if re.fullmatch(NAMED.sub("[^/]+", one), path)), None)


def _photograph(seen: Watched, name: str) -> None:
    """The whole page in both schemes, for looking at."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    for scheme in SCHEMES:
        seen.page.emulate_media(color_scheme=scheme)
        seen.page.screenshot(path=SCREENS / f"{name}-{scheme}.png", full_page=True)


def _grave(violations: list[dict[str, Any]]) -> list[str]:
    """What is serious, each with the first places where."""
    return [
        f"{one['id']} ({one['impact']}): {one['help']}; " + " | ".join(node["html"][:160] for node in one["nodes"][:3])
        for one in violations
        if one["impact"] in GRAVE
    ]
