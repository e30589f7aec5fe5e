"""Which lifts somebody is asked about first: the ones they do most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import LOADED, Pattern
from ironstride.strength.lift_records import LiftDay

MAIN_PATTERNS: Final = frozenset(
    {
        Pattern.SQUAT,
        Pattern.SINGLE_LEG_SQUAT,
        Pattern.LUNGE,
        Pattern.HINGE,
        Pattern.HIP_EXTENSION,
        Pattern.PUSH,
        Pattern.PULL,
    }
)
"""Movements whose load says how strong somebody is. A convention."""


def main_lifts(days: Iterable[LiftDay], most: int) -> tuple[str, ...]:
    """The ids of the loaded lifts done on most days, at most so many; of equals the alphabet decides."""
    by_id = load_catalogue().by_id
    counts: Counter[str] = Counter()
    for day in days:
        names = {one.exercise for one in day.exercises if any(made.reps and made.load_kg for made in one.sets)}
        counts.update(name for name in names if name in by_id)
    main = [name for name in counts if by_id[name].load in LOADED and by_id[name].pattern in MAIN_PATTERNS]
    return tuple(sorted(main, key=lambda name: (-counts[name], name))[:most])


def lift_name(exercise: str) -> str:
    """What people call an exercise of the catalogue; its id where it is not there any more."""
    found = load_catalogue().by_id.get(exercise)
    return exercise if found is None else found.name
