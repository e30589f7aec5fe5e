"""The pairing against every pairing there is."""

from itertools import permutations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.matching.assignment import assign

tables = st.integers(0, 5).flatmap(
    lambda rows: st.integers(0, 5).flatmap(
        lambda columns: st.tuples(
            st.just(rows),
            st.just(columns),
            st.dictionaries(
                st.tuples(st.integers(0, max(0, rows - 1)), st.integers(0, max(0, columns - 1))),
                st.integers(-50, 600),
                max_size=rows * columns,
            )
            if rows and columns
            else st.just({}),
        )
    )
)


def best_gain(gains: dict[tuple[int, int], int], rows: int, columns: int) -> int:
    """The greatest gain of all pairings, each tried."""
    places = [*range(columns), *([None] * rows)]
    return max(
        (
            sum(max(0, gains.get((row, column), 0)) for row, column in enumerate(order) if column is not None)
            for order in set(permutations(places, rows))
        ),
        default=0,
    )


@given(tables)
def test_no_pairing_gains_more(table: tuple[int, int, dict[tuple[int, int], int]]) -> None:
    """Against brute force, with gains below zero and pairs that are not allowed."""
    rows, columns, gains = table
    found = assign(gains, rows, columns)
    assert found.gain == best_gain(gains, rows, columns)
    assert found.gain == sum(gains[pair] for pair in found.pairs.items())
    assert len(set(found.pairs.values())) == len(found.pairs)
    assert all(gains[pair] > 0 for pair in found.pairs.items())


def test_nothing_is_paired_without_a_gain() -> None:
    """Zero and less leave both alone, as does an empty table."""
    assert assign({(0, 0): 0, (1, 1): -5}, 2, 2).pairs == {}
    assert assign({}, 0, 0).gain == 0
    assert assign({(0, 0): 3}, 1, 1).pairs == {0: 0}


@pytest.mark.parametrize("pair", [(2, 0), (0, 2), (-1, 0)])
def test_a_pair_outside_the_table_is_refused(pair: tuple[int, int]) -> None:
    """A caller's mistake."""
    with pytest.raises(ValueError, match="within"):
        assign({pair: 1}, 2, 2)


def test_a_greedy_choice_is_not_good_enough() -> None:
    """The best single pair would leave the other row alone."""
    assert assign({(0, 0): 10, (0, 1): 9, (1, 0): 9}, 2, 2).pairs == {0: 1, 1: 0}


def test_a_full_week_is_quick() -> None:
    """Twenty by twenty in well under a second."""
    gains = {(row, column): (row * 7919 + column * 104729) % 600 + 1 for row in range(20) for column in range(20)}
    begun = perf_counter()
    assert len(assign(gains, 20, 20).pairs) == 20
    assert perf_counter() - begun < 1
