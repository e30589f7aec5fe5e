"""Living with the plan: weeks that are never quite as they were planned. One story each, over several weeks."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from ironstride.calendar_time import monday_of
from ironstride.planning.plan_diff import Changed
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.training.session import Session
from ironstride.use import athlete_edit
from ironstride.use.change.plan_change import PlanChange
from tests.changes.living_plan import LivingPlan
from tests.planning.athlete_texts import MONDAY, RACE, TRAINED, WEEK, lock

GYM = '[places.gym]\nequipment = ["barbell", "rack"]\nminutes_to_get_there = 10\n'
EVENING = 17 * 60
LONG_LIFE = 5
"""Weeks that a story lasts."""


def places(sessions: Iterable[Session]) -> dict[str, tuple[date, int]]:
    """Id -> day and start."""
    return {one.id: (one.date, one.start) for one in sessions}


def weeks_touched(change: PlanChange) -> set[date]:
    """Mondays of the weeks in which sessions lie elsewhere, are new or are gone."""
    elsewhere = [one for one in change.diff.sessions if one.what is not Changed.RESIZED]
    return {monday_of(one.date) for change in elsewhere for one in (change.before, change.after) if one is not None}


def lifts(sessions: Iterable[Session]) -> list[Session]:
    """Strength sessions."""
    return [one for one in sessions if one.kind in STRENGTH_KINDS]


def busy(living: LivingPlan, *words: str) -> PlanChange:
    """Hours that are not the athlete's any more."""
    return living.edit(lambda text, athlete, today: athlete_edit.busy(text, words, athlete, today))


def test_one_slot_a_day_and_the_unsure_ones_fall_through(tmp_path: Path) -> None:
    """Tuesday's unsure hour falls through week after week: long and hard runs never have to move for it."""
    week = '[week]\nmon = "05:45-07:00"\ntue = "05:45-07:00 maybe"\nwed = "05:45-07:00"\nthu = "20:00-21:15 maybe"\n'
    living = LivingPlan.begun(tmp_path, week + 'fri = "05:45-07:00"\nsat = "06:30-09:00"\n', TRAINED, RACE)
    for number in range(1, LONG_LIFE):
        firm = [one for one in living.week(number) if one.kind is Kind.LONG or Tag.QUALITY in one.tags]
        change = busy(living, "tue", "05:45-07:00")
        now = places(living.plan.sessions)
        assert all(now[name] == place for name, place in places(firm).items())
        assert weeks_touched(change) <= {monday_of(living.today)}
        living.later(7)


def test_fixed_gym_evenings_that_move(tmp_path: Path) -> None:
    """The gym is open on Tuesday and Thursday, then on Monday and Wednesday: every lift follows, and stays inside."""
    runs = 'sat = "08:00-11:00"\nsun = "08:00-11:00 run"\n'
    before = f'tue = "06:00-07:15 run, 18:00-19:30 gym"\nthu = "06:00-07:15 run, 18:00-19:30 gym"\n{runs}'
    after = before.replace(", 18:00-19:30 gym", "") + 'mon = "18:00-19:30 gym"\nwed = "18:00-19:30 gym"\n'
    living = LivingPlan.begun(tmp_path, GYM, "[week]\n" + before, TRAINED, RACE)
    living.later(9)
    behind = places(one for one in living.plan.sessions if one.date < living.today)
    living.rewrite(before, after)
    gym = [one for one in living.plan.sessions if one.place == "gym" and one.date >= living.today]
    assert gym
    assert {one.date.weekday() for one in gym} <= {0, 2}
    assert behind.items() <= places(living.plan.sessions).items()


def test_a_shift_is_swapped_in_a_six_day_rotation(tmp_path: Path) -> None:
    """Nights cross midnight; a colleague takes one, then the turn begins a day later: training follows the shifts."""
    shifts = (
        '[rotation]\nstarts = 2026-11-23\nper = "day"\npattern = ["early", "early", "late", "night", "off", "off"]\n'
    )
    shifts += '[rotation.early]\nany = "15:30-18:00"\n[rotation.late]\nany = "08:00-11:00"\n'
    shifts += '[rotation.night]\nany = "16:00-18:30, 23:00-00:30 strength"\n[rotation.off]\nany = "09:00-12:00"\n'
    living = LivingPlan.begun(tmp_path, shifts, TRAINED, RACE)
    living.later(7)
    night = next(day for day in (living.today + timedelta(days=n) for n in range(6)) if (day - MONDAY).days % 6 == 3)
    change = living.edit(
        lambda text, athlete, today: athlete_edit.away(
            text, [night.isoformat()], athlete, today, reason="busy", windows="09:00-12:00"
        )
    )
    assert weeks_touched(change) <= {monday_of(night)}
    living.later(10)
    living.rewrite("starts = 2026-11-23", "starts = 2026-11-24")
    assert lifts(living.week(5))


