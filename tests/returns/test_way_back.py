"""Days off and what follows them: the table of evidence row 69, the easy days of row 70, and their borders."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.layoff import layoff_share
from ironstride.season.time_off import Illness, TimeOff, days_that_matter, illnesses, times_off
from ironstride.season.way_back import after_illness, after_time_off, easy_days
from ironstride.training.athlete import WeekException, WeeklyWindow
from ironstride.training.availability import real_days
from ironstride.training.relief import ReliefCause
from tests.season.people import MONDAY, busy

DAY = timedelta(days=1)
LAST = MONDAY + 83 * DAY
MORNING = (WeeklyWindow(420, 480, True, True),)


def offs(*exceptions: WeekException, untrained: frozenset[date] = frozenset()) -> list[tuple[date, date, bool]]:
    """Days off of somebody with six time slots a week (none on Fridays)."""
    athlete = busy(exceptions=exceptions)
    found = times_off(real_days(athlete, MONDAY, LAST), {MONDAY + 40 * DAY}, untrained)
    return [(one.first, one.last, one.hurt) for one in found]


def test_days_away_without_time_slots_are_days_off() -> None:
    """Ten days of travel without any time slot; an hour on one of them would not be one day less off but end it."""
    away = WeekException(MONDAY, MONDAY + 9 * DAY, "travel")
    assert offs(away) == [(MONDAY, MONDAY + 9 * DAY, False)]
    hour = WeekException(MONDAY + 4 * DAY, MONDAY + 4 * DAY, "travel", MORNING)
    assert offs(away, hour) == [(MONDAY, MONDAY + 3 * DAY, False), (MONDAY + 5 * DAY, MONDAY + 9 * DAY, False)]


def test_days_without_a_slot_between_days_off_belong_to_them() -> None:
    """Ill until Thursday and again from Saturday: Friday has no time slot anyway."""
    ill = (WeekException(MONDAY, MONDAY + 3 * DAY, "sick"), WeekException(MONDAY + 5 * DAY, MONDAY + 6 * DAY, "sick"))
    assert offs(*ill) == [(MONDAY, MONDAY + 6 * DAY, False)]


def test_days_off_without_an_end_have_no_way_back() -> None:
    """What is open is not over, and says nothing about a day to come back on."""
    assert offs(WeekException(MONDAY, None, "sick")) == []


def test_injured_days_are_days_off_from_running_whatever_their_slots() -> None:
    """Cross-training counts for nothing in bones and tendons; a head cold is no day off at all."""
    assert offs(WeekException(MONDAY, MONDAY + DAY, "injured", MORNING)) == [(MONDAY, MONDAY + DAY, True)]
    assert offs(WeekException(MONDAY, MONDAY + DAY, "sick", kind="cold")) == []


def test_a_race_is_run_wherever_the_athlete_is() -> None:
    """A race in days away ends them."""
    away = WeekException(MONDAY + 35 * DAY, MONDAY + 45 * DAY, "travel")
    assert [(one[0], one[1]) for one in offs(away)] == [
        (MONDAY + 35 * DAY, MONDAY + 39 * DAY),
        (MONDAY + 41 * DAY, MONDAY + 45 * DAY),
    ]


def test_days_of_which_nothing_is_recorded_join_days_off() -> None:
    """Two days unrecorded before an illness make one stretch with it."""
    ill = WeekException(MONDAY + 2 * DAY, MONDAY + 6 * DAY, "sick")
    assert offs(ill, untrained=frozenset({MONDAY, MONDAY + DAY})) == [(MONDAY, MONDAY + 6 * DAY, False)]


def test_illness_before_the_season_is_seen() -> None:
    """Days before the season are looked at where the file has exceptions there."""
    athlete = busy(exceptions=(WeekException(MONDAY - 9 * DAY, MONDAY - DAY, "sick"),))
    days = days_that_matter(athlete, real_days(athlete, MONDAY, LAST))
    assert [(one.first, one.days) for one in times_off(days)] == [(MONDAY - 9 * DAY, 9)]
    assert illnesses(days) == (Illness(MONDAY - DAY, 9, 0),)


@pytest.mark.parametrize(
    ("days", "share", "easy"),
    [(5, None, 0), (6, 0.75, 4), (14, 0.75, 4), (15, 0.55, 15), (28, 0.55, 28), (29, 0.45, 28), (90, 0.45, 28)],
)
def test_the_table_of_days_off(days: int, share: float | None, easy: int) -> None:
    """Its borders: how much of the first week, and how long nothing is hard."""
    off = TimeOff(MONDAY, MONDAY + (days - 1) * DAY)
    found = {one.step: one for one in after_time_off(off)}
    assert (found["first-week-back"].run_share if share else None) == share
    assert easy_days(off) == easy
    if easy:
        quiet = found["nothing-hard-yet"]
        assert (quiet.start, (quiet.to - quiet.start).days + 1) == (off.back, easy)


def test_after_an_injury_the_first_two_days_are_easy_however_short_it_was() -> None:
    """48 h first easy."""
    (quiet,) = after_time_off(TimeOff(MONDAY, MONDAY, hurt=True))
    assert (quiet.start, quiet.to, quiet.quality_runs) == (MONDAY + DAY, MONDAY + 2 * DAY, 0)


@pytest.mark.parametrize(
    ("ill", "colds", "easy"), [(1, 0, 1), (9, 0, 9), (14, 0, 14), (40, 0, 14), (0, 2, 2), (0, 9, 3)]
)
def test_one_easy_day_for_each_day_of_illness(ill: int, colds: int, easy: int) -> None:
    """Up to two weeks; after a head cold up to three days. Strength is light on them."""
    relief = after_illness(Illness(MONDAY, ill, colds))
    assert relief.start == MONDAY + DAY
    assert (relief.to - MONDAY).days == easy
    assert (relief.quality_runs, relief.reps_left, relief.no_jumps, relief.cause) == (0, 4, True, ReliefCause.ILLNESS)


@given(st.integers(1, 400), st.booleans())
def test_longer_off_is_never_more_running(days: int, hurt: bool) -> None:
    """A day more off asks for no more in the first week, and for no fewer easy days."""
    one, more = (TimeOff(MONDAY, MONDAY + n * DAY, hurt) for n in (days - 1, days))
    assert layoff_share(more.days) <= layoff_share(one.days)
    assert easy_days(more) >= easy_days(one)
