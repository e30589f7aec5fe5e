"""The people this must serve: one season each, and what matters to them."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from ironstride.calendar_time import monday_of
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Phase, Tag
from ironstride.training.plan import Plan
from ironstride.training.refusal import RefusalCode
from ironstride.training.session import Session
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
from tests.planning.promises import own, plan_for

SPRING_HALF = goal("2027-04-11", "half marathon")
EASY_KINDS = {Kind.EASY, Kind.RECOVERY}


def runs(plan: Plan) -> list[Session]:
    """Training runs."""
    return [s for s in plan.sessions if s.kind in RUN_KINDS and s.kind is not Kind.RACE]


def lifts(plan: Plan) -> list[Session]:
    """Strength sessions."""
    return [s for s in plan.sessions if s.kind in STRENGTH_KINDS]


def fixed(name: str, when: str, effort: str = "easy", legs: str = "none") -> str:
    """Something that happens anyway."""
    return f'[[fixed]]\nname = "{name}"\nwhen = "{when}"\neffort = "{effort}"\nlegs = "{legs}"\n'


def longest(plan: Plan) -> int:
    """The longest training run."""
    return max(s.minutes for s in runs(plan))


def test_job_and_kids() -> None:
    """One slot a day, some of them unsure: long run and hard runs never hang on an unsure slot."""
    week = (
        '[week]\nmon = "05:45-07:00"\ntue = "05:45-07:00 maybe"\nwed = "05:45-07:00"\nthu = "20:00-21:15 maybe"\n'
        'fri = "05:45-07:00"\nsat = "06:30-09:00"\n'
    )
    plan = right_plan(week, TRAINED, RACE)
    unsure = {1, 3}
    hard = [s for s in runs(plan) if s.kind is Kind.LONG or Tag.QUALITY in s.tags]
    assert hard
    assert sum(s.date.weekday() in unsure for s in hard) <= 0.1 * len(hard)


def test_coach_s_calendar_that_changes_weekly() -> None:
    """The coach's sessions are held week by week; Ironstride fills in around them."""
    days = [MONDAY + timedelta(days=number) for number in (1, 10, 15, 25, 29)]
    held = [lock(day.isoformat(), "threshold" if day.weekday() < 5 else "long", minutes=50) for day in days]
    plan = right_plan(WEEK, TRAINED, RACE, *held)
    found = [s.date for s in plan.sessions if s.locked and s.kind is not Kind.RACE]
    assert found == days
    assert len(own(plan)) > len(days)


def test_treadmill_only() -> None:
    """Every run lies in the gym, its way there included."""
    week = '[places.gym]\nequipment = ["treadmill", "barbell"]\nminutes_to_get_there = 15\n[week]\n'
    week += "".join(f'{day} = "18:00-20:00 gym"\n' for day in ("mon", "tue", "thu", "sat", "sun"))
    plan = right_plan(week, TRAINED, RACE)
    assert {s.place for s in runs(plan)} == {"gym"}
    assert all(s.start >= 18 * 60 + 25 for s in own(plan))


def test_no_watch_and_no_recordings() -> None:
    """Nothing but time slots: a careful start of three short runs, and the assumption is said."""
    plan = right_plan(WEEK, goal("2027-04-11", "5 km"))
    assert plan.weeks[0].run_minutes <= 70
    assert any("Nothing is known of the running so far" in note for note in plan.assumptions)


def test_football_on_wednesdays() -> None:
    """Football with heavy legs is leg work: no hard run the next morning."""
    week = '[week]\ntue = "06:00-07:30"\nthu = "06:00-07:30, 18:00-19:30"\nfri = "06:00-07:30"\n'
    week += 'sat = "08:00-12:00"\nsun = "08:00-12:00"\n'
    plan = right_plan(week, TRAINED, RACE, fixed("football", "wed 19:00-20:30", "hard", "heavy"))
    mornings = [s for s in runs(plan) if s.date.weekday() == 3 and s.start < 12 * 60]
    hard = [s for s in mornings if Tag.QUALITY in s.tags or s.kind is Kind.LONG]
    assert len(hard) <= 1


