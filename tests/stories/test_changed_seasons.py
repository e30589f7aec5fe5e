"""Living with the plan: races that move, bodies that need time. One story each, over several weeks."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from ironstride.errors import Refused
from ironstride.planning.plan_diff import Changed
from ironstride.training.kinds import STRENGTH_KINDS, Kind, Phase, Tag
from ironstride.training.plan import Plan
from ironstride.training.refusal import RefusalCode
from ironstride.use import athlete_edit
from ironstride.use.change.plan_change import PlanChange
from ironstride.use.plan_season import PlanSeason, plan_season
from tests.changes.living_plan import LivingPlan
from tests.planning.athlete_texts import HEAD, MONDAY, RACE, TRAINED, WEEK, goal
from tests.store.places import place

SPRING_HALF = goal("2027-04-11", "half marathon")
GROWTH, GROWTH_MINUTES = 1.10, 15
"""Most that a week may hold above the highest of the last four."""
ON_THE_GRID = 5


def phases(living: LivingPlan) -> list[Phase]:
    """The season's phases by week."""
    return [week.phase for week in living.plan.weeks]


def no_jump(plan: Plan) -> None:
    """No ordinary week is far above the highest of the four before it."""
    minutes = [week.run_minutes for week in plan.weeks]
    for number in range(1, len(minutes)):
        highest = max(minutes[max(0, number - 4) : number])
        most = max(GROWTH * highest, highest + GROWTH_MINUTES) + ON_THE_GRID
        assert minutes[number] <= most or not highest, (plan.weeks[number], highest)


def race_to(living: LivingPlan, day: date, name: str | None = None) -> PlanChange:
    """A race gets another date."""
    return living.edit(lambda text, athlete, today: athlete_edit.goal_moved(text, athlete, name, day, today))


def ill(living: LivingPlan, reason: str = "sick") -> PlanChange:
    """Ill from today on."""
    return living.edit(lambda text, athlete, today: athlete_edit.sick(text, [], athlete, today, reason=reason))


def back(living: LivingPlan) -> PlanChange:
    """Well again."""
    return living.edit(lambda text, athlete, today: athlete_edit.back(text, [], athlete, today))


def test_a_parkrun_every_week(tmp_path: Path) -> None:
    """Saturday after Saturday a 5 km is added as a C race: it is there, and only its own week makes room for it."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    for number in range(1, 5):
        saturday = living.today + timedelta(days=5)
        living.add(goal(saturday.isoformat(), "5 km", "C", f"parkrun {number}"))
        races = [one for one in living.week(number) if one.kind is Kind.RACE]
        assert [one.date for one in races] == [saturday]
        assert sum(Tag.QUALITY in one.tags for one in living.week(number)) <= 2
        living.later(7)
    assert phases(living).count(Phase.RACE) == 1
    no_jump(living.plan)


def test_two_races_that_matter_and_the_first_is_called_off(tmp_path: Path) -> None:
    """Without the first race its taper and recovery turn into training; the second one stays where it was."""
    second = goal("2027-05-02", "half marathon", name="second")
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, goal("2027-02-07", "half marathon", name="first"), second)
    assert phases(living).count(Phase.RACE) == 2
    living.later(24)
    living.edit(lambda text, athlete, _: athlete_edit.goal_cancelled(text, athlete, "first"))
    assert phases(living).count(Phase.RACE) == 1
    (race,) = [one for one in living.plan.sessions if one.kind is Kind.RACE]
    assert race.date == date(2027, 5, 2)
    no_jump(living.plan)


def test_the_race_is_cancelled(tmp_path: Path) -> None:
    """Five weeks in: the training of this week is kept, no taper comes any more, and nothing jumps."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    living.later(35)
    before = {one.id: (one.date, one.kind) for one in living.week(6)}
    living.edit(lambda text, athlete, _: athlete_edit.goal_cancelled(text, athlete, None))
    assert {Phase.TAPER, Phase.RACE} & set(phases(living)[5:]) == set()
    assert not any(one.kind is Kind.RACE for one in living.plan.sessions)
    now = {one.id: (one.date, one.kind) for one in living.week(6)}
    assert len(before.items() & now.items()) >= len(before) - 2
    no_jump(living.plan)


