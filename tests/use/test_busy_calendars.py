"""Calendars as busy times: when something is, on the athlete's clock, and never what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.calendar_time import clock
from ironstride.errors import InvalidInput
from ironstride.training.availability import real_day
from ironstride.training.busy import BusyTime
from ironstride.use.athlete_file import read_athlete
from ironstride.use.busy_calendars import BusyRead, read_busy_calendars
from tests.athlete.athletes import AS_OF, HEAD, athlete_of

BERLIN = "Europe/Berlin"
WINDOWS_ZONE = "W. Europe Standard Time"
FIRST, LAST = date(2026, 11, 23), date(2027, 4, 30)


def entry(*lines: str, uid: str = "one") -> str:
    """A calendar entry with a title that must never come through."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Surgery", *lines, "END:VEVENT", ""])


def calendar(*entries: str, head: str = "") -> str:
    """A calendar file."""
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{head}{''.join(entries)}END:VCALENDAR\r\n"


def read(folder: Path, text: str, first: date = FIRST, last: date = LAST, zone: str = BERLIN) -> BusyRead:
    """What is read from a calendar with this text."""
    (folder / "work.ics").write_bytes(text.encode())
    return read_busy_calendars(["work.ics"], folder, lambda _: zone, first, last)


def shown(busy: BusyRead) -> list[str]:
    """The busy times as ``2026-12-01 10:00-11:00``."""
    assert busy.problems == []
    return [f"{one.date} {clock(one.start)}-{clock(one.end)}{' maybe' * one.maybe}" for one in busy.times]


def timed(start: str, end: str, *more: str, zone: str = BERLIN, uid: str = "one") -> str:
    """An entry from one time to another."""
    return entry(f"DTSTART;TZID={zone}:{start}", f"DTEND;TZID={zone}:{end}", *more, uid=uid)


