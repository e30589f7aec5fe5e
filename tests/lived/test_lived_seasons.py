"""Simulated seasons of every level: each time the plan is made again it keeps what every change keeps."""

from datetime import date

import pytest

from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.traits import Ways
from ironstride.training.kinds import Experience, Level
from ironstride.training.session import SessionStatus
from tests.changes.people_pool import EVENINGS, FOOTBALL, GYM
from tests.lived.lived_season import LivedSeason
from tests.planning.athlete_texts import MONDAY, RACE, TRAINED, WEEK, athlete_of, goal

SEEDS = range(10)
SOAK_SEEDS = range(10, 200)
STARTING = """
[running]
runs_per_week = 3
weekly = "80 min"
longest = "30 min"
[strength]
experience = "new"
sessions_per_week = 2
"""
STRONG = """
[running]
runs_per_week = 5
weekly = "330 min"
longest = "110 min"
[strength]
experience = "adapted"
sessions_per_week = 2
"""
WIDE_WEEK = """
[week]
mon = "06:00-07:30, 18:00-19:30"
tue = "06:00-07:30, 18:00-19:30"
wed = "06:00-07:30"
thu = "06:00-07:30, 18:00-19:30"
fri = "06:00-07:30 maybe"
sat = "08:00-12:00"
sun = "08:00-12:00"
"""
LEVELS = {
    Level.BEGINNER: (Experience.NEW, (GYM, EVENINGS, STARTING, RACE)),
    Level.INTERMEDIATE: (Experience.ADAPTED, (WEEK, TRAINED, FOOTBALL, RACE)),
    Level.ADVANCED: (Experience.ADAPTED, (WIDE_WEEK, STRONG, goal("2027-02-14", "half marathon"))),
}


@pytest.mark.parametrize("level", list(LEVELS), ids=lambda level: level.value)
@pytest.mark.parametrize("seed", [*SEEDS, *(pytest.param(one, marks=pytest.mark.soak) for one in SOAK_SEEDS)])
def test_every_plan_made_again_keeps_its_promises(level: Level, seed: int) -> None:
    """Missed, moved, shortened and added sessions, illness and travel: no rule that must hold is broken, the past and
    the ids stay, everything lies in a time slot; and few sessions move.
    """
    experience, parts = LEVELS[level]
    person = SimulatedPerson.of(seed, Ways(level=level, experience=experience))
    lives = LivedSeason.begun(athlete_of(*parts), MONDAY, person)
    lives.live()
    assert lives.replans >= len(lives.plan.weeks) - 1
    behind = [one for one in lives.plan.sessions if one.date < lives.today]
    told = [one for one in behind if one.status is not SessionStatus.PLANNED]
    assert len(told) >= 0.5 * len(behind)
    ill_or_away = {one.life.start for one in lives.days if one.life is not None}
    assert lives.moved <= 4 * (1 + len(ill_or_away) + lives.caught_up)


def test_a_season_is_the_same_each_time() -> None:
    """The same seed lives the same season, to the last replan."""
    seasons = []
    for _ in range(2):
        lives = LivedSeason.begun(athlete_of(WEEK, TRAINED, RACE), MONDAY, SimulatedPerson.of(3))
        lives.live()
        seasons.append((lives.plan, lives.replans, lives.moved))
    assert seasons[0] == seasons[1]
    assert date(2027, 1, 24) in {one.date for one in seasons[0][0].sessions}
