"""Is it too much? Each sign at its border, and silence where little is known."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.day_load import DayLoad
from ironstride.load.ledger import Ledger, ledger_of
from ironstride.load.was_it_easy import EasyAnswer, EasyBasis, EasyVerdict
from ironstride.use.progress.progress_words import sign_words, signs_sentence
from ironstride.use.progress.too_much import Sign, SignKind, Told, easy_sign, longest_run_sign, signs, standing
from tests.use.done_record import TODAY, ago

EASY = EasyAnswer(EasyVerdict.EASY, EasyBasis.HEART, "")
HARD = EasyAnswer(EasyVerdict.TOO_HARD, EasyBasis.HEART, "")
HILLY = EasyAnswer(EasyVerdict.NOT_COUNTED, EasyBasis.HILLS, "")


def days(*loads: DayLoad, back: int = 70) -> Ledger:
    """The ledger of the last days."""
    return ledger_of(loads, ago(back), TODAY)


def minutes(day: int, run_minutes: float, *, race: bool = False) -> DayLoad:
    """A run so many days ago."""
    return DayLoad(ago(day), run_minutes=run_minutes, race=race)


def weekly(loads: Sequence[float]) -> Ledger:
    """The same load for legs and running, once a week, this week's last."""
    made = [DayLoad(ago(7 * back), load, load) for back, load in enumerate(reversed(loads))]
    return days(*made)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([], Told.NOT_KNOWN),
        ([HARD] * 3, Told.NOT_KNOWN),
        ([HARD] * 4, Told.YES),
        ([EASY] * 3 + [HARD] * 3, Told.NO),
        ([EASY] * 2 + [HARD] * 4, Told.YES),
        ([HARD] * 4 + [EASY] * 6, Told.NO),
        ([HARD] * 4 + [HILLY] * 9, Told.YES),
        ([HILLY] * 9, Told.NOT_KNOWN),
    ],
)
def test_easy_runs_too_hard(answers: list[EasyAnswer], told: Told) -> None:
    """Four of the last six that could be told; fewer than four told say nothing."""
    assert easy_sign(answers).told is told


def test_easy_runs_are_counted_in_words() -> None:
    """How many of how many."""
    text = sign_words(easy_sign([EASY] * 2 + [HARD] * 4))
    assert text == "Easy runs run too hard: 4 of the last 6 were."


@pytest.mark.parametrize(
    ("now", "before", "told"), [(88, 80, Told.NO), (89, 80, Told.YES), (40, 36, Told.NO), (42, 36, Told.YES)]
)
def test_a_run_much_longer_than_before(now: float, before: float, told: Told) -> None:
    """More than a tenth and more than five minutes above the longest of thirty days."""
    sign = longest_run_sign(days(minutes(20, before), minutes(1, now)))
    assert (sign.told, sign.now, sign.before, sign.day) == (told, now, before, ago(1))


@pytest.mark.parametrize(
    "loads",
    [(), (minutes(1, 90),), (minutes(40, 60), minutes(1, 90)), (minutes(10, 60),), (minutes(20, 60), minutes(8, 90))],
)
def test_without_a_run_to_compare_nothing_is_said(loads: tuple[DayLoad, ...]) -> None:
    """No run this week, or none in the thirty days before it."""
    assert longest_run_sign(days(*loads)).told is Told.NOT_KNOWN


def test_a_race_is_no_long_run() -> None:
    """Neither the race of this week nor the one before counts."""
    assert longest_run_sign(days(minutes(20, 60), minutes(1, 130, race=True))).told is Told.NOT_KNOWN
    sign = longest_run_sign(days(minutes(20, 60), minutes(9, 130, race=True), minutes(1, 80)))
    assert (sign.told, sign.before) == (Told.YES, 60)


def test_the_steepest_step_of_the_week_is_shown() -> None:
    """Two steps: the larger one, in words."""
    sign = longest_run_sign(days(minutes(20, 60), minutes(5, 70), minutes(1, 100)))
    assert sign_words(sign) == (
        "A run much longer than before: 100 min on Sat 28 Nov, 43% longer than the longest of the 30 days before it "
        "(70 min)."
    )


@pytest.mark.parametrize(
    ("loads", "told"),
    [
        ([100, 100, 100, 100, 130], Told.NO),
        ([100, 100, 100, 100, 131], Told.YES),
        ([50, 120, 50, 50, 131], Told.NO),
        ([0, 0, 100, 100, 300], Told.NOT_KNOWN),
        ([0, 100, 100, 100, 300], Told.YES),
        ([100, 100, 100, 100, 0], Told.NO),
    ],
)
def test_a_jump_is_more_than_the_fullest_week(loads: list[float], told: Told) -> None:
    """Three tenths above the fullest of four weeks, of which three had any; legs and running alike."""
    found = {one.kind: one for one in signs([], weekly(loads))}
    assert found[SignKind.RUNNING].told is told
    assert found[SignKind.LEGS].told is told


def test_a_jump_in_words() -> None:
    """Both numbers are shown; no ratio, no border, no promise."""
    sign = signs([], weekly([90, 100, 80, 100, 140]))[2]
    assert sign_words(sign) == "A jump in running: 140 in 7 days; the fullest of the four weeks before had 100."
    assert signs_sentence((sign,)) == "In what was done 1 fact to think about; it foretells nothing:"


def test_none_is_a_good_answer() -> None:
    """Four quiet signs."""
    quiet = tuple(Sign(kind, Told.NO, 1, 1, TODAY) for kind in SignKind)
    assert signs_sentence(quiet) == "In what was done nothing stands out:"


@given(st.lists(st.floats(0, 500), min_size=1, max_size=71))
def test_there_are_always_four_signs(loads: list[float]) -> None:
    """Whatever was done, each sign has its word, and only those that say yes stand."""
    first = TODAY - timedelta(days=len(loads) - 1)
    made = [DayLoad(first + timedelta(days=place), load, load, load, load) for place, load in enumerate(loads)]
    found = signs([], ledger_of(made, first, TODAY))
    assert [one.kind for one in found] == list(SignKind)
    assert all(sign_words(one) for one in found)
    assert all(one.told is Told.YES for one in standing(found))
