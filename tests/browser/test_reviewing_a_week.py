"""A week that somebody follows is pasted, or chosen as a file, and judged; without a plan, and with nothing kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.screens import DESKTOP, PHONE
from tests.browser.serving import Served
from tests.browser.watched import watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WEEK = """Tue 7:00 intervals 50, 18:00 full-body 40
Wed 7:00 easy 40
Thu 7:00 intervals 50
Fri 7:00 easy 35, 18:00 full-body 40
Sat 7:00 long 90"""
GIBBERISH = "the quick brown fox"


def test_a_pasted_week_is_judged_and_bettered(browser: Browser, bare: Served) -> None:
    """Findings link to their rule, the better week stands beside, and the pasted text is still there."""
    with watched(browser, bare.address, PHONE) as seen:
        seen.go("/review")
        seen.page.get_by_label("Your week").fill(WEEK)
        seen.page.get_by_role("button", name="Review it").tap()
        seen.page.get_by_role("heading", name="The best week with the same sessions").wait_for()
        assert seen.page.get_by_label("Your week").input_value().strip() == WEEK
        seen.page.locator(".compromise a").first.tap()
        seen.page.wait_for_url("**/guide/rules/*")
        assert seen.all_problems() == []
    assert not (bare.home / "ironstride.db").exists()


def test_a_chosen_file_is_judged_like_a_pasted_week(browser: Browser, bare: Served, tmp_path: Path) -> None:
    """The same week from a file, on a desktop."""
    with watched(browser, bare.address, DESKTOP) as seen:
        seen.go("/review")
        chosen = tmp_path / "week.txt"
        chosen.write_text(WEEK, encoding="utf-8")
        seen.page.locator("input[type=file]").set_input_files(chosen)
        seen.page.get_by_role("button", name="Review it").click()
        seen.page.get_by_role("heading", name="The best week with the same sessions").wait_for()
        assert seen.all_problems() == []


def test_what_cannot_be_read_says_what_was_wanted(browser: Browser, bare: Served) -> None:
    """A text without a day gets an answer that says what was wanted."""
    with watched(browser, bare.address, DESKTOP) as seen:
        seen.go("/review")
        seen.page.get_by_label("Your week").fill(GIBBERISH)
        seen.page.get_by_role("button", name="Review it").click()
        seen.page.get_by_text("Wanted:").first.wait_for()
