"""Away from training and back again: one story each, through the doors that people use."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.training.relief import Relief, ReliefCause
from ironstride.training.session import Session, SessionStatus
from ironstride.use import athlete_edit
from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.replan_today import replan_today
from tests.changes.living_plan import LivingPlan
from tests.planning.athlete_texts import TRAINED, WEEK, exception, goal, lock

FOUR_DAYS = WEEK + 'mon = "06:00-07:30"\nwed = "06:00-07:30"\n'
SPRING = goal("2027-03-14")
HARD = QUALITY_KINDS | {Kind.TEST}
KITS = """
[places.gym]
equipment = ["barbell", "rack"]
minutes_to_get_there = 10
[places.hut]
equipment = ["band"]
"""


def sick(living: LivingPlan, *words: str, reason: str = "sick") -> PlanChange:
    """Ill, injured or stopped from today."""
    return living.edit(lambda text, athlete, today: athlete_edit.sick(text, words, athlete, today, reason=reason))


def back(living: LivingPlan, *, cleared: bool = False) -> PlanChange:
    """Back today."""
    return living.edit(lambda text, athlete, today: athlete_edit.back(text, [], athlete, today, cleared=cleared))


def between(living: LivingPlan, first: date, days: int) -> list[Session]:
    """Planned sessions of so many days, mobility left out."""
    last = first + timedelta(days=days)
    found = [one for one in living.plan.sessions if first <= one.date < last and one.kind is not Kind.MOBILITY]
    return [one for one in found if one.status is SessionStatus.PLANNED]


def minutes(sessions: list[Session]) -> int:
    """Of running."""
    return sum(one.minutes for one in sessions if one.kind in RUN_KINDS)


def sets(session: Session) -> int:
    """Work sets that a strength session holds."""
    assert session.workout is not None
    found = session.workout["exercises"]
    assert isinstance(found, list)
    return sum(one["sets"] for one in found)


def test_ill_without_an_end_and_back_after_nine_days(tmp_path: Path) -> None:
    """Nothing while ill; then nine easy days, light strength, less running, and hard runs on the tenth."""
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, SPRING)
    living.later(16)
    usual = minutes(living.week(2))
    sick(living)
    assert {one.kind for one in between(living, living.today, 200)} == {Kind.RACE}
    living.later(9)
    change = back(living)
    easy = between(living, living.today, 9)
    assert easy
    assert not [one for one in easy if one.kind in HARD]
    assert [one for one in between(living, living.today + timedelta(days=9), 7) if one.kind in HARD]
    assert minutes(between(living, living.today, 7)) <= 0.9 * usual
    lifts = [one for one in easy if one.kind in STRENGTH_KINDS]
    assert max(sets(one) for one in lifts) <= 8
    assert not [one for one in living.plan.findings if one.rule == "sick-day"]
    week = next(one for one in change.after.weeks if one.start <= living.today < one.start + timedelta(weeks=1))
    assert "On the way back from illness" in week.note


def test_a_head_cold_leaves_short_easy_runs(tmp_path: Path) -> None:
    """Half an hour at most, all easy, no lifting; a lock on such a day is not planned and says so."""
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, SPRING, lock("2026-12-10", "threshold", "06:10", 50))
    living.later(15)
    sick(living, "cold", "until", "sun")
    there = between(living, living.today, 6)
    assert there
    assert all(one.kind is Kind.EASY and one.minutes <= 30 for one in there)
    assert any("falls into days of illness" in one for one in living.plan.losses)


def test_a_stop_holds_until_somebody_qualified_clears(tmp_path: Path) -> None:
    """Nothing is planned, not even what is locked; `back` alone says kindly what is missing; then a careful return."""
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, SPRING, lock("2026-12-12", "long", "08:10", 60))
    living.later(15)
    sick(living, reason="stopped")
    assert not between(living, living.today, 200)
    living.add(exception("2026-12-10", "2026-12-14", "travel", "07:00-08:00 home"))
    assert not between(living, living.today, 200)
    assert sum("training is stopped" in one for one in living.plan.losses) == 2
    living.later(7)
    with pytest.raises(InvalidInput, match="--cleared"):
        living.asked(lambda text, athlete, today: athlete_edit.back(text, [], athlete, today))
    back(living, cleared=True)
    assert between(living, living.today, 7)
    assert [one.date for one in between(living, living.today, 200) if one.kind is Kind.RACE] == [date(2027, 3, 14)]
    assert not [one for one in between(living, living.today, 4) if one.kind in HARD]


def test_injured_for_three_weeks(tmp_path: Path) -> None:
    """Each run becomes other training of its minutes, upper body goes on; then running comes back in steps."""
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, SPRING)
    living.later(14)
    usual = minutes(living.week(2))
    living.add(exception("2026-12-07", "2026-12-27", "injured", "06:00-07:30, 18:00-19:30"))
    hurt = between(living, living.today, 21)
    assert {one.kind for one in hurt} <= {Kind.CROSS, Kind.UPPER_CORE}
    assert {Kind.CROSS, Kind.UPPER_CORE} <= {one.kind for one in hurt}
    assert all(one.run_minutes == 0 for one in living.plan.weeks[2:5])
    first = between(living, date(2026, 12, 28), 7)
    assert 0 < minutes(first) <= 0.55 * usual + 15
    assert not [one for one in between(living, date(2026, 12, 28), 21) if one.kind in HARD]
    assert not [one for one in between(living, date(2026, 12, 28), 2) if Tag.STRIDES in one.tags]


def test_a_holiday_with_another_kit_and_clock_is_no_break(tmp_path: Path) -> None:
    """Ten days with an hour each morning, a band and another zone: training goes on there, nothing is taken back."""
    living = LivingPlan.begun(tmp_path, KITS, WEEK, TRAINED, SPRING)
    living.later(7)
    living.edit(
        lambda text, athlete, today: athlete_edit.away(
            text,
            ["2026-12-07", "2026-12-16"],
            athlete,
            today,
            reason="holiday",
            windows="07:00-08:00 hut, 17:00-18:00 road",
            zone="Atlantic/Canary",
        )
    )
    there = between(living, date(2026, 12, 7), 10)
    assert {one.place for one in there} <= {"hut", "road"}
    assert {one.timezone for one in there} == {"Atlantic/Canary"}
    assert not any("days without training" in one.note for one in living.plan.weeks)


def test_a_holiday_without_time_slots_is_one(tmp_path: Path) -> None:
    """Twelve days without any: the week after is lighter, and its first four days hold nothing hard."""
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, SPRING)
    living.later(7)
    usual = minutes(living.week(2))
    living.edit(
        lambda text, athlete, today: athlete_edit.away(
            text, ["2026-12-08", "2026-12-20"], athlete, today, reason="holiday"
        )
    )
    assert minutes(living.week(5)) <= 0.75 * usual + 15
    assert not [one for one in between(living, date(2026, 12, 21), 4) if one.kind in HARD]


def test_what_the_athlete_takes_back_is_kept_and_can_be_undone(tmp_path: Path) -> None:
    """A suggestion that was taken lives on with every later version, changes only its days, and goes with undo."""
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, SPRING)
    living.later(7)
    before, usual = living.document(), {one.id: one for one in living.plan.sessions}
    relief = Relief(
        living.today,
        living.today + timedelta(days=6),
        ReliefCause.SORENESS,
        "half-the-legs",
        strength_set_share=0.5,
        reps_left=4,
        quality_runs=0,
    )
    running = living.running()
    living.making(changed(running.with_choices(running.choices.easing(relief)), "Taken back for a week."))
    assert living.running().choices.reliefs == (relief,)
    week = between(living, living.today, 7)
    assert not [one for one in week if one.kind in HARD]
    for one in week:
        if one.kind in STRENGTH_KINDS:
            assert sets(one) <= sets(usual[one.id]) // 2 + 1
    assert not [one for one in living.plan.findings if one.rule == "during-relief"]
    assert replan_today(living.where()).changes_nothing
    living.undo()
    assert living.document() == before


def test_back_after_a_year(tmp_path: Path) -> None:
    """A whole year injured before the plan: three short runs, nothing hard for four weeks, lifting begins anew."""
    injured = exception("2025-11-24", "2026-11-29", "injured")
    living = LivingPlan.begun(tmp_path, FOUR_DAYS, TRAINED, goal("2027-05-16"), injured)
    first = living.week(2)
    assert 0 < minutes(first) <= 0.45 * 180 + 15
    assert not [one for one in between(living, date(2026, 11, 30), 28) if one.kind in HARD]
    lifts = [one for number in (2, 3) for one in living.week(number) if one.kind in STRENGTH_KINDS]
    assert lifts
    assert not any(Tag.HEAVY in one.tags or Tag.HARD in one.tags for one in lifts)
