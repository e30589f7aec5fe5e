"""The same seed lives the same life, byte for byte; what is planned does not change the luck."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.simulate.life import life_on
from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.run_file import fit_file
from ironstride.simulate.season import simulate
from ironstride.simulate.traits import Course, Ways
from ironstride.simulate.weather import temperature_c
from ironstride.training.kinds import Experience, Level
from tests.simulate.made_plans import MONDAY, days_from_monday, lived, made_plan


def told(seed: int, ways: Ways, weeks: int) -> Iterator[object]:
    """Everything that can be seen of a life."""
    for day in lived(seed, ways, weeks):
        yield day.date, day.deeds, day.lifts, day.check_in, day.life
        yield from (fit_file(run) for run in day.runs)


@settings(max_examples=8)
@given(st.integers(0, 2**32), st.sampled_from(Level), st.sampled_from(Experience), st.sampled_from(Course))
def test_two_lives_of_a_seed_are_the_same(seed: int, level: Level, experience: Experience, course: Course) -> None:
    """Files, logs, answers and what became of each session."""
    ways = Ways(level, experience, course)
    assert list(told(seed, ways, 2)) == list(told(seed, ways, 2))


def test_other_seeds_are_other_people() -> None:
    """Twenty seeds give twenty different first runs."""
    files = {fit_file(run) for seed in range(20) for run in lived(seed, Ways(healthy=True), 1)[0].runs}
    assert len(files) >= 15


def test_what_is_planned_changes_neither_weather_nor_life() -> None:
    """Two plans of the same weeks meet the same illness, the same travel and the same bad nights."""
    lives = []
    for lifts in (0, 2):
        person = SimulatedPerson.of(4, Ways(race_fitness=40.0))
        days = list(simulate(made_plan(30, lifts), days_from_monday(210), person))
        lives.append([(day.life, day.hidden_morning.stress) for day in days])
    assert lives[0] == lives[1]
    assert any(life is not None for life, _ in lives[0])


def test_a_session_called_off_changes_no_other_session_s_luck() -> None:
    """The weather of a day and the draws of a session belong to them alone."""
    luck = Luck(3)
    before = temperature_c(luck, MONDAY, 400)
    luck.of_day(MONDAY, Purpose.RUN, "one").random(100)
    assert temperature_c(luck, MONDAY, 400) == before
    assert luck.of_day(MONDAY, Purpose.RUN, "one").random() != luck.of_day(MONDAY, Purpose.RUN, "two").random()


def test_a_seed_below_zero_is_none() -> None:
    """It says what was wanted."""
    with pytest.raises(ValueError, match="0 or more"):
        Luck(-1)


def test_life_is_the_same_whenever_it_is_asked() -> None:
    """An event covers every one of its days, asked in any order."""
    luck = Luck(9)
    found = [(day, life_on(luck, day)) for day in days_from_monday(400)]
    for day, event in reversed(found):
        assert life_on(luck, day) == event
        assert event is None or event.start <= day <= event.last <= event.start + timedelta(days=7)
