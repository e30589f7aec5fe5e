"""What a check-in says of a day."""

from __future__ import annotations

from datetime import date  # noqa: F401 - for the example
from statistics import fmean
from typing import Final

from ironstride.training.check_in import CheckIn

LEAST_ANSWERS: Final = 2
"""Of the four questions; fewer are no day's word."""
SORENESS_STEPS: Final = 0.4
"""From 0-10 to steps of 1-5."""
LOWER_BODY: Final = frozenset(
    {
        "legs", "quads", "hamstrings", "calves", "glutes", "hips", "hip flexors", "adductors", "abductors", "groin",
        "shins", "tibialis", "feet", "knees", "ankles", "achilles", "soleus", "gastrocnemius", "thighs",
    }
)  # fmt: skip


def wellness_of(check_in: CheckIn) -> float | None:
    """The mean of what is said of fatigue, soreness, sleep and motivation, from 1 (bad) to 5 (good); None = too little.

    >>> wellness_of(CheckIn(date(2026, 1, 1), fatigue=2, motivation=4))
    4.0
    """
    sore = leg_soreness(check_in)
    said = [
        None if check_in.fatigue is None else 6.0 - check_in.fatigue,
        None if sore is None else 5.0 - SORENESS_STEPS * sore,
        None if check_in.sleep_quality is None else float(check_in.sleep_quality),
        None if check_in.motivation is None else float(check_in.motivation),
    ]
    known = [one for one in said if one is not None]
    return fmean(known) if len(known) >= LEAST_ANSWERS else None


def leg_soreness(check_in: CheckIn) -> int | None:
    """Of the legs, 0 to 10: as said, else of the sorest spot of the lower body; None = not said."""
    spots = [one.amount for one in check_in.sore if one.where.casefold() in LOWER_BODY]
    if check_in.soreness is None:
        return max(spots, default=None)
    return max((check_in.soreness, *spots))
