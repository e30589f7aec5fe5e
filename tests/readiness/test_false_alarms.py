"""Simulated seasons: how often nothing is wrong and something is said, and how soon what is wrong is said."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from statistics import median

import pytest

from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.score import states
from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.season import days_of, simulate
from ironstride.simulate.traits import Course, Ways
from ironstride.training.kinds import Level
from ironstride.training.plan import Plan
from tests.lived.test_lived_seasons import LEVELS
from tests.planning.athlete_texts import MONDAY, athlete_of, goal
from tests.readiness.simulated_inputs import inputs_of, logs_alone, twice_a_week, without_watch

SEEDS = 10
SOAK_SEEDS = 200
WEEKS = 16
TURNS_AFTER = 8
"""Weeks."""
FIRST_WEEKS = 3
"""Nothing is known before."""
WITHIN = 14
MOST_A_SEASON = 1.0
"""False alarms in eight weeks, at the median."""
LEAST_FOUND = 0.8
KNOWN: dict[str, Callable[[ReadinessInputs], ReadinessInputs]] = {
    "all": lambda inputs: inputs,
    "no watch, words twice a week": lambda inputs: twice_a_week(without_watch(inputs)),
    "logs alone": logs_alone,
}


@cache
def plan_of(level: Level) -> Plan:
    """A season of sixteen weeks and more for somebody of a level."""
    _, parts = LEVELS[level]
    own = [part for part in parts if not part.startswith("[[goals]]")]
    made = make_plan(PlanRequest(athlete_of(*own, goal("2027-03-28", "half marathon")), None, MONDAY))
    assert isinstance(made, Planned), made
    return made.plan


@cache
def lived(level: Level, course: Course, seed: int) -> ReadinessInputs:
    """What is known of one simulated season."""
    plan = plan_of(level)
    days = days_of(plan)[: 7 * WEEKS]
    ways = Ways(level, LEVELS[level][0], course=course, turns_on=days[7 * TURNS_AFTER], record_every_s=20)
    person = SimulatedPerson.of(seed, ways)
    return inputs_of(list(simulate(plan, days, person)), [one.date for one in plan.goals])


def alarms(inputs: ReadinessInputs, first: date, last: date) -> list[date]:
    """Days on which something begins to be offered; within a week of the last time it is the same alarm."""
    found: list[date] = []
    spoke: date | None = None
    for state in states(inputs, first, last):
        day = state.today.day
        if state.since is None and not state.asks:
            continue
        if spoke is None or (day - spoke).days > 7:
            found.append(day)
        spoke = day
    return found


def false_alarms(level: Level, known: str, seeds: int = SEEDS) -> Sequence[float]:
    """In eight weeks, of each stable athlete."""
    days = days_of(plan_of(level))[: 7 * WEEKS]
    weeks = WEEKS - FIRST_WEEKS
    return [
        len(alarms(KNOWN[known](lived(level, Course.STABLE, seed)), days[7 * FIRST_WEEKS], days[-1])) * 8 / weeks
        for seed in range(seeds)
    ]


def found_within(level: Level, course: Course, known: str, within: int = WITHIN, seeds: int = SEEDS) -> float:
    """Share of overloaded athletes of whom it is said in time."""
    turn = days_of(plan_of(level))[7 * TURNS_AFTER]
    found = [
        bool(alarms(KNOWN[known](lived(level, course, seed)), turn, turn + timedelta(days=within)))
        for seed in range(seeds)
    ]
    return sum(found) / len(found)


@pytest.mark.parametrize("known", list(KNOWN))
@pytest.mark.parametrize("level", list(LEVELS), ids=lambda level: level.value)
def test_stable_athletes_are_left_alone(level: Level, known: str) -> None:
    """At most one false alarm in eight weeks at the median, whatever is known of them."""
    assert median(false_alarms(level, known)) <= MOST_A_SEASON


@pytest.mark.parametrize("course", [Course.EXTRA_LOAD, Course.POOR_RECOVERY], ids=lambda course: course.value)
@pytest.mark.parametrize("level", list(LEVELS), ids=lambda level: level.value)
def test_overloaded_athletes_are_asked_in_time(level: Level, course: Course) -> None:
    """Four of five within two weeks, where words and a watch are there."""
    assert found_within(level, course, "all") >= LEAST_FOUND


@pytest.mark.soak
@pytest.mark.parametrize("known", list(KNOWN))
@pytest.mark.parametrize("level", list(LEVELS), ids=lambda level: level.value)
def test_many_stable_athletes_are_left_alone(level: Level, known: str) -> None:
    """The same over two hundred people of each level."""
    assert median(false_alarms(level, known, SOAK_SEEDS)) <= MOST_A_SEASON


@pytest.mark.soak
@pytest.mark.parametrize("course", [Course.EXTRA_LOAD, Course.POOR_RECOVERY], ids=lambda course: course.value)
@pytest.mark.parametrize("level", list(LEVELS), ids=lambda level: level.value)
def test_many_overloaded_athletes_are_asked_in_time(level: Level, course: Course) -> None:
    """The same over two hundred people of each level."""
    assert found_within(level, course, "all", seeds=SOAK_SEEDS) >= LEAST_FOUND
