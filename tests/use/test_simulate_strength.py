"""The next strength sessions before anything is saved."""

from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.use.change.log_session import log_strength
from ironstride.use.change.running import Where
from ironstride.use.simulate_strength import Feels, SimulatedSession, simulate_strength
from tests.use.gym_home import TODAY, TUESDAY, files_of, gym_home, plan_at

SQUATS = "back squat 3x8 40kg left 3"


@pytest.fixture
def home(tmp_path: Path) -> Where:
    """The season, on its first Tuesday."""
    return gym_home(tmp_path)


def squats(found: tuple[SimulatedSession, ...]) -> list[tuple[float | None, int | None]]:
    """Load and aim of the back squat in every session that has it."""
    every = (one for session in found for one in session.workout.exercises if one.exercise == "back-squat")
    return [(one.load_kg, one.aim_reps) for one in every]


@pytest.mark.parametrize("start", ["", SQUATS, "back squat 3x8 88lb; skip calf raise"])
def test_nothing_is_written(home: Where, start: str) -> None:
    """Every file is as it was; as many sessions as asked for, from today on, in the order they come."""
    before = files_of(home)
    found = simulate_strength(home, start, Feels.RIGHT, 5)
    assert files_of(home) == before
    assert [one.session.id for one in found][:2] == [TODAY, "w01-strength-2"]
    days = [one.session.date for one in found]
    assert (len(days), days) == (5, sorted(days))
    assert days[0] == TUESDAY


def test_sessions_go_on_from_what_was_done_last(home: Where) -> None:
    """Nine after eight at 40 kg, then ten; without a start the first load has to be found."""
    assert squats(simulate_strength(home, SQUATS, Feels.RIGHT, 4))[:2] == [(40.0, 9), (40.0, 10)]
    assert squats(simulate_strength(home, "", Feels.RIGHT, 4))[0] == (None, None)


def test_how_sets_feel_decides_how_fast_it_rises(home: Where) -> None:
    """Hard sets stay where they are, and easy ones are never behind them."""
    hard = squats(simulate_strength(home, SQUATS, Feels.HARD, 6))
    easy = squats(simulate_strength(home, SQUATS, Feels.EASY, 6))
    assert hard[:2] == [(40.0, 9), (40.0, 9)]
    assert all(
        (more[0] or 0, more[1] or 0) >= (less[0] or 0, less[1] or 0) for more, less in zip(easy, hard, strict=True)
    )


def test_the_plan_shows_the_same_once_it_is_logged(home: Where) -> None:
    """The simulation's next session is that of the plan after the log."""
    log_strength(home, [TODAY], SQUATS)
    found = simulate_strength(home, "", Feels.RIGHT, 1)
    (stored,) = (one for one in plan_at(home).sessions if one.id == found[0].session.id)
    assert stored.workout == found[0].session.workout


@pytest.mark.parametrize(
    ("start", "says"),
    [
        ("bak squat 3x8 40kg", "an exercise, such as: back squat"),
        ("back squat 3x8 400kg", "at most 300 kg; 400 lb would be 181 kg"),
        ("back squat 3x8 left 11", "0 to 10 repetitions left"),
        ("as planned", "nothing is planned inside this session"),
        (" ", "what was done, such as"),
    ],
)
def test_a_start_that_is_not_understood_is_pointed_at(home: Where, start: str, says: str) -> None:
    """As in the log."""
    with pytest.raises(InvalidInput, match=says):
        simulate_strength(home, start, Feels.RIGHT, 3)
