"""What planned sessions are expected to bring."""

from datetime import date

import pytest

from ironstride.load.planned_load import planned_load, planned_loads
from ironstride.load.usual_sets import usual_leg_load
from ironstride.training.kinds import Kind, sport_of
from ironstride.training.session import Session, SessionStatus


def session(kind: Kind, minutes: int, status: SessionStatus = SessionStatus.PLANNED) -> Session:
    return Session(
        f"w01-{kind.value}-1", date(2026, 11, 3), 420, 420 + minutes, None, "", sport_of(kind), kind, "", frozenset(),
        minutes, minutes, kind.value, status=status,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "minutes", "run_load", "leg_load", "run_minutes"),
    [
        (Kind.EASY, 48, 100 * 3 * 48 / 420, 2, 48),
        (Kind.THRESHOLD, 60, 100 * 360 / 420, 2.5, 60),
        (Kind.LEGS, 50, 0, 12, 0),
        (Kind.UPPER_CORE, 50, 0, 0, 0),
        (Kind.PLYOMETRIC, 20, 0, 1.2 + 4, 0),
        (Kind.MOBILITY, 15, 0, 0, 0),
        (Kind.CROSS, 60, 100 * 180 / 420, 0, 0),
    ],
)
def test_a_session_counts_by_kind_and_minutes(
    kind: Kind, minutes: int, run_load: float, leg_load: float, run_minutes: float
) -> None:
    """Run load by the usual effort, leg load by the usual sets or kilometres."""
    found = planned_load(session(kind, minutes))
    assert found.run_load == pytest.approx(run_load)
    assert found.leg_load == pytest.approx(leg_load)
    assert found.run_minutes == run_minutes


def test_a_workout_and_an_own_pace_go_before_what_is_usual() -> None:
    """Nine leg sets are nine; at 5:00 a kilometre an hour is twelve kilometres; sets say nothing about a run."""
    assert planned_load(session(Kind.FULL_BODY, 40), leg_sets=9).leg_load == 9
    assert planned_load(session(Kind.EASY, 60), 300).leg_load == pytest.approx(3)
    assert planned_load(session(Kind.EASY, 60), leg_sets=9).leg_load == pytest.approx(2.5)
    assert usual_leg_load(Kind.OTHER, 60).value == 0


def test_what_was_cancelled_or_skipped_brings_nothing() -> None:
    """A missed session was planned all the same: the planned series never changes with what was done."""
    kinds = {status: session(Kind.EASY, 40, status) for status in SessionStatus}
    assert len(planned_loads(kinds.values())) == len(SessionStatus) - 2
    assert planned_load(session(Kind.RACE, 60)).race
