"""Odd weeks, dates and wishes: a clear error, a typed refusal, or a right plan; never a traceback."""

from datetime import date

import pytest

from ironstride.errors import InvalidInput
from ironstride.training.athlete import Rotation
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Phase, Sport
from ironstride.training.refusal import RefusalCode
from tests.planning.athlete_texts import (
    MONDAY,
    RACE,
    TRAINED,
    WEEK,
    athlete_of,
    exception,
    goal,
    lock,
    refused,
    right_plan,
)
from tests.planning.promises import own

SIX_A_DAY = ", ".join(f"{6 + 2 * number:02d}:00-{7 + 2 * number:02d}:30" for number in range(6))
FORTY = "[week]\n" + "".join(f'{day} = "{SIX_A_DAY}"\n' for day in ("mon", "tue", "wed", "thu", "fri", "sat"))
FORTY += 'sun = "08:00-12:00, 13:00-14:00, 15:00-16:00, 17:00-18:00"\n'


def test_no_time_slots_at_all() -> None:
    """An empty week is refused, with what would be enough."""
    assert refused("[week]", TRAINED, RACE).code is RefusalCode.NOT_ENOUGH_WINDOWS


def test_forty_time_slots() -> None:
    """Six slots a day are used for at most two sessions."""
    plan = right_plan(FORTY, TRAINED, RACE)
    assert all(week.strength_sessions <= 2 for week in plan.weeks)


def test_slots_over_midnight() -> None:
    """A slot that goes past midnight is split: nothing lies across it, and what is after it is the next day's."""
    nights = '[week]\nmon = "22:00-01:30"\nwed = "23:00-24:00"\nfri = "22:30-02:00 run"\nsat = "08:00-11:00"\n'
    plan = right_plan(nights, TRAINED, RACE)
    assert all(session.end <= 24 * 60 for session in own(plan))


@pytest.mark.parametrize("as_of", [date(2027, 3, 15), date(2027, 10, 18)])
def test_days_on_which_clocks_change(as_of: date) -> None:
    """Slots around two and three in the night of a clock change are ordinary wall-clock slots."""
    nights = '[week]\nsun = "01:00-04:00, 18:00-20:00"\nwed = "06:00-07:30"\nfri = "17:00-19:00"\n'
    plan = right_plan(nights, TRAINED, goal("2027-04-18" if as_of.month == 3 else "2027-11-21"), as_of=as_of)
    assert any(session.date.weekday() == 6 for session in own(plan))


def test_a_race_on_the_leap_day() -> None:
    """29 February is a day like any other."""
    plan = right_plan(WEEK, TRAINED, goal("2028-02-29"), as_of=date(2028, 1, 31))
    assert [s.date for s in plan.sessions if s.kind is Kind.RACE] == [date(2028, 2, 29)]
    assert right_plan(WEEK, TRAINED, goal("2028-04-09"), as_of=date(2028, 2, 29)).as_of == date(2028, 2, 29)


@pytest.mark.parametrize("day", range(1, 7))
def test_a_start_inside_a_week(day: int) -> None:
    """Whatever the weekday, the first week gets its share and nothing lies before the first day."""
    first = date(2026, 11, 23 + day)
    plan = right_plan(WEEK, TRAINED, RACE, as_of=first)
    assert plan.weeks[0].start == MONDAY
    assert plan.sessions[0].date >= first
    assert plan.weeks[0].run_minutes <= 180 * (7 - day) / 7 + 40


def test_a_race_in_the_past() -> None:
    """A race that is over is a clear error."""
    with pytest.raises(InvalidInput, match="in the past"):
        athlete_of(WEEK, TRAINED, goal("2026-01-24"))


def test_a_race_on_a_day_of_travel() -> None:
    """The race stays, whatever else is impossible that day."""
    plan = right_plan(WEEK, TRAINED, RACE, exception("2027-01-20", "2027-01-26", "travel"))
    assert any(s.kind is Kind.RACE and s.date == date(2027, 1, 24) for s in plan.sessions)
    away = [s for s in plan.sessions if date(2027, 1, 20) <= s.date <= date(2027, 1, 26)]
    assert {s.sport for s in away} == {Sport.RACE}


def test_two_a_races_a_week_apart() -> None:
    """There is one peak for both, and the plan says so."""
    plan = right_plan(WEEK, TRAINED, goal("2027-01-24", name="first"), goal("2027-01-31", name="second"))
    assert sum(session.kind is Kind.RACE for session in plan.sessions) == 2
    assert any("one peak for both" in note for note in plan.assumptions)


