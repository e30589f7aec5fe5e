"""The same activity counts once, whichever files have it."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ironstride.recordings.duplicates import without_duplicates
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from tests.recordings.files import START

RUN = Activity(Sport.RUN, START, duration_s=1800.0, distance_m=5000.0, source="a.fit")


def test_the_same_run_from_two_files_counts_once() -> None:
    """Watch and exporter differ by seconds."""
    other = replace(RUN, source="b.gpx", start_utc=START + timedelta(seconds=59), duration_s=1795.0)
    assert without_duplicates([other, RUN]) == ((RUN,), 1)


def test_a_minute_later_is_another_run() -> None:
    """Nobody is asked; it is a convention."""
    later = replace(RUN, source="b.fit", start_utc=START + timedelta(seconds=60))
    assert without_duplicates([RUN, later]) == ((RUN, later), 0)


def test_two_sports_at_once_are_two() -> None:
    """Unless one file does not know the sport."""
    ride = replace(RUN, source="b.fit", sport=Sport.CROSS)
    unknown = replace(RUN, source="c.gpx", sport=Sport.OTHER)
    assert without_duplicates([RUN, ride])[1] == 0
    assert without_duplicates([unknown, RUN]) == ((RUN,), 1)


def test_sessions_of_one_file_are_never_the_same() -> None:
    """A watch that was started and stopped at once wrote two."""
    assert without_duplicates([RUN, replace(RUN, duration_s=5.0)])[1] == 0


def test_the_fullest_stays() -> None:
    """Sets first, then distance, then the longer time."""
    lift = Activity(Sport.STRENGTH, START, duration_s=2400.0, source="a.tcx")
    with_sets = replace(lift, source="b.fit", duration_s=2000.0, sets=(StrengthSet(10),))
    assert without_duplicates([lift, with_sets])[0] == (with_sets,)
    cut = replace(RUN, source="cut.fit", duration_s=600.0)
    assert without_duplicates([cut, RUN])[0] == (RUN,)


@given(
    st.permutations(
        [replace(RUN, source=f"{index % 3}", start_utc=START + timedelta(seconds=40 * index)) for index in range(7)]
    )
)
def test_the_order_of_the_files_does_not_matter(activities: list[Activity]) -> None:
    """Folders are listed in any order; the answer is one."""
    kept, dropped = without_duplicates(activities)
    assert kept == without_duplicates(sorted(activities, key=lambda one: one.start_utc))[0]
    assert len(kept) + dropped == 7
