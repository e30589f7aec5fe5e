"""Whatever hurts and whatever is there, each main movement has a choice or is openly ruled out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.equipment import WORDS, with_stand_ins
from ironstride.strength.exercise import Exercise
from ironstride.strength.pain_sites import MAIN_MOVEMENTS, PAIN_SITES, RULED_OUT

CATALOGUE = load_catalogue()
EQUIPMENT = st.sets(st.sampled_from(sorted(WORDS))).map(with_stand_ins)
SITES = st.sampled_from(PAIN_SITES)
EXERCISES = st.sampled_from(CATALOGUE.exercises)


@given(EQUIPMENT, SITES, st.sampled_from(sorted(MAIN_MOVEMENTS)))
def test_there_is_a_choice_or_it_is_ruled_out(equipment: frozenset[str], site: str, movement: str) -> None:
    """For any equipment and any painful site."""
    choice = CATALOGUE.possible(equipment, (site,), patterns=MAIN_MOVEMENTS[movement])
    assert bool(choice) != (site in RULED_OUT[movement])


@pytest.mark.parametrize("one", CATALOGUE.exercises, ids=lambda one: one.id)
def test_each_swap_is_fine_with_that_pain(one: Exercise) -> None:
    """Every painful site of an exercise has a swap that is fine there and needs nothing more."""
    assert set(one.instead) == set(one.not_with_pain_in)
    for site, other in one.instead.items():
        assert site not in CATALOGUE.of(other).not_with_pain_in
        assert set(CATALOGUE.of(other).equipment) <= with_stand_ins(one.equipment)


@given(EQUIPMENT, st.sets(SITES, max_size=3), st.integers(1, 3))
def test_what_is_possible_is_possible(equipment: frozenset[str], pain: set[str], most: int) -> None:
    """Nothing without its equipment, at a painful site, or too hard; and nothing that fits is left out."""
    there = set(CATALOGUE.possible(equipment, pain, most))
    for one in CATALOGUE.exercises:
        fits = set(one.equipment) <= equipment and not pain & set(one.not_with_pain_in) and one.difficulty <= most
        assert (one in there) == fits


@given(EXERCISES, EQUIPMENT, st.sets(SITES, max_size=2), st.integers(1, 3))
def test_swaps_do_what_is_asked(one: Exercise, equipment: frozenset[str], pain: set[str], most: int) -> None:
    """A swap is never the exercise itself, never hurts, and is of the same movement or named for the pain."""
    named = {one.instead[site] for site in pain if site in one.instead}
    for other in CATALOGUE.swaps_for(one, equipment, pain, most):
        assert other != one
        assert not pain & set(other.not_with_pain_in)
        if other.id not in named:
            assert other.pattern is one.pattern
            assert set(other.equipment) <= equipment
            assert other.difficulty <= min(one.difficulty, most)


def test_an_exercise_is_swapped_for_its_like() -> None:
    """With dumbbells there, a back squat that hurts the back becomes a squat with a dumbbell, not a bridge."""
    first, *_ = CATALOGUE.swaps_for(CATALOGUE.of("back-squat"), with_stand_ins({"dumbbells", "bench"}), {"back"})
    assert first.id in {"goblet-squat", "slow-goblet-squat"}


def test_a_sore_achilles_is_held_not_moved() -> None:
    """With a painful Achilles tendon the calf work is a hold (the evidence's list)."""
    calf = CATALOGUE.possible(WORDS, {"achilles"}, patterns=MAIN_MOVEMENTS["calf"])
    assert calf
    assert all(one.is_hold for one in calf)


def test_no_jumps_where_bones_or_tendons_hurt() -> None:
    """Pain in shin, foot, Achilles tendon, sole or calf rules every jump and sprint out."""
    for site in ("shin", "foot-bone", "achilles", "plantar", "calf"):
        left = CATALOGUE.possible(WORDS, {site})
        assert not any(one.contacts_per_rep or one.pattern == "sprint" for one in left)