def test_a_slot_of_ten_minutes() -> None:
    """A slot too short for anything is not used; with nothing else there is no season."""
    short = '[week]\nmon = "06:00-06:10"\n'
    plan = right_plan(f'{short}sat = "08:00-12:00"\n', TRAINED, RACE)
    assert {s.date.weekday() for s in plan.sessions if s.kind is not Kind.RACE} == {5}
    assert refused(short, TRAINED, RACE).code is RefusalCode.NOT_ENOUGH_WINDOWS


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-24"])
def test_a_race_today_or_tomorrow(day: str) -> None:
    """Nothing is crammed in before it; recovery is planned."""
    plan = right_plan(WEEK, TRAINED, goal(day))
    race = next(s for s in plan.sessions if s.kind is Kind.RACE)
    assert race.date == date.fromisoformat(day)
    assert not any(s.kind in RUN_KINDS and s.date < race.date for s in plan.sessions)
    assert plan.weeks[-1].phase is Phase.RECOVERY


def test_a_lock_outside_every_slot_is_held_and_told() -> None:
    """What the athlete holds stays, and the plan says that it lies outside."""
    for held in (lock("2026-12-07", "threshold", "12:00", 45), lock("2026-12-07", "threshold")):
        plan = right_plan(WEEK, TRAINED, RACE, held)
        session = next(s for s in plan.sessions if s.locked and s.sport is Sport.RUN)
        assert session.date == date(2026, 12, 7)
        assert session.window is None
        told = [f for f in plan.findings if session.id in f.sessions and f.rule == "inside-time-slot"]
        assert [f.because for f in told] == ["locked"]
        assert told[0].price == 0


def test_locks_of_one_day_get_out_of_each_other_s_way() -> None:
    """Locks without a start share a long slot one after the other."""
    day = "2026-12-05"
    plan = right_plan(
        WEEK, TRAINED, RACE, lock(day, "long", minutes=60), lock(day, "easy", minutes=30), lock(day, "full-body")
    )
    held = [s for s in plan.sessions if s.locked and s.sport is not Sport.RACE]
    assert [s.kind for s in held] == [Kind.LONG, Kind.EASY, Kind.FULL_BODY]
    assert not any(f.rule == "one-body" for f in plan.findings)
    assert all(s.window is not None for s in held)


@pytest.mark.parametrize(
    "held",
    [
        (lock("2027-01-24", "full-body", "09:30"),),
        (lock("2027-01-24", "full-body", "18:00"),),
        (lock("2026-12-01", "easy", "23:30", 60),),
        (lock("2026-12-05", "easy"), exception("2026-12-01", "2026-12-08", "travel")),
    ],
)
def test_locks_that_break_a_rule_are_held_and_told(held: tuple[str, ...]) -> None:
    """On race day, over midnight, on a journey: held, and told because locked."""
    plan = right_plan(WEEK, TRAINED, RACE, *held)
    session = next(s for s in plan.sessions if s.locked and s.sport is not Sport.RACE)
    assert any(f.because == "locked" and session.id in f.sessions for f in plan.findings)


def test_a_lock_does_not_beat_illness() -> None:
    """What is held on a day of illness is not planned, and that is said."""
    plan = right_plan(WEEK, TRAINED, RACE, lock("2026-12-05", "easy"), exception("2026-12-01", "2026-12-08", "sick"))
    assert not any(s.date == date(2026, 12, 5) for s in plan.sessions)
    assert any("falls into days of illness" in text for text in plan.losses)


def test_locks_that_want_the_same_time() -> None:
    """The file's reader names the two."""
    with pytest.raises(InvalidInput, match="leaves room for"):
        athlete_of(WEEK, TRAINED, lock("2026-12-01", "easy", "18:00", 60), lock("2026-12-01", "full-body", "18:30", 40))


def test_ill_without_an_end() -> None:
    """Nothing is planned until it is over; ill already now means no season yet, with the way back."""
    plan = right_plan(WEEK, TRAINED, RACE, exception("2026-12-01", None, "sick"))
    assert all(s.date < date(2026, 12, 1) or s.kind is Kind.RACE for s in plan.sessions)
    told = refused(WEEK, TRAINED, RACE, exception("2026-11-20", None, "sick"))
    assert told.relaxations[0].change == "close-exception"


@pytest.mark.parametrize("last", [None, "2026-12-12"])
def test_injured(last: str | None) -> None:
    """No run and no leg work while injured: cross-training and upper body go on."""
    plan = right_plan(WEEK, TRAINED, RACE, exception("2026-11-20", last, "injured", "18:00-19:30"))
    hurt = [s for s in plan.sessions if last is None or s.date <= date.fromisoformat(last)]
    kinds = {s.kind for s in hurt if s.kind is not Kind.RACE}
    assert Kind.CROSS in kinds
    assert not kinds & RUN_KINDS
    assert kinds & STRENGTH_KINDS <= {Kind.UPPER_CORE}


