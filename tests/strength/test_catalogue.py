"""The catalogue is whole: enough exercises, sound references, and what the guide and the evidence name."""

from dataclasses import replace

import pytest

from ironstride.strength.catalogue import UnknownExercise, catalogue_of, load_catalogue
from ironstride.strength.catalogue_faults import LONGEST_CUE, catalogue_faults
from ironstride.strength.equipment import FULL_GYM, WORDS, kit_of
from ironstride.strength.exercise import LEG_PATTERNS, Exercise, LoadKind, Pattern
from ironstride.strength.exercise_rows import with_harder
from ironstride.strength.pain_sites import MAIN_MOVEMENTS

LEAST_EXERCISES = 120
CATALOGUE = load_catalogue()
GUIDE = (
    "goblet squats", "back squats", "front squats", "Romanian deadlifts", "lunges", "step-ups",
    "Bulgarian split squats", "hip thrusts", "calf raises", "planks", "dead bugs", "Pallof press", "dumbbell rows",
    "push-ups", "overhead press",
)  # fmt: skip
EVIDENCE = (
    "goblet squat", "half squat", "back squat", "leg press", "split squat", "rear foot elevated split squat",
    "reverse lunge", "step-up", "step-down", "trap-bar deadlift", "deadlift", "Romanian deadlift",
    "single-leg RDL with a dumbbell", "hip thrust", "glute bridge", "single-leg glute bridge",
    "nordic curl", "slider curl", "standing calf raise",
    "single-leg calf raise", "seated calf raise (dumbbell)", "isometric calf hold", "tibialis raise",
    "lateral band walk", "side plank clam", "copenhagen plank", "plank", "side plank",
    "dead bug", "pallof press", "cable row", "pull-up",
    "push-up", "overhead press", "pogo hops", "skipping rope", "countermovement jump", "box jump", "bounding",
    "depth jump", "hill sprint",
)  # fmt: skip
EMPTY_ROOM = frozenset(Pattern) - {Pattern.CARRY, Pattern.SPRINT}
"""Carries need something to carry, hill sprints a hill."""
SAME_LEVEL = {
    ("plank", "knee-plank"),
    ("side-plank", "short-side-plank"),
    ("incline-push-up", "wall-push-up"),
    ("knee-push-up", "wall-push-up"),
    ("prone-ytw", "prone-w-raise"),
    ("suspension-row", "prone-w-raise"),
    ("scapular-pull-up", "prone-w-raise"),
    ("rope-skipping", "pogo-hops"),
}
"""Easier by less than a level of difficulty, soreness or leg load."""


def found(name: str) -> Exercise:
    """The exercise of that name; fails where there is none."""
    exercise = CATALOGUE.find(name)
    assert not isinstance(exercise, UnknownExercise), f"{name}: {[one.name for one in exercise.nearest]}"
    return exercise


def test_there_are_enough_exercises_without_fault() -> None:
    """At least 120, each with its own id and names, sound references and values in range."""
    assert len({one.id for one in CATALOGUE.exercises}) >= LEAST_EXERCISES
    assert catalogue_faults(CATALOGUE.exercises) == ()


@pytest.mark.parametrize("name", GUIDE)
def test_the_guides_exercises_are_there(name: str) -> None:
    """Every key exercise of the guide is found under the guide's word for it."""
    found(name)


@pytest.mark.parametrize("name", EVIDENCE)
def test_the_evidences_exercises_are_there(name: str) -> None:
    """Every exercise of the evidence's list is found."""
    found(name)


@pytest.mark.parametrize("pattern", sorted(EMPTY_ROOM))
def test_every_movement_is_possible_in_an_empty_room(pattern: Pattern) -> None:
    """With nothing but a wall and a floor each movement has an exercise, and not only hard ones."""
    assert CATALOGUE.possible(patterns=(pattern,), most_difficulty=2)


@pytest.mark.parametrize("items", [(), FULL_GYM])
@pytest.mark.parametrize("movement", sorted(MAIN_MOVEMENTS))
def test_someone_new_has_something_light(movement: str, items: tuple[str, ...]) -> None:
    """Each main movement has an easy exercise that is not known for soreness, at home and in the gym."""
    easy = CATALOGUE.possible(kit_of(items).words, most_difficulty=1, patterns=MAIN_MOVEMENTS[movement])
    assert any(one.soreness_risk == 1 for one in easy)


