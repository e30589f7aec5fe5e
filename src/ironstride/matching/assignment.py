"""The best pairing of rows with columns: exact, deterministic, small.

Pairing has a gain above zero, leaving alone has none; the sum of gains is made as large as can be. Shortest augmenting
paths with potentials, one row after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Pairs = dict[int, int]
_FAR: Final = 1 << 60


@dataclass(frozen=True, slots=True)
class Assignment:
    """The pairing and its gain."""

    pairs: Mapping[int, int]
    """Row -> column; rows left alone are left out."""
    gain: int


def assign(gains: Mapping[tuple[int, int], int], rows: int, columns: int) -> Assignment:
    """The pairing with the greatest gain; every row and column at most once.

    The same input gives the same pairing; which of several equally good ones it is hangs on the order of the rows and
    columns alone.

    Args:
        gains: (row, column) -> gain; pairs left out, or without a gain, are never made.
        rows: How many there are.
        columns: How many there are.

    Raises:
        ValueError: when a pair names a row or column that is not there.
    """
    if any(not (0 <= row < rows and 0 <= column < columns) for row, column in gains):
        raise ValueError(f"pairs lie within {rows} rows and {columns} columns")
    # Each row has a column of its own that stands for being left alone.
    cost = [[0] * (columns + rows) for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            gain = gains.get((row, column), 0)
            cost[row][column] = -gain if gain > 0 else _FAR
        for other in range(rows):
            cost[row][columns + other] = 0 if other == row else _FAR
    owner = _cheapest(cost, rows, columns + rows)
    pairs = {row: column for column, row in sorted(owner.items()) if column < columns}
    return Assignment(pairs, sum(gains[row, column] for row, column in pairs.items()))


def _cheapest(cost: list[list[int]], rows: int, columns: int) -> Pairs:
    """Column -> row of the cheapest pairing that leaves no row alone; there are at least as many columns as rows."""
    row_potential = [0] * rows
    column_potential = [0] * columns
    owner: Pairs = {}
    for row in range(rows):
        came_from, end = _shortest_path(row, cost, row_potential, column_potential, owner)
        while end is not None:
            before = came_from[end]
            owner[end] = row if before is None else owner[before]
            end = before
    return owner


def _shortest_path(
    row: int, cost: list[list[int]], row_potential: list[int], column_potential: list[int], owner: Pairs
) -> tuple[dict[int, int | None], int | None]:
    """The cheapest way from a row to a free column: column -> the column before it, and where it ends."""
    columns = len(column_potential)
    least = [_FAR * 2] * columns
    before: dict[int, int | None] = {}
    done: list[int] = []
    seen = [False] * columns
    here, here_row, travelled = None, row, 0
    while True:
        nearest = -1
        for column in range(columns):
            if seen[column]:
                continue
            reduced = travelled + cost[here_row][column] - row_potential[here_row] - column_potential[column]
            if reduced < least[column]:
                least[column], before[column] = reduced, here
            if nearest < 0 or least[column] < least[nearest]:
                nearest = column
        seen[nearest] = True
        travelled = least[nearest]
        if nearest not in owner:
            break
        done.append(nearest)
        here, here_row = nearest, owner[nearest]
    row_potential[row] += travelled
    for column in done:
        change = travelled - least[column]
        row_potential[owner[column]] += change
        column_potential[column] -= change
    return before, nearest