def test_children_every_other_week(tmp_path: Path) -> None:
    """With the children only early mornings, without them evenings; when the weeks change places the plan follows."""
    turns = '[rotation]\nstarts = 2026-11-23\nper = "week"\npattern = ["with", "without"]\n[rotation.with]\n'
    turns += "".join(f'{day} = "05:30-06:45"\n' for day in ("mon", "tue", "wed", "thu", "fri"))
    turns += "[rotation.without]\n" + "".join(f'{day} = "17:30-19:30"\n' for day in ("mon", "tue", "wed", "thu"))
    turns += 'sat = "08:00-11:00"\n'
    living = LivingPlan.begun(tmp_path, turns, TRAINED, RACE)
    living.later(14)
    assert all(one.start < EVENING for one in living.week(3))
    living.rewrite("starts = 2026-11-23", "starts = 2026-11-30")
    assert any(one.start >= EVENING for one in living.week(3))
    assert all(one.start < EVENING for one in living.week(4))


def test_football_changes_its_evening(tmp_path: Path) -> None:
    """Football leaves Wednesday for Thursday: from then on nothing hard comes the morning after."""
    football = '[[fixed]]\nname = "football"\nwhen = "wed 19:00-20:30"\neffort = "hard"\nlegs = "heavy"\n'
    week = WEEK + 'wed = "06:00-07:30"\nfri = "06:00-07:30"\n'
    living = LivingPlan.begun(tmp_path, week, TRAINED, RACE, football)
    living.later(8)
    living.rewrite("wed 19:00", "thu 19:00")
    fridays = [one for number in range(3, 8) for one in living.week(number) if one.date.weekday() == 4]
    assert not any(Tag.QUALITY in one.tags or one.kind is Kind.LONG for one in fridays)


def test_the_bike_stays_at_home(tmp_path: Path) -> None:
    """A commute by bike begins and ends again: easy rides move no session."""
    rides = "".join(
        f'[[fixed]]\nname = "ride"\nwhen = "{day} 07:40-08:10"\neffort = "easy"\nlegs = "none"\n'
        for day in ("mon", "tue", "wed", "thu", "fri")
    )
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    living.later(7)
    assert living.add(rides).diff.moved == 0
    living.later(7)
    assert living.rewrite(rides, "").diff.moved == 0


def test_a_holiday_with_another_kit_and_clock(tmp_path: Path) -> None:
    """A week away with an hour in the morning, cut short: there with its place and zone, at home as always."""
    living = LivingPlan.begun(tmp_path, GYM, WEEK, TRAINED, RACE)
    living.later(7)
    usual = places(living.week(5))
    living.edit(
        lambda text, athlete, today: athlete_edit.away(
            text,
            ["2026-12-07", "2026-12-13"],
            athlete,
            today,
            reason="holiday",
            windows="07:00-08:30 home",
            zone="Atlantic/Canary",
        )
    )
    assert living.week(3)
    assert {(one.place, one.timezone) for one in living.week(3)} == {("home", "Atlantic/Canary")}
    assert places(living.week(5)) == usual
    living.later(10)
    living.edit(lambda text, athlete, today: athlete_edit.back(text, [], athlete, today))
    assert all(one.timezone is None for one in living.plan.sessions if one.date >= living.today)


