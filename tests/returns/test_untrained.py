"""Days on which nothing was done, and leg sessions that were not."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ironstride.planning.untrained import as_lived, untrained_days
from ironstride.season.volume import WeekDone
from ironstride.season.week_behind import Carried, WeekBehind
from ironstride.training.kinds import Kind
from ironstride.training.session import Session, SessionStatus
from tests.plans import FIRST_MONDAY, week_sessions

DAY = timedelta(days=1)
SESSIONS = [one for number in range(1, 5) for one in week_sessions(number)]
"""Four weeks of seven sessions: Tuesday, Thursday, Friday and Saturday."""
TODAY = FIRST_MONDAY + 28 * DAY


def said(status: SessionStatus, first: int, last: int) -> list[Session]:
    """The sessions, those of some days with a status."""
    days = {FIRST_MONDAY + number * DAY for number in range(first, last + 1)}
    return [replace(one, status=status) if one.date in days else one for one in SESSIONS]


def test_whoever_records_nothing_is_taken_to_have_trained() -> None:
    """As planned: until somebody says otherwise."""
    assert untrained_days(SESSIONS, (), FIRST_MONDAY, TODAY) == frozenset()


def test_a_gap_in_what_is_recorded_is_time_off() -> None:
    """Recorded until Saturday of week 2, then nothing for nine days."""
    trained = {one.date for one in SESSIONS if one.date < FIRST_MONDAY + 14 * DAY}
    found = untrained_days(SESSIONS, trained, FIRST_MONDAY, FIRST_MONDAY + 22 * DAY)
    assert found == {FIRST_MONDAY + number * DAY for number in range(13, 22)}


def test_five_days_are_no_gap() -> None:
    """Six are."""
    trained = {FIRST_MONDAY + DAY}
    assert not untrained_days(SESSIONS, trained, FIRST_MONDAY, FIRST_MONDAY + 7 * DAY)
    assert len(untrained_days(SESSIONS, trained, FIRST_MONDAY, FIRST_MONDAY + 8 * DAY)) == 6


def test_days_before_the_first_recording_are_unknown() -> None:
    """A plan that is two weeks old when the first file comes in has not been neglected."""
    trained = {FIRST_MONDAY + 15 * DAY, FIRST_MONDAY + 19 * DAY}
    assert not untrained_days(SESSIONS, trained, FIRST_MONDAY, FIRST_MONDAY + 20 * DAY)


def test_called_off_for_a_week_is_time_off_even_without_recordings() -> None:
    """Everything of a week skipped: the days from the last session before it to the next one after it."""
    found = untrained_days(said(SessionStatus.SKIPPED, 7, 13), (), FIRST_MONDAY, TODAY)
    assert (min(found), max(found)) == (FIRST_MONDAY + 6 * DAY, FIRST_MONDAY + 14 * DAY)


def test_a_session_done_counts_without_a_recording() -> None:
    """The athlete's word is enough."""
    sessions = [replace(one, status=SessionStatus.DONE) if one.date.weekday() == 3 else one for one in SESSIONS]
    found = untrained_days(sessions, (), FIRST_MONDAY, TODAY)
    assert FIRST_MONDAY + 3 * DAY not in found
    assert FIRST_MONDAY + 5 * DAY in found


@given(st.sets(st.integers(0, 27)), st.integers(1, 28))
def test_only_long_stretches_without_anything_done(done: set[int], ahead: int) -> None:
    """Every found day lies behind, in a stretch of more than five without training."""
    trained, today = {FIRST_MONDAY + number * DAY for number in done}, FIRST_MONDAY + ahead * DAY
    found = untrained_days(SESSIONS, trained, FIRST_MONDAY, today)
    assert not found & trained
    assert all(FIRST_MONDAY <= day < today for day in found)
    for day in found:
        assert any(all(day + number * DAY in found for number in range(-back, 6 - back)) for back in range(6))


def behind(number: int) -> WeekBehind:
    """A week behind with two leg sessions."""
    start = FIRST_MONDAY + timedelta(weeks=number)
    return WeekBehind(start, WeekDone(200, 70, False, True), 2, number, 12, 70.0, frozenset({Kind.EASY}), 0)


def test_clocks_count_leg_sessions_that_were_done() -> None:
    """One of week 2 was missed; week 3 was not recorded at all."""
    carried = Carried(tuple(behind(number) for number in range(4)))
    sessions = said(SessionStatus.MISSED, 8, 8)
    untrained = frozenset(FIRST_MONDAY + number * DAY for number in range(14, 21))
    lived = as_lived(carried, sessions, untrained)
    assert [one.exposures for one in lived.behind] == [2, 1, 1, 2]
    assert as_lived(carried, SESSIONS, ()) is carried


def test_days_are_dates() -> None:
    """What is found are days of the calendar."""
    found = untrained_days(said(SessionStatus.MISSED, 7, 13), (), FIRST_MONDAY, TODAY)
    assert {type(day) for day in found} == {date}
