"""Best singles from sets, against the published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.one_rep_max import OneRepMaxFormula, one_rep_max
from ironstride.strength.share_of_best import share_of_best

F = OneRepMaxFormula
TABLE = {
    2: (106.67, 102.86, 107.18, 105.15, 111.44, 105.00, 104.21),
    3: (110.00, 105.88, 111.61, 108.98, 113.99, 107.50, 107.20),
    5: (116.67, 112.50, 117.46, 116.58, 119.01, 112.50, 113.71),
    8: (126.67, 124.14, 123.11, 127.67, 126.29, 120.00, 125.11),
    10: (133.33, 133.33, 125.89, 134.75, 130.93, 125.00, 134.07),
}
ORDER = (F.EPLEY, F.BRZYCKI, F.LOMBARDI, F.WATHAN, F.MAYHEW, F.OCONNER, F.LANDER)


@pytest.mark.parametrize("reps", sorted(TABLE))
def test_published_values(reps: int) -> None:
    """Every formula gives its published value for 100 kg."""
    for formula, wanted in zip(ORDER, TABLE[reps], strict=True):
        assert one_rep_max(100, reps, formula=formula) == pytest.approx(wanted, abs=0.006)


@pytest.mark.parametrize("formula", ORDER)
def test_a_single_is_itself(formula: OneRepMaxFormula) -> None:
    """One repetition with nothing left is the best single, whatever the formula."""
    assert one_rep_max(87.5, 1, formula=formula) == 87.5


def test_long_sets_say_nothing() -> None:
    """More than ten possible repetitions are refused, those left in reserve counted."""
    assert one_rep_max(60, 10) is not None
    assert one_rep_max(60, 11) is None
    assert one_rep_max(60, 8, reps_left=3) is None


@pytest.mark.parametrize(("load", "reps", "left"), [(0, 5, 0), (-20, 5, 0), (50, 0, 0), (50, 5, -1), (50, 5, 11)])
def test_impossible_sets(load: float, reps: int, left: float) -> None:
    """Absurd numbers are the caller's mistake."""
    with pytest.raises(ValueError, match="cannot be estimated"):
        one_rep_max(load, reps, left)


@given(st.integers(1, 9), st.sampled_from(ORDER))
def test_more_repetitions_mean_more(reps: int, formula: OneRepMaxFormula) -> None:
    """The same load for one repetition more is a higher best single."""
    one, two = one_rep_max(100, reps, formula=formula), one_rep_max(100, reps + 1, formula=formula)
    assert one is not None
    assert two is not None
    assert two > one


@pytest.mark.parametrize(
    ("reps", "left", "share"),
    [(1, 0, 1.0), (5, 2, 0.811), (8, 2, 0.739), (3, 1.5, 0.878), (10, 5, 0.599), (12, 1, 0.653)],
)
def test_shares_of_the_table(reps: int, left: float, share: float) -> None:
    """Rows of the table, whole and half."""
    assert share_of_best(reps, left) == pytest.approx(share)


@given(st.integers(1, 14))
def test_heavier_sets_are_shorter(reps: int) -> None:
    """One more possible repetition is a lighter set."""
    assert share_of_best(reps + 1, 0) < share_of_best(reps, 0)


@pytest.mark.parametrize(("reps", "left"), [(0, 0), (15, 1), (20, 0)])
def test_outside_the_table(reps: int, left: float) -> None:
    """What the table does not hold is the caller's mistake."""
    with pytest.raises(ValueError, match="not in the table"):
        share_of_best(reps, left)
