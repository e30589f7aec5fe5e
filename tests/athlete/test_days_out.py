"""Days out: a head cold leaves half an hour of running, a stop leaves nothing whatever else the file says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.errors import InvalidInput
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_day
from ironstride.training.unusual_days import COLD_MINUTES
from ironstride.use.athlete_edit import Edit, back, sick
from tests.athlete.athletes import HEAD, athlete_of

WEEK = '[week]\ntue = "06:00-07:30 run, 18:00-19:30 strength"\n'
TUESDAY = date(2026, 12, 1)
COLD = '[[exceptions]]\nfrom = 2026-11-30\nto = 2026-12-02\nreason = "sick"\nkind = "cold"\n'
STOPPED = '[[exceptions]]\nfrom = 2026-11-30\nreason = "stopped"\n'
TRAVEL = '[[exceptions]]\nfrom = 2026-12-01\nto = 2026-12-01\nreason = "travel"\nwindows = "07:00-08:00 home"\n'


def test_a_head_cold_leaves_half_an_hour_of_running_and_no_lifting() -> None:
    """The day keeps its running hour, cut to thirty minutes after getting ready."""
    day = real_day(athlete_of(WEEK + COLD), TUESDAY)
    assert day.reason == "cold"
    assert [(one.start, one.usable_minutes, one.allows_strength) for one in day.windows] == [(360, COLD_MINUTES, False)]


def test_an_illness_that_is_no_cold_leaves_nothing() -> None:
    """Without the word the day is free."""
    day = real_day(athlete_of(WEEK + COLD.replace('kind = "cold"\n', "")), TUESDAY)
    assert (day.reason, day.windows) == ("sick", ())


@given(st.permutations([STOPPED, TRAVEL, COLD]))
def test_a_stop_holds_whatever_else_the_file_says(exceptions: list[str]) -> None:
    """No other exception opens a day on which training is stopped, wherever it stands in the file."""
    day = real_day(athlete_of(WEEK + "".join(exceptions)), TUESDAY)
    assert (day.reason, day.windows) == ("stopped", ())


def in_file(text: str) -> Athlete:
    """The athlete that a whole file describes."""
    return athlete_of(text.removeprefix(HEAD))


def edited(words: str, reason: str = "sick") -> Edit:
    """What `sick` makes of a file."""
    return sick(HEAD + WEEK, words.split(), athlete_of(WEEK), TUESDAY, reason=reason)


def test_a_cold_is_typed_with_one_word() -> None:
    """``sick cold since yesterday`` writes the kind beside the reason."""
    edit = edited("cold since yesterday")
    assert edit.sentence == "A head cold from Mon 30 Nov until you say that you are back."
    assert in_file(edit.new_text).exceptions[0].kind == "cold"


def test_nobody_comes_back_from_a_stop_uncleared() -> None:
    """``back`` says kindly what is missing; with clearance the stop ends the day before."""
    stop = edited("", "stopped")
    assert stop.sentence == "Training is stopped from Tue 1 Dec until somebody qualified has cleared you."
    later = TUESDAY + timedelta(days=9)
    with pytest.raises(InvalidInput, match="back --cleared, once a doctor"):
        back(stop.new_text, [], in_file(stop.new_text), later)
    cleared = back(stop.new_text, [], in_file(stop.new_text), later, cleared=True)
    assert in_file(cleared.new_text).exceptions[0].to == later - timedelta(days=1)


def test_a_stop_has_no_last_day() -> None:
    """An end cannot be promised beforehand."""
    with pytest.raises(InvalidInput, match="no last day"):
        edited("until fri", "stopped")
