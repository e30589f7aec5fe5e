"""Names of other apps, watches and languages lead to the exercise they mean, or to none."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import Exercise
from ironstride.strength.imported_words import imported_words
from ironstride.strength.match_name import match_exercise, suggestions

CATALOGUE = load_catalogue()
NAMES = [(name, one.id) for one in CATALOGUE.exercises for name in (one.id, one.name, *one.other_names)]
PAIRS = sorted({(one.fit_category, one.fit_name) for one in CATALOGUE.exercises if one.fit_name})


@pytest.mark.parametrize("one", CATALOGUE.exercises, ids=lambda one: one.id)
def test_every_name_of_the_catalogue_is_itself(one: Exercise) -> None:
    """Id, name and other names; in capitals and with the words turned round too."""
    for name in (one.id, one.name, *one.other_names):
        assert match_exercise(name) == one.id
        assert match_exercise(name.upper()) == one.id
        assert match_exercise(" ".join(reversed(name.split()))) == one.id


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Squat (Barbell)", "back-squat"),
        ("Barbell Back Squat", "back-squat"),
        ("High Bar Squats", "back-squat"),
        ("Flat Barbell Bench Press", "bench-press"),
        ("Bench Press (Dumbbell)", "dumbbell-bench-press"),
        ("DB Bench", "dumbbell-bench-press"),
        ("BB OHP", "overhead-press"),
        ("Military Press", "overhead-press"),
        ("Dumbbell Shoulder Press", "dumbbell-overhead-press"),
        ("KB Swings", "kettlebell-swing"),
        ("RDL", "romanian-deadlift"),
        ("SL RDL", "single-leg-romanian-deadlift"),
        ("SLDL", "romanian-deadlift"),
        ("RFESS", "rear-foot-raised-split-squat"),
        ("Bulgarian Split Squats (DB)", "dumbbell-rear-foot-raised-split-squat"),
        ("Hexbar Deadlift", "trap-bar-deadlift"),
        ("Pull Up (Weighted)", "pull-up"),
        ("Chin-ups", "chin-up"),
        ("Lat Pulldown - Close Grip (Cable)", "lat-pulldown"),
        ("Pull Up (Neutral grip)", "pull-up"),
        ("Bent Over Barbell Row", "barbell-row"),
        ("1-Arm Dumbbell Row", "dumbbell-row"),
        ("Hammer Strength Row", "row-machine"),
        ("Lying Leg Curl", "leg-curl-machine"),
        ("Standing Calf Raise Machine", "calf-machine"),
        ("Hyperextensions", "back-extension"),
        ("Ab-Wheel Rollout", "ab-wheel"),
        ("Flyes, Reverse (Dumbbell)", "rear-fly"),
        ("Shrimp squats", "skater-squat"),
    ],
)
def test_english_names(name: str, exercise: str) -> None:
    """Short forms, plurals, brackets, another order, words that change nothing."""
    assert match_exercise(name) == exercise


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Kniebeuge (Langhantel)", "back-squat"),
        ("Langhantelkniebeugen", "back-squat"),
        ("Kreuzheben", "deadlift"),
        ("Rumänisches Kreuzheben mit Kurzhanteln", "dumbbell-romanian-deadlift"),
        ("Bankdrücken", "bench-press"),
        ("Schulterdrücken (Kurzhantel)", "dumbbell-overhead-press"),
        ("Klimmzüge", "pull-up"),
        ("Liegestütze", "push-up"),
        ("Ausfallschritte (Kurzhantel)", "dumbbell-lunge"),
        ("Beinbeuger sitzend", "leg-curl-machine"),
        ("Wadenheben stehend (Maschine)", "calf-machine"),
        ("Langhantelrudern", "barbell-row"),
        ("Unterarmstütz", "plank"),
        ("Sentadilla con barra", "back-squat"),
        ("Peso muerto rumano con mancuernas", "dumbbell-romanian-deadlift"),
        ("Press de banca", "bench-press"),
        ("Dominadas", "pull-up"),
        ("Remo con barra", "barbell-row"),
        ("Zancadas con mancuernas", "dumbbell-lunge"),
        ("Jalón al pecho (polea)", "lat-pulldown"),
        ("Puente de glúteos", "glute-bridge"),
        ("Plancha lateral", "side-plank"),
        ("Squat à la barre", "back-squat"),
        ("Soulevé de terre roumain (haltères)", "dumbbell-romanian-deadlift"),
        ("Développé couché", "bench-press"),
        ("Tractions", "pull-up"),
        ("Fentes marchées (haltères)", "dumbbell-walking-lunge"),
        ("Pompes", "push-up"),
        ("Rowing barre", "barbell-row"),
        ("Presse à cuisses", "leg-press"),
        ("Gainage latéral", "side-plank"),
    ],
)
def test_other_languages(name: str, exercise: str) -> None:
    """German, Spanish, French; the load in brackets, in a word of its own, or in the same word."""
    assert match_exercise(name) == exercise


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Press",
        "Row",
        "Curl",
        "Machine",
        "Standing",
        "Rope",
        "Warm Up",
        "Running",
        "Rowing Machine",
        "Leg Extension (Machine)",
        "Leg Raise",
        "Lateral Raise (Dumbbell)",
        "Front Raise",
        "Triceps Extension (Cable)",
        "Close Grip Bench Press",
        "Incline Bench Press",
        "Incline Bench Press (Barbell)",
        "Bench Press (Smith Machine)",
        "Squat (Cable)",
        "Overhead Squat (Barbell)",
        "Push Press",
        "Upright Row (Barbell)",
        "Reverse Curl (Barbell)",
        "Shoulder Press",
        "Chest Press",
        "Seated Row",
        "Hip Abduction",
        "Rudern",
        "Flexión de piernas",
        "Pompes serrées",
    ],
)
def test_no_guess(name: str) -> None:
    """Unknown, unclear, or with another load or another way to do it: none."""
    assert match_exercise(name) is None


@pytest.mark.parametrize(("category", "name"), PAIRS)
def test_names_of_watches_stay_in_their_movement(category: str, name: str) -> None:
    """A watch's name gives no exercise, or one of a movement that this name stands for in the catalogue."""
    meant = [one for one in CATALOGUE.exercises if (one.fit_category, one.fit_name) == (category, name)]
    for found in (match_exercise(name, category), match_exercise(f"{category} / {name}"), match_exercise(name)):
        assert found is None or CATALOGUE.of(found).pattern in {one.pattern for one in meant}
    if len(meant) == 1:
        assert match_exercise(name, category) is not None


