"""Today with one thumb: done, taken back, how one feels; being away is shown before it is made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ironstride.training.session import SessionStatus
from tests.browser.screens import PHONE
from tests.browser.serving import Served
from tests.browser.watched import watched
from tests.web.example import plan_of
from tests.web.site import TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def status_today(server: Served) -> SessionStatus:
    """How the first session of today stands in the data file."""
    return next(one for one in plan_of(server.home).plan.sessions if one.date == TODAY).status


def places(server: Served) -> list[tuple[str, date, int]]:
    """Where every session of the stored plan lies."""
    return [(one.id, one.date, one.start) for one in plan_of(server.home).plan.sessions]


def test_done_is_one_tap_and_can_be_taken_back(browser: Browser, own: Served) -> None:
    """The day's session is done with one tap; its page takes the word back."""
    with watched(browser, own.address, PHONE) as seen:
        seen.go("/")
        seen.page.locator("article.card").first.get_by_role("button", name="Done as planned").tap()
        seen.page.get_by_text("✓ done").first.wait_for()
        assert status_today(own) is SessionStatus.DONE
        seen.page.locator("article.card a.card-title").first.tap()
        seen.page.get_by_role("button", name="Take back what I said").tap()
        seen.page.wait_for_load_state("networkidle")
        assert status_today(own) is SessionStatus.PLANNED
        assert seen.all_problems() == []


@pytest.mark.parametrize(("word", "is_made"), [("Make this change", True), ("Leave the plan as it is", False)])
def test_being_away_is_shown_before_it_is_made(browser: Browser, own: Served, word: str, is_made: bool) -> None:
    """What changes is on the screen first; who leaves it then has changed nothing."""
    before = places(own)
    with watched(browser, own.address, PHONE) as seen:
        seen.go("/life")
        form = seen.page.locator("form", has=seen.page.get_by_role("heading", name="Away", exact=True))
        form.locator("[name=first]").fill("2026-12-08")
        form.locator("[name=last]").fill("2026-12-12")
        form.get_by_role("button", name="Show what changes").tap()
        decide = seen.page.get_by_role("button", name=word)
        decide.wait_for()
        assert places(own) == before
        with seen.page.expect_event("load"):
            decide.tap()
        assert seen.all_problems() == []
    assert (places(own) != before) is is_made


def test_a_check_in_is_some_taps_and_is_shown_again(browser: Browser, own: Served) -> None:
    """What was tapped is among the words of the last days."""
    with watched(browser, own.address, PHONE) as seen:
        seen.go("/feel")
        lately = seen.page.locator("ul.plain-list li").filter(has_text="legs sore 7")
        assert lately.count() == 0
        seen.page.locator("label", has=seen.page.locator("input[name=legs][value='7']")).tap()
        with seen.page.expect_event("load"):
            seen.page.get_by_role("button", name="Keep").tap()
        seen.go("/feel")
        assert seen.all_problems() == []
        assert lately.count() == 1
