"""Whole seasons, readable: a change in how seasons are made shows here, week by week."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from ironstride.training.athlete import Athlete, Preferences, StrengthProfile, WeekException, WeeklyWindow
from ironstride.training.kinds import Experience, Level
from tests.season.people import (
    HALF_M,
    MARATHON_M,
    MONDAY,
    SIX_SLOTS,
    as_text,
    beginner,
    busy,
    football,
    goal,
    marathoner,
    running,
    sam,
    season,
    week,
)

FOLDER = Path(__file__).parent / "snapshots"
THURSDAY = MONDAY + timedelta(days=3)


def ill_and_injured() -> Athlete:
    """Four weeks ill, later two weeks injured."""
    ill = WeekException(date(2026, 12, 7), date(2027, 1, 3), "sick")
    hurt = WeekException(date(2027, 2, 1), date(2027, 2, 14), "injured", (WeeklyWindow(1080, 1160, True, True),))
    return busy(exceptions=(ill, hurt), goals=(goal("Spring 10", date(2027, 3, 28), 10_000),))


def two_races() -> Athlete:
    """Two half marathons twelve weeks apart with a 10 km between them."""
    races = (
        goal("Winter half", date(2027, 2, 14), HALF_M),
        goal("City 10", date(2027, 3, 14), 10_000),
        goal("Spring half", date(2027, 5, 9), HALF_M),
    )
    return marathoner(level=Level.INTERMEDIATE, running=running(5, 260, 90), goals=races, exceptions=())


PEOPLE: dict[str, tuple[Callable[[], Athlete], date]] = {
    "half-marathon-new-to-lifting": (sam, MONDAY),
    "begins-on-thursday": (sam, THURSDAY),
    "marathon-with-b-and-c-race": (marathoner, MONDAY),
    "run-walk-beginner": (beginner, MONDAY),
    "beginner-three-runs": (lambda: beginner(running=running(None, 100, 45), level=Level.BEGINNER), MONDAY),
    "six-slots-five-runs-two-lifts": (busy, MONDAY),
    "no-race": (lambda: busy(goals=(), running=running(4, 150, 60)), MONDAY),
    "sixty-two-years-old": (
        lambda: busy(
            born=date(1964, 5, 1), running=running(4, 160, 60), strength=StrengthProfile(Experience.RETURNING, 2, 40)
        ),
        MONDAY,
    ),
    "football-on-wednesdays": (lambda: busy(fixed=football(), running=running(4, 180, 70)), MONDAY),
    "ill-then-injured": (ill_and_injured, MONDAY),
    "three-a-races": (two_races, MONDAY),
    "marathon-too-soon": (
        lambda: beginner(running=running(3, 60, 25), goals=(goal("City marathon", date(2027, 2, 28), MARATHON_M),)),
        MONDAY,
    ),
    "strength-five-weeks-before": (
        lambda: sam(goals=(goal("Half", MONDAY + timedelta(days=34), HALF_M),)),
        MONDAY,
    ),
    "taper-only": (lambda: marathoner(goals=(goal("10", MONDAY + timedelta(days=9), 10_000),), exceptions=()), MONDAY),
    "strength-first": (
        lambda: busy(
            week=week(**(SIX_SLOTS | {"tue": "06:00-07:15, 18:00-19:20", "fri": "18:00-19:20"})),
            goals=(),
            running=running(3, 120, 50),
            strength=StrengthProfile(Experience.ADAPTED, 3, 45),
            preferences=Preferences(priority="strength"),
        ),
        MONDAY,
    ),
}


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_season_as_text(name: str) -> None:
    """The season of this person, week by week, is the one that was looked at."""
    person, as_of = PEOPLE[name]
    assert as_text(season(person(), as_of)) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_no_snapshot_is_left_over() -> None:
    """Every text belongs to a person."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(PEOPLE)
