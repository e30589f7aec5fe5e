"""Mobility routines are short, painless where it hurts, and never strength."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.equipment import WORDS
from ironstride.strength.exercise import Pattern
from ironstride.strength.mobility import (
    LEAST_MINUTES,
    MOST_MINUTES,
    MobilityAsk,
    MobilityOccasion,
    load_routines,
    mobility_routine,
)
from ironstride.strength.pain_sites import PAIN_SITES

CATALOGUE = load_catalogue()
OCCASIONS = st.sampled_from(MobilityOccasion)
MINUTES = st.integers(LEAST_MINUTES, MOST_MINUTES)
LEAST_FILLED = 0.75
"""Of the minutes, when nothing hurts."""


@given(OCCASIONS, MINUTES, st.integers(0, 20), st.sets(st.sampled_from(PAIN_SITES), max_size=3))
def test_it_fits_and_nothing_hurts(occasion: MobilityOccasion, minutes: int, number: int, pain: set[str]) -> None:
    """Never longer than its minutes, never at a painful site, only mobility, and no set counts as strength."""
    made = mobility_routine(MobilityAsk(occasion, minutes, number, frozenset(), frozenset(pain)), CATALOGUE)
    exercises = [CATALOGUE.of(one.exercise) for one in made.exercises]
    assert 0 < made.seconds <= minutes * 60
    assert made.leg_sets == made.upper_sets == 0
    assert all(one.pattern is Pattern.MOBILITY and not one.equipment for one in exercises)
    assert not any(pain & set(one.not_with_pain_in) for one in exercises)
    assert len({one.id for one in exercises}) == len(exercises)


@given(OCCASIONS, MINUTES, st.integers(0, 20))
def test_it_fills_its_minutes(occasion: MobilityOccasion, minutes: int, number: int) -> None:
    """With nothing painful most of the time is used."""
    made = mobility_routine(MobilityAsk(occasion, minutes, number), CATALOGUE)
    assert made.seconds >= LEAST_FILLED * minutes * 60


@pytest.mark.parametrize("occasion", MobilityOccasion)
def test_routines_take_turns(occasion: MobilityOccasion) -> None:
    """The next one is another one."""
    made = [mobility_routine(MobilityAsk(occasion, 10, number), CATALOGUE).id for number in range(2)]
    assert len(set(made)) == len(made)


def test_routines_are_of_the_catalogue() -> None:
    """Every exercise of a routine exists and is mobility; ids are unique; each occasion has two."""
    routines = load_routines()
    assert len({one.id for one in routines}) == len(routines)
    for routine in routines:
        assert all(CATALOGUE.of(name).pattern is Pattern.MOBILITY for name in routine.exercises)
    assert all(sum(occasion in one.occasions for one in routines) > 1 for occasion in MobilityOccasion)


def test_what_is_there_is_used() -> None:
    """A ball for the feet comes in where there is one."""
    ask = MobilityAsk(MobilityOccasion.REST_DAY, MOST_MINUTES, 1, WORDS)
    assert "foot-roll" in {one.exercise for one in mobility_routine(ask, CATALOGUE).exercises}


@pytest.mark.parametrize("minutes", [LEAST_MINUTES - 1, MOST_MINUTES + 1])
def test_other_lengths_are_refused(minutes: int) -> None:
    """Five to fifteen minutes."""
    with pytest.raises(ValueError, match="5 to 15"):
        mobility_routine(MobilityAsk(MobilityOccasion.RECOVERY, minutes), CATALOGUE)
