"""Setting up on pages: each step, what was wrong beside its field, and the first plan at the end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from httpx2 import Response

from ironstride.web.jobs import Jobs
from tests.web.site import TODAY, Site, site_of

Fields = dict[str, str | list[str]]
RACE: Fields = {
    "name": "Sam",
    "born": "1990",
    "units": "metric",
    "race-date": "2027-03-07",
    "race-distance": "10 km",
    "race-priority": "A",
}
SAID: Fields = {"running": "said", "runs": "4", "longest": "12 km", "weekly": ""}
WEEK: Fields = {
    "week": "same",
    "mon": "",
    "tue": "06:00-07:30",
    "wed": "",
    "thu": "18:00-19:30 gym",
    "fri": "06:00-07:00 maybe",
    "sat": "08:00-12:00",
    "sun": "08:00-10:00",
}
STRENGTH: Fields = {"lifting": "no", "often": "", "gym": ["barbell", "rack"], "gym-minutes": "12", "home": ["band"]}
LIFE: Fields = {"long-run-day": "sat", "rest-day": "mon", "fixed": "football wed 19-20:30 hard"}
WATCH: Fields = {"watch": "garmin"}
ALL: dict[str, Fields] = {
    "race": RACE,
    "running": SAID,
    "week": WEEK,
    "strength": STRENGTH,
    "life": LIFE,
    "watch": WATCH,
}


def send(site: Site, step: str, fields: Fields, button: str = "next") -> Response:
    """A step as a browser sends it, without what follows it."""
    data = {**fields, "do": button, "csrf": site.token()}
    return site.client.post(f"/set-up/{step}", data=data, follow_redirects=False)


def answered(site: Site, **changed: Fields) -> None:
    """Every step answered, some of them in another way."""
    for step, fields in {**ALL, **changed}.items():
        answer = send(site, step, fields)
        assert answer.status_code == 303, answer.text


def over(site: Site, path: str) -> Response:
    """The page that follows a job, or what it says when it failed."""
    jobs: Jobs = site.client.app.state.jobs  # type: ignore[attr-defined]
    job = jobs.find(path.removeprefix("/jobs/"))
    assert job is not None
    job.future.exception(timeout=120)
    return site.client.get(path, follow_redirects=False)


def test_whoever_has_nothing_begins_with_the_first_step(bare: Site) -> None:
    """Without data the set-up opens, and a later step leads back to the first that is open."""
    assert bare.client.get("/set-up", follow_redirects=False).headers["location"] == "/set-up/race"
    assert bare.client.get("/set-up/life", follow_redirects=False).headers["location"] == "/set-up/race"
    assert bare.get("/set-up/no-such-step").status_code == 404


def test_a_step_goes_on_to_the_next_and_back(bare: Site) -> None:
    """What was understood leads on; Back leads back whatever stands there."""
    assert send(bare, "race", RACE).headers["location"] == "/set-up/running"
    assert send(bare, "running", {"runs": "99"}, "back").headers["location"] == "/set-up/race"
    assert 'value="99"' in bare.get("/set-up/running").text


def test_what_is_wrong_stands_beside_its_field(bare: Site) -> None:
    """A race in the past, a strange time and a strange birth are each told, and what was typed is kept."""
    answer = send(bare, "race", {**RACE, "born": "soon", "race-date": "2020-01-01"})
    assert answer.status_code == 422
    assert "in the past" in answer.text
    assert "a year or a date of birth" in answer.text
    assert 'value="soon"' in answer.text
    wrong_time = send(bare, "race", {**RACE, "race-time": "0:05"})
    assert wrong_time.status_code == 422
    assert re.search(r'name="race-time" value="0:05"[^>]*><p class="field-problem"', wrong_time.text)


def test_several_races_each_have_a_row(bare: Site) -> None:
    """One more row is given on request, and both races are kept."""
    assert send(bare, "race", RACE, "more").headers["location"] == "/set-up/race?more=true#last"
    assert bare.get("/set-up/race?more=true").text.count('name="race-date"') == 2
    both = {
        **RACE,
        "race-date": ["2027-03-07", "2027-04-25"],
        "race-distance": ["10 km", "other"],
        "race-other": ["", "15 km"],
        "race-priority": ["B", "A"],
    }
    answered(bare, race=both)
    page = bare.get("/set-up/plan").text
    assert "10 km on Sun 7 Mar 2027 (B race)" in page
    assert "15 km on Sun 25 Apr 2027" in page


def test_the_week_begins_from_a_template(bare: Site) -> None:
    """The first one stands there; another is one press away; shifts have fields of their own."""
    send(bare, "race", RACE)
    send(bare, "running", SAID)
    assert 'name="mon" value="06:00-07:30"' in bare.get("/set-up/week").text
    send(bare, "week", {}, "template:evenings")
    assert 'name="mon" value="18:00-19:30"' in bare.get("/set-up/week").text
    send(bare, "week", {}, "template:shifts")
    turning = bare.get("/set-up/week").text
    assert 'name="pattern" value="early early late late night night free free"' in turning
    assert send(bare, "week", {}, "template:none such").status_code == 404


def test_a_day_that_cannot_be_read_says_so(bare: Site) -> None:
    """Time slots that overlap, and a week without any, are told."""
    send(bare, "race", RACE)
    send(bare, "running", SAID)
    wrong = send(bare, "week", {**WEEK, "tue": "06:00-08:00, 07:00-09:00"})
    assert "do not overlap" in wrong.text
    empty = send(bare, "week", {"week": "same"})
    assert "at least one time slot" in empty.text


def test_a_week_that_turns_is_taken(bare: Site) -> None:
    """Shifts reach the athlete file."""
    turning: Fields = {
        "week": "turns",
        "pattern": "early early late off",
        "starts": "2026-11-23",
        "per": "day",
        "slots": "early 15:30-18:00\nlate 09:00-12:00\nlate sun none",
    }
    answered(bare, week=turning, life={"long-run-day": "any"})
    assert "pattern early early late off" in bare.get("/set-up/plan").text


def test_only_a_gym_in_the_week_asks_what_is_there(bare: Site) -> None:
    """Without a gym slot the gym is not asked for; with one the usual things are ticked."""
    for step in ("race", "running"):
        send(bare, step, ALL[step])
    send(bare, "week", {"week": "same", "sat": "08:00-12:00"})
    assert 'name="gym"' not in bare.get("/set-up/strength").text
    send(bare, "week", WEEK)
    assert re.search(r'name="gym" value="barbell" checked', bare.get("/set-up/strength").text)


def test_what_was_typed_survives_a_restart(bare: Site) -> None:
    """Another server of the same data file goes on where the first one stopped, and the file is private."""
    send(bare, "race", RACE)
    send(bare, "running", SAID)
    again = site_of(bare.home)
    assert again.client.get("/set-up", follow_redirects=False).headers["location"] == "/set-up/week"
    assert 'value="Sam"' in again.get("/set-up/race").text
    assert (bare.home / "ironstride.set-up.json").stat().st_mode & 0o077 == 0


def test_the_answers_become_a_first_plan(bare: Site) -> None:
    """The whole way: answers, job, plan with its explanation; then nothing is kept of the form."""
    answered(bare)
    page = bare.get("/set-up/plan").text
    assert "football" in page
    started = bare.client.post("/set-up/plan", data={"csrf": bare.token()}, follow_redirects=False)
    assert started.headers["location"].startswith("/jobs/")
    assert over(bare, started.headers["location"]).headers["location"] == "/set-up/done"
    done = bare.get("/set-up/done").text
    assert "Sam: 10 km (10 km) on Sun 7 Mar 2027" in done or "Sam: 10 km" in done
    assert "What it cannot do" in done
    assert "Where it had to give way" in done
    assert not (bare.home / "ironstride.set-up.json").exists()
    assert 'thu = "18:00-19:30 gym"' in (bare.home / "sam.toml").read_text(encoding="utf-8")
    assert bare.get("/").status_code == 200
    assert "is there already" in bare.get("/set-up").text
    assert send(bare, "race", RACE).headers["location"] == "/set-up"


@pytest.mark.parametrize(
    ("step", "changed", "reason"),
    [
        ("race", {**RACE, "born": "2012-05-17"}, "under 18"),
        ("life", {**LIFE, "health": ["pregnant"]}, "pregnant"),
        ("life", {**LIFE, "now": ["injured"]}, "Nothing is planned while you are injured"),
    ],
)
def test_who_may_have_no_generated_season_is_told_what_works(
    bare: Site, step: str, changed: Fields, reason: str
) -> None:
    """The same words as the questions say; there is no button to plan, but the answers can be kept."""
    answered(bare, **{step: changed})
    page = bare.get("/set-up/plan").text
    assert reason in page
    assert "Make my plan" not in page
    kept = bare.client.post("/set-up/plan", data={"csrf": bare.token(), "only_write": "true"})
    assert "sam.toml" in kept.text
    assert (bare.home / "sam.toml").exists()


def test_a_refusal_says_what_would_make_it_fit_and_keeps_the_answers(bare: Site) -> None:
    """Ten minutes a week hold no run; the answers are still there to be changed."""
    answered(bare, week={"week": "same", "tue": "06:00-06:20"}, life={"long-run-day": "any"})
    started = bare.client.post("/set-up/plan", data={"csrf": bare.token()}, follow_redirects=False)
    refused = over(bare, started.headers["location"])
    assert refused.status_code == 200
    assert "would make it fit" in refused.text
    assert "Back to my answers" in refused.text
    assert bare.client.get("/set-up", follow_redirects=False).headers["location"] == "/set-up/plan"
    send(bare, "race", RACE)
    send(bare, "week", WEEK)
    again = bare.client.post("/set-up/plan", data={"csrf": bare.token()}, follow_redirects=False)
    assert over(bare, again.headers["location"]).headers["location"] == "/set-up/done"
    assert len(list(bare.home.glob("*.toml"))) == 1


def test_dropped_recordings_are_read_into_the_first_plan(bare: Site) -> None:
    """Files dropped before there is an athlete wait, are counted, and are theirs in the end."""
    recordings = sorted((Path(__file__).parents[2] / "examples" / "recordings").glob("*"))[:3]
    send(bare, "race", RACE)
    head = {"x-csrf-token": bare.token()}
    for file in recordings:
        sent = bare.client.post(f"/import/files/setup/{file.name}", content=file.read_bytes(), headers=head)
        assert sent.status_code == 204
    page = bare.get("/set-up/running?dropped=true").text
    assert "3 files are here" in page
    assert 'value="recordings" checked' in page
    answered(bare, running={"running": "recordings"})
    started = bare.client.post("/set-up/plan", data={"csrf": bare.token()}, follow_redirects=False)
    assert over(bare, started.headers["location"]).headers["location"] == "/set-up/done"
    assert not (bare.home / "ironstride.set-up-recordings").exists()


def test_dropped_recordings_can_be_forgotten(bare: Site) -> None:
    """What was dropped by mistake is deleted at once."""
    send(bare, "race", RACE)
    bare.client.post("/import/files/setup/a.fit", content=b"x", headers={"x-csrf-token": bare.token()})
    assert "1 file is here" in bare.get("/set-up/running").text
    page = bare.client.post("/set-up/files/forget", data={"csrf": bare.token()})
    assert "file is here" not in page.text
    assert "files, a zip or a folder first" in send(bare, "running", {"running": "recordings"}).text


def test_an_athlete_file_from_elsewhere_is_planned_not_replaced(tmp_path: Path) -> None:
    """Who was described by the questions already needs no form."""
    from ironstride.store.athletes import add_athlete

    site = site_of(tmp_path)
    example = Path(__file__).parents[2] / "examples" / "sam.toml"
    (tmp_path / "sam.toml").write_bytes(example.read_bytes())
    with site.desk.data.file.open().writing() as connection:
        add_athlete(connection, tmp_path / "sam.toml")
    assert "sam.toml" in site.get("/set-up").text
    assert TODAY.year == 2026
    assert send(site, "race", RACE).headers["location"] == "/set-up"
