"""Records with their days, best singles over time, and hard sets."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.exercise import Pattern
from ironstride.strength.lift_records import (
    LiftDay,
    LiftRecord,
    RecordKind,
    best_singles,
    hard_sets,
    hard_sets_by_pattern,
    lift_records,
)
from ironstride.strength.one_rep_max import one_rep_max
from ironstride.training.strength_log import LoggedExercise, LoggedSet

MONDAY = date(2026, 3, 2)


def lifted(days_later: int, *sets: LoggedSet, exercise: str = "back-squat") -> LiftDay:
    """One exercise on a day."""
    return LiftDay(MONDAY + timedelta(days=days_later), (LoggedExercise(exercise, sets),))


def single(load_kg: float, reps: int, reps_left: float = 0.0) -> float:
    """The estimate, which must be there."""
    found = one_rep_max(load_kg, reps, reps_left)
    assert found is not None
    return found


def test_records_with_their_days() -> None:
    """The heaviest, the best single, and the most repetitions at each load, the heaviest first."""
    found = lift_records(
        [
            lifted(7, LoggedSet(5, 100.0, 2.0), LoggedSet(8, 80.0)),
            lifted(0, LoggedSet(5, 100.0), LoggedSet(1, 110.0)),
        ]
    )["back-squat"]
    assert found == (
        LiftRecord(RecordKind.HEAVIEST, "back-squat", MONDAY, 110.0, 1, 110.0),
        LiftRecord(RecordKind.BEST_SINGLE, "back-squat", MONDAY + timedelta(days=7), 100.0, 5, single(100.0, 5, 2.0)),
        LiftRecord(RecordKind.MOST_REPS, "back-squat", MONDAY, 110.0, 1, 110.0),
        LiftRecord(RecordKind.MOST_REPS, "back-squat", MONDAY, 100.0, 5, single(100.0, 5)),
        LiftRecord(RecordKind.MOST_REPS, "back-squat", MONDAY + timedelta(days=7), 80.0, 8, single(80.0, 8)),
    )


def test_the_first_of_equals_holds_the_record() -> None:
    """Doing it again is no record; one more repetition is, at the same load and at the heaviest."""
    again = lift_records([lifted(7, LoggedSet(5, 100.0)), lifted(0, LoggedSet(5, 100.0))])["back-squat"]
    assert {record.day for record in again} == {MONDAY}
    more = lift_records([lifted(7, LoggedSet(6, 100.0)), lifted(0, LoggedSet(5, 100.0))])["back-squat"]
    assert {record.day for record in more} == {MONDAY + timedelta(days=7)}


def test_pounds_written_rounded_are_one_load() -> None:
    """99.97 kg and 100 kg are the same load; 100.2 kg is another."""
    found = lift_records([lifted(0, LoggedSet(5, 99.97), LoggedSet(6, 100.0), LoggedSet(4, 100.2))])["back-squat"]
    assert [(one.load_kg, one.reps) for one in found if one.kind is RecordKind.MOST_REPS] == [(100.2, 4), (100.0, 6)]


@pytest.mark.parametrize(
    ("done", "estimated"),
    [
        (LoggedSet(10, 60.0), True),
        (LoggedSet(11, 60.0), False),
        (LoggedSet(8, 60.0, 2.0), True),
        (LoggedSet(8, 60.0, 2.5), False),
        (LoggedSet(0, 60.0), False),
        (LoggedSet(5), False),
        (LoggedSet(hold_s=30, load_kg=60.0), False),
    ],
)
def test_what_an_estimate_is_made_of(done: LoggedSet, estimated: bool) -> None:
    """At most ten repetitions in reach, at least one done, and a load."""
    assert ("back-squat" in best_singles([lifted(0, done)])) is estimated


@pytest.mark.parametrize("exercise", ["pull-up", "cable-row", "band-row", "gone"])
def test_no_estimate_without_a_load_that_counts(exercise: str) -> None:
    """Body weight, cables, bands and unknown exercises; what was most is a record all the same."""
    days = [lifted(0, LoggedSet(5, 20.0), exercise=exercise)]
    assert best_singles(days) == {}
    assert {one.kind for one in lift_records(days)[exercise]} == {RecordKind.HEAVIEST, RecordKind.MOST_REPS}


def test_body_weight_has_most_repetitions() -> None:
    """One record without a load, after those with one."""
    found = lift_records([lifted(0, LoggedSet(8), LoggedSet(12), LoggedSet(3, 10.0), exercise="pull-up")])["pull-up"]
    assert [(one.kind, one.load_kg, one.reps) for one in found] == [
        (RecordKind.HEAVIEST, 10.0, 3),
        (RecordKind.MOST_REPS, 10.0, 3),
        (RecordKind.MOST_REPS, None, 12),
    ]


def test_best_singles_over_time() -> None:
    """The best of each day, the earliest day first."""
    days = [
        lifted(14, LoggedSet(3, 100.0)),
        lifted(0, LoggedSet(5, 90.0), LoggedSet(3, 80.0)),
        lifted(7, LoggedSet(12, 50.0)),
    ]
    found = best_singles(days)["back-squat"]
    assert [(one.day, one.load_kg) for one in found] == [(MONDAY, 90.0), (MONDAY + timedelta(days=14), 100.0)]
    assert [one.single_kg for one in found] == [single(90.0, 5), single(100.0, 3)]


@pytest.mark.parametrize(
    ("done", "hard"),
    [
        (LoggedSet(8, 60.0, 4.0), 1),
        (LoggedSet(8, 60.0, 4.5), 0),
        (LoggedSet(8, 60.0), 1),
        (LoggedSet(0, 60.0, 0.0), 0),
        (LoggedSet(hold_s=30), 1),
        (LoggedSet(), 0),
    ],
)
def test_hard_sets(done: LoggedSet, hard: int) -> None:
    """Up to four repetitions left, or nobody said; something must have been done."""
    assert hard_sets(LoggedExercise("back-squat", (done,))) == hard


def test_hard_sets_of_movements() -> None:
    """Exercises of one movement count together; easy sets and unknown exercises do not."""
    done = [
        LoggedExercise("back-squat", (LoggedSet(5, 100.0, 2.0), LoggedSet(5, 60.0, 6.0))),
        LoggedExercise("leg-press", (LoggedSet(10, 150.0),)),
        LoggedExercise("plank", (LoggedSet(hold_s=60, reps_left=5.0),)),
        LoggedExercise("gone", (LoggedSet(5),)),
    ]
    assert hard_sets_by_pattern(done) == {Pattern.SQUAT: 2}


DAYS = st.lists(
    st.builds(
        lifted,
        st.integers(0, 30),
        st.builds(
            LoggedSet,
            reps=st.none() | st.integers(0, 15),
            load_kg=st.none() | st.integers(1, 60).map(lambda fives: fives * 5.0),
            reps_left=st.none() | st.integers(0, 10).map(float),
        ),
    ),
    max_size=12,
)


@given(DAYS)
def test_records_are_of_days_in_any_order(days: Sequence[LiftDay]) -> None:
    """Told backwards they are the same values; no set is heavier than the heaviest."""
    mine, others = (lift_records(told).get("back-squat", ()) for told in (days, days[::-1]))
    assert [(one.kind, one.day, one.reps) for one in mine] == [(one.kind, one.day, one.reps) for one in others]
    loads = [one.load_kg or 0.0 for day in days for exercise in day.exercises for one in exercise.sets if one.reps]
    heaviest = [one.load_kg for one in mine if one.kind is RecordKind.HEAVIEST]
    assert heaviest == ([max(loads)] if any(loads) else [])


@given(DAYS)
def test_the_best_single_is_the_best_of_all_days(days: Sequence[LiftDay]) -> None:
    """The record is the largest of the estimates over time, on its first day."""
    over_time = best_singles(days).get("back-squat", ())
    records = [one for one in lift_records(days).get("back-squat", ()) if one.kind is RecordKind.BEST_SINGLE]
    best = max((one.single_kg or 0.0 for one in over_time), default=None)
    assert [one.single_kg for one in records] == ([] if best is None else [best])
