"""Today, the season, a session, and moving one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.web.site import TOKEN, Site, site_of

SLOTS = re.compile(r'data-session="([^"]+)"')


def movable(site: Site) -> str:
    """A session of this week that can be moved."""
    found: list[str] = SLOTS.findall(site.get("/season").text)
    return next(one for one in found if "strength" in one)


def slots(site: Site, session: str) -> list[dict[str, object]]:
    """Where it could lie."""
    answer = site.get(f"/session/{session}/slots", accept="application/json")
    assert answer.status_code == 200
    found: list[dict[str, object]] = json.loads(answer.text)["slots"]
    return found


def test_without_a_plan_one_is_led_to_the_set_up(bare: Site) -> None:
    """Whoever has no plan yet gets no error but the way to one."""
    answer = bare.client.get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/set-up")


def test_today_says_what_when_and_why(site: Site) -> None:
    """The day's sessions are there with their time, and how one is in one sentence."""
    page = site.get("/")
    assert page.status_code == 200
    assert "Tue 24 Nov" in page.text
    assert "How you are" in page.text


def test_the_season_has_every_week_and_its_windows(site: Site) -> None:
    """Each week from this one on is a row, with the time slots of its days."""
    page = site.get("/season").text
    assert page.count('<tr id="week-') >= 12
    assert "18:00-19:30" in page


def test_every_slot_says_what_it_would_cost(site: Site) -> None:
    """A session's slots are lit in the states of the search, each with a phrase."""
    found = slots(site, movable(site))
    assert {one["state"] for one in found} <= {"here", "fits", "costs", "not-possible"}
    assert sum(one["state"] == "here" for one in found) == 1
    assert all(one["phrase"] for one in found)


def test_a_dropped_session_is_moved_and_can_be_brought_back(site: Site) -> None:
    """The move is made, told, and undone."""
    session = movable(site)
    to = next(one for one in slots(site, session) if one["state"] in {"fits", "costs"})
    before = site.get(f"/session/{session}").text
    answer = site.client.post(
        f"/session/{session}/move",
        data={"to": to["key"], "csrf": site.token()},
        headers={"accept": "application/json"},
    )
    assert answer.status_code == 200
    assert "moved to" in answer.json()["reason"]
    here = next(one for one in slots(site, session) if one["state"] == "here")
    assert here["key"] == to["key"]
    site.post("/undo")
    assert site.get(f"/session/{session}").text.count("Why here") == before.count("Why here") == 1
    again = next(one for one in slots(site, session) if one["state"] == "here")
    assert again["key"] != to["key"]


def test_a_slot_that_cannot_hold_it_is_refused_in_words(site: Site) -> None:
    """Nothing is changed, and the page says why the slot cannot hold the session."""
    session = movable(site)
    closed = next(one for one in slots(site, session) if one["state"] == "not-possible")
    answer = site.post(f"/session/{session}/move", to=str(closed["key"]))
    assert answer.status_code == 422
    assert "this one cannot" in answer.text
    assert "Nothing was changed" in answer.text


def test_a_kept_session_says_so_and_can_be_let_go(site: Site) -> None:
    """Keeping a session where it is marks it; letting it go takes the mark away."""
    session = movable(site)
    site.post(f"/session/{session}/move", keep="true")
    assert ">held<" in site.get(f"/session/{session}").text
    site.post(f"/session/{session}/move", free="true")
    assert ">held<" not in site.get(f"/session/{session}").text


@pytest.mark.parametrize("path", ["/session/none-such", "/no/such/page", "/static/../app.py"])
def test_what_is_not_there_is_said_to_be_missing(site: Site, path: str) -> None:
    """An unknown address gets a page that says so."""
    answer = site.get(path)
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    """The browser's copy holds until something changes."""
    first = site.get("/season")
    again = site.get("/season", **{"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.text) == (304, "")
    site.post(f"/session/{movable(site)}/move", keep="true")
    assert site.get("/season", **{"if-none-match": first.headers["etag"]}).status_code == 200


def test_a_session_done_and_taken_back(site: Site) -> None:
    """What is said of today's session is kept, shown, and forgotten when it is taken back."""
    session = re.findall(r'action="/session/([^"]+)/done"', site.get("/").text)[0]
    site.post(f"/session/{session}/done", minutes="30,5", effort="4")
    assert "done" in site.get(f"/session/{session}").text
    assert "Take back what I said" in site.get(f"/session/{session}").text
    site.post(f"/session/{session}/take-back")
    assert "Take back what I said" not in site.get(f"/session/{session}").text


def test_a_number_that_is_none_points_at_its_field(site: Site) -> None:
    """Words where a number was wanted are refused with the field's name."""
    session = re.findall(r'action="/session/([^"]+)/done"', site.get("/").text)[0]
    answer = site.post(f"/session/{session}/done", minutes="half an hour")
    assert answer.status_code == 422
    assert "minutes" in answer.text
    assert "a number" in answer.text


def test_an_example_is_left_for_ones_own(site: Site, tmp_path: Path) -> None:
    """A server with an example shows that first; a button leads to one's own, and back."""
    with_example = site_of(tmp_path / "empty", demo=site.desk)
    assert "This is an example" in with_example.get("/").text
    token = TOKEN.search(with_example.get("/").text)
    assert token is not None
    own = with_example.client.post("/whose", data={"whose": "own", "csrf": token.group(1)}, follow_redirects=False)
    assert own.status_code == 303
    assert with_example.client.get("/", follow_redirects=False).headers["location"] == "/set-up"
    with_example.client.post("/whose", data={"whose": "example", "csrf": token.group(1)})
    assert "This is an example" in with_example.get("/").text
