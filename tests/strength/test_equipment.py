"""Equipment as people write it becomes words and loads that can really be made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.equipment import FULL_GYM, MACHINES, WORDS, kit_of
from ironstride.strength.owned_loads import BAR_KG, HEAVIEST_BAR_LOAD_KG
from ironstride.use.set_up.places_answer import FULL_GYM as SET_UP_FULL_GYM

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("dumbbells to 30 kg", {"dumbbells", "dumbbell"}),
        ("Dumbbells 2x10 kg", {"dumbbells", "dumbbell"}),
        ("dumbbell 12 kg", {"dumbbell"}),
        ("dumbbell 2x12 kg", {"dumbbells", "dumbbell"}),
        ("dumbbells 1x16 kg", {"dumbbell"}),
        ("kettlebell 16 kg", {"kettlebell"}),
        ("Olympic barbell", {"barbell"}),
        ("squat rack", {"rack"}),
        ("bench", {"bench", "chair", "step"}),
        ("plyo box", {"box", "chair", "step"}),
        ("Pull-Up Bar", {"pull-up-bar"}),
        ("resistance bands", {"band"}),
        ("TRX", {"suspension"}),
        ("machine: leg press", {"leg-press"}),
        ("machines: leg press, leg curl", {"leg-press", "leg-curl"}),
        ("trap bar", {"trap-bar"}),
        ("treadmill", {"treadmill"}),
        ("step", {"step"}),
        ("none", set()),
        ("barbell 20 kg with plates 2x20 kg", {"barbell"}),
    ],
)
def test_things_are_understood(item: str, words: set[str]) -> None:
    """Each thing gives its word, and the words of what it stands in for."""
    kit = kit_of((item,))
    assert kit.words == words
    assert kit.problems == ()


def test_full_gym_and_machines() -> None:
    """A full gym is what the set-up takes it for; "machines" are all of them."""
    assert FULL_GYM == SET_UP_FULL_GYM
    assert set(FULL_GYM) <= kit_of(("full gym",)).words
    assert kit_of(("machines",)).words == set(MACHINES)


@pytest.mark.parametrize("word", sorted(WORDS - {"plates"}))
def test_every_word_names_itself(word: str) -> None:
    """A word of the catalogue is understood as it stands."""
    assert word in kit_of((word,)).words


@pytest.mark.parametrize(
    ("items", "word", "loads"),
    [
        (("dumbbells 2x10 kg",), "dumbbells", (10,)),
        (("dumbbells 2x10, 2x5 kg, 1x16 kg",), "dumbbells", (5, 10)),
        (("dumbbells 2x10, 2x5 kg, 1x16 kg",), "dumbbell", (5, 10, 16)),
        (("dumbbells 4/6/8 kg",), "dumbbells", (4, 6, 8)),
        (("dumbbells to 15 kg",), "dumbbells", (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12.5, 15)),
        (("dumbbells 5-15 kg in 2.5 kg steps",), "dumbbells", (5, 7.5, 10, 12.5, 15)),
        (("adjustable dumbbells to 8 kg in steps of 2 kg",), "dumbbells", (2, 4, 6, 8)),
        (("dumbbells to 15 lb",), "dumbbells", (2.27, 4.54, 6.8)),
        (("dumbbells 2x10 kg", "dumbbells 2x4 kg"), "dumbbells", (4, 10)),
        (("kettlebells 8, 12, 16 kg",), "kettlebell", (8, 12, 16)),
        (("kettlebells to 16 kg",), "kettlebell", (4, 8, 12, 16)),
        (("barbell 20 kg", "plates 2x10, 2x5 kg"), "barbell", (20, 30, 40, 50)),
        (("barbell 15 kg with plates 4x1,25 kg, 2x2,5 kg",), "barbell", (15, 17.5, 20, 22.5, 25)),
        (("barbell", "plates 3x10 kg"), "barbell", (20, 40)),
        (("barbell to 25 kg",), "barbell", (20, 22.5, 25)),
        (("barbell 45 lb, plates 2x45 lb",), "barbell", (20.41, 61.23)),
        (("leg press to 30 kg in 10 kg steps",), "leg-press", (10, 20, 30)),
    ],
)
def test_loads_are_those_that_are_owned(items: tuple[str, ...], word: str, loads: tuple[float, ...]) -> None:
    """In kilograms, ascending: of one dumbbell, of the loaded bar, of the stack."""
    assert kit_of(items).loads[word] == pytest.approx(loads)
    assert kit_of(items).problems == ()


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (("dumbels",), "did you mean dumbbells"),
        (("anvil",), "not known as equipment"),
        (("dumbbells -5 kg",), "below zero"),
        (("dumbbells 0 kg",), "weighs 0.5 to 100 kg"),
        (("kettlebell 300 kg",), "weighs 1 to 100 kg"),
        (("barbell 45",), "45 lb?"),
        (("barbell", "plates 2x100 kg"), "a plate weighs"),
        (("barbell without plates",), "20 kg is the only load"),
        (("plates 2x5 kg",), "without a bar"),
        (("dumbbells 20 to 10 kg",), "goes down"),
        (("cable 0 kg steps",), "the finest"),
    ],
)
def test_nonsense_is_a_problem_in_words(items: tuple[str, ...], text: str) -> None:
    """What cannot be is said, with what was meant perhaps; nothing is raised."""
    (problem,) = kit_of(items).problems
    assert text in problem.text
    assert problem.item


@given(
    st.lists(st.text(max_size=30) | st.sampled_from(["barbell 3x", "dumbbells to", "9x9 kg", "plates 2x"]), max_size=3)
)
def test_any_text_is_read(items: list[str]) -> None:
    """No text is too strange: it is understood, or a problem."""
    kit = kit_of(tuple(items))
    assert kit.words <= WORDS
    assert all(loads == tuple(sorted(set(loads))) and loads[0] > 0 for loads in kit.loads.values())


PLATES = st.dictionaries(st.sampled_from((1.25, 2.5, 5, 10, 15, 20, 25)), st.integers(1, 8), min_size=1)


@given(PLATES)
def test_a_bar_is_loaded_the_same_on_both_sides(plates: dict[float, int]) -> None:
    """Each load is the bar and pairs of owned plates; the bar alone and all pairs are among them."""
    text = ", ".join(f"{count}x{load:g}" for load, count in plates.items())
    loads = kit_of((f"barbell {BAR_KG:g} kg", f"plates {text} kg")).loads["barbell"]
    heaviest = BAR_KG + sum(2 * load * (count // 2) for load, count in plates.items())
    assert loads[0] == BAR_KG
    assert loads[-1] <= min(heaviest, HEAVIEST_BAR_LOAD_KG)
    assert all(round((load - BAR_KG) / 2 % 1.25, 6) in (0, 1.25) for load in loads)


@pytest.mark.parametrize(
    ("exercise", "word"),
    [
        ("back-squat", "barbell"),
        ("trap-bar-deadlift", "trap-bar"),
        ("goblet-squat", "dumbbell"),
        ("dumbbell-lunge", "dumbbells"),
        ("barbell-hip-thrust", "barbell"),
        ("leg-press", "leg-press"),
        ("cable-row", "cable"),
        ("kettlebell-swing", "kettlebell"),
    ],
)
def test_an_exercise_has_the_loads_of_its_thing(exercise: str, word: str) -> None:
    """The loads are those of the thing that is lifted, not of the bench or rack beside it."""
    kit = kit_of((*FULL_GYM, "kettlebell 16 kg", "trap bar", "leg press"))
    assert kit.loads_for(CATALOGUE.of(exercise)) == kit.loads[word]


def test_bands_and_body_weight_have_no_load() -> None:
    """Nothing is counted in kilograms there."""
    kit = kit_of(("band", *FULL_GYM))
    assert kit.loads_for(CATALOGUE.of("band-row")) == ()
    assert kit.loads_for(CATALOGUE.of("inverted-row")) == ()
