"""A page of a browser of which everything is noticed that should not happen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import urlsplit

from tests.browser.screens import Size
from tests.web.pages import REFUSED

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

Scheme = Literal["light", "dark"]
WATCH: Final = """
(() => {
  window.seen = { shift: 0, forbidden: [], largest: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  document.addEventListener("securitypolicyviolation", (event) => {
    window.seen.forbidden.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}`);
  });
})();
"""
LEFT_BEHIND: Final = "net::ERR_ABORTED"
"""What a page was still fetching when it was left."""
LONGEST_MS: Final = 30_000


@dataclass
class Watched:
    """A page, and what went wrong on it so far."""

    page: Page
    address: str
    problems: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Load a page and wait until it has nothing more to fetch; a status that is no success is a problem."""
        answer = self.page.goto(f"{self.address}{path}")
        if answer is None or (answer.status >= 400 and path not in REFUSED):
            self.problems.append(f"{path} is answered with {'nothing' if answer is None else answer.status}")
        self.page.wait_for_load_state("networkidle")

    def shift(self) -> float:
        """How much moved on the page without anybody doing anything, as browsers count it."""
        return float(self.page.evaluate("window.seen.shift"))

    def all_problems(self) -> list[str]:
        """Everything so far, also what the page itself was forbidden to do."""
        forbidden = [f"forbidden by the policy: {one}" for one in self.page.evaluate("window.seen.forbidden")]
        return [*self.problems, *forbidden]


@contextmanager
def watched(browser: Browser, address: str, size: Size, scheme: Scheme = "light") -> Iterator[Watched]:
    """A page in a browser without a history, of a size and in a scheme of colours, until the block ends."""
    with fresh(browser, size, scheme) as context:
        page = context.new_page()
        seen = Watched(page, address)
        notice(seen)
        yield seen


@contextmanager
def fresh(browser: Browser, size: Size, scheme: Scheme = "light") -> Iterator[BrowserContext]:
    """A browser without a history, until the block ends."""
    context = browser.new_context(
        viewport={"width": size.width, "height": size.height},
        has_touch=size.is_phone,
        is_mobile=size.is_phone,
        color_scheme=scheme,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        ignore_https_errors=True,
    )
    context.set_default_timeout(LONGEST_MS)
    context.add_init_script(WATCH)
    try:
        yield context
    finally:
        context.close()


def notice(seen: Watched) -> None:
    """Write down errors, and requests that go anywhere but to our server."""
    ours = urlsplit(seen.address).netloc
    page, problems = seen.page, seen.problems

    def asked(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != ours:
            problems.append(f"a request left for {url}")

    def failed(url: str, why: str) -> None:
        if why != LEFT_BEHIND:
            problems.append(f"not fetched: {url} ({why})")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and urlsplit(message.location["url"]).path not in REFUSED:
            problems.append(f"console: {message.text}")

    page.on("console", said)
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on("request", lambda request: asked(request.url))
    page.on("requestfailed", lambda request: failed(request.url, request.failure or ""))