@pytest.mark.parametrize("weeks", [6, -4])
def test_the_race_has_another_date(tmp_path: Path, weeks: int) -> None:
    """Six weeks later or four earlier: the phases shift with it, the past stays, the running goes on."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, SPRING_HALF)
    living.later(37)
    day = date(2027, 4, 11) + timedelta(weeks=weeks)
    race_to(living, day)
    (race,) = [one for one in living.plan.sessions if one.kind is Kind.RACE]
    assert race.date == day
    assert phases(living).index(Phase.RACE) == (day - MONDAY).days // 7
    assert phases(living)[: phases(living).index(Phase.RACE)].count(Phase.TAPER) >= 1
    no_jump(living.plan)


def test_sixty_two_years_old(tmp_path: Path) -> None:
    """A week is busy, a lift moves: every third week stays lighter, and lighter weeks never crowd."""
    living = LivingPlan.begun(tmp_path, "born = 1964-05-01", WEEK, TRAINED, SPRING_HALF)
    lighter = sum(week.cutback for week in living.plan.weeks)
    for words in (["thu"], ["tue", "18-20"], ["sat", "08:00-10:00"]):
        living.edit(lambda text, athlete, today, words=words: athlete_edit.busy(text, words, athlete, today))  # type: ignore[misc]
        living.later(8)
    assert abs(sum(week.cutback for week in living.plan.weeks) - lighter) <= 1
    numbers = [place for place, week in enumerate(living.plan.weeks) if week.cutback]
    assert all(2 <= two - one <= 4 for one, two in pairwise(numbers))


def test_a_run_walk_beginner_misses_a_week(tmp_path: Path) -> None:
    """A week with a cold: afterwards it goes on where it was, not where it would have been, and never faster."""
    beginner = '[running]\nweekly = "30 min"\nlongest = "12 min"\n'
    living = LivingPlan.begun(tmp_path, WEEK, beginner, goal("2027-04-11", "5 km"))
    living.later(14)
    wished = living.plan.weeks[3].run_minutes
    ill(living)
    living.later(7)
    back(living)
    assert living.week(4)
    assert living.plan.weeks[3].run_minutes <= wished
    assert all(week.quality_sessions == 0 for week in living.plan.weeks[:4])
    no_jump(living.plan)


def test_back_after_a_year(tmp_path: Path) -> None:
    """Two lifts of the first weeks are skipped: nothing is caught up, and the settling in is as careful as before.

    Legs are new for longer then: some later sessions change their size, none its place.
    """
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED.replace("adapted", "returning"), SPRING_HALF)
    settling = [week.start for week in living.plan.weeks if week.settling_in]
    most = max(week.leg_sets for week in living.plan.weeks if week.settling_in)
    for number in (1, 2):
        lift = next(one for one in living.week(number) if one.kind in STRENGTH_KINDS)
        change = living.skip(lift)
        what = [one.what for one in change.diff.sessions]
        assert what.count(Changed.CALLED_OFF) == 1
        assert set(what) <= {Changed.CALLED_OFF, Changed.RESIZED}
        living.later(7)
    assert [week.start for week in living.plan.weeks if week.settling_in] == settling
    assert max(week.leg_sets for week in living.plan.weeks if week.settling_in) <= most


def test_strength_first_gets_another_evening(tmp_path: Path) -> None:
    """A third evening is free from now on: a third lift comes, and goes again with it."""
    wanted = TRAINED.replace("sessions_per_week = 2", "sessions_per_week = 3").replace("= 4", "= 3")
    living = LivingPlan.begun(tmp_path, WEEK, wanted, '[preferences]\npriority = "strength"\n')
    living.later(7)

    def lifts(number: int) -> int:
        return sum(one.kind in STRENGTH_KINDS for one in living.week(number))

    before = lifts(6)
    for weekday in (0, 2):
        living.edit(lambda t, athlete, _, day=weekday: athlete_edit.week_windows(t, athlete, day, "18:00-19:30"))  # type: ignore[misc]
    assert lifts(6) >= max(before, 3)
    living.later(7)
    for weekday in (0, 2):
        living.edit(lambda t, athlete, _, day=weekday: athlete_edit.week_windows(t, athlete, day, ""))  # type: ignore[misc]
    assert lifts(6) <= before


def test_pregnant(tmp_path: Path) -> None:
    """Said in the middle of a season: told kindly who can help, and the plan and its file stay as they are."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    living.later(16)
    held, number = living.document(), living.version.number
    with pytest.raises(Refused) as told:
        living.add('[health]\nstatus = ["pregnant"]\n')
    assert told.value.refusal.code is RefusalCode.NEEDS_A_PROFESSIONAL
    assert "qualified" in told.value.refusal.text
    assert (living.document(), living.version.number) == (held, number)
    assert living.plans.proposal() is None


def test_fifteen_years_old(tmp_path: Path) -> None:
    """No season from a program, at the start or when the birthday is filled in later; nothing is stored."""
    file = tmp_path / "alex.toml"
    file.write_text("\n".join((HEAD, "born = 2011-05-01", WEEK, TRAINED, RACE)), encoding="utf-8")
    with pytest.raises(Refused) as told:
        plan_season(PlanSeason(file, MONDAY, place(tmp_path)))
    assert told.value.refusal.code is RefusalCode.NEEDS_A_PROFESSIONAL
    assert not place(tmp_path).file.exists()
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    living.later(5)
    with pytest.raises(Refused):
        living.rewrite('timezone = "Europe/Berlin"', 'timezone = "Europe/Berlin"\nborn = 2011-05-01')
    assert living.version.number == 1


@pytest.mark.parametrize("first", [0, 2, 12, 19])
def test_ill_without_an_end_and_back(tmp_path: Path, first: int) -> None:
    """From any day on: nothing is asked while it lasts; back, it begins carefully and nothing is owed."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, SPRING_HALF)
    living.later(first)
    highest = max(week.run_minutes for week in living.plan.weeks[: first // 7 + 1])
    ill(living)
    assert not any(one.date >= living.today and one.kind is not Kind.RACE for one in living.plan.sessions)
    living.later(16)
    assert not living.replan().diff.moved
    back(living)
    there = [one for one in living.plan.sessions if one.date >= living.today and one.kind is not Kind.RACE]
    assert there
    whole = next(week for week in living.plan.weeks if week.start > living.today)
    assert whole.run_minutes <= highest
    assert len([one for one in living.plan.sessions if one.kind is Kind.RACE]) == 1
