"""Race fitness by Daniels and Gilbert's formula: from a race to one number, and from that number to times and paces.

Velocity v in metres per minute, time t in minutes: the oxygen a speed costs, and the share of the greatest
uptake that can be
held for so long. Published tables are not exactly the formula; expect them within 0.1. Meant for all-out races
of about 3.5 minutes
to 4 hours on flat ground; outside that the number is an extrapolation.
"""

from __future__ import annotations

from math import exp, sqrt
from typing import Final

from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

OXYGEN_CONSTANT: Final = -4.60
OXYGEN_LINEAR: Final = 0.182258
OXYGEN_SQUARE: Final = 0.000104
HELD_FLOOR: Final = 0.8
HELD_SLOW: Final = (0.1894393, -0.012778)
HELD_FAST: Final = (0.2989558, -0.1932605)

EASY_SHARE: Final = 0.65
"""Share of race fitness an easy run is run at: the middle of Daniels' 59-74 %. A convention."""
SHORTEST_MINUTES: Final = 1.0
LONGEST_MINUTES: Final = 1440.0
BISECTIONS: Final = 60


def oxygen_cost(speed_m_per_min: float) -> float:
    """Oxygen uptake of running at a speed, ml per kg and minute."""
    return OXYGEN_CONSTANT + OXYGEN_LINEAR * speed_m_per_min + OXYGEN_SQUARE * speed_m_per_min**2


def share_held(minutes: float) -> float:
    """Share of the greatest oxygen uptake that can be held for so many minutes."""
    return HELD_FLOOR + HELD_SLOW[0] * exp(HELD_SLOW[1] * minutes) + HELD_FAST[0] * exp(HELD_FAST[1] * minutes)


def vdot(distance_m: float, time_s: float) -> float:
    """Race fitness of a result.

    Raises:
        ValueError: when distance or time is not above zero.

    >>> round(vdot(5000, 20 * 60), 2)
    49.81
    """
    if distance_m <= 0 or time_s <= 0:
        raise ValueError(f"a race has a distance and a time above zero, not {distance_m} m in {time_s} s")
    minutes = time_s / SECONDS_PER_MINUTE
    return oxygen_cost(distance_m / minutes) / share_held(minutes)


def race_time_s(fitness: float, distance_m: float) -> float:
    """Seconds that a race fitness predicts for a distance: an estimate.

    Raises:
        ValueError: when fitness or distance is not above zero.

    >>> round(race_time_s(50.0, 10000) / 60, 1)
    41.3
    """
    if fitness <= 0 or distance_m <= 0:
        raise ValueError(f"race fitness and distance are above zero, not {fitness} and {distance_m} m")
    fast, slow = SHORTEST_MINUTES, LONGEST_MINUTES
    for _ in range(BISECTIONS):
        middle = (fast + slow) / 2
        if vdot(distance_m, middle * SECONDS_PER_MINUTE) > fitness:
            fast = middle
        else:
            slow = middle
    return slow * SECONDS_PER_MINUTE


def speed_at(fitness: float, share: float) -> float:
    """Metres per minute at a share (0 to 1) of race fitness."""
    wanted = share * fitness
    root = sqrt(OXYGEN_LINEAR**2 + 4 * OXYGEN_SQUARE * (wanted - OXYGEN_CONSTANT))
    return (root - OXYGEN_LINEAR) / (2 * OXYGEN_SQUARE)


def pace_s_per_km(fitness: float, share: float) -> float:
    """Seconds per kilometre at a share of race fitness.

    >>> round(pace_s_per_km(50.0, EASY_SHARE))
    326
    """
    return METRES_PER_KM / speed_at(fitness, share) * SECONDS_PER_MINUTE


def easy_pace_s_per_km(fitness: float) -> float:
    """Seconds per kilometre of an easy run: an estimate; effort decides on the day."""
    return pace_s_per_km(fitness, EASY_SHARE)
