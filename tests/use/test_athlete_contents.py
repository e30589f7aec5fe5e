"""What an athlete file says about what is inside sessions: every slip says what, where, and what was wanted."""

from datetime import date
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.rules.catalogue import known_rules
from ironstride.training.athlete import Athlete
from ironstride.use.athlete_file.reading import athlete_of_text
from tests.cli.kim import ATHLETE

DAY = date(2026, 11, 23)
RAN = "between 0:20:00 and 3:20:00 over this distance"
UNIT = "a load above zero with its unit: 80 kg or 175 lb"


def read(text: str) -> tuple[Athlete, tuple[str, ...]]:
    """The athlete and the notices."""
    athlete, notices = athlete_of_text(text, Path("kim.toml"), known_rules(), DAY)
    return athlete, tuple(notices)


def with_strength(lines: str) -> str:
    """The file with more about strength."""
    return ATHLETE.replace("session_minutes = 40", f"session_minutes = 40\n{lines}")


def with_result(distance: str, time: str, day: str = "2026-10-01", table: str = "[running.result]") -> str:
    """The file with a race result."""
    told = f'{table}\ndistance = "{distance}"\ntime = "{time}"\ndate = {day}\n\n[strength]'
    return ATHLETE.replace("[strength]", told)


def lift(load: str, exercise: str = "back squat", more: str = "") -> str:
    """The file with a known set."""
    return with_strength(f'lifts = [{{ exercise = "{exercise}", load = "{load}", reps = 5{more} }}]')


@pytest.mark.parametrize(
    ("text", "where", "wanted"),
    [
        (with_result("10 km", "10:00"), 'running.result.time = "10:00"', RAN),
        (with_result("10 km", "5:00:00"), 'running.result.time = "5:00:00"', RAN),
        (with_result("10 km", "0:45"), 'running.result.time = "0:45"', "read as mm:ss"),
        (with_result("10 km", "45:00", "2027-10-01"), "running.result.date = 2027-10-01", "a day up to 2026-11-23"),
        (with_result("6.2", "45:00"), 'running.result.distance = "6.2"', "a distance such as"),
        (with_result("5 km", "5:00", table="[[running.results]]"), 'running.results[1].time = "5:00"', "between"),
        (with_result("10 km", "10:00", table="[running.trial]"), 'running.trial.time = "10:00"', RAN),
        (
            lift("400 kg"),
            'strength.lifts[1].load = "400 kg"',
            "at most 300 kg (661 lb) for back squat; 400 lb would be 181",
        ),
        (lift("800 lb"), 'strength.lifts[1].load = "800 lb"', "at most 300 kg (661 lb) for back squat"),
        (lift("-80 kg"), 'strength.lifts[1].load = "-80 kg"', UNIT),
        (lift("0 kg"), 'strength.lifts[1].load = "0 kg"', UNIT),
        (lift("80"), 'strength.lifts[1].load = "80"', UNIT),
        (lift("80 kg", "bak squat"), 'strength.lifts[1].exercise = "bak squat"', "an exercise, such as: back squat"),
        (lift("80 kg", "xyzzy"), 'strength.lifts[1].exercise = "xyzzy"', "ironstride exercises lists them"),
        (lift("80 kg", more=", left = 11"), "strength.lifts[1].left = 11", "a whole number from 0 to 10"),
        (lift("80 kg", more=", left = -1"), "strength.lifts[1].left = -1", "a whole number from 0 to 10"),
        (with_strength('pain = ["kne"]'), 'strength.pain[1] = "kne"', 'did you mean "knee"?'),
        (with_strength('pain = ["tooth"]'), 'strength.pain[1] = "tooth"', 'one of "foot-bone"'),
        (
            with_strength('[strength.instead]\n"bak squat" = "goblet squat"'),
            'strength.instead."bak squat"',
            "an exercise, such as: back squat",
        ),
        (
            with_strength('[strength.instead]\n"back squat" = "goblin squat"'),
            'strength.instead."back squat" = "goblin squat"',
            "an exercise, such as: goblet squat",
        ),
        (
            with_strength('[strength.instead]\n"back squat" = "back squat"'),
            'strength.instead."back squat" = "back squat"',
            "another exercise than back squat itself",
        ),
        (
            with_strength('[strength.instead]\n"back squat" = "goblet squat"\n"barbell squat" = "leg press"'),
            'strength.instead."barbell squat" = "leg press"',
            "one exercise in place of back squat; it is here twice",
        ),
        (
            with_strength(
                'lifts = [{ exercise = "back squat", load = "80 kg", reps = 5 },'
                ' { exercise = "barbell squat", load = "90 kg", reps = 5 }]'
            ),
            'strength.lifts[2].exercise = "barbell squat"',
            "one set of each exercise; this one is here twice",
        ),
    ],
)
def test_a_slip_is_a_clear_problem(text: str, where: str, wanted: str) -> None:
    """The file, the key, what stands there and what was wanted, with the nearest known word; one problem each."""
    with pytest.raises(InvalidInput) as told:
        read(text)
    (problem,) = str(told.value).splitlines()
    assert problem.startswith("kim.toml: ")
    assert where in problem
    assert wanted in problem


@pytest.mark.parametrize(
    ("item", "says"),
    [
        ("plates 2x20", "plates without a bar are not used"),
        ("barbell 20 kg without plates", "a bar without plates: 20 kg is the only load"),
        ("dumbells 2x10 kg", "did you mean dumbbells?"),
        ("ketlebell 16 kg", "did you mean kettlebell?"),
        ("unicorn", "not known as equipment"),
        ("dumbbells -10 kg", "a load below zero (-10)"),
        ("dumbbells 2x1000 kg", "a dumbbell weighs 0.5 to 100 kg"),
    ],
)
def test_equipment_that_makes_no_sense_is_pointed_out(item: str, says: str) -> None:
    """It is said with the place; planning goes on with the rest."""
    _, notices = read(f'{ATHLETE}\n[places.home]\nequipment = ["{item}", "bench"]\n')
    assert len(notices) == 1
    assert notices[0].startswith("kim.toml: places.home.equipment: ")
    assert item.split()[0] in notices[0]
    assert says in notices[0]


def test_a_set_whose_load_is_not_counted_is_pointed_out() -> None:
    """A plank with 80 kg would never be used."""
    athlete, notices = read(lift("80 kg", "plank"))
    assert len(athlete.gym.lifts) == 1
    assert notices == ("kim.toml: strength.lifts[1].exercise: plank: its load is not counted, so this set is not used",)


@pytest.mark.parametrize(("load", "load_kg"), [("80 kg", 80.0), ("80kg", 80.0), ("82,5 kg", 82.5), ("175 lb", 79.38)])
def test_loads_are_read_in_either_unit(load: str, load_kg: float) -> None:
    """Kilograms and pounds, with a point or a comma."""
    athlete, notices = read(lift(load, "Squat (Barbell)", ", left = 10"))
    (known,) = athlete.gym.lifts
    assert (known.exercise, known.load_kg, known.reps, known.reps_left) == ("back-squat", load_kg, 5, 10)
    assert notices == ()
