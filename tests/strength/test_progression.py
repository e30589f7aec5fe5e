"""Loads go on by double progression, step back after breaks, stalls and pain, and can always be made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.progression import BODY_WEIGHT, DoneSet, NextLoad, RepRange, makeable, next_load, next_up

ASKED = RepRange(6, 10, 2)
BAR = tuple(20 + 2.5 * step for step in range(60))


def go_on(*done: DoneSet, legs: bool = True, loads: tuple[float, ...] = BAR) -> NextLoad:
    """The next time after these, the latest first."""
    found = next_load(done, ASKED, loads, legs=legs)
    assert found is not None
    return found


def test_nothing_done_yet() -> None:
    """Without a last time there is no load."""
    assert next_load((), ASKED, BAR, legs=True) is None


def test_repetitions_grow_first() -> None:
    """Inside the range the load stays and one repetition is added."""
    found = go_on(DoneSet(3, 60, 7, 2))
    assert (found.load_kg, found.reps) == (60, 8)


def test_hard_sets_stay() -> None:
    """With less left than asked the same is done again."""
    assert go_on(DoneSet(3, 60, 7, 1)).reps == 7


def test_twice_at_the_top_with_one_to_spare() -> None:
    """Then the load goes up and the repetitions begin again."""
    found = go_on(DoneSet(3, 60, 10, 3), DoneSet(7, 60, 10, 3))
    assert (found.load_kg, found.reps) == (62.5, 6)


def test_once_at_the_top_is_not_enough() -> None:
    """One good day does not raise the load."""
    assert go_on(DoneSet(3, 60, 10, 3), DoneSet(7, 60, 9, 3)).load_kg == 60


def test_upper_body_goes_up_in_smaller_steps() -> None:
    """Legs take the larger step where plates allow it."""
    done = (DoneSet(3, 100, 10, 3), DoneSet(7, 100, 10, 3))
    assert go_on(*done, legs=True).load_kg == 105
    assert go_on(*done, legs=False).load_kg == 102.5


def test_no_heavier_load_here() -> None:
    """Where nothing heavier can be made the top is kept."""
    found = go_on(DoneSet(3, 10, 10, 4), DoneSet(7, 10, 10, 4), loads=(5, 10))
    assert (found.load_kg, found.reps, found.at_limit) == (10, 10, True)


@pytest.mark.parametrize(("days", "load"), [(13, 60), (14, 52.5), (28, 47.5), (49, 40)])
def test_a_break_steps_back(days: int, load: float) -> None:
    """The longer the break, the lighter the start; to a load that can be made."""
    assert go_on(DoneSet(days, 60, 6, 2)).load_kg == load


def test_a_stall_steps_back_and_then_swaps() -> None:
    """Three times below the range is a step back; after a step back already, another exercise."""
    stuck = [DoneSet(day, 60, 5, 0) for day in (3, 7, 10)]
    assert go_on(*stuck).load_kg == 52.5
    assert not go_on(*stuck).swap
    assert go_on(*stuck, DoneSet(14, 67.5, 5, 0)).swap


def test_pain_swaps() -> None:
    """What hurt is lighter and done with another exercise."""
    found = go_on(DoneSet(3, 60, 8, 3, painful=True))
    assert found.swap
    assert found.load_kg < 60


def test_no_range() -> None:
    """A range upside down is the caller's mistake."""
    with pytest.raises(ValueError, match="no range"):
        next_load((DoneSet(3, 60, 8),), RepRange(10, 6, 2), BAR, legs=True)


DONE = st.builds(
    DoneSet,
    days_ago=st.integers(1, 80),
    load_kg=st.sampled_from(BAR),
    reps=st.integers(1, 15),
    reps_left=st.none() | st.integers(0, 5).map(float),
    painful=st.booleans(),
)


@given(st.lists(DONE, min_size=1, max_size=6), st.booleans())
def test_always_a_load_that_can_be_made(done: list[DoneSet], legs: bool) -> None:
    """Whatever was done, the next load is one of the owned ones and the repetitions lie in the range."""
    found = next_load(done, ASKED, BAR, legs=legs)
    assert found is not None
    assert found.load_kg in BAR
    assert ASKED.low <= found.reps <= ASKED.high


@given(st.lists(DONE, min_size=1, max_size=6), st.booleans())
def test_never_both_heavier_and_longer(done: list[DoneSet], legs: bool) -> None:
    """Load and repetitions never rise together."""
    found = next_load(done, ASKED, BAR, legs=legs)
    assert found is not None
    assert not (found.load_kg > done[0].load_kg and found.reps > max(done[0].reps, ASKED.low))


@given(st.floats(0, 300), st.lists(st.floats(1, 300), min_size=1, max_size=20, unique=True))
def test_rounding(load: float, loads: list[float]) -> None:
    """Rounding goes down where it can; the next one up is really above."""
    owned = sorted(loads)
    found = makeable(load, owned)
    assert found in owned
    assert found <= load + 1e-6 or found == owned[0]
    assert next_up(load, found, owned) >= found


def test_another_range_has_another_load() -> None:
    """After heavy sets of few repetitions a range of many takes a load made for it."""
    found = next_load((DoneSet(3, 80, 4, 2),), RepRange(8, 12, 3), BAR, legs=True)
    assert found is not None
    assert (found.load_kg, found.reps) == (67.5, 8)


def test_a_bad_day_keeps_the_load() -> None:
    """A few repetitions short of the range are tried again."""
    assert go_on(DoneSet(3, 60, 5, 1)).load_kg == 60


def body(*done: DoneSet) -> NextLoad:
    """The next time of an exercise without a load, the latest first."""
    found = next_load(done, ASKED, BODY_WEIGHT, legs=True)
    assert found is not None
    assert found.load_kg == 0
    return found


def test_without_a_load_only_the_repetitions_grow() -> None:
    """One more each time up to the top; there, with something to spare twice, a harder exercise is due."""
    assert body(DoneSet(3, 0, 7, 2)).reps == 8
    assert body(DoneSet(3, 0, 7, 1)).reps == 7
    assert not body(DoneSet(3, 0, 10, 3), DoneSet(7, 0, 9, 3)).at_limit
    top = body(DoneSet(3, 0, 10, 3), DoneSet(7, 0, 10, 3))
    assert (top.reps, top.at_limit) == (10, True)


def test_without_a_load_a_step_back_is_fewer_repetitions_or_an_easier_exercise() -> None:
    """After a break the range begins again; stuck below it three times, another exercise is better."""
    assert body(DoneSet(20, 0, 9, 2)).reps == ASKED.low
    stuck = body(*(DoneSet(day, 0, 3, 0) for day in (3, 7, 10)))
    assert stuck.swap
    assert "lighter" not in stuck.reason
    assert body(DoneSet(3, 0, 1, 0)).reason == "the same again"
