"""The exercise behind a recorded name, how surely, and sets as the load ledgers read them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.hard_sets import hard_sets_recorded
from ironstride.load.kind_guess import LEG_MOVEMENTS, UPPER_MOVEMENTS, strength_kind
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import LEG_PATTERNS, Exercise, Pattern
from ironstride.strength.exercise_of import exercise_of, meaning_of, with_known_exercises
from ironstride.strength.match_name import match_exercise, suggestions
from ironstride.strength.name_meaning import NameMeaning, Surely
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Kind, Sport

CATALOGUE = load_catalogue()
OWN = {"bankdrücken lh": "bench-press", "Warm  Up": "none", "old name": "gone-from-the-catalogue"}


def session(*sets: StrengthSet) -> Activity:
    """A strength session."""
    return Activity(Sport.STRENGTH, datetime(2026, 9, 1, 17, tzinfo=UTC), sets=sets)


@pytest.mark.parametrize(
    ("name", "exercise", "surely"),
    [
        ("Bankdrücken LH", "bench-press", Surely.SAID),
        ("BANKDRÜCKEN  LH ", "bench-press", Surely.SAID),
        ("warm up", None, Surely.SAID),
        ("Old name", None, Surely.UNKNOWN),
        ("Back squat", "back-squat", Surely.NAMED),
        ("Kniebeuge (Langhantel)", "back-squat", Surely.READ),
        ("Pull Up (Neutral grip)", "pull-up", Surely.NEAR),
        ("Zercher carry on one leg", None, Surely.UNKNOWN),
        ("", None, Surely.UNKNOWN),
    ],
)
def test_how_surely(name: str, exercise: str | None, surely: Surely) -> None:
    """What the athlete said is sure, also that it is none; an exercise that is gone from the catalogue is unknown."""
    assert meaning_of(name, None, OWN) == NameMeaning(exercise, surely)
    assert exercise_of(name, None, OWN) == exercise


def test_a_weight_makes_a_plain_name_the_form_with_one() -> None:
    """Only where nobody said otherwise, and the name does not."""
    assert meaning_of("Squat", weighted=True) == NameMeaning("back-squat", Surely.NEAR)
    assert exercise_of("Squat") == "bodyweight-squat"
    assert exercise_of("Squat (Bodyweight)", weighted=True) == "bodyweight-squat"
    assert exercise_of("Squat", None, {"squat": "bodyweight-squat"}, weighted=True) == "bodyweight-squat"


def test_a_family_can_be_said_too() -> None:
    """A watch that knows only the movement: none, until the athlete says which exercise it is."""
    assert exercise_of("", "row") is None
    assert exercise_of("", "row", {"row": "cable-row"}) == "cable-row"


@given(st.text(max_size=30), st.none() | st.sampled_from(["squat", "row", "unknown"]), st.booleans())
def test_any_name_is_answered_as_the_matcher_does(name: str, category: str | None, weighted: bool) -> None:
    """Without own names and weights the matcher's answer, and unknown exactly where there is none."""
    found = meaning_of(name, category, weighted=weighted)
    assert (found.exercise is None) is (found.surely is Surely.UNKNOWN)
    if not weighted and name:
        assert found.exercise == match_exercise(name, category)


def test_ledgers_read_what_the_athlete_said() -> None:
    """Sets under a foreign name weigh as their exercise; those of no exercise are left out; unknown ones stay."""
    sets = (
        StrengthSet(8, 60.0, exercise="Kniebeuge LH tief"),
        StrengthSet(8, 60.0, exercise="Squat"),
        StrengthSet(20, exercise="Foam Rolling"),
        StrengthSet(8, 20.0, exercise="Etwas Neues"),
    )
    own = {"kniebeuge lh tief": "back-squat", "foam rolling": "none"}
    read = with_known_exercises(session(*sets), own)
    assert [one.exercise for one in read.sets] == ["back-squat", "back-squat", "Etwas Neues"]
    before, after = hard_sets_recorded(sets, CATALOGUE), hard_sets_recorded(read.sets, CATALOGUE)
    assert (before.unnamed, after.unnamed) == (3, 1)
    assert after.leg_sets == pytest.approx(2 * CATALOGUE.of("back-squat").leg_load + 0.5)
    assert read.sets[2] == sets[3]


def test_an_app_without_movements_says_the_kind_of_session() -> None:
    """Names alone tell legs from upper body, as a watch's movements do; what a watch said stays."""
    legs = with_known_exercises(session(*(StrengthSet(8, 60.0, exercise="Squat (Barbell)"),) * 3))
    arms = with_known_exercises(session(*(StrengthSet(8, exercise="Pull Up"),) * 3))
    assert (strength_kind(legs.sets), strength_kind(arms.sets)) == (Kind.LEGS, Kind.UPPER_CORE)
    watch = session(StrengthSet(8, category="squat", exercise="Barbell Deadlift"))
    assert with_known_exercises(watch).sets[0].category == "squat"


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_every_exercise_has_the_movement_that_ledgers_know(exercise: Exercise) -> None:
    """Leg exercises have leg movements, jumps are jumps, the others leave the legs out."""
    (read,) = with_known_exercises(session(StrengthSet(8, exercise=exercise.id))).sets
    assert read.exercise == exercise.id
    if exercise.pattern in LEG_PATTERNS or exercise.pattern is Pattern.JUMP:
        assert read.category in LEG_MOVEMENTS
    elif exercise.pattern in {Pattern.SPRINT, Pattern.MOBILITY}:
        assert read.category is None
    else:
        assert read.category in UPPER_MOVEMENTS


def test_part_of_a_foreign_name_is_enough_to_suggest() -> None:
    """An unknown word beside a known one leads to suggestions, never to an answer."""
    assert match_exercise("Bankdrücken LH") is None
    assert suggestions("Bankdrücken LH", 1) == ("bench-press",)
