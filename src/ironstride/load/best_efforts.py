"""The fastest stretch of each distance inside a track, pauses counted in.

Between points the way goes on evenly, so the fastest stretch begins or ends at a point: each is tried as a beginning
and as an end, and the other side is found between two points. Exact, and one pass over the track for each distance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from ironstride.load.track_steps import Column, covered_m
from ironstride.training.track import Track
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE, TEN_KM_M

DISTANCES: Final[Mapping[str, float]] = MappingProxyType(
    {
        "400 m": 400.0,
        "1 km": 1000.0,
        "1 mi": METRES_PER_MILE,
        "3 km": 3000.0,
        "5 km": FIVE_KM_M,
        "10 km": TEN_KM_M,
        "half marathon": HALF_MARATHON_M,
        "marathon": MARATHON_M,
    }
)

FASTEST_EVER: Final = (
    (100.0, 9.5),
    (400.0, 43.0),
    (1000.0, 131.5),
    (METRES_PER_MILE, 223.0),
    (3000.0, 437.0),
    (FIVE_KM_M, 755.0),
    (TEN_KM_M, 1570.0),
    (HALF_MARATHON_M, 3400.0),
    (MARATHON_M, 7230.0),
)
"""Metres and seconds, a little faster than the best ever run (from memory, rounded down)."""
DECIMALS: Final = 6
"""Times that differ by less than a millionth of a second are equal."""


@dataclass(frozen=True, slots=True)
class BestEffort:
    """The fastest stretch of one distance."""

    distance_m: float
    time_s: float
    start_s: float
    """Where it began, seconds since the activity's start."""


def best_efforts(track: Track, distances: Sequence[float] = tuple(DISTANCES.values())) -> tuple[BestEffort, ...]:
    """The fastest stretch of each distance that the track is long enough for, in the order asked for.

    A stretch faster than anybody has run is a fault of the recording, or a ride: it is left out, and with it every
    stretch that shares a part of the way with it.

    Raises:
        ValueError: when a distance is not above zero.
    """
    if any(distance <= 0 for distance in distances):
        raise ValueError(f"distances are above zero, not {list(distances)}")
    covered = covered_m(track)
    if covered is None or not len(covered):
        return ()
    found = [fastest_stretch(track.time_s, covered, distance) for distance in distances]
    efforts = [one for one in found if one is not None]
    faults = [one for one in efforts if not is_possible(one)]
    return tuple(one for one in efforts if not any(_overlap(one, fault) for fault in faults))


def is_possible(effort: BestEffort) -> bool:
    """Whether anybody has run so fast: distances between the usual ones take the speed of the next shorter one.

    >>> is_possible(BestEffort(1000, 131, 0)), is_possible(BestEffort(1000, 150, 0))
    (False, True)
    """
    shorter = [best for best in FASTEST_EVER if best[0] <= effort.distance_m]
    metres, seconds = shorter[-1] if shorter else FASTEST_EVER[0]
    return effort.time_s > 0 and effort.distance_m / effort.time_s <= metres / seconds


def fastest_stretch(time_s: Column, covered: Column, distance_m: float) -> BestEffort | None:
    """The fastest stretch of a distance; None where less was covered. Of equally fast ones the first.

    Args:
        time_s: Never falling.
        covered: Metres covered at each time, never falling.
        distance_m: Above zero.
    """
    if covered[-1] - covered[0] < distance_m:
        return None
    ends = covered >= covered[0] + distance_m
    begin_s = _last_time_at(time_s, covered, covered[ends] - distance_m)
    # Time that stands still at one place belongs to no stretch that ends there.
    end_s = _first_time_at(time_s, covered, covered[ends])
    begins = covered <= covered[-1] - distance_m
    from_s = _last_time_at(time_s, covered, covered[begins])
    to_s = _first_time_at(time_s, covered, covered[begins] + distance_m)
    starts = np.concatenate([begin_s, from_s])
    lasted = np.concatenate([end_s - begin_s, to_s - from_s])
    best = int(np.lexsort((starts, lasted.round(DECIMALS)))[0])
    return BestEffort(distance_m, float(lasted[best]), float(starts[best]))


def _first_time_at(time_s: Column, covered: Column, places: Column) -> Column:
    """When each place was reached first."""
    after = np.searchsorted(covered, places, side="left").clip(1, len(covered) - 1)
    return _between(time_s, covered, places, after)


def _last_time_at(time_s: Column, covered: Column, places: Column) -> Column:
    """When each place was left."""
    after = np.searchsorted(covered, places, side="right").clip(1, len(covered) - 1)
    return _between(time_s, covered, places, after)


def _between(time_s: Column, covered: Column, places: Column, after: np.ndarray) -> Column:
    before = after - 1
    way = covered[after] - covered[before]
    share = np.divide(places - covered[before], way, out=np.zeros_like(places), where=way > 0)
    made: Column = time_s[before] + share.clip(0.0, 1.0) * (time_s[after] - time_s[before])
    return made


def _overlap(one: BestEffort, other: BestEffort) -> bool:
    return one.start_s < other.start_s + other.time_s and other.start_s < one.start_s + one.time_s
