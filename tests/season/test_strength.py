"""Strength: the clocks, the dose by phase, the forms, starting late."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ironstride.season.clocks import LateStart, late_start, legs_new, settling_weeks
from ironstride.season.demands import MISSING_LEGS_PRICES
from ironstride.season.level import legs_are_used
from ironstride.season.starting_point import StartingPoint
from ironstride.season.strength_dose import DoseAsk, StrengthDose, most_leg_sets, strength_dose, work_sets
from ironstride.training.athlete import Preferences, StrengthProfile, WeekException
from ironstride.training.kinds import Experience, Kind, Level, Phase, Strategy, Tag
from tests.season.people import MONDAY, SIX_SLOTS, busy, marathoner, running, sam, season, week

START = StartingPoint(240, 80)
ASK = DoseAsk(
    phase=Phase.BASE,
    level=Level.INTERMEDIATE,
    experience=Experience.ADAPTED,
    late=LateStart.NORMAL,
    lifts=2,
    legs_used=True,
    settled=True,
    cutback=False,
    recovery=0,
    runs=5,
    run_minutes=240,
    minutes=40,
    age=36,
    lifting_weeks=20,
    exposures_possible=2,
    last_sets=14,
)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (70, LateStart.NORMAL),
        (69, LateStart.INTRODUCTION),
        (42, LateStart.INTRODUCTION),
        (41, LateStart.UPPER_CORE),
        (28, LateStart.UPPER_CORE),
        (27, LateStart.NOT_YET),
    ],
)
def test_starting_late(days: int, expected: LateStart) -> None:
    """Ten weeks are enough, then an introduction, then upper & core, then nothing until after; old hands are
    never late.
    """
    assert late_start(Experience.NEW, days) is expected
    assert late_start(Experience.ADAPTED, days) is LateStart.NORMAL
    assert late_start(Experience.RETURNING, None) is LateStart.NORMAL


@pytest.mark.parametrize(("lifts", "weeks"), [(0, 0), (1, 3), (2, 2), (3, 2)])
def test_settling_weeks(lifts: int, weeks: int) -> None:
    """Until four leg sessions, two weeks at least and three at most."""
    assert settling_weeks(Experience.NEW, lifts, LateStart.NORMAL) == weeks
    assert settling_weeks(Experience.ADAPTED, lifts, LateStart.NORMAL) == 0
    assert settling_weeks(Experience.NEW, lifts, LateStart.NOT_YET) == 0


def test_the_48_hour_clock() -> None:
    """Six leg sessions in 35 days end it, five in 42 at one a week; four weeks without start it again."""
    assert legs_new(Experience.NEW, START, (2, 2), 2)
    assert not legs_new(Experience.NEW, START, (2, 2, 2), 2)
    assert legs_new(Experience.NEW, START, (1, 1, 1, 1), 1)
    assert not legs_new(Experience.NEW, START, (1, 1, 1, 1, 1), 1)
    assert not legs_new(Experience.ADAPTED, START, (0, 0, 0), 2)
    assert legs_new(Experience.ADAPTED, START, (2, 0, 0, 0, 0), 2)
    assert not legs_new(Experience.NEW, replace(START, leg_sessions_35_days=5), (2,), 2)


def test_used_legs_need_the_right_count() -> None:
    """Five in 42 days count only at one a week."""
    assert legs_are_used(6, 6, once_a_week=False)
    assert not legs_are_used(5, 5, once_a_week=False)
    assert legs_are_used(5, 5, once_a_week=True)


def test_work_sets_that_fit() -> None:
    """30 min hold 8 to 10 work sets, 45 min 12 to 15."""
    assert 8 <= work_sets(30) <= 10
    assert 12 <= work_sets(45) <= 15


@pytest.mark.parametrize(
    ("phase", "sets", "sessions"),
    [
        (Phase.BASE, (12, 16), (2, 2)),
        (Phase.BUILD, (10, 14), (2, 2)),
        (Phase.PEAK, (5, 8), (1, 2)),
        (Phase.TAPER, (2, 4), (0, 1)),
        (Phase.RACE, (2, 2), (0, 1)),
    ],
)
@pytest.mark.parametrize("level", list(Level))
def test_the_dose_by_phase(phase: Phase, sets: tuple[int, int], sessions: tuple[int, int], level: Level) -> None:
    """Each phase's leg sets and sessions lie in its band."""
    dose = strength_dose(replace(ASK, phase=phase, level=level))
    assert sets[0] <= dose.leg_sets <= sets[1]
    assert sessions[0] <= dose.sessions <= sessions[1]


