"""The calendar: stable, strict, deterministic, right over clock changes and journeys."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ironstride.export.ics import calendar_bytes
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan
from ironstride.training.session import Session, SessionStatus, Why
from tests.export.strict_calendar import Component, parsed
from tests.plans import FIRST_MONDAY, changed, plan, session

ROOT = Path(__file__).resolve().parents[2]


def events(*versions: Plan) -> dict[str, Component]:
    """The events of the newest version by the session id in their UID."""
    calendar = parsed(calendar_bytes(versions[-1], versions[:-1]))
    return {event.one("UID").partition("/")[2].partition("@")[0]: event for event in calendar.parts}


def moved(original: Plan, name: str, **changes: object) -> list[Session]:
    """The plan's sessions with one of them changed."""
    return [replace(one, **changes) if one.id == name else one for one in original.sessions]  # type: ignore[arg-type]


def test_the_calendar_is_strict_and_reads_back() -> None:
    """Own strict checks pass, and the library reads an entry a session, but for combined second parts."""
    content = calendar_bytes(plan())
    held = Calendar.from_ical(content)
    count = len(parsed(content).parts)
    assert count == len(held.walk("VEVENT")) == len(plan().sessions) - 19


def test_the_same_plan_gives_the_same_bytes() -> None:
    """Nothing random, no clock: two processes with different hash seeds agree."""
    script = "import sys; from tests.plans import plan; from ironstride.export.ics import calendar_bytes as b; "
    script += "sys.stdout.buffer.write(b(plan()))"
    made = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1] == calendar_bytes(plan())


def test_an_unchanged_session_keeps_its_entry() -> None:
    """A new version that moves one session leaves every other entry as it was: UID, SEQUENCE, DTSTAMP."""
    first = plan()
    second = changed(first, "plan-two", moved(first, "w02-long", start=600, end=680))
    before, after = events(first), events(first, second)
    assert before.keys() == after.keys()
    differing = {name for name in before if before[name].properties != after[name].properties}
    assert differing == {"w02-long"}


def test_a_changed_session_counts_up() -> None:
    """Each version that changes an entry raises its SEQUENCE by one and moves its stamp."""
    first = plan()
    second = changed(first, "plan-two", moved(first, "w02-long", start=600, end=680))
    third = changed(second, "plan-three", moved(second, "w02-long", start=620, end=700))
    found = [events(first)["w02-long"], events(first, second)["w02-long"], events(first, second, third)["w02-long"]]
    assert [event.one("SEQUENCE") for event in found] == ["0", "1", "2"]
    stamps = [event.one("DTSTAMP") for event in found]
    assert stamps == sorted(set(stamps))
    assert len({event.one("UID") for event in found}) == 1


def test_the_stamp_comes_from_the_plan_version() -> None:
    """Midnight UTC of the day planned from, and a second for each version."""
    assert {event.one("DTSTAMP") for event in events(plan()).values()} == {"20261123T000001Z"}


def test_a_vanished_session_stays_cancelled_until_its_day_has_passed() -> None:
    """A calendar that missed the version which dropped it learns it from the next; then it is no longer mentioned."""
    first = plan()
    second = changed(first, "plan-two", [one for one in first.sessions if one.id != "w02-long"])
    third = changed(second, "plan-three", second.sessions)
    for found in (events(first, second)["w02-long"], events(first, second, third)["w02-long"]):
        assert (found.one("STATUS"), found.one("SEQUENCE")) == ("CANCELLED", "1")
    day = next(one.date for one in first.sessions if one.id == "w02-long")
    assert "w02-long" in events(first, second, replace(third, as_of=day))
    assert "w02-long" not in events(first, second, replace(third, as_of=day + timedelta(days=1)))


def test_a_cancelled_session_that_returns_counts_on() -> None:
    """A calendar that saw the cancellation takes the entry back."""
    first = plan()
    second = changed(first, "plan-two", moved(first, "w02-long", status=SessionStatus.CANCELLED))
    third = changed(second, "plan-three", first.sessions)
    assert events(first, second)["w02-long"].one("STATUS") == "CANCELLED"
    back = events(first, second, third)["w02-long"]
    assert (back.one("STATUS"), back.one("SEQUENCE")) == ("CONFIRMED", "2")


