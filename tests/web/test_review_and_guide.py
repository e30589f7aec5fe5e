"""A week reviewed without any data; questions, rules and evidence."""

from __future__ import annotations

import pytest

from tests.web.site import Site

WEEK = """Tue 7:00 intervals 50, 18:00 full-body 40
Wed 7:00 easy 40
Thu 7:00 intervals 50
Fri 7:00 easy 35, 18:00 full-body 40
Sat 7:00 long 90"""


def test_a_pasted_week_is_judged_and_bettered_without_data(bare: Site) -> None:
    """Nobody needs an account or a plan: findings with their rule, and the better week."""
    page = bare.post("/review", text=WEEK).text
    assert "heavy legs" in page
    assert 'href="/guide/rules/hard-run-after-leg-work"' in page
    assert "The best week with the same sessions" in page
    assert not (bare.home / "ironstride.db").exists()


def test_a_calendar_is_reviewed_too(bare: Site) -> None:
    """A dropped calendar file is read like a pasted week."""
    calendar = "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//test//EN",
            *(
                line
                for number, (day, title) in enumerate((("08", "Intervals"), ("09", "Long run"), ("10", "Easy run")))
                for line in (
                    "BEGIN:VEVENT",
                    f"UID:{number}@test",
                    "DTSTAMP:20261101T000000Z",
                    f"DTSTART:202612{day}T070000",
                    f"DTEND:202612{day}T080000",
                    f"SUMMARY:{title}",
                    "END:VEVENT",
                )
            ),
            "END:VCALENDAR",
            "",
        ]
    )
    answer = bare.client.post(
        "/review", data={"csrf": bare.token(), "text": ""}, files={"file": ("week.ics", calendar.encode())}
    )
    assert answer.status_code == 200
    assert "What was assumed" in answer.text


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"text": "gibberish without a day"}, "Wanted"),
        ({"text": ""}, "empty"),
        ({"text": WEEK, "level": "hero"}, "beginner"),
    ],
)
def test_what_cannot_be_read_says_what_was_wanted(bare: Site, fields: dict[str, str], wanted: str) -> None:
    """No traceback, but what, where, and what was wanted."""
    answer = bare.post("/review", **fields)
    assert answer.status_code in {422, 503}
    assert wanted in answer.text


def test_what_is_pasted_is_shown_as_text(bare: Site) -> None:
    """Markup in a pasted week stays text."""
    page = bare.post("/review", text=f"{WEEK}\nSun <script>alert(1)</script> easy 30").text
    assert "<script>alert" not in page


def test_questions_are_found_by_words_and_answered(site: Site) -> None:
    """Search leads to a question, and the answer carries what it rests on."""
    found = site.get("/guide?q=sore+legs").text.partition(">Found<")[2]
    name = found.split('href="/guide/')[1].split('"')[0]
    answer = site.get(f"/guide/{name}")
    assert answer.status_code == 200
    assert "[convention" in answer.text or "evidence" in answer.text
    assert "No question holds these words" in site.get("/guide?q=xylophone").text


def test_every_question_rule_and_row_has_a_page(bare: Site) -> None:
    """Nothing of the lists leads nowhere."""
    listed = set()
    for path in ("/guide", "/guide/rules"):
        parts = bare.get(path).text.split('href="/guide/')[1:]
        listed |= {f"/guide/{part.split(chr(34))[0]}" for part in parts}
    assert len(listed) > 60
    for path in sorted(listed):
        assert bare.get(path).status_code == 200, path
    assert bare.get("/guide/evidence").text.count('id="row-') >= 80


def test_a_rule_says_where_it_gives_way(site: Site) -> None:
    """The page of a rule shows its compromises in the plan in force."""
    rules = site.get("/guide/rules").text
    assert "in your plan" in rules


def test_race_week_and_recovery_have_a_page(site: Site, bare: Site) -> None:
    """The race's last week and today's recovery, for somebody with a plan and without."""
    assert "Spring half" in site.get("/race-week").text
    assert "Protein" in site.get("/recovery?mass=62").text
    assert bare.get("/recovery").status_code == 200
    assert bare.get("/recovery?mass=heavy").status_code == 422