def test_a_calendar_of_meetings_that_change(tmp_path: Path) -> None:
    """Meetings of an .ics file close time slots; when they move, what they held back is free and the rest stays."""
    calendar = tmp_path / "work.ics"
    calendar.write_text(meeting("20261208T180000", "20261208T193000"), encoding="utf-8")
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE, '[preferences]\nbusy = ["work.ics"]\n')
    evening = {(date(2026, 12, 8), 18), (date(2026, 12, 10), 18)}
    held = {(one.date, one.start // 60) for one in living.week(3)}
    assert held & evening <= {(date(2026, 12, 10), 18)}
    living.later(7)
    calendar.write_text(meeting("20261210T180000", "20261210T193000"), encoding="utf-8")
    change = living.replan()
    held = {(one.date, one.start // 60) for one in living.week(3)}
    assert held & evening <= {(date(2026, 12, 8), 18)}
    assert weeks_touched(change) <= {date(2026, 12, 7)}


def meeting(start: str, end: str) -> str:
    """A calendar with one meeting."""
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//work//EN", "BEGIN:VEVENT", "UID:one@work"),
        *("DTSTAMP:20261101T000000Z", f"DTSTART;TZID=Europe/Berlin:{start}", f"DTEND;TZID=Europe/Berlin:{end}"),
        *("SUMMARY:Budget", "END:VEVENT", "END:VCALENDAR", ""),
    ]
    return "\r\n".join(lines)


def test_the_coach_sends_other_sessions_every_week(tmp_path: Path) -> None:
    """Each Monday the coach holds something else: it is there to the minute, and the rest goes around it."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    for number, (day, kind, start, minutes) in enumerate(
        [
            (1, "threshold", "06:10", 50),
            (3, "intervals", "06:10", 45),
            (5, "long", "08:10", 80),
            (1, "hills", "06:10", 40),
        ]
    ):
        on = living.today + timedelta(days=day)
        living.add(lock(on.isoformat(), kind, start, minutes))
        (held,) = [one for one in living.week(number + 1) if one.locked]
        assert (held.date, held.kind.value, held.minutes) == (on, kind, minutes)
        living.later(7)
    assert sum(one.locked for one in living.plan.sessions if one.kind is not Kind.RACE) == 4


def test_the_same_session_is_moved_every_week_until_it_is_a_habit(tmp_path: Path) -> None:
    """Three weeks the Thursday lift goes to Saturday; the fourth time it does so for good, and no other lift moves."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    for number in range(1, 5):
        lift = next(one for one in lifts(living.week(number)) if one.date.weekday() == 3)
        change = living.move(lift, "sat", every_week=number == 4)
        there = next(one for one in living.plan.sessions if one.id == lift.id)
        assert there.date.weekday() == 5
        assert number == 4 or weeks_touched(change) == {monday_of(lift.date)}
        living.later(7)
    later = [one for number in range(5, 8) for one in lifts(living.week(number))]
    assert sum(one.date.weekday() == 5 for one in later) == 3
    assert living.replan().changes_nothing


def test_no_more_hills(tmp_path: Path) -> None:
    """From now on no hills: the hard runs stay where they are and become something else."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    living.later(3)
    hills = [one for one in living.plan.sessions if one.kind is Kind.HILLS and one.date >= living.today]
    assert hills
    change = living.edit(lambda text, *_: athlete_edit.never(text, "hills"))
    now = {one.id: one for one in living.plan.sessions}
    assert not any(one.kind is Kind.HILLS and one.date >= living.today for one in now.values())
    assert all(now[one.id].kind in RUN_KINDS and now[one.id].date == one.date for one in hills)
    assert change.diff.moved == 0


def test_tuesday_evenings_belong_to_somebody_else_now(tmp_path: Path) -> None:
    """The household needs Tuesday evenings: what was there moves, in every week to the same place, the rest stays."""
    living = LivingPlan.begun(tmp_path, WEEK + 'mon = "18:00-19:30"\n', TRAINED, RACE)
    living.later(7)
    there = [
        one.id
        for one in living.plan.sessions
        if one.date >= living.today and one.date.weekday() == 1 and one.start >= EVENING
    ]
    change = living.edit(lambda text, athlete, _: athlete_edit.week_windows(text, athlete, 1, "06:00-07:30"))
    assert there
    moved = {one.session.id for one in change.diff.sessions if one.what is Changed.MOVED}
    assert len(moved - set(there)) <= len(there)
    now = [one for one in living.plan.sessions if one.date >= living.today and one.date.weekday() == 1]
    assert all(one.start < EVENING for one in now)
