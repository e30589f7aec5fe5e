"""Workout files read back by the reader that reads recordings, beside fitdecode, value by value."""

import pytest

from ironstride.recordings.fit.decode import decode
from ironstride.training.kinds import Kind
from ironstride.training.run_workout import RunWorkout
from ironstride.training.strength_workout import StrengthWorkout
from tests.export.test_fit_workout import a_lift, a_run, written
from tests.recordings.fit_oracle import differences

WORKOUTS: dict[str, RunWorkout | StrengthWorkout] = {
    "threshold": a_run(),
    "hills": a_run(Kind.HILLS),
    "long": a_run(Kind.LONG, 110),
    "test": a_run(Kind.TEST, 50),
    "race": a_run(Kind.RACE, 115),
    "gym": a_lift(),
    "nothing": a_lift(()),
    "short": a_lift(minutes=20),
}
STEPS = 27
"""The number of the message that holds a step."""


@pytest.mark.parametrize("name", WORKOUTS)
def test_three_readers_agree(name: str) -> None:
    """Every field of every message is the same for us as for fitdecode, and nothing is doubtful."""
    content = written(WORKOUTS[name])
    compared, differing, read = differences(content)
    assert compared > 0
    assert not differing
    file = decode(content)
    assert file.problems == ()
    table = file.parts[0].table(STEPS)
    assert table is not None
    assert len(table) == read[STEPS]