def test_a_weekly_meeting_stays_at_its_clock_time_when_the_clocks_change(tmp_path: Path) -> None:
    """A zone by its Windows name is known, and summer time moves the instant, not the hour."""
    text = calendar(timed("20270308T180000", "20270308T193000", "RRULE:FREQ=WEEKLY;COUNT=5", zone=WINDOWS_ZONE))
    mondays = ["2027-03-08", "2027-03-15", "2027-03-22", "2027-03-29", "2027-04-05"]
    assert shown(read(tmp_path, text)) == [f"{day} 18:00-19:30" for day in mondays]
    utc = calendar(entry("DTSTART:20270322T170000Z", "DTEND:20270322T183000Z", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert shown(read(tmp_path, utc)) == ["2027-03-22 18:00-19:30", "2027-03-29 19:00-20:30"]


def test_an_instance_that_was_moved_counts_where_it_is_now(tmp_path: Path) -> None:
    """RECURRENCE-ID moves one of several; the others stay."""
    series = timed("20261201T100000", "20261201T110000", "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = timed("20261210T140000", "20261210T150000", f"RECURRENCE-ID;TZID={BERLIN}:20261208T100000")
    expected = ["2026-12-01 10:00-11:00", "2026-12-10 14:00-15:00", "2026-12-15 10:00-11:00"]
    assert shown(read(tmp_path, calendar(series, moved))) == expected


def test_cancelled_and_left_out_instances_take_no_time(tmp_path: Path) -> None:
    """EXDATE leaves one out, STATUS:CANCELLED another; RDATE adds one."""
    dates = [f"EXDATE;TZID={BERLIN}:20261208T100000", f"RDATE;TZID={BERLIN}:20261218T100000"]
    series = timed("20261201T100000", "20261201T110000", "RRULE:FREQ=WEEKLY;COUNT=3", *dates)
    cancelled = timed(
        "20261215T100000", "20261215T110000", f"RECURRENCE-ID;TZID={BERLIN}:20261215T100000", "STATUS:CANCELLED"
    )
    assert shown(read(tmp_path, calendar(series, cancelled))) == ["2026-12-01 10:00-11:00", "2026-12-18 10:00-11:00"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TRANSP:TRANSPARENT", []),
        ("STATUS:CANCELLED", []),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", []),
        ("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", []),
        ("X-MICROSOFT-CDO-BUSYSTATUS:OOF", ["2026-12-01 10:00-11:00"]),
        ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", ["2026-12-01 10:00-11:00 maybe"]),
        ("STATUS:TENTATIVE", ["2026-12-01 10:00-11:00 maybe"]),
        ("TRANSP:OPAQUE", ["2026-12-01 10:00-11:00"]),
    ],
)
def test_what_an_entry_says_of_its_time_decides(tmp_path: Path, line: str, expected: list[str]) -> None:
    """Free, transparent and cancelled take nothing; tentative is not sure; all else is busy."""
    assert shown(read(tmp_path, calendar(timed("20261201T100000", "20261201T110000", line)))) == expected


@pytest.mark.parametrize(
    ("lines", "busy"),
    [
        (["TRANSP:OPAQUE"], False),
        ([], False),
        (["X-MICROSOFT-CDO-BUSYSTATUS:BUSY"], True),
        (["X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:OPAQUE"], True),
        (["X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:TRANSPARENT"], False),
        (["X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"], False),
    ],
)
def test_whole_days_are_busy_only_when_the_calendar_says_so(tmp_path: Path, lines: list[str], busy: bool) -> None:
    """A birthday takes no training time, a conference out of office does."""
    text = calendar(entry("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203", *lines))
    expected = ["2026-12-01 00:00-24:00", "2026-12-02 00:00-24:00"]
    assert shown(read(tmp_path, text)) == (expected if busy else [])


def test_whole_days_written_with_midnights_are_whole_days(tmp_path: Path) -> None:
    """Exchange writes whole days from midnight to midnight and marks them; they stay the athlete's own days."""
    mark = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    text = calendar(timed("20261201T000000", "20261202T000000", mark, zone="America/New_York"))
    assert shown(read(tmp_path, text)) == []
    away = calendar(
        timed("20261201T000000", "20261202T000000", mark, "X-MICROSOFT-CDO-BUSYSTATUS:OOF", zone="America/New_York")
    )
    assert shown(read(tmp_path, away)) == ["2026-12-01 00:00-24:00"]


def test_an_entry_over_midnight_or_several_days_takes_each_day_its_part(tmp_path: Path) -> None:
    """The end at midnight does not reach into the next day."""
    night = timed("20261201T220000", "20261202T010000", uid="night")
    days = timed("20261204T120000", "20261206T000000", uid="days")
    assert shown(read(tmp_path, calendar(night, days))) == [
        "2026-12-01 22:00-24:00",
        "2026-12-02 00:00-01:00",
        "2026-12-04 12:00-24:00",
        "2026-12-05 00:00-24:00",
    ]


def test_an_entry_without_length_takes_nothing_and_seconds_round_outwards(tmp_path: Path) -> None:
    """A reminder is no meeting; a meeting of half a minute takes its minute."""
    nothing = timed("20261201T100000", "20261201T100000", uid="zero")
    no_end = entry("DTSTART:20261201T110000Z", uid="point")
    short = timed("20261201T120015", "20261201T120040", uid="short")
    assert shown(read(tmp_path, calendar(nothing, no_end, short))) == ["2026-12-01 12:00-12:01"]


def test_a_time_without_zone_is_the_athlete_s_own_clock(tmp_path: Path) -> None:
    """Wherever the athlete is, floating means the clock on the wall."""
    text = calendar(entry("DTSTART:20261201T100000", "DURATION:PT90M"))
    assert shown(read(tmp_path, text, zone="Asia/Tokyo")) == ["2026-12-01 10:00-11:30"]


def test_a_calendar_s_own_zone_holds_for_its_floating_times(tmp_path: Path) -> None:
    """X-WR-TIMEZONE, also by a Windows name; one that is not known changes nothing."""
    floating = entry("DTSTART:20261201T100000", "DURATION:PT1H")
    for head in (f"X-WR-TIMEZONE:{BERLIN}\r\n", f"X-WR-TIMEZONE:{WINDOWS_ZONE}\r\n"):
        assert shown(read(tmp_path, calendar(floating, head=head), zone="Europe/London")) == ["2026-12-01 09:00-10:00"]
    for head in ("X-WR-TIMEZONE:Mars/Crater\r\n", "X-WR-TIMEZONE:Europe\r\n"):
        unknown = calendar(floating, head=head)
        assert shown(read(tmp_path, unknown, zone="Europe/London")) == ["2026-12-01 10:00-11:00"]


def test_a_zone_nobody_knows_is_taken_as_the_own_clock_and_told(tmp_path: Path) -> None:
    """A custom zone that the file describes is known; one that it does not is told."""
    busy = read(tmp_path, calendar(timed("20261201T100000", "20261201T110000", zone="Our Office")))
    assert shown(busy) == ["2026-12-01 10:00-11:00"]
    assert busy.notices == [(0, "1 entry in a time zone that is not known: taken as your own clock")]
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Our Office\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    described = read(tmp_path, calendar(zone, timed("20261201T100000", "20261201T110000", zone="Our Office")))
    assert shown(described) == ["2026-12-01 11:00-12:00"]
    assert described.notices == []


def test_the_hour_that_comes_twice(tmp_path: Path) -> None:
    """In the night the clocks go back, an entry through both passes takes the whole doubled hour, and no more."""
    text = calendar(entry("DTSTART:20261025T003000Z", "DTEND:20261025T011500Z"))
    assert shown(read(tmp_path, text, date(2026, 10, 20), date(2026, 10, 30))) == ["2026-10-25 02:30-03:00"]


def test_the_hour_that_is_skipped(tmp_path: Path) -> None:
    """In the night the clocks go forward, an hour's entry from one shows as ending at three."""
    text = calendar(entry("DTSTART:20270328T003000Z", "DTEND:20270328T010000Z"))
    assert shown(read(tmp_path, text)) == ["2027-03-28 01:30-03:00"]


def test_on_a_holiday_in_another_zone_meetings_are_at_that_zone_s_time(tmp_path: Path) -> None:
    """An exception's zone holds for its days: Berlin's ten o'clock is nine on the Canaries, and cuts there."""
    text = calendar(timed("20261223T100000", "20261223T110000", "RRULE:FREQ=DAILY;COUNT=3", zone=WINDOWS_ZONE))
    (tmp_path / "work.ics").write_text(text, newline="")
    athlete_file = tmp_path / "sam.toml"
    athlete_file.write_text(
        f'{HEAD}[week]\nwed = "08:00-12:00"\n[preferences]\nbusy = ["work.ics"]\n[[exceptions]]\nfrom = 2026-12-24\n'
        'to = 2026-12-24\nreason = "holiday"\nwindows = "08:30-12:00"\ntimezone = "Atlantic/Canary"\n'
    )
    athlete, notices = read_athlete(athlete_file, {}, AS_OF)
    assert notices == ()
    spans = {
        day: [(clock(one.start), clock(one.end)) for one in real_day(athlete, date(2026, 12, day)).windows]
        for day in (23, 24)
    }
    assert spans == {23: [("08:00", "10:00"), ("11:00", "12:00")], 24: [("08:30", "09:00"), ("10:00", "12:00")]}


def test_an_endless_daily_entry_of_years_ago_is_followed_to_the_end_of_the_span(tmp_path: Path) -> None:
    """Five years of repetitions give one busy time a day, and the same each time."""
    text = calendar(timed("20211201T080000", "20211201T083000", "RRULE:FREQ=DAILY", zone=WINDOWS_ZONE))
    busy = read(tmp_path, text, date(2026, 12, 1), date(2031, 11, 30))
    assert len(busy.times) == 365 * 5 + 1
    assert {(one.start, one.end) for one in busy.times} == {(480, 510)}
    assert read(tmp_path, text, date(2026, 12, 1), date(2031, 11, 30)).times == busy.times


def test_titles_places_and_people_never_come_through(tmp_path: Path) -> None:
    """Whatever an entry says beside its time is nowhere in what was read, folded lines and alarms included."""
    folded = "DESCRIPTION:Surgery at\r\n  the Surgery\r\nLOCATION:Surgery\r\nATTENDEE:mailto:surgery@example.org"
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nDESCRIPTION:Surgery\r\nEND:VALARM"
    busy = read(tmp_path, calendar(timed("20261201T100000", "20261201T110000", folded, alarm)))
    assert busy.times == (BusyTime(date(2026, 12, 1), 600, 660, "work.ics"),)
    assert "surgery" not in str(busy).casefold()


def test_times_that_touch_become_one_and_no_other_calendar_s(tmp_path: Path) -> None:
    """Meetings back to back are one busy time; each calendar keeps its name."""
    text = calendar(
        timed("20261201T100000", "20261201T110000", uid="a"), timed("20261201T110000", "20261201T113000", uid="b")
    )
    (tmp_path / "b.ics").write_text(text, newline="")
    (tmp_path / "a.ics").write_text(text, newline="")
    both = read_busy_calendars(["b.ics", "a.ics"], tmp_path, lambda _: BERLIN, FIRST, LAST)
    assert both.times == tuple(BusyTime(date(2026, 12, 1), 600, 690, name) for name in ("a.ics", "b.ics"))


@pytest.mark.parametrize(
    "text",
    ["", "garbage", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n", "\x00\xff" * 50],
)
def test_what_is_no_calendar_is_a_problem(tmp_path: Path, text: str) -> None:
    """Empty, garbage, cut off or binary: one clear problem, nothing raised."""
    busy = read(tmp_path, text)
    assert [number for number, _ in busy.problems] == [0]
    assert busy.problems[0][1].startswith("a calendar file (ICS)")


@pytest.mark.parametrize(
    "lines",
    [
        ["DTSTART:soon", "DTEND:20261201T110000Z"],
        ["DTEND:20261201T110000Z"],
        ["DTSTART:20261201T100000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES"],
        ["DTSTART:20261201T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=0"],
        ["DTSTART:20261201T100000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"],
        ["DTSTART:20261201T100000Z", "DURATION:PT1H", "RRULE:COUNT=3"],
    ],
)
def test_a_damaged_entry_is_told_and_the_others_are_read(tmp_path: Path, lines: list[str]) -> None:
    """One entry that cannot be read (or would repeat without end) costs only itself."""
    good = timed("20261202T100000", "20261202T110000", uid="good")
    busy = read(tmp_path, calendar(entry(*lines, uid="bad"), good))
    assert shown(busy) == ["2026-12-02 10:00-11:00"]
    assert busy.notices == [(0, "1 entry cannot be read and closes no time slots")]


RULES = ("FREQ=DAILY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;UNTIL=1", "FREQ=MONTHLY;BYDAY=-9MO;COUNT=-1")
PARTS = (
    "2026",
    ":",
    ";",
    "T",
    "DTSTART",
    "VALUE=DATE",
    "TZID",
    "\r\n",
    " ",
    "9999",
    "0001",
    "-",
    "P1W",
    "BEGIN:",
    "END:",
    "é",
)


@given(
    rule=st.sampled_from(RULES),
    damage=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), st.sampled_from(PARTS)), max_size=4),
)
def test_damage_is_told_and_never_raised(
    tmp_path_factory: pytest.TempPathFactory, rule: str, damage: list[tuple[float, int, str]]
) -> None:
    """Whatever stands in the file: busy times in order inside the span, or a problem."""
    moved = timed("20261202T120000", "20261202T130000", "RECURRENCE-ID:20261202T090000Z", "SEQUENCE:2")
    text = calendar(timed("20261201T100000", "20261201T110000", f"RRULE:{rule}", "EXDATE:20261203T090000Z"), moved)
    for share, length, part in damage:
        at = int(share * len(text))
        text = text[:at] + part + text[at + length :]
    busy = read(tmp_path_factory.getbasetemp(), text, last=date(2026, 12, 31))
    assert list(busy.times) == sorted(busy.times, key=lambda one: (one.date, one.start, one.end))
    assert all(FIRST <= one.date <= date(2026, 12, 31) and 0 <= one.start < one.end <= 1440 for one in busy.times)


