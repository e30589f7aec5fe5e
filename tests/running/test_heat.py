"""A run in the heat is the same run by effort."""

from hypothesis import given

from ironstride.running.build_run import run_workout
from ironstride.running.heat import in_heat
from ironstride.running.run_ask import RunAsk
from ironstride.running.run_notes import HEAT, HOT_HARD
from ironstride.training.kinds import Kind
from tests.running.run_people import asks, total_s
from tests.running.test_run_workouts import ask


@given(asks())
def test_only_the_paces_go(asked: RunAsk) -> None:
    """Steps, lengths, efforts and heart rates stay; no pace is left, and the warning stands first, once."""
    workout = run_workout(asked)
    hot = in_heat(workout, asked.kind)
    assert total_s(hot) == total_s(workout)
    for before, after in zip(workout.all_steps(), hot.all_steps(), strict=True):
        assert after.target.pace_fast_s_per_km is None
        assert (after.kind, after.target.effort_low, after.target.heart_high_bpm) == (
            before.kind,
            before.target.effort_low,
            before.target.heart_high_bpm,
        )
    assert hot.notes[0] == HEAT
    assert hot.notes.count(HEAT) == 1
    assert set(workout.notes) <= set(hot.notes)
    assert in_heat(hot, asked.kind) == hot


def test_hard_runs_are_told_when_it_is_cooler() -> None:
    """An easy run is not."""
    assert HOT_HARD in in_heat(run_workout(ask(Kind.THRESHOLD)), Kind.THRESHOLD).notes
    assert HOT_HARD not in in_heat(run_workout(ask(Kind.EASY)), Kind.EASY).notes
