"""The points between a session and an activity, one reason at a time."""

from dataclasses import replace

import pytest

from ironstride.matching.done_activity import DoneActivity
from ironstride.matching.likeness import LEFT_ALONE, gain_of, unlikeness
from ironstride.training.kinds import Kind
from ironstride.training.session import Session
from tests.matching.weeks import did, planned

EASY = planned("s", 2, Kind.EASY, 40)


@pytest.mark.parametrize(
    ("session", "activity", "points"),
    [
        (EASY, did("a", 2), 0),
        (EASY, did("a", 2, hour=10), 30),
        (EASY, did("a", 2, hour=4), 30),
        (EASY, did("a", 2, hour=19), 60),
        (EASY, did("a", 3), 120 + 40),
        (EASY, did("a", 3, hour=19), 120 + 40),
        (EASY, did("a", 5), 120 + 120),
        (EASY, did("a", 1), 120 + 40 + 20),
        (EASY, did("a", 2, Kind.LONG), 60),
        (EASY, did("a", 2, Kind.THRESHOLD), 300),
        (EASY, did("a", 2, Kind.CROSS), 350),
        (EASY, did("a", 2, minutes=20), 208),
        (EASY, did("a", 2, minutes=80), 208),
        (EASY, did("a", 2, minutes=2), 600),
        (EASY, did("a", 2, minutes=0), 600),
        (EASY, replace(did("a", 2), run_load=100 * 120 / 420), 0),
        (EASY, replace(did("a", 2), run_load=100 * 240 / 420), 55),
        (EASY, replace(did("a", 2), run_load=500), 120),
        (EASY, replace(did("a", 2), run_load=0), 0),
        (planned("s", 2, Kind.THRESHOLD), did("a", 2, Kind.INTERVALS), 60),
        (planned("s", 2, Kind.THRESHOLD), did("a", 2, Kind.EASY), 120),
        (planned("s", 2, Kind.RACE), did("a", 2, Kind.LONG), 120),
        (planned("s", 2, Kind.LEGS), did("a", 2, Kind.FULL_BODY), 60),
        (planned("s", 2, Kind.LEGS), did("a", 2, Kind.UPPER_CORE), 300),
        (planned("s", 2, Kind.UPPER_CORE), did("a", 2, Kind.LEGS), 300),
        (planned("s", 2, Kind.CROSS), did("a", 2, Kind.EASY), 350),
    ],
)
def test_points_of_a_pair(session: Session, activity: DoneActivity, points: int) -> None:
    """Hours, days, kind, sport, length and load, each as the table of conventions says."""
    assert unlikeness(session, activity) == points
    assert gain_of(session, activity) == LEFT_ALONE - points == 600 - points


@pytest.mark.parametrize(
    ("session", "activity"),
    [
        (EASY, did("a", 7)),
        (EASY, did("a", -1)),
        (EASY, did("a", 2, Kind.LEGS)),
        (EASY, did("a", 3, Kind.CROSS)),
        (EASY, did("a", 2, Kind.OTHER)),
        (planned("s", 2, Kind.RACE), did("a", 3, Kind.LONG)),
        (planned("s", 2, Kind.MOBILITY), did("a", 2, Kind.LEGS)),
    ],
)
def test_some_pairs_are_never_made(session: Session, activity: DoneActivity) -> None:
    """Another week, another sport, cross-training on another day, a race on another day."""
    assert unlikeness(session, activity) is None
    assert gain_of(session, activity) == 0


@pytest.mark.parametrize(("days", "swapped"), [(1, True), (2, False), (3, False), (6, False)])
def test_a_swap_of_neighbouring_days_is_read_as_one(days: int, swapped: bool) -> None:
    """Of equal lengths. Further apart the days say more than what the runs look like: means hide hard parts."""
    quality, easy = planned("q", 0, Kind.THRESHOLD), planned("e", days)
    first, last = did("a", 0), did("b", days, Kind.THRESHOLD)
    as_swapped = gain_of(quality, last) + gain_of(easy, first)
    as_dated = gain_of(quality, first) + gain_of(easy, last)
    assert (as_swapped > as_dated) is swapped