def test_the_first_weeks_of_somebody_new() -> None:
    """Six, eight, ten leg sets, four reps left, and not hard."""
    ask = replace(ASK, experience=Experience.NEW, legs_used=False, settled=False, last_sets=None)
    doses = [strength_dose(ask)]
    for _ in range(2):
        doses.append(strength_dose(replace(ask, last_sets=doses[-1].leg_sets)))
    assert [dose.leg_sets for dose in doses] == [6, 8, 10]
    assert all(dose.reps_left == 4 and not dose.is_hard for dose in doses)
    assert strength_dose(replace(ask, experience=Experience.RETURNING)).leg_sets == 8


def test_never_more_than_three_leg_sets_more() -> None:
    """From seven sets a week no phase jumps above ten; from six it is eight, because two sessions are alike."""
    assert strength_dose(replace(ASK, last_sets=7)).leg_sets == 10
    assert strength_dose(replace(ASK, last_sets=6)).leg_sets == 8


def test_a_session_holds_what_its_minutes_hold() -> None:
    """One leg session of thirty minutes holds six leg sets, whatever the phase asks."""
    dose = strength_dose(replace(ASK, minutes=30, exposures_possible=1))
    assert dose.leg_sets == most_leg_sets(30) == 6
    assert dose.sessions == 2


def test_what_makes_a_lift_hard() -> None:
    """Eight leg sets with three or fewer reps left are a hard day; seven are not, nor an introduction."""
    dose = StrengthDose(sessions=1, exposures=1, leg_sets=8, reps_left=3)
    assert dose.is_hard
    assert not replace(dose, leg_sets=7).is_hard
    assert not replace(dose, reps_left=4).is_hard
    assert not replace(dose, is_introductory=True).is_hard


def test_a_third_session_only_with_little_running() -> None:
    """Three sessions at four runs and 180 min, or when strength comes first; the third is upper & core."""
    three = replace(ASK, lifts=3)
    assert strength_dose(three).sessions == 2
    few = strength_dose(replace(three, runs=4, run_minutes=180))
    assert (few.sessions, few.exposures) == (3, 2)
    assert strength_dose(replace(three, strength_first=True)).sessions == 3


def test_from_sixty_the_peak_keeps_two_sessions() -> None:
    """Older athletes keep two sessions and six leg sets through the peak."""
    dose = strength_dose(replace(ASK, phase=Phase.PEAK, age=60, first_peak=False))
    assert (dose.sessions, dose.leg_sets) == (2, 6)
    assert strength_dose(replace(ASK, phase=Phase.PEAK, age=59, first_peak=False)).sessions == 1


def test_a_primer_needs_weeks_of_lifting() -> None:
    """No primer in race week before six weeks of lifting."""
    assert strength_dose(replace(ASK, phase=Phase.RACE, lifting_weeks=6)).is_primer
    assert strength_dose(replace(ASK, phase=Phase.RACE, lifting_weeks=5)).sessions == 0


def test_prices_of_missing_leg_sessions() -> None:
    """The first missing one costs less than a broken 24 h spacing (60), the last one less than 100."""
    first, last = MISSING_LEGS_PRICES
    assert first < 60
    assert first < last < 100


def test_strength_forms() -> None:
    """A leg session can be done in full, short, or as upper & core; each says what it does to the legs."""
    demand = next(d for d in season(sam()).weeks[4].demands if d.name == "strength")
    assert [form.name for form in demand.forms] == ["full", "short", "upper-core"]
    assert [form.leg_exposure for form in demand.forms] == [True, True, False]
    assert [form.minutes for form in demand.forms] == [40, 30, 30]
    assert demand.forms[0].leg_sets > demand.forms[1].leg_sets > demand.forms[2].leg_sets == 0
    assert demand.unplaced == (150, 300)
    assert demand.missing_exposure == MISSING_LEGS_PRICES


