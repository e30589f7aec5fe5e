"""Sets as people write them down: ``3x8 60 kg``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ironstride.training.run_workout_lines import METRIC
from ironstride.training.strength_log import LoggedSet
from ironstride.use.measure_words import weight_text


def sets_text(sets: Sequence[LoggedSet], units: str = METRIC) -> str:
    """Sets in the order done, those of one load together: ``3x8 60 kg, 2 left``; ``8, 7, 6 x 60 kg``; ``2x30 s``.

    >>> sets_text([LoggedSet(8, 60.0), LoggedSet(8, 60.0), LoggedSet(6, 70.0, 2)])
    '2x8 60 kg; 1x6 70 kg, 2 left'
    """
    return "; ".join(_groups(sets, units))


def _groups(sets: Sequence[LoggedSet], units: str) -> Iterator[str]:
    for (load_kg, hold), group in groupby(sets, key=lambda one: (one.load_kg, one.hold_s is not None)):
        same = list(group)
        amounts = [_amount(one) for one in same]
        alike = len(set(amounts)) == 1
        unit = " s" if hold else ""
        load = "" if not load_kg else f" {weight_text(load_kg, units)}"
        if alike:
            text = f"{len(same)}x{amounts[0]}{unit}{load}"
        else:
            text = f"{', '.join(amounts)}{unit}{f' x{load}' if load else ''}"
        yield f"{text}{_left(same)}"


def _amount(one: LoggedSet) -> str:
    number = one.reps if one.hold_s is None else one.hold_s
    return "?" if number is None else str(number)


def _left(sets: Sequence[LoggedSet]) -> str:
    """How many repetitions were left, where it is said of all: the fewest and the most."""
    known = [one.reps_left for one in sets if one.reps_left is not None]
    if len(known) < len(sets) or not known:
        return ""
    low, high = min(known), max(known)
    return f", {low:g} left" if low == high else f", {low:g}-{high:g} left"
