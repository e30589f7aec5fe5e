"""What kind of session a recording was, and what the clocks of a new lifter count."""

from datetime import timedelta

import pytest

from ironstride.load.dated_activity import dated
from ironstride.load.history import summarise
from ironstride.load.kind_guess import LEG_MOVEMENTS, UPPER_MOVEMENTS, UsualRun, guess_kind, strength_kind
from ironstride.load.lifting_history import LiftingHistory
from ironstride.recordings.fit.names import CATEGORY_NAMES
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Kind, Sport
from tests.load.past import AS_OF, lift, run

USUAL = UsualRun(minutes=40.0, pace_s_per_km=360.0)


def kind(activity: Activity, usual: UsualRun = USUAL) -> Kind:
    ((one,), _) = dated([activity], "UTC")
    return guess_kind(one, usual)


@pytest.mark.parametrize(
    ("minutes", "pace", "sub_sport", "wanted"),
    [
        (56, 360, "", Kind.LONG),
        (55.9, 360, "", Kind.EASY),
        (90, 300, "", Kind.LONG),
        (40, 342, "", Kind.THRESHOLD),
        (40, 342.1, "", Kind.EASY),
        (15, 300, "", Kind.THRESHOLD),
        (14.9, 300, "", Kind.EASY),
        (30, 360, "track", Kind.INTERVALS),
        (30, 100, "", Kind.EASY),
        (30, None, "", Kind.EASY),
    ],
)
def test_runs_are_long_quick_or_easy(minutes: float, pace: float | None, sub_sport: str, wanted: Kind) -> None:
    """The borders of the guess."""
    assert kind(run(AS_OF, minutes, pace, sub_sport=sub_sport)) is wanted


def test_a_beginners_longest_half_hour_is_not_long() -> None:
    """Under forty minutes nothing is a long run."""
    assert kind(run(AS_OF, 39), UsualRun(20.0, None)) is Kind.EASY
    assert kind(run(AS_OF, 40), UsualRun(20.0, None)) is Kind.LONG


def test_without_a_usual_pace_nothing_is_quick() -> None:
    """Too few runs to tell."""
    assert kind(run(AS_OF, 40, 240), UsualRun(40.0, None)) is Kind.EASY


@pytest.mark.parametrize(
    ("categories", "wanted"),
    [
        ((), Kind.FULL_BODY),
        ((None, None, None), Kind.FULL_BODY),
        (("squat", "row"), Kind.FULL_BODY),
        (("squat", "lunge"), Kind.LEGS),
        (("row", "plank", None, None), Kind.UPPER_CORE),
        (("row", None, None), Kind.FULL_BODY),
        (("total body", "total body"), Kind.FULL_BODY),
    ],
)
def test_strength_is_told_by_known_movements(categories: tuple[str | None, ...], wanted: Kind) -> None:
    """Half of the sets must be known; else full body, the careful side for spacing."""
    assert strength_kind([StrengthSet(10, category=category) for category in categories]) is wanted


def test_movements_are_those_that_recordings_name() -> None:
    """No movement is misspelt, none is both."""
    assert set(CATEGORY_NAMES) >= LEG_MOVEMENTS | UPPER_MOVEMENTS
    assert not LEG_MOVEMENTS & UPPER_MOVEMENTS


@pytest.mark.parametrize(
    ("sport", "wanted"),
    [
        (Sport.CROSS, Kind.CROSS),
        (Sport.MOBILITY, Kind.MOBILITY),
        (Sport.OTHER, Kind.OTHER),
        (Sport.STRENGTH, Kind.FULL_BODY),
    ],
)
def test_other_sports_keep_their_kind(sport: Sport, wanted: Kind) -> None:
    """Nothing is guessed about them."""
    assert kind(Activity(sport, run(AS_OF).start_utc, duration_s=3600)) is wanted


def lifting(*days_ago: int, minutes: float = 40) -> LiftingHistory:
    return summarise([lift(AS_OF - timedelta(days=days), minutes=minutes) for days in days_ago], AS_OF, "UTC").lifting


def test_leg_sessions_are_counted_within_35_and_42_days() -> None:
    """Both borders; upper & core work leaves the legs out."""
    history = lifting(1, 28, 29, 35, 36, 42, 43)
    assert (history.leg_sessions_35_days, history.leg_sessions_42_days, history.sessions_ever) == (4, 6, 7)
    assert (history.sessions_4_weeks, history.sessions_6_weeks) == (2, 6)
    upper = summarise([lift(AS_OF, ("row", "plank"))], AS_OF, "UTC").lifting
    assert (upper.sessions_4_weeks, upper.leg_sessions_35_days) == (1, 0)


def test_a_recording_of_minutes_is_no_session() -> None:
    """Under ten minutes nobody trained."""
    assert lifting(3, minutes=9.9).sessions_ever == 0
    assert lifting(3, minutes=10).sessions_ever == 1


@pytest.mark.parametrize(
    ("days_ago", "weeks"), [((), 0), ((0,), 0), ((7, 3), 1), ((70, 50, 30, 10), 10), ((70, 42, 20), 6), ((100, 28), 0)]
)
def test_weeks_of_lifting_begin_after_the_last_long_break(days_ago: tuple[int, ...], weeks: int) -> None:
    """Four weeks without a session begin the count anew."""
    assert lifting(*days_ago).weeks_of_lifting == weeks