def test_new_exercises_enter_with_lifting_and_with_the_build() -> None:
    """The first lifting week and the first build week carry new exercises; the build's week has one hard run less."""
    made = season(sam())
    tagged = [
        place
        for place, one in enumerate(made.weeks)
        if any(Tag.NEW_EXERCISE in form.tags for demand in one.demands for form in demand.forms)
    ]
    build = next(place for place, one in enumerate(made.weeks) if one.phase is Phase.BUILD)
    assert tagged == [0, build]
    assert made.weeks[build].target.quality_sessions == made.weeks[build + 1].target.quality_sessions - 1
    assert made.weeks[build].target.long_run_minutes <= made.weeks[build - 1].target.long_run_minutes


def test_peak_is_maintenance_and_race_week_a_primer() -> None:
    """Peak lifts are maintenance; race week has a short primer; nothing heavy in either."""
    made = season(sam())
    for one in made.weeks:
        lifts = [form for demand in one.demands for form in demand.forms if form.leg_exposure]
        if one.phase in {Phase.PEAK, Phase.TAPER, Phase.RACE}:
            assert {form.kind for form in lifts} <= {Kind.MAINTENANCE}
            assert not any(Tag.HEAVY in form.tags for form in lifts)
    race = next(one for one in made.weeks if one.phase is Phase.RACE)
    assert [demand.name for demand in race.demands][-1] == "strength-primer"


def test_late_starters() -> None:
    """Five weeks before a race only upper & core, and the season says why."""
    goals = (replace(sam().goals[0], date=MONDAY + timedelta(days=34)),)
    made = season(sam(goals=goals))
    before = [one for one in made.weeks if one.phase is not Phase.RECOVERY]
    assert all(one.target.leg_sets == 0 for one in before)
    assert any(one.target.strength_sessions for one in before)
    assert any("upper & core" in loss for loss in made.losses)


def test_easy_days_with_two_hard_runs_leave_one_leg_session() -> None:
    """With strength on easy days and two hard runs, the second strength session is upper & core."""
    made = season(marathoner(preferences=Preferences(strategy=Strategy.EASY_DAYS)))
    ordinary = [one for one in made.weeks if one.phase is Phase.BUILD and one.target.quality_sessions == 2]
    assert ordinary
    for one in ordinary:
        names = {demand.name: demand.count for demand in one.demands}
        assert (names["strength"], names["upper-core"]) == (1, 1)


def test_strategy_by_experience_and_slots() -> None:
    """Two-slot days and used legs: hard days hard; six single slots: easy days; a wish wins; all come with
    their price.
    """
    assert season(marathoner()).strategy is Strategy.HARD_DAYS_HARD
    assert season(busy()).strategy is Strategy.EASY_DAYS
    assert season(busy(preferences=Preferences(strategy=Strategy.SEPARATE_DAYS))).strategy is Strategy.SEPARATE_DAYS
    choices = season(busy()).strategy_choices
    assert [choice["strategy"] for choice in choices] == [str(one) for one in Strategy]
    assert all(choice["benefit"] and choice["drawback"] for choice in choices)


def test_new_legs_get_days_of_their_own() -> None:
    """Somebody new with free days lifts on days without running."""
    free = week(mon="18:00-19:30", wed="18:00-19:30", tue="06:00-07:30", thu="06:00-07:30", sat="08:00-11:00")
    person = sam(week=free, running=running(3, 120, 50))
    assert season(person).strategy is Strategy.SEPARATE_DAYS


def test_no_lifting_wished() -> None:
    """Nobody is made to lift."""
    made = season(sam(strength=StrengthProfile(Experience.NEW, 0, 40)))
    assert all(one.target.strength_sessions == 0 and not one.settling_in for one in made.weeks)


def test_no_slot_for_strength() -> None:
    """Without a slot that allows strength no session of it is asked, and the runs stay."""
    only_runs = {day: f"{span} run" for day, span in SIX_SLOTS.items()}
    made = season(busy(week=week(**only_runs)))
    assert all(one.target.strength_sessions == 0 for one in made.weeks)
    assert made.weeks[1].target.runs == 5


def test_a_break_from_lifting_begins_again_lightly() -> None:
    """After five weeks away the legs are new again and the first dose is small."""
    monday = MONDAY + timedelta(weeks=4)
    away = WeekException(monday, monday + timedelta(days=34), "holiday")
    made = season(marathoner(exceptions=(away,), goals=marathoner().goals[-1:]))
    back = made.weeks[9]
    assert back.experience is Experience.NEW
    assert back.target.leg_sets == 8
