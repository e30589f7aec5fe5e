"""What Chromium sees of a page: how much is sent, when the largest thing is painted, how much jumps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from scripts.set_up_browser import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WATCH: Final = """
window.seen = { shift: 0, largest: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.seen.largest = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """One loading of a page."""

    sent_bytes: int
    """Compressed, with headers."""
    largest_paint_ms: float
    shift: float


@contextmanager
def browsing() -> Iterator[Browser | None]:
    """Chromium until the block ends; None where there is none."""
    executable = chromium()
    if executable is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


def loads(browser: Browser, first: str, later: str) -> tuple[Seen, Seen]:
    """A page loaded by a browser that was never here, and then another page."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    context.add_init_script(WATCH)
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    sizes: list[int] = []

    def arrived(event: dict[str, Any]) -> None:
        sizes.append(int(event["encodedDataLength"]))

    network.on("Network.loadingFinished", arrived)
    found = []
    for address in (first, later):
        sizes.clear()
        page.goto(address)
        page.wait_for_load_state("networkidle")
        seen = page.evaluate("window.seen")
        found.append(Seen(sum(sizes), float(seen["largest"]), float(seen["shift"])))
    context.close()
    return found[0], found[1]
