"""What waits for a word, how somebody feels, and what happens in life."""

from __future__ import annotations

import pytest

from tests.web.site import Site


def test_life_is_shown_before_it_is_made(site: Site) -> None:
    """Days away wait as a difference; taking it changes the plan, and undo brings it back."""
    page = site.post("/life", what="away", first="2026-12-04", last="2026-12-06", reason="travel")
    assert page.status_code == 200
    assert "Is this what you want?" in page.text
    assert "2026-12-04" not in (site.home / "sam.toml").read_text(encoding="utf-8")
    assert "A suggestion waits" in site.get("/").text
    site.post("/suggestion", word="accept")
    assert "2026-12-04" in (site.home / "sam.toml").read_text(encoding="utf-8")
    assert "No suggestion waits" in site.get("/suggestion").text
    site.post("/undo")
    assert "2026-12-04" not in (site.home / "sam.toml").read_text(encoding="utf-8")


def test_leaving_it_changes_nothing(site: Site) -> None:
    """What is declined is gone, and the plan is as it was."""
    before = (site.home / "sam.toml").read_bytes()
    site.post("/life", what="sick")
    site.post("/suggestion", word="decline")
    assert (site.home / "sam.toml").read_bytes() == before
    assert "No suggestion waits" in site.get("/suggestion").text


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"what": "away"}, "the first day away"),
        ({"what": "busy", "first": "someday"}, "a date"),
        ({"what": "back"}, "a day inside days away or ill"),
        ({"what": "dance"}, "away, busy, sick, injured, back or a race"),
        ({"what": "result", "words": "fast"}, "10 km"),
    ],
)
def test_what_is_not_understood_says_what_was_wanted(site: Site, fields: dict[str, str], wanted: str) -> None:
    """Nothing is changed, and the page says what was wanted."""
    answer = site.post("/life", **fields)
    assert answer.status_code == 422
    assert wanted in answer.text


@pytest.mark.parametrize(
    "fields",
    [
        {"what": "busy", "first": "2026-12-03", "start": "18:00", "end": "20:30"},
        {"what": "busy", "first": "2026-12-03", "start": "18:00", "end": "20:30", "every_week": "true"},
        {"what": "cold", "first": "2026-11-23"},
        {"what": "injured"},
        {"what": "race-moved", "first": "2027-04-18", "race": "Spring half"},
        {"what": "add", "words": "sat 9:00-10:30 football hard legs heavy"},
    ],
)
def test_each_form_of_life_leads_to_a_change_to_look_at(site: Site, fields: dict[str, str]) -> None:
    """Every kind of life event is shown as a change, or as what it leaves as it is."""
    answer = site.post("/life", **fields)
    assert answer.status_code == 200
    assert "Is this what you want?" in answer.text


def test_a_feeling_is_kept_and_told(site: Site) -> None:
    """Four taps are kept, shown, and what they mean is said."""
    page = site.post("/feel", tired="4", legs="8", slept="2", keen="2")
    assert page.status_code == 200
    assert "tired 4" in page.text
    assert "legs sore 8" in page.text
    assert "sets of the next leg work" in page.text


def test_nothing_said_is_no_signal(site: Site) -> None:
    """An empty check-in keeps nothing."""
    assert "Said lately" not in site.post("/feel").text


def test_a_red_flag_answers_calmly_and_asks_for_a_professional(site: Site) -> None:
    """A sign that belongs to a professional is answered before anything else, without a diagnosis."""
    page = site.post("/feel", pain_where="shin", pain="5", sign="bone").text
    assert "What the last days say" not in page
    assert "somebody qualified" in page


def test_looking_says_when_nothing_speaks_for_a_change(site: Site) -> None:
    """Without a reason there is no suggestion."""
    page = site.post("/suggestion/look").text
    assert "Nothing speaks for a change" in page or "A suggestion" in page
