"""How heavy a set is that leaves so many repetitions: share of the estimated best single.

The table of the Reactive Training Systems school (evidence section 2.10), by repetitions possible in all. Copies of it
disagree by a per cent or two and people by far more: a starting value, corrected by what is really done.
"""

from __future__ import annotations

from typing import Final

FIRST_HALF_STEPS: Final = (
    100.0, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85.0, 83.7, 82.4,
    81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3, 70.7, 69.4, 68.0,
)  # fmt: skip
"""Per cent for 1, 1.5, 2 ... 12 possible repetitions."""
LATER: Final = {13: 65.3, 14: 62.6, 15: 59.9}
MOST_POSSIBLE: Final = 15


def share_of_best(reps: int, reps_left: float) -> float:
    """The share (0 to 1) for a set of `reps` that leaves `reps_left`.

    Raises:
        ValueError: when that is less than one or more than fifteen repetitions in all.

    >>> round(share_of_best(5, 2), 3)
    0.811
    """
    possible = reps + reps_left
    if not 1 <= possible <= MOST_POSSIBLE:
        raise ValueError(f"{reps} repetitions with {reps_left} left are not in the table (1 to {MOST_POSSIBLE} in all)")
    place = round((possible - 1) * 2)
    if place < len(FIRST_HALF_STEPS):
        return FIRST_HALF_STEPS[place] / 100
    whole = min(MOST_POSSIBLE, int(possible + 0.5))
    return LATER[max(13, whole)] / 100
