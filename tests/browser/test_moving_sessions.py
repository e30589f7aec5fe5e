"""A session is moved in the season: dragged with the mouse, with the keyboard, with the list; and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ironstride.training.session import Session
from tests.browser.screens import DESKTOP, PHONE
from tests.browser.serving import Served
from tests.browser.watched import Watched, watched
from tests.web.example import plan_of
from tests.web.pages import named_sessions

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

STATES = {"slot-fits", "slot-costs", "slot-not-possible", "slot-here"}


@pytest.fixture
def run(example_sessions: list[Session]) -> str:
    """An easy run that lies ahead."""
    return named_sessions(example_sessions)["run"]


@pytest.fixture
def season(browser: Browser, own: Served) -> Iterator[Watched]:
    """The season's table on a desktop, the test's own to change."""
    with watched(browser, own.address, DESKTOP) as seen:
        seen.go("/season")
        yield seen


def place_of(server: Served, session: str) -> tuple[date, int]:
    """Where a session lies in the stored plan: day and minute."""
    found = next(one for one in plan_of(server.home).plan.sessions if one.id == session)
    return found.date, found.start


def centre(element: Locator) -> tuple[float, float]:
    """The middle of an element on the screen."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def chip(seen: Watched, session: str) -> Locator:
    """The session in the table."""
    return seen.page.locator(f"[data-session='{session}']")


def pick_up(seen: Watched, session: str) -> Locator:
    """Take a session with the mouse and hold it; the slots that it may go to."""
    mouse = seen.page.mouse
    x, y = centre(chip(seen, session))
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 15, y + 15, steps=3)
    seen.page.locator(".slot-lit").first.wait_for()
    return seen.page.locator(".slot-lit.slot-fits, .slot-lit.slot-costs")


def test_a_dragged_session_shows_every_slot_before_it_is_dropped(season: Watched, own: Served, run: str) -> None:
    """Each slot of its week says one of three states with a phrase, and where it is; nothing is changed meanwhile."""
    before = place_of(own, run)
    open_slots = pick_up(season, run)
    lit = season.page.locator(".slot-lit")
    said = [set(str(one.get_attribute("class")).split()) & STATES for one in lit.all()]
    phrases = [one.inner_text() for one in season.page.locator(".slot-lit .slot-phrase").all()]
    assert all(len(one) == 1 for one in said)
    assert {"slot-here"} in said
    assert len(phrases) == len(said)
    assert all(phrases)
    season.page.mouse.move(*centre(open_slots.first), steps=5)
    panel = season.page.locator(".slot-panel")
    assert panel.is_visible()
    assert panel.inner_text().strip()
    season.page.keyboard.press("Escape")
    season.page.mouse.up()
    assert season.page.locator(".slot-lit").count() == 0
    assert place_of(own, run) == before
    assert season.all_problems() == []


def test_dropping_moves_the_session_and_undo_takes_it_back(season: Watched, own: Served, run: str) -> None:
    """What is dropped lies there, in the data file and on the page; one tap takes it back."""
    before = place_of(own, run)
    target = pick_up(season, run).first
    cell = target.locator("xpath=ancestor::td")
    day, start = cell.get_attribute("data-day"), int(str(target.get_attribute("data-start")))
    x, y = centre(target)
    season.page.mouse.move(x, y, steps=8)
    with season.page.expect_event("load"):
        season.page.mouse.up()
    moved = place_of(own, run)
    assert moved != before
    assert moved[0].isoformat() == day
    assert moved[1] >= start
    assert chip(season, run).locator("xpath=ancestor::td").get_attribute("data-day") == day
    season.page.get_by_role("button", name="Undo").click()
    season.page.wait_for_load_state("networkidle")
    assert place_of(own, run) == before
    assert season.all_problems() == []


def test_dropping_outside_every_slot_changes_nothing(season: Watched, own: Served, run: str) -> None:
    """A drag that ends nowhere leaves the session where it was, and opens no page."""
    before = place_of(own, run)
    pick_up(season, run)
    season.page.mouse.move(2, 2, steps=4)
    season.page.mouse.up()
    assert season.page.locator(".slot-lit, .chip-ghost").count() == 0
    assert season.page.url.endswith("/season")
    assert place_of(own, run) == before


def test_a_session_is_moved_with_the_keyboard_alone(season: Watched, own: Served, run: str) -> None:
    """M, arrows, Enter: the slot is told before, and the session lies there after."""
    before = place_of(own, run)
    chip(season, run).focus()
    season.page.keyboard.press("m")
    target = season.page.locator(".slot-is-target")
    target.wait_for()
    first = season.page.locator(".slot-panel").inner_text()
    for _ in range(40):
        season.page.keyboard.press("ArrowRight")
        classes = str(target.get_attribute("class"))
        if ("slot-fits" in classes or "slot-costs" in classes) and season.page.locator(
            ".slot-panel"
        ).inner_text() != first:
            break
    day = target.locator("xpath=ancestor::td").get_attribute("data-day")
    with season.page.expect_event("load"):
        season.page.keyboard.press("Enter")
    moved = place_of(own, run)
    assert moved != before
    assert moved[0].isoformat() == day
    assert season.all_problems() == []


def test_escape_leaves_the_keyboard_move_where_it_began(season: Watched, own: Served, run: str) -> None:
    """Nothing is changed, and the focus is on the session again."""
    before = place_of(own, run)
    chip(season, run).focus()
    season.page.keyboard.press("m")
    season.page.locator(".slot-is-target").wait_for()
    season.page.keyboard.press("Escape")
    assert season.page.locator(".slot-lit").count() == 0
    assert season.page.evaluate("document.activeElement.dataset.session") == run
    assert place_of(own, run) == before


def test_on_a_phone_a_session_is_moved_with_the_list(browser: Browser, own: Served, run: str) -> None:
    """Open it, Move, choose a slot that is open, done; also without any drag."""
    before = place_of(own, run)
    with watched(browser, own.address, PHONE) as seen:
        seen.go(f"/session/{run}")
        seen.page.get_by_role("link", name="Move").tap()
        choice = seen.page.locator("input[name=to]:not([disabled])").first
        choice.wait_for()
        key = str(choice.get_attribute("value"))
        choice.tap()
        seen.page.get_by_role("button", name="Move it").tap()
        seen.page.wait_for_url("**/season**")
        assert seen.all_problems() == []
    moved = place_of(own, run)
    assert moved != before
    assert moved[0].isoformat() in key


def test_a_kept_session_says_so_and_can_be_let_go(browser: Browser, own: Served, run: str) -> None:
    """Held by one tap, marked on its page, free again by another."""
    with watched(browser, own.address, PHONE) as seen:
        seen.go(f"/session/{run}")
        seen.page.get_by_role("button", name="Keep it here").tap()
        seen.page.get_by_role("button", name="Let it go").wait_for()
        assert next(one for one in plan_of(own.home).plan.sessions if one.id == run).locked
        seen.page.get_by_role("button", name="Let it go").tap()
        seen.page.get_by_role("button", name="Keep it here").wait_for()
        assert not next(one for one in plan_of(own.home).plan.sessions if one.id == run).locked
        assert seen.all_problems() == []
