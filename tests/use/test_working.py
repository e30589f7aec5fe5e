"""Is it working? Now against before, and nothing said that the numbers do not say."""

from datetime import date, timedelta

import pytest

from ironstride.load.best_efforts import BestEffort
from ironstride.load.records import DatedEffort
from ironstride.running.vdot import vdot
from ironstride.strength.lift_records import LiftDay
from ironstride.strength.one_rep_max import one_rep_max
from ironstride.training.athlete import RaceResult
from ironstride.training.strength_log import LoggedExercise, LoggedSet
from ironstride.use.progress.progress_words import efficiency_sentence, fitness_sentence, lift_sentence
from ironstride.use.progress.working import (
    FitnessChange,
    efficiencies,
    fitness_change,
    lift_changes,
    new_to_lifting,
    working,
)
from ironstride.use.running_efforts import RunningEfforts
from tests.use.done_record import TODAY, ago, lifted, ran, record, steady

NOTHING = RunningEfforts((), frozenset())


def result(days: int, seconds: float) -> RaceResult:
    """Ten kilometres so many days ago."""
    return RaceResult(10_000, seconds, ago(days))


def trained(*runs: tuple[int, float]) -> RunningEfforts:
    """Five kilometres in training: days ago and seconds."""
    efforts = tuple(DatedEffort(BestEffort(5000, seconds, 0), ago(days), str(days)) for days, seconds in runs)
    return RunningEfforts(efforts, frozenset())


def test_two_races_compare() -> None:
    """A faster race than twelve weeks ago is a gain, said with its numbers."""
    found = fitness_change(NOTHING, [result(100, 3300), result(10, 2900)], TODAY)
    assert found.now is not None
    assert found.change == pytest.approx(vdot(10_000, 2900) - vdot(10_000, 3300))
    text = fitness_sentence(found)
    assert f"up by {found.change:.1f}" in text
    assert f"Race fitness {vdot(10_000, 2900):.1f}, give or take {found.now.estimate.error:.1f}, from 10 km" in text


def test_a_change_within_the_error_is_none() -> None:
    """Twenty seconds over ten kilometres are noise."""
    found = fitness_change(NOTHING, [result(100, 3000), result(10, 2980)], TODAY)
    assert fitness_sentence(found).endswith("no clear change.")


def test_training_is_a_floor() -> None:
    """A training stretch below an old race is no loss, and a race above old training no gain."""
    below = fitness_change(trained((5, 1700)), [result(120, 2900)], TODAY)
    assert below.now is not None
    assert (below.now.is_floor, below.change) == (True, None)
    above = fitness_change(trained((100, 1700)), [result(5, 2900)], TODAY)
    assert above.before is not None
    assert (above.before.is_floor, above.change) == (True, None)
    assert fitness_sentence(above).endswith("these two do not compare.")
    assert "at least" in fitness_sentence(below)


def test_training_above_an_old_race_is_a_gain() -> None:
    """A floor that is higher than a race was is higher all the more."""
    found = fitness_change(trained((5, 1200)), [result(120, 3300)], TODAY)
    assert found.change == pytest.approx(vdot(5000, 1200) - vdot(10_000, 3300))


def test_nothing_known_says_what_tells() -> None:
    """Old results hold no more."""
    assert fitness_change(NOTHING, [result(300, 2900)], TODAY) == FitnessChange(None, None)
    assert "A race, a fitness test" in fitness_sentence(FitnessChange(None, None))
    now_only = fitness_change(NOTHING, [result(10, 2900)], TODAY)
    assert fitness_sentence(now_only).endswith("From 12 weeks before nothing is known to compare it with.")


def squat(days: int, load_kg: float, exercise: str = "back-squat") -> LiftDay:
    """Five squats with none left, so many days ago."""
    return LiftDay(ago(days), (LoggedExercise(exercise, (LoggedSet(5, load_kg, 0),)),))


def test_a_lift_is_held_against_the_twelve_weeks_before() -> None:
    """The best of either side; what is older is not looked at."""
    days = [squat(150, 200), squat(90, 80), squat(40, 82.5), squat(20, 85), squat(3, 90)]
    (found,) = lift_changes(days, TODAY)
    now, before = one_rep_max(90, 5), one_rep_max(82.5, 5)
    assert now is not None
    assert before is not None
    assert found.change_kg == pytest.approx(now - before)
    assert lift_sentence(found) == f"{round(now) - round(before)} kg more"


def test_lifts_new_or_left_out_are_said_so() -> None:
    """No number is made up where one side is missing."""
    (new,) = lift_changes([squat(2, 80)], TODAY)
    (old,) = lift_changes([squat(50, 80)], TODAY)
    assert (lift_sentence(new), lift_sentence(old)) == ("new in the last four weeks", "not done in the last four weeks")
    (same,) = lift_changes([squat(50, 80), squat(2, 80)], TODAY)
    assert lift_sentence(same) == "about the same"


def test_two_lifts_are_enough() -> None:
    """The ones done most; of a third nothing is said."""
    days = [squat(one, 80) for one in (1, 3, 5)] + [squat(one, 60, "bench-press") for one in (2, 4)]
    days += [squat(6, 90, "conventional-deadlift")]
    assert [one.exercise for one in lift_changes(days, TODAY)] == ["back-squat", "bench-press"]


def test_efficiency_is_the_last_four_weeks_against_twelve() -> None:
    """Three runs on either side are enough, two are not."""
    days = [2, 9, 16, 40, 50, 60]
    done = record([ran(ago(one)) for one in days], found={n: steady(1.1 if n <= 3 else 1.0) for n in range(1, 7)}).done
    found = efficiencies(done, None, TODAY)
    card = working(FitnessChange(None, None), (), found, TODAY)
    assert card.efficiency == pytest.approx(0.1)
    assert card.efficient_runs == (3, 3)
    assert efficiency_sentence(card) == "Easy runs go 10% further for each heartbeat than in the 12 weeks before."
    few = working(FitnessChange(None, None), (), found[1:], TODAY)
    assert few.efficiency is None
    assert "(3 there)" in efficiency_sentence(few)
    assert "(2 there)" in efficiency_sentence(few)


def test_a_small_change_of_efficiency_is_none() -> None:
    """Less than two per cent is about as far."""
    days = [2, 9, 16, 40, 50, 60]
    done = record([ran(ago(one)) for one in days], found={n: steady(1.01 if n <= 3 else 1) for n in range(1, 7)}).done
    card = working(FitnessChange(None, None), (), efficiencies(done, None, TODAY), TODAY)
    assert "about as far" in efficiency_sentence(card)


@pytest.mark.parametrize(("hours", "counts"), [(47, 0), (49, 0), (71, 0), (73, 1)])
def test_runs_after_leg_work_say_nothing(hours: int, counts: int) -> None:
    """Somebody new to lifting waits for seventy-two hours from the end of the squats."""
    day = ago(10)
    squats = lifted(day, sets=8, hour=6, minutes=60)
    run = ran(day + timedelta(days=(7 + hours) // 24), hour=(7 + hours) % 24)
    done = record([squats, run], found={2: steady(1.0)}).done
    assert len(efficiencies(done, None, TODAY)) == counts


def test_lifting_for_weeks_makes_legs_used() -> None:
    """One session is new to it; two a week for six weeks are not."""
    one = record([lifted(ago(3))]).done
    many = record([lifted(ago(days)) for day in range(0, 42, 7) for days in (day + 1, day + 4)]).done
    assert new_to_lifting(one, None, TODAY)
    assert not new_to_lifting(many, None, TODAY)
    assert new_to_lifting(many, None, date(2026, 10, 20))