def test_bike_commuter() -> None:
    """An easy ride to work every day takes its time and nothing else."""
    rides = [fixed("ride", f"{day} 07:30-08:00", "easy", "some") for day in ("mon", "tue", "wed", "thu", "fri")]
    with_rides, without = right_plan(WEEK, TRAINED, RACE, *rides), right_plan(WEEK, TRAINED, RACE)
    assert with_rides.weeks[2].strength_sessions == without.weeks[2].strength_sessions
    assert [w.phase for w in with_rides.weeks] == [w.phase for w in without.weeks]


def test_sixty_two_years_old() -> None:
    """Every third week is lighter, and hard days lie further apart."""
    athlete = replace(athlete_of(WEEK, TRAINED, SPRING_HALF), born=date(1964, 5, 1))
    plan = plan_for(athlete, MONDAY)
    young = plan_for(replace(athlete, born=date(1990, 5, 1)), MONDAY)
    assert sum(w.cutback for w in plan.weeks) > sum(w.cutback for w in young.weeks)
    assert "masters-spacing" in plan.proof.rules
    assert "masters-spacing" not in young.proof.rules


def test_back_after_a_year() -> None:
    """Lifting is new again: a settling-in of two or three weeks in which running is held."""
    plan = right_plan(WEEK, TRAINED.replace("adapted", "returning"), SPRING_HALF)
    settling = [w for w in plan.weeks if w.settling_in]
    assert 2 <= len(settling) <= 3
    assert settling[-1].run_minutes <= settling[0].run_minutes + 10
    assert max(w.leg_sets for w in settling) <= 10


def test_run_walk_beginner() -> None:
    """Under twenty minutes without a break: short runs a day apart, no hard run in the first four weeks."""
    athlete = athlete_of(WEEK, '[running]\nweekly = "30 min"\nlongest = "12 min"\n', goal("2027-04-11", "5 km"))
    plan = plan_for(athlete, MONDAY)
    assert all(w.quality_sessions == 0 for w in plan.weeks[:4])
    early = sorted({s.date for s in runs(plan) if s.date < MONDAY + timedelta(weeks=4)})
    assert sum((other - one).days == 1 for one, other in pairwise(early)) <= 1
    assert longest(plan) <= 75


def test_injured() -> None:
    """Runs become cross-training, upper body goes on, running comes back carefully."""
    plan = right_plan(WEEK, TRAINED, SPRING_HALF, exception("2026-12-07", "2026-12-20", "injured", "18:00-19:30"))
    hurt = [s for s in plan.sessions if date(2026, 12, 7) <= s.date <= date(2026, 12, 20)]
    assert Kind.CROSS in {s.kind for s in hurt}
    assert not any(s.kind in RUN_KINDS or Tag.LEG_WORK in s.tags for s in hurt)
    after = next(w for w in plan.weeks if w.start == date(2026, 12, 21))
    before = next(w for w in plan.weeks if w.start == date(2026, 11, 30))
    assert after.run_minutes < before.run_minutes


def test_pregnant() -> None:
    """Kindly: no season from a program, and what is possible instead."""
    told = refused(WEEK, TRAINED, SPRING_HALF, '[health]\nstatus = ["pregnant"]\n')
    assert told.code is RefusalCode.NEEDS_A_PROFESSIONAL
    assert "--own" in told.relaxations[0].text


def test_ill_without_an_end_date() -> None:
    """From the first day of illness on nothing is asked."""
    plan = right_plan(WEEK, TRAINED, SPRING_HALF, exception("2026-12-03", None, "sick"))
    assert all(s.date < date(2026, 12, 3) or s.kind is Kind.RACE for s in plan.sessions)


def test_holiday_with_another_kit_and_zone() -> None:
    """On holiday the slots, the place and the clock are those of the place."""
    away = exception("2026-12-24", "2026-12-27", "holiday", "07:00-08:30 home") + 'timezone = "Atlantic/Canary"\n'
    plan = right_plan(WEEK, TRAINED, SPRING_HALF, away)
    there = [s for s in plan.sessions if date(2026, 12, 24) <= s.date <= date(2026, 12, 27)]
    assert there
    assert {s.timezone for s in there} == {"Atlantic/Canary"}
    assert {s.place for s in there} == {"home"}
    assert all(s.timezone is None for s in plan.sessions if s not in there)


