"""One row's cells read one by one; what cannot be read is noted and is then unknown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ironstride.recordings.strength_csv.cell_values import cell_number, cell_seconds
from ironstride.recordings.strength_csv.csv_table import CsvRow
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.training.text_values import NotReadable

MOST_REPS: Final = 1000
MOST_WEIGHT: Final = 2500
"""Of either unit."""
MOST_SECONDS: Final = 172_800
"""Two days."""
MOST_METRES: Final = 500_000
"""What no set passes; a number beyond was written wrongly. Conventions."""
LARGEST_EFFORT: Final = 10
MILLIMETRE_DECIMALS: Final = 3
"""1.001 km is 1001 m; further decimals are noise of the arithmetic."""


class RowReader:
    """The cells of one row. Not for two rows."""

    def __init__(self, row: CsvRow, problems: list[LineProblem]) -> None:
        self.line = row.line
        self.lost_amount = False
        """Whether repetitions, a time or a distance could not be read."""
        self._cells = row.cells
        self._problems = problems

    def text(self, column: str) -> str:
        """The cell without spaces around; empty too where there is no such column."""
        return self._cells.get(column, "").strip()

    def reps(self, column: str) -> int | None:
        """Whole, 0 to 1000."""
        number = self._amount(column, cell_number, MOST_REPS, "a whole number of repetitions")
        if number is not None and not number.is_integer():
            self.note(column, "a whole number of repetitions")
            self.lost_amount = True
            return None
        return None if number is None else int(number)

    def seconds(self, column: str) -> float | None:
        """None also for zero: apps write zero where nobody entered a time."""
        return self._amount(column, cell_seconds, MOST_SECONDS, "a length of time") or None

    def distance(self, column: str, to_m: Callable[[float], float]) -> float | None:
        """Metres, to the millimetre; None also for zero."""
        number = self._amount(column, cell_number, MOST_METRES, "a distance")
        metres = round(to_m(number), MILLIMETRE_DECIMALS) if number else None
        if metres is not None and metres > MOST_METRES:
            self.note(column, f"a distance of at most {MOST_METRES} m")
            self.lost_amount = True
            return None
        return metres or None

    def weight(self, column: str) -> float | None:
        """In whatever unit."""
        return self._number(column, cell_number, MOST_WEIGHT, "a weight")

    def reps_left(self, column: str) -> float | None:
        """Ten less the effort (RPE); None also for an effort of zero, which means not entered."""
        effort = self._number(column, cell_number, LARGEST_EFFORT, "an effort")
        return LARGEST_EFFORT - effort if effort else None

    def note(self, column: str, wanted: str) -> None:
        """A problem of this cell."""
        self._problems.append(LineProblem(self.line, column, self.text(column), wanted))

    def _amount(self, column: str, read: Callable[[str], float | None], most: float, what: str) -> float | None:
        before = len(self._problems)
        number = self._number(column, read, most, what)
        self.lost_amount |= len(self._problems) > before
        return number

    def _number(self, column: str, read: Callable[[str], float | None], most: float, what: str) -> float | None:
        try:
            number = read(self.text(column))
        except NotReadable as fault:
            self.note(column, fault.wanted)
            return None
        if number is not None and not 0 <= number <= most:
            self.note(column, f"{what} from 0 to {most}")
            return None
        return number