def test_a_missing_calendar_is_an_error_of_the_athlete_file(tmp_path: Path) -> None:
    """File, key, value and what was wanted, with the other errors."""
    athlete_file = tmp_path / "sam.toml"
    athlete_file.write_text(f'{HEAD}[preferences]\nbusy = ["work.ics"]\nrest_day = "never"\n')
    with pytest.raises(InvalidInput) as caught:
        read_athlete(athlete_file, {}, AS_OF)
    assert [one.where for one in caught.value.problems] == ["preferences.rest_day", "preferences.busy[1]"]
    assert str(caught.value.problems[1]).startswith(f'{athlete_file}: preferences.busy[1] = "work.ics": wanted')


def test_busy_times_cut_time_slots_as_fixed_activities_do() -> None:
    """What is left below fifteen minutes goes; a time slot that a tentative entry touches may fall through."""
    sam = athlete_of('[week]\nmon = "06:00-07:30 run, 18:00-20:00"')
    monday = date(2026, 11, 23)
    busy = (
        BusyTime(monday, 370, 400, "work.ics"),
        BusyTime(monday, 1140, 1150, "work.ics", maybe=True),
        BusyTime(date(2026, 11, 24), 0, 1440, "work.ics"),
    )
    windows = real_day(replace(sam, busy_times=busy), monday).windows
    assert [(one.start, one.end, one.maybe) for one in windows] == [(400, 450, False), (1080, 1200, True)]