@pytest.mark.parametrize("category", ["squat", "bench_press", "row", "unknown"])
def test_a_family_alone_is_no_exercise(category: str) -> None:
    """A watch that knows only the family names no exercise."""
    assert match_exercise("", category) is None


def test_a_watch_name_as_printed() -> None:
    """Family and name with a stroke between."""
    assert match_exercise("split_squat / dumbbell_split_squat") == "dumbbell-split-squat"


def test_what_the_user_chose_beats_all() -> None:
    """Whatever its capitals and spaces; a choice that is no exercise is none, not a guess."""
    own = MappingProxyType({"My  Squat": "goblet-squat", "Deadlift (Barbell)": "sumo-deadlift", "Dip": "gone"})
    assert match_exercise("my squat", own=own) == "goblet-squat"
    assert match_exercise("Deadlift (Barbell)", own=own) == "sumo-deadlift"
    assert match_exercise("dip", own=own) is None
    assert match_exercise("Squat (Barbell)", own=own) == "back-squat"


@given(st.text(max_size=40), st.none() | st.text(max_size=10))
def test_any_text_is_answered(name: str, category: str | None) -> None:
    """None or an id that the catalogue has; suggestions too."""
    found = match_exercise(name, category)
    assert found is None or found in CATALOGUE.by_id
    assert all(one in CATALOGUE.by_id for one in suggestions(name))


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Squat (Barbell)", "back-squat"),
        ("bulgarian", "rear-foot-raised-split-squat"),
        ("Bench Pres", "bench-press"),
        ("Rear Delt Reverse Fly (Cable)", "rear-fly"),
        ("Kniebeuge (Kabel)", "bodyweight-squat"),
    ],
)
def test_suggestions_are_near(name: str, first: str) -> None:
    """What is meant comes first; mistyped and unfinished names find their way."""
    assert suggestions(name)[0] == first


@pytest.mark.parametrize("name", ["", "Cycling", "Shrug (Dumbbell)", "Dragon Flag"])
def test_nothing_far_is_suggested(name: str) -> None:
    """The load alone is no likeness."""
    assert suggestions(name) == ()


@pytest.mark.parametrize("n", [0, 1, 5])
def test_as_many_as_asked_for(n: int) -> None:
    """At most so many, none twice."""
    found = suggestions("squat", n)
    assert len(found) == len(set(found)) == n


def test_forms_with_a_weight_are_of_one_movement() -> None:
    """The plain exercise has no load, the other one has, and both are the same movement."""
    for plain, loaded in imported_words().with_weight.items():
        assert CATALOGUE.of(plain).load.value == "none"
        assert CATALOGUE.of(loaded).load.value != "none"
        assert CATALOGUE.of(plain).pattern is CATALOGUE.of(loaded).pattern
