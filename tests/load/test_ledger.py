"""Daily ledgers: sums, what is expected, and one more day."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.day_load import DayLoad
from ironstride.load.ledger import Ledger, expected_ledger, ledger_of, with_day
from ironstride.load.load_picture import LoadPicture, load_picture, picture_with_day, starts_on
from ironstride.load.longest_run import longest_of_30_days

FIRST = date(2026, 1, 5)
"""A Monday."""
COLUMNS = ("run_load", "leg_load", "effort_load", "run_minutes", "longest_run_minutes")

loads = st.lists(
    st.builds(
        DayLoad,
        st.integers(0, 99).map(lambda days: FIRST + timedelta(days=days)),
        st.floats(0, 400),
        st.floats(0, 40),
        st.floats(0, 1500),
        st.floats(0, 300),
        st.booleans(),
    ),
    max_size=40,
)


def day(place: int) -> date:
    return FIRST + timedelta(days=place)


def of(every: list[DayLoad], days: int = 100) -> Ledger:
    return ledger_of(every, FIRST, day(days - 1))


def same(one: Ledger, other: Ledger) -> bool:
    return one.first == other.first and all(
        np.array_equal(getattr(one, column), getattr(other, column)) for column in COLUMNS
    )


def test_activities_of_a_day_add_up_and_ledgers_stay_apart() -> None:
    """Two runs and a lift: run load, leg load, effort and minutes each in their own column; the longest run alone."""
    every = [DayLoad(FIRST, 40, 2, 120, 30), DayLoad(FIRST, 60, 3, 240, 50), DayLoad(FIRST, 0, 8, 200)]
    found = of(every, 3)
    assert [getattr(found, column).tolist() for column in COLUMNS] == [
        [100, 0, 0],
        [13, 0, 0],
        [560, 0, 0],
        [80, 0, 0],
        [50, 0, 0],
    ]


def test_what_lies_outside_is_left_out_and_a_race_is_no_reference() -> None:
    """The first and the last day count; a race counts in every column but the longest run."""
    every = [DayLoad(day(place), 10, run_minutes=60) for place in (-1, 0, 2, 3)]
    assert of(every, 3).run_load.tolist() == [10, 0, 10]
    race = of([DayLoad(FIRST, 300, 20, 1500, 110, race=True)], 1)
    assert (race.run_minutes.tolist(), race.longest_run_minutes.tolist()) == ([110], [0])


def test_an_empty_ledger_has_no_days() -> None:
    """A ledger that ends the day before it begins is empty; one that ends earlier is a mistake."""
    empty = of([], 0)
    assert (len(empty), empty.last) == (0, date(2026, 1, 4))
    with pytest.raises(ValueError, match="goes on in time"):
        of([], -1)
    assert [of([], 2).place_of(day(place)) for place in (0, 1)] == [0, 1]
    with pytest.raises(ValueError, match="holds"):
        of([], 2).place_of(day(2))


@given(loads, st.randoms(use_true_random=False))
def test_the_order_of_activities_never_matters(every: list[DayLoad], chance: Random) -> None:
    """To the last digit."""
    shuffled = every.copy()
    chance.shuffle(shuffled)
    assert same(of(every), of(shuffled))


@given(loads, st.integers(0, 100))
def test_a_ledger_can_be_cut_between_any_two_days(every: list[DayLoad], cut: int) -> None:
    """Two halves laid end to end are the whole."""
    left = ledger_of(every, FIRST, day(cut - 1))
    right = ledger_of(every, day(cut), day(99))
    for column in COLUMNS:
        halves = np.concatenate([getattr(left, column), getattr(right, column)])
        assert np.array_equal(halves, getattr(of(every), column))


def pictures_alike(one: LoadPicture, other: LoadPicture) -> bool:
    smoothed = ("run", "leg")
    return (
        same(one.ledger, other.ledger)
        and one.weeks == other.weeks
        and np.array_equal(one.longest_before, other.longest_before)
        and all(
            np.array_equal(getattr(getattr(one, name), mean), getattr(getattr(other, name), mean))
            for name in smoothed
            for mean in ("long", "short")
        )
    )


@given(loads, st.integers(0, 130), st.floats(0, 300))
def test_one_day_made_new_gives_what_all_days_made_new_give(every: list[DayLoad], place: int, load: float) -> None:
    """An activity on any day, after the last one too: every column, mean, week and reference agrees exactly."""
    before = load_picture(of(every))
    added = DayLoad(day(place), load, load / 10, load * 3, load / 2)
    of_that_day = [one for one in every if one.day == added.day] + [added]
    after = picture_with_day(before, added.day, of_that_day)
    assert pictures_alike(after, load_picture(of([*every, added], max(100, place + 1))))


def test_a_planned_ledger_goes_on_from_the_actual_one() -> None:
    """Its means begin where those of what was done stood, and a day made new keeps that beginning."""
    actual = load_picture(of([DayLoad(day(place), 100, 5) for place in range(60)], 60))
    ahead = ledger_of([], day(60), day(79))
    starts = starts_on(actual, day(60))
    planned = load_picture(ahead, starts)
    assert planned.run.long[0] == pytest.approx(100 * np.exp(-1 / 42))
    assert planned.leg.short[0] == pytest.approx(5 * np.exp(-1 / 7))
    again = picture_with_day(planned, day(61), [DayLoad(day(61), 70)])
    assert again.starts == starts
    assert again.run.long[0] == planned.run.long[0]
    assert starts_on(actual, day(-3)).run == actual.run.start


def test_a_day_before_the_first_or_a_load_of_another_day_is_refused() -> None:
    """The ledger would have to begin earlier."""
    with pytest.raises(ValueError, match="on or after"):
        with_day(of([], 3), day(-1), [])
    with pytest.raises(ValueError, match="loads of"):
        with_day(of([], 3), day(1), [DayLoad(day(2))])


def test_expected_is_actual_so_far_and_planned_ahead() -> None:
    """Before today what was done, after it the plan, today the larger; actual and planned stay as they were."""
    actual = of([DayLoad(day(place), 50 + place) for place in range(4)], 4)
    planned = of([DayLoad(day(place), 10 * place) for place in range(8)], 8)
    found = expected_ledger(actual, planned, day(3))
    assert found.run_load.tolist() == [50, 51, 52, 53, 40, 50, 60, 70]
    assert expected_ledger(actual, of([DayLoad(day(3), 99)], 8), day(3)).run_load[3] == 99
    assert planned.run_load.tolist() == [0, 10, 20, 30, 40, 50, 60, 70]


@pytest.mark.parametrize(
    ("as_of", "wanted"), [(-3, [1, 1, 1, 1]), (0, [5, 1, 1, 1]), (9, [5, 5, 0, 0]), (4, [5, 5, 0, 0])]
)
def test_expected_at_its_borders(as_of: int, wanted: list[float]) -> None:
    """A plan wholly ahead is all plan; one wholly over is all done, with nothing on days after the last one known."""
    actual = ledger_of([DayLoad(day(place), 5) for place in range(-5, 2)], day(-5), day(1))
    planned = of([DayLoad(day(place), 1) for place in range(4)], 4)
    assert expected_ledger(actual, planned, day(as_of)).run_load.tolist() == wanted


@given(st.lists(st.sampled_from([0.0, 20.0, 45.0, 90.0, 120.0]), max_size=120))
def test_the_longest_run_of_thirty_days_by_a_plain_loop(minutes: list[float]) -> None:
    """The day itself does not count, the thirtieth day before does, the thirty-first does not."""
    wanted = [max(minutes[max(0, place - 30) : place], default=0.0) for place in range(len(minutes))]
    assert longest_of_30_days(np.array(minutes)).tolist() == wanted