@pytest.mark.parametrize("one", CATALOGUE.exercises, ids=lambda one: one.id)
def test_an_easier_exercise_is_easier(one: Exercise) -> None:
    """Never harder, sorer or heavier on the legs, and less of something unless both are on one level."""
    for other in (CATALOGUE.of(name) for name in one.easier):
        theirs = (other.difficulty, other.leg_load, other.load is not LoadKind.NONE, other.one_sided)
        mine = (one.difficulty, one.leg_load, one.load is not LoadKind.NONE, one.one_sided)
        assert other.difficulty <= one.difficulty
        assert other.leg_load <= one.leg_load
        assert other.soreness_risk <= one.soreness_risk or other.difficulty < one.difficulty
        sorer = other.soreness_risk < one.soreness_risk
        assert sorer or theirs < mine or (one.id, other.id) in SAME_LEVEL
        assert one.id in other.harder


def test_cues_are_short_and_times_usual() -> None:
    """A cue fits on a watch; times follow evidence section 2.11 where nothing else is said."""
    assert max(len(one.cue) for one in CATALOGUE.exercises) <= LONGEST_CUE
    assert found("goblet squat").seconds_per_rep == 4
    assert found("bench press").seconds_per_rep == 3
    assert found("back squat").set_up_s == 120


def test_only_leg_work_loads_the_legs() -> None:
    """Leg load is for leg movements; jumps are counted by their contacts, mobility by nothing."""
    for one in CATALOGUE.exercises:
        assert (one.leg_load > 0) == (one.pattern in LEG_PATTERNS)
        assert (one.contacts_per_rep > 0) == (one.pattern is Pattern.JUMP)


def test_every_leg_and_upper_movement_has_a_plain_one() -> None:
    """What is taken first covers every movement of a programme, with nothing there too."""
    defaults = [one for one in CATALOGUE.exercises if one.is_default]
    assert {one.pattern for one in defaults} == set(Pattern) - {Pattern.SPRINT, Pattern.MOBILITY}
    bare = {one.pattern for one in defaults if not one.equipment}
    assert bare >= EMPTY_ROOM - {Pattern.MOBILITY}


def test_equipment_is_used() -> None:
    """Every word of equipment serves an exercise; plates serve the bar, the treadmill runs."""
    used = {word for one in CATALOGUE.exercises for word in one.equipment}
    assert used == WORDS - {"plates", "treadmill"}


SOUND = Exercise(
    "a", "A lift", Pattern.SQUAT, (), LoadKind.NONE, False, ("quads",), 1.0, 1, 1, 4.0, 0, "Up.", fit_category="squat"
)
OTHER = replace(SOUND, id="b", name="B lift")
HURTS = replace(SOUND, not_with_pain_in=("knee",), instead={"knee": "b"})


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ((SOUND, replace(SOUND, name="C lift")), "twice"),
        ((SOUND, replace(OTHER, name="lifts A")), "also a name of a"),
        ((replace(SOUND, id="A b"),), "kebab"),
        ((replace(SOUND, muscles=()),), "must not be empty"),
        ((replace(SOUND, cue="x" * (LONGEST_CUE + 1)),), "characters"),
        ((replace(SOUND, difficulty=4),), "1 to 3"),
        ((replace(SOUND, leg_load=0.0),), "leg load"),
        ((replace(SOUND, seconds_per_rep=0.0),), "negative"),
        ((replace(SOUND, contacts_per_rep=1),), "contacts"),
        ((replace(SOUND, equipment=("anvil",)),), "anvil"),
        ((replace(SOUND, not_with_pain_in=("soul",), instead={"soul": "a"}),), "soul"),
        ((replace(SOUND, easier=("c",)),), "no 'c'"),
        ((replace(SOUND, easier=("b",)), replace(OTHER, easier=("a",))), "easier than itself"),
        ((replace(SOUND, not_with_pain_in=("knee",)),), "nothing is named"),
        ((replace(SOUND, not_with_pain_in=("knee",), instead={"knee": "a"}),), "either"),
        ((HURTS, replace(OTHER, equipment=("band",))), "more"),
    ],
)  # fmt: skip
def test_faults_are_named(broken: tuple[Exercise, ...], words: str) -> None:
    """A broken catalogue is refused with the fault in words."""
    with pytest.raises(ValueError, match=words):
        catalogue_of(broken)


def test_harder_is_easier_read_backwards() -> None:
    """The one it is nearest to comes first."""
    hard = replace(OTHER, id="c", name="C lift", easier=("b", "a"))
    middle = replace(OTHER, easier=("a",))
    first, _, _ = with_harder((SOUND, middle, hard))
    assert first.harder == ("b", "c")
