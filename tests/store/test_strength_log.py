"""What was lifted is kept whole: added to, replaced, taken back, and not lost to damage or a broken-off save."""

import json
from contextlib import suppress
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from ironstride.errors import UnreadableFile
from ironstride.store import strength_log
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.strength_log import read_strength_log
from ironstride.store.tables import LOGGED_SESSIONS
from ironstride.training.strength_log import NEAR_DAYS, LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_log_json import logged_session_from_json, logged_session_to_json
from tests.store.drafts import draft
from tests.store.failing_disk import Died, FailingDisk, Stop
from tests.store.places import plans_beside

DAY = date(2026, 11, 24)
SQUATS = LoggedExercise("back-squat", (LoggedSet(8, 40.0, 3.0), LoggedSet(7, 40.0, 1.5)), painful=True, note="knee é")
PLANK = LoggedExercise("plank", (LoggedSet(None, None, None, 30),), "dead-bug")
FIRST = LoggedSession("w01-strength-1", DAY, (SQUATS, PLANK, LoggedExercise("calf-raise")), "tired")
SECOND = LoggedSession("w01-strength-2", DAY + timedelta(days=4), (PLANK,))
AGAIN = LoggedSession("w01-strength-1", DAY, (PLANK,))

SETS = st.builds(
    LoggedSet,
    st.none() | st.integers(0, 100),
    st.none() | st.floats(0, 500),
    st.none() | st.floats(0, 10),
    st.none() | st.integers(0, 900),
)
EXERCISES = st.builds(
    LoggedExercise,
    st.text(min_size=1, max_size=9),
    st.lists(SETS, max_size=3).map(tuple),
    st.none() | st.text(max_size=9),
    painful=st.booleans(),
    note=st.text(max_size=9),
)
SESSIONS = st.builds(
    LoggedSession, st.text(max_size=9), st.dates(), st.lists(EXERCISES, max_size=3).map(tuple), st.text(max_size=9)
)


@given(SESSIONS)
def test_a_session_is_the_same_after_its_json(logged: LoggedSession) -> None:
    """Nothing that was said is lost, and nothing is added."""
    assert logged_session_from_json(json.loads(json.dumps(logged_session_to_json(logged)))) == logged


@pytest.fixture
def plans(tmp_path: Path) -> StoredPlans:
    """An athlete with a plan."""
    made = plans_beside(tmp_path / "sam.toml")
    made.add(draft("one"))
    return made


def log_session(plans: StoredPlans, logged: LoggedSession) -> None:
    """Keep a session, as its only writer."""
    with plans.writing() as writer:
        strength_log.log_session(writer, logged)


def forget_session(plans: StoredPlans, session: str, day: date) -> bool:
    """Take a session back, as its only writer."""
    with plans.writing() as writer:
        return strength_log.forget_session(writer, session, day)


def test_sessions_are_added_by_date(plans: StoredPlans) -> None:
    """Nothing is logged at first; then every session, whatever the order they were logged in."""
    assert read_strength_log(plans) == ()
    log_session(plans, SECOND)
    log_session(plans, FIRST)
    assert read_strength_log(plans) == (FIRST, SECOND)


def test_a_session_logged_twice_is_replaced(plans: StoredPlans) -> None:
    """The last word counts, also where the session was moved by a few days; others stay."""
    for one in (FIRST, SECOND, AGAIN):
        log_session(plans, one)
    assert read_strength_log(plans) == (AGAIN, SECOND)
    moved = LoggedSession(AGAIN.session, DAY + timedelta(days=2), (SQUATS,))
    log_session(plans, moved)
    assert read_strength_log(plans) == (moved, SECOND)


def test_the_same_id_of_another_season_is_another_session(plans: StoredPlans) -> None:
    """Ids begin again with every season: what was lifted half a year ago is kept."""
    later = LoggedSession(FIRST.session, DAY + timedelta(days=NEAR_DAYS), (PLANK,))
    log_session(plans, FIRST)
    log_session(plans, later)
    assert read_strength_log(plans) == (FIRST, later)
    assert forget_session(plans, later.session, later.date)
    assert read_strength_log(plans) == (FIRST,)


def test_an_entry_is_taken_back(plans: StoredPlans) -> None:
    """Only that one, and it is said when there was none."""
    assert not forget_session(plans, FIRST.session, DAY)
    log_session(plans, FIRST)
    log_session(plans, SECOND)
    assert forget_session(plans, FIRST.session, DAY)
    assert read_strength_log(plans) == (SECOND,)


def _with(**changes: object) -> str:
    """A logged session of one set of an exercise, with other values in the set."""
    one = {"reps": 8, "load_kg": 40.0} | changes
    return json.dumps({"session": "a", "date": "2026-11-24", "exercises": [{"exercise": "plank", "sets": [one]}]})


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ("5", "session: 5 is no object"),
        ('{"exercises": []}', "date: None is missing"),
        (_with(reps=-1), "reps: -1 is no whole number"),
        (_with(reps="8"), "reps: '8' is no whole number"),
        (_with(load_kg=-40), "load_kg: -40.0 is no number from 0 up"),
        (_with(load_kg=float("nan")), "load_kg: nan is no number from 0 up"),
        (_with(reps_left=float("inf")), "reps_left: inf is no number from 0 up"),
    ],
)
def test_a_damaged_entry_is_told_and_left_as_it_is(plans: StoredPlans, content: str, says: str) -> None:
    """Which session, and what is wrong with it; nothing is written over it, so that nothing in it is lost."""
    log_session(plans, FIRST)
    with plans.data.open().writing() as connection:
        connection.execute(update(LOGGED_SESSIONS).values(document=content))
    for step in (
        lambda: read_strength_log(plans),
        lambda: log_session(plans, SECOND),
        lambda: forget_session(plans, FIRST.session, DAY),
    ):
        with pytest.raises(UnreadableFile) as told:
            step()
        assert FIRST.session in str(told.value)
        assert says in str(told.value)
    with plans.data.open().reading() as connection:
        assert connection.execute(LOGGED_SESSIONS.select()).one().document == content


@pytest.mark.parametrize("stop", Stop)
def test_whenever_a_save_is_stopped_the_log_is_the_old_or_the_new(tmp_path: Path, stop: Stop) -> None:
    """Stopped at each operation in turn; an acknowledged entry is there, and the session can be logged again."""
    for at in count(1):
        plans = plans_beside(tmp_path / str(at) / "sam.toml")
        plans.add(draft("one"))
        log_session(plans, SECOND)
        disk = FailingDisk(stop, at)
        acknowledged = False
        with pytest.MonkeyPatch.context() as patch:
            disk.install(patch)
            with suppress(Died, UnreadableFile):
                log_session(plans, FIRST)
                acknowledged = True
        disk.end()
        found = read_strength_log(plans)
        assert found in ((SECOND,), (FIRST, SECOND))
        assert not acknowledged or found == (FIRST, SECOND)
        log_session(plans, FIRST)
        assert read_strength_log(plans) == (FIRST, SECOND)
        if acknowledged and len(disk.done) < at:
            return