def shift_worker() -> tuple[str, ...]:
    """Six days on and off, the nights' slots late in the evening."""
    return (
        '[rotation]\nstarts = 2026-11-20\nper = "day"\n'
        'pattern = ["early", "early", "late", "late", "night", "off"]\n'
        '[rotation.early]\nany = "15:30-18:00"\n[rotation.late]\nany = "08:00-11:00"\n'
        '[rotation.night]\nany = "16:00-17:00 home"\n[rotation.off]\nany = "13:00-18:00"\n',
        TRAINED,
        goal("2027-02-21"),
    )


def test_a_rotation_by_days() -> None:
    """Six days against seven: each day has its shift's slots."""
    plan = right_plan(*shift_worker())
    pattern = athlete_of(*shift_worker()).week
    assert isinstance(pattern, Rotation)
    assert all(s.place == "home" for s in own(plan) if (s.date - pattern.starts).days % 6 == 4)


def test_every_other_week_children() -> None:
    """The weeks with little time are the smaller ones, the long run waits for the others."""
    text = (
        '[rotation]\nstarts = 2026-11-23\nper = "week"\npattern = ["with", "without"]\n'
        '[rotation.with]\ntue = "05:30-06:30"\nthu = "05:30-06:30"\nsun = "06:00-08:00"\n'
        '[rotation.without]\nmon = "18:00-20:00"\nwed = "18:00-20:00"\nfri = "06:00-07:30"\n'
        'sat = "08:00-12:00"\nsun = "08:00-12:00"\n'
    )
    plan = right_plan(text, TRAINED, goal("2027-02-21"))
    loading = [week for week in plan.weeks if week.phase in {Phase.BASE, Phase.BUILD}]
    assert sum(w.run_minutes for w in loading[::2]) < sum(w.run_minutes for w in loading[1::2])


@pytest.mark.parametrize(
    "parts",
    [
        (WEEK,),
        (WEEK, TRAINED),
        ('[week]\ntue = "18:00-19:30 maybe"\nsat = "08:00-12:00 maybe"\n', TRAINED),
        ('[week]\nsat = "08:00-09:00"\n', TRAINED, RACE),
        (WEEK, TRAINED, goal("2026-12-06", "marathon")),
        (WEEK, TRAINED, goal("2029-01-24")),
        (WEEK, TRAINED, goal("2027-01-24", "0.1 km")),
        (WEEK, TRAINED, goal("2027-01-24", priority="B")),
        (WEEK, TRAINED, RACE, exception("2026-11-20", "2027-01-30", "travel")),
        (WEEK, TRAINED, RACE, exception("2026-11-20", "2027-01-30", "travel", "06:00-07:00")),
        (WEEK, TRAINED.replace("180", "1500"), RACE),
        (WEEK, TRAINED.replace("= 4", "= 7"), RACE),
        (WEEK.replace("[week]", "[week]\nget_ready_minutes = 80"), TRAINED, RACE),
        (WEEK, TRAINED, RACE, '[[fixed]]\nname = "work"\nwhen = "sat 00:00-24:00"\neffort = "easy"\nlegs = "some"\n'),
        (WEEK, TRAINED, RACE, '[[fixed]]\nname = "shift"\nwhen = "sun 08:00-20:00"\neffort = "easy"\nlegs = "some"\n'),
    ],
)
def test_other_odd_athletes(parts: tuple[str, ...]) -> None:
    """Nothing known, only maybe, one slot, a marathon in two weeks, away for months: a plan that keeps its promises."""
    plan = right_plan(*parts)
    assert plan.weeks


def test_a_day_that_holds_only_strength() -> None:
    """Without a slot for a run there is no season of running."""
    text = '[week]\ntue = "18:00-19:30 strength"\nsat = "08:00-12:00 strength"\n'
    assert refused(text, TRAINED).code is RefusalCode.NOT_ENOUGH_WINDOWS


def test_what_time_slots_leave_out_is_said() -> None:
    """Three slots for runs alone: the fourth run and both lifts are told, not silently dropped."""
    text = '[week]\ntue = "06:00-07:30 run"\nthu = "06:00-07:30 run"\nsat = "08:00-12:00 run"\n'
    plan = right_plan(text, TRAINED, RACE)
    words = " ".join(plan.losses)
    assert "a run on 3 of the 4 days" in words
    assert "0 of 2 strength sessions" in words
