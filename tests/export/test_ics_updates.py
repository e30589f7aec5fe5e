"""Calendars update instead of filling with copies: versions imported one after another, all of them or only some."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.export.ics import calendar_bytes
from ironstride.training.plan import Plan
from ironstride.training.session import Session, SessionStatus
from tests.export.calendar_client import CalendarClient
from tests.export.strict_calendar import Component, parsed
from tests.plans import FIRST_MONDAY, changed, plan, week_sessions

OFF = {SessionStatus.SKIPPED, SessionStatus.CANCELLED}
SMALL = changed(plan(), "plan-one", week_sessions(1))


def files(versions: Sequence[Plan]) -> list[bytes]:
    """The calendar as it was written after each version."""
    return [calendar_bytes(versions[at], versions[:at]) for at in range(len(versions))]


def fresh(newest: Plan) -> list[tuple[str, str, str]]:
    """What a calendar shows that only ever saw this plan."""
    client = CalendarClient()
    client.take(calendar_bytes(newest))
    return client.shown()


def event(content: bytes, name: str) -> Component:
    """The entry of a session."""
    (found,) = (one for one in parsed(content).parts if f"/{name}@" in one.one("UID"))
    return found


def with_session(original: Plan, name: str, **changes: object) -> Plan:
    """The plan with one session changed."""
    sessions = [replace(one, **changes) if one.id == name else one for one in original.sessions]  # type: ignore[arg-type]
    return changed(original, original.plan_id + "+", sessions)


def without(original: Plan, name: str) -> Plan:
    """The plan with one session fewer."""
    return changed(original, original.plan_id + "-", [one for one in original.sessions if one.id != name])


def test_what_an_undo_brings_back_is_newer_than_what_it_undid() -> None:
    """A session moved, then back by the very same plan: same UID, SEQUENCE 0, 1, 2, later and later stamps."""
    moved = replace(with_session(SMALL, "w01-long", start=600, end=680), as_of=FIRST_MONDAY + timedelta(days=2))
    versions = files([SMALL, moved, SMALL])
    found = [event(content, "w01-long") for content in versions]
    assert [one.one("SEQUENCE") for one in found] == ["0", "1", "2"]
    assert len({one.one("UID") for one in found}) == 1
    stamps = [one.one("DTSTAMP") for one in found]
    assert stamps == sorted(set(stamps))
    assert found[2].one("DTSTART") == found[0].one("DTSTART")
    calendars = [parsed(content).one("LAST-MODIFIED") for content in versions]
    assert calendars == sorted(set(calendars))


def test_a_dropped_session_comes_back_with_an_undo() -> None:
    """Its cancelled entry is on again."""
    client = CalendarClient()
    for content in files([SMALL, without(SMALL, "w01-long"), SMALL]):
        client.take(content)
    back = event(calendar_bytes(SMALL, [SMALL, without(SMALL, "w01-long")]), "w01-long")
    assert (back.one("STATUS"), back.one("SEQUENCE")) == ("CONFIRMED", "2")
    assert client.shown() == fresh(SMALL)


def test_an_added_session_goes_with_an_undo() -> None:
    """What only the undone version had is cancelled."""
    fewer = without(SMALL, "w01-long")
    client = CalendarClient()
    for content in files([fewer, SMALL, fewer]):
        client.take(content)
    assert client.shown() == fresh(fewer)


def test_skipped_and_cancelled_sessions_are_off_and_done_and_missed_ones_stay() -> None:
    """Time that is free again is not shown as taken; what was, or was not, done stays where it was planned."""
    for status in SessionStatus:
        found = event(calendar_bytes(with_session(SMALL, "w01-long", status=status), [SMALL]), "w01-long")
        assert found.one("STATUS") == ("CANCELLED" if status in OFF else "CONFIRMED"), status


def test_one_part_of_a_combined_session_can_be_skipped() -> None:
    """The entry stays for the part that is left, with its time and text; skipped both, it is off."""
    first = event(calendar_bytes(SMALL), "w01-easy-1")
    run_only = with_session(SMALL, "w01-strength-2", status=SessionStatus.SKIPPED)
    found = event(calendar_bytes(run_only, [SMALL]), "w01-easy-1")
    assert found.one("STATUS") == "CONFIRMED"
    assert found.one("DTSTART") == first.one("DTSTART")
    assert found.one("DTEND") < first.one("DTEND")
    assert "Strength" not in found.text("SUMMARY") + found.text("DESCRIPTION")
    lift_only = with_session(SMALL, "w01-easy-1", status=SessionStatus.SKIPPED)
    found = event(calendar_bytes(lift_only, [SMALL]), "w01-easy-1")
    assert found.one("DTSTART") > first.one("DTSTART")
    assert "Easy run" not in found.text("SUMMARY")
    neither = with_session(run_only, "w01-easy-1", status=SessionStatus.CANCELLED)
    assert event(calendar_bytes(neither, [SMALL, run_only]), "w01-easy-1").one("STATUS") == "CANCELLED"


def test_the_past_stays_in_the_calendar() -> None:
    """A later plan that begins after a session does not cancel it."""
    later = replace(without(SMALL, "w01-quality-1"), as_of=FIRST_MONDAY + timedelta(days=4))
    found = event(calendar_bytes(later, [SMALL]), "w01-quality-1")
    assert (found.one("STATUS"), found.one("SEQUENCE")) == ("CONFIRMED", "0")


SESSIONS = {one.id: one for one in week_sessions(1)}


@st.composite
def later_versions(draw: st.DrawFn) -> list[Plan]:
    """A plan and what became of it: sessions moved, dropped, brought back, skipped; earlier versions put back."""
    versions = [SMALL]
    for number in range(2, draw(st.integers(2, 6)) + 1):
        if draw(st.booleans()):
            versions.append(draw(st.sampled_from(versions)))
            continue
        held: dict[str, Session] = {one.id: one for one in versions[-1].sessions}
        for name in draw(st.lists(st.sampled_from(sorted(SESSIONS)), min_size=1, max_size=3, unique=True)):
            what = draw(st.sampled_from(["drop", "move", "status", "as-first"]))
            one = held.pop(name, SESSIONS[name])
            if what == "move":
                start = draw(st.sampled_from([400, 700, 1000]))
                held[name] = replace(one, start=start, end=start + one.minutes, combined_with=None)
            elif what == "status":
                held[name] = replace(one, status=draw(st.sampled_from(sorted(SessionStatus))))
            elif what == "as-first":
                held[name] = SESSIONS[name]
        versions.append(changed(versions[-1], f"plan-{number}", held.values()))
    return versions


@settings(max_examples=120, deadline=None)
@given(later_versions(), st.data())
def test_whichever_versions_a_calendar_saw_it_ends_as_the_plan(versions: list[Plan], data: st.DataObject) -> None:
    """All versions or only some, in order, some twice: it ends with the newest plan's sessions, none of them twice."""
    written = files(versions)
    client = CalendarClient()
    for content in written[:-1]:
        for _ in range(data.draw(st.integers(0, 2))):
            client.take(content)
    client.take(written[-1])
    assert client.shown() == fresh(versions[-1])
