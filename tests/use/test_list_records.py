"""Personal records: of runs outdoors and official results, and of lifts."""

from dataclasses import replace
from pathlib import Path

import pytest

from ironstride.load.records import fitness_shown
from ironstride.load.track_findings import TrackFindings
from ironstride.rules.catalogue import known_rules
from ironstride.strength.lift_records import LiftDay
from ironstride.training.athlete import Athlete, RaceResult
from ironstride.training.kinds import Sport
from ironstride.training.run_workout_lines import IMPERIAL
from ironstride.training.strength_log import LoggedExercise, LoggedSet
from ironstride.use.athlete_file.reading import athlete_of_text
from ironstride.use.list_records import lift_bests, rests_on_race, run_records
from ironstride.use.running_efforts import is_indoors, running_efforts
from tests.cli.trained import ATHLETE
from tests.use.done_record import TODAY, ago, ran, record, stretch

KM = 1000.0


def test_the_fastest_of_each_distance_holds_the_record() -> None:
    """With its day, its activity, and the record that stood before."""
    done = record(
        [ran(ago(30)), ran(ago(20)), ran(ago(10))],
        found={1: stretch(KM, 300), 2: stretch(KM, 280), 3: stretch(KM, 290)},
    ).done
    (found,) = run_records(running_efforts(done, None))
    assert (found.name, found.record.best.effort.time_s, found.record.best.day) == ("1 km", 280, ago(20))
    assert (found.activity, found.record.before_s, found.race) == (2, 300, False)


@pytest.mark.parametrize("word", ["treadmill", "indoor running", "Virtual Activity"])
def test_a_belt_sets_no_record(word: str) -> None:
    """What a treadmill or a game calls a distance was not measured on the ground."""
    assert is_indoors(ran(TODAY, sub_sport=word))
    done = record([ran(ago(3), sub_sport=word)], found={1: stretch(KM, 200)}).done
    assert running_efforts(done, None).efforts == ()


def test_a_ride_sets_no_record() -> None:
    """A bicycle's track is not asked, and a pace nobody can run is none."""
    ride = replace(ran(ago(3)), sport=Sport.CROSS, name="cycling")
    assert running_efforts(record([ride], found={1: stretch(KM, 200)}).done, None).efforts == ()
    assert running_efforts(record([ran(ago(3))], found={1: stretch(KM, 100)}).done, None).efforts == ()


def test_a_race_is_marked() -> None:
    """As the recorder says it; the same stretch in training is none."""
    race = replace(ran(ago(3)), sport=Sport.RACE)
    efforts = running_efforts(
        record([race, ran(ago(9))], found={1: stretch(KM, 220), 2: stretch(5000, 1500)}).done, None
    )
    assert [(one.name, one.race) for one in run_records(efforts)] == [("1 km", True), ("5 km", False)]


def test_an_official_result_goes_before_the_recording_of_its_day() -> None:
    """The watch measured ten kilometres a little early; the result says 49:00."""
    athlete = sam(RaceResult(10_000, 2940, ago(9)))
    efforts = running_efforts(record([ran(ago(9), 50, 10_100)], found={1: stretch(10_000, 2900)}).done, athlete)
    (found,) = run_records(efforts)
    assert (found.record.best.effort.time_s, found.activity, found.race) == (2940, None, True)


@pytest.mark.parametrize(("metres", "count"), [(21_100, 1), (21_000, 1), (20_900, 0), (7100, 0)])
def test_results_of_usual_distances_count(metres: float, count: int) -> None:
    """21.1 km is a half marathon; odd distances hold no record."""
    assert len(run_records(running_efforts((), sam(RaceResult(metres, 7200, ago(9)))))) == count


def test_short_lists_have_the_usual_distances() -> None:
    """The mile is of interest to those who count in miles."""
    found = TrackFindings(
        efforts=tuple(one for metres in (400, KM, 1609.344, 3000) for one in stretch(metres, metres / 3).efforts)
    )
    efforts = running_efforts(record([ran(ago(3))], found={1: found}).done, None)
    assert [one.name for one in run_records(efforts, every=False)] == ["1 km"]
    assert [one.name for one in run_records(efforts, IMPERIAL, every=False)] == ["1 km", "1 mi"]
    assert [one.name for one in run_records(efforts)] == ["400 m", "1 km", "1 mi", "3 km"]


def test_fitness_of_training_is_a_floor() -> None:
    """Whether the result that it rests on was a race is known by day, distance and time."""
    race = replace(ran(ago(3)), sport=Sport.RACE)
    done = record([race, ran(ago(9))], found={1: stretch(5000, 1400), 2: stretch(5000, 1500)}).done
    raced, trained = running_efforts(done, None), running_efforts(done[:1], None)
    best, floor = fitness_shown(raced.efforts, TODAY), fitness_shown(trained.efforts, TODAY)
    assert best is not None
    assert floor is not None
    assert (rests_on_race(best, raced), rests_on_race(floor, trained)) == (True, False)


def test_lifts_have_three_records() -> None:
    """The heaviest, the best single, most repetitions at each load; the most ever is the long set."""
    sets = (LoggedSet(5, 80.0, 0), LoggedSet(12, 60.0, 0), LoggedSet(3, 85.0, 0))
    (found,) = lift_bests([LiftDay(ago(4), (LoggedExercise("back-squat", sets),))])
    assert found.name == "Back squat"
    assert found.heaviest is not None
    assert (found.heaviest.load_kg, found.heaviest.reps, found.heaviest.day) == (85, 3, ago(4))
    assert found.single is not None
    assert found.single.load_kg == 80
    assert [(one.load_kg, one.reps) for one in found.most_reps] == [(85, 3), (80, 5), (60, 12)]
    assert [one.reps for one in found.most_reps_ever] == [12]


def test_the_main_lifts_come_first() -> None:
    """Those done on most days; body-weight work only in the whole list."""
    names = ["back-squat"] * 3 + ["bench-press"] * 2 + ["plank"] * 5
    days = [
        LiftDay(ago(place), (LoggedExercise(name, (LoggedSet(8, None if name == "plank" else 50.0),)),))
        for place, name in enumerate(names)
    ]
    assert [one.exercise for one in lift_bests(days, every=False)] == ["back-squat", "bench-press"]
    assert [one.exercise for one in lift_bests(days)] == ["back-squat", "bench-press", "plank"]
    assert lift_bests([]) == ()


def sam(result: RaceResult) -> Athlete:
    """Somebody with one race behind them."""
    made, _ = athlete_of_text(ATHLETE, Path("sam.toml"), known_rules(), TODAY)
    return replace(made, running=replace(made.running, result=result))