def test_two_a_races() -> None:
    """Two halves twelve weeks apart: recovery, then a second build and a second taper."""
    plan = right_plan(WEEK, TRAINED, goal("2027-02-07", "half marathon"), goal("2027-05-02", "half marathon", name="2"))
    phases = [w.phase for w in plan.weeks]
    assert phases.count(Phase.RACE) == 2
    between = phases[phases.index(Phase.RACE) + 1 : len(phases) - 1 - phases[::-1].index(Phase.RACE)]
    assert between[0] is Phase.RECOVERY
    assert Phase.BUILD in between
    assert Phase.TAPER in between


def test_weekly_parkrun() -> None:
    """A Saturday morning that is always a short run: held, and the long run finds Sunday."""
    saturdays = [MONDAY + timedelta(days=5 + 7 * number) for number in range(8)]
    held = [lock(day.isoformat(), "easy", "09:00", 35) for day in saturdays]
    plan = right_plan(WEEK, TRAINED, RACE, *held)
    assert [s.date for s in plan.sessions if s.locked and s.kind is Kind.EASY] == saturdays
    days = Counter(s.date.weekday() for s in runs(plan) if s.kind is Kind.LONG)
    assert days[5] == 0


def test_a_race_is_cancelled() -> None:
    """Without its race the season goes on: twelve weeks to keep fit, with the old plan's session names."""
    first = plan_for(athlete_of(WEEK, TRAINED, RACE), MONDAY)
    second = plan_for(athlete_of(WEEK, TRAINED), MONDAY, first)
    assert len(second.weeks) == 12
    assert not any(s.kind is Kind.RACE for s in second.sessions)
    assert {s.id for s in first.sessions if monday_of(s.date) == MONDAY} & {s.id for s in second.sessions}


def test_strength_first() -> None:
    """Three lifts a week where there is room, and running stays easy enough."""
    week = WEEK + 'mon = "18:00-19:30"\nwed = "18:00-19:30"\n'
    wanted = TRAINED.replace("sessions_per_week = 2", "sessions_per_week = 3").replace("= 4", "= 3")
    plan = right_plan(week, wanted, '[preferences]\npriority = "strength"\n')
    ordinary = [w for w in plan.weeks if not w.cutback]
    assert median(w.strength_sessions for w in ordinary) == 3
    assert all(w.leg_sets <= 16 for w in plan.weeks)


def test_household_of_two() -> None:
    """Two people who may never both be out: the second plans in what the first leaves."""
    first = right_plan('[week]\ntue = "06:00-07:30"\nthu = "06:00-07:30"\nsat = "08:00-10:30"\n', TRAINED, RACE)
    second = right_plan('[week]\nmon = "06:00-07:30"\nwed = "06:00-07:30"\nsat = "10:30-13:00"\n', TRAINED, RACE)
    busy = [(s.date, s.start, s.end) for s in own(first)]
    both = [(one, s) for s in own(second) for one in busy if one[0] == s.date and one[1] < s.end and s.start < one[2]]
    assert both == []


def test_easy_runs_are_most_of_the_running() -> None:
    """Whoever it is: most minutes of an ordinary week are easy."""
    plan = right_plan(WEEK, TRAINED, SPRING_HALF)
    for week in plan.weeks:
        inside = [s for s in runs(plan) if monday_of(s.date) == week.start]
        work = sum(0.45 * s.minutes for s in inside if Tag.QUALITY in s.tags)
        assert work <= 0.25 * max(1, week.run_minutes) or len(inside) <= 3, week


def test_lifts_are_there_every_week_of_base_and_build() -> None:
    """Two lifts a week while the season builds."""
    plan = right_plan(WEEK, TRAINED, SPRING_HALF)
    building = [w for w in plan.weeks if w.phase in {Phase.BASE, Phase.BUILD}]
    assert all(w.strength_sessions == 2 for w in building)
    assert len(lifts(plan)) >= 2 * len(building)
