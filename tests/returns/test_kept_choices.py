"""What is taken back is kept with each version, and documents from before are still read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.errors import UnreadableFile
from ironstride.training.relief import Relief, ReliefCause
from ironstride.use.change.choices import Choices, choices_from_json, choices_to_json

DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))
SHARES = st.floats(0, 1)
NUMBERS = st.none() | st.integers(0, 7)
RELIEFS = st.builds(
    Relief,
    start=DAYS,
    to=DAYS,
    cause=st.sampled_from(ReliefCause),
    step=st.sampled_from(["", "half-the-legs"]),
    leg_set_share=SHARES,
    strength_set_share=SHARES,
    run_share=SHARES,
    long_run_share=SHARES,
    reps_left=NUMBERS,
    strength_sessions=NUMBERS,
    leg_sessions=NUMBERS,
    quality_runs=NUMBERS,
    no_jumps=st.booleans(),
    no_running=st.booleans(),
    spared=st.frozensets(st.sampled_from(["knee", "back", "shin"])),
)


@given(st.lists(RELIEFS, max_size=3))
def test_a_round_trip_loses_nothing(reliefs: list[Relief]) -> None:
    """Any relief, written and read again."""
    choices = Choices({"w01-easy-1": True}).easing(*reliefs)
    assert choices_from_json(choices_to_json(choices)) == choices


def test_without_any_the_document_is_what_it_was() -> None:
    """No new key, and documents without it are read."""
    assert choices_to_json(Choices({"w01-easy-1": False})) == {"held": {"w01-easy-1": "moved"}}
    assert choices_from_json({"held": {}}).reliefs == ()
    assert choices_from_json(None).reliefs == ()


def test_they_outlive_the_sessions_they_were_made_for() -> None:
    """Choices about sessions behind go; what is taken back stays, each once, by the day it begins."""
    first = date(2027, 1, 4)
    early, late = (Relief(first + timedelta(days=n), first + timedelta(days=9), ReliefCause.PAIN) for n in (0, 3))
    choices = Choices({"w01-easy-1": True}).easing(late, early).easing(early)
    assert choices.of_sessions([]) == Choices(reliefs=(early, late))


@pytest.mark.parametrize("reliefs", ["much", [{"start": "soon"}], [{"start": "2027-01-04", "to": "2027-01-05"}], [1]])
def test_what_is_no_relief_is_told(reliefs: object) -> None:
    """In a sentence, never a crash."""
    with pytest.raises(UnreadableFile, match="choices"):
        choices_from_json({"held": {}, "reliefs": reliefs})