def test_a_combined_session_is_one_entry_with_two_parts() -> None:
    """From the start of the run to the end of the lift, both described."""
    found = events(plan())
    entry = found["w01-easy-1"]
    assert "w01-strength-2" not in found
    assert entry.one("DTSTART") == "20261126T051000Z"
    assert entry.one("DTEND") == "20261126T062000Z"
    assert "Part 1: Easy run" in entry.text("DESCRIPTION")
    assert "Part 2: Strength" in entry.text("DESCRIPTION")


def test_an_entry_says_what_to_do_and_why() -> None:
    """Amount, what, and every reason."""
    text = events(plan())["w01-long"].text("DESCRIPTION")
    assert text.splitlines()[0] == "76 min, about 13 km"
    assert "What: Run easily" in text
    assert "Why: 59 h after Thursday's lift; 48 h asked." in text
    assert "Why: Saturday is its usual day in this season." in text


def test_times_are_right_on_both_sides_of_a_clock_change() -> None:
    """Seven in the morning in Berlin is 06:00 UTC in winter and 05:00 UTC from 28 March 2027 on."""
    winter, summer = date(2027, 3, 27), date(2027, 3, 28)
    made = changed(plan(), "p", [session("a", winter, Kind.EASY, 420, 30), session("b", summer, Kind.EASY, 420, 30)])
    found = events(made)
    assert found["a"].one("DTSTART") == "20270327T060000Z"
    assert found["b"].one("DTSTART") == "20270328T050000Z"


def test_a_time_that_a_clock_change_skips_moves_forward() -> None:
    """02:30 does not exist on that day; the session starts at what the clock then shows, and lasts as long."""
    made = changed(plan(), "p", [session("a", date(2027, 3, 28), Kind.EASY, 150, 30)])
    entry = events(made)["a"]
    assert (entry.one("DTSTART"), entry.one("DTEND")) == ("20270328T013000Z", "20270328T020000Z")


def test_a_journey_has_its_own_zone() -> None:
    """A session on the Canaries is at the Canaries' clock time."""
    made = changed(plan(), "p", [session("a", date(2026, 12, 25), Kind.EASY, 480, 30, timezone="Atlantic/Canary")])
    assert events(made)["a"].one("DTSTART") == "20261225T080000Z"


def test_a_session_over_midnight_ends_on_the_next_day() -> None:
    """A night race goes on."""
    made = changed(plan(), "p", [session("a", date(2026, 12, 1), Kind.RACE, 1410, 120)])
    entry = events(made)["a"]
    assert (entry.one("DTSTART"), entry.one("DTEND")) == ("20261201T223000Z", "20261202T003000Z")


def test_an_assumed_time_is_an_all_day_entry() -> None:
    """A race whose start is not known must not pretend to have one."""
    made = changed(plan(), "p", [session("a", date(2026, 12, 1), Kind.RACE, 540, 60, assumed_time=True)])
    entry = events(made)["a"]
    assert (entry.one("DTSTART"), entry.one("DTEND")) == ("20261201", "20261202")


def test_entries_do_not_block_time() -> None:
    """A calendar that is read back as busy must not close the slots that the plan lies in."""
    assert {event.one("TRANSP") for event in events(plan()).values()} == {"TRANSPARENT"}


@given(st.text(max_size=200), st.text(alphabet="äß€😀,;\\\n:\"' x", max_size=160))
def test_any_text_is_escaped_and_folded(title: str, reason: str) -> None:
    """Commas, line ends, backslashes, quotes and characters of many bytes survive."""
    plain = " ".join(char if char.isprintable() else " " for char in title).strip() or "x"
    one = session("a", FIRST_MONDAY + timedelta(days=1), Kind.EASY, 420, 30, title=plain, why=(Why("r", reason),))
    entry = events(changed(plan(), "p", [one]))["a"]
    assert entry.one("UID").endswith("/a@ironstride")
