"""What was lifted is kept whole: added to, replaced, taken back, and not lost to damage or a broken-off save."""

import json
from contextlib import suppress
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.errors import UnreadableFile
from ironstride.store.strength_log_file import NAME, SCHEMA, forget_session, log_session, read_strength_log
from ironstride.training.strength_log import NEAR_DAYS, LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_log_json import logged_session_from_json, logged_session_to_json
from tests.store.failing_disk import Died, FailingDisk, Stop

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


def test_sessions_are_added_by_date(tmp_path: Path) -> None:
    """Nothing is logged at first; then every session, whatever the order they were logged in."""
    assert read_strength_log(tmp_path) == ()
    log_session(tmp_path, SECOND)
    log_session(tmp_path, FIRST)
    assert read_strength_log(tmp_path) == (FIRST, SECOND)
    assert json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["schema"] == SCHEMA
    assert [one.name for one in tmp_path.iterdir()] == [NAME]


def test_a_session_logged_twice_is_replaced(tmp_path: Path) -> None:
    """The last word counts, also where the session was moved by a few days; others stay."""
    for one in (FIRST, SECOND, AGAIN):
        log_session(tmp_path, one)
    assert read_strength_log(tmp_path) == (AGAIN, SECOND)
    moved = LoggedSession(AGAIN.session, DAY + timedelta(days=2), (SQUATS,))
    log_session(tmp_path, moved)
    assert read_strength_log(tmp_path) == (moved, SECOND)


def test_the_same_id_of_another_season_is_another_session(tmp_path: Path) -> None:
    """Ids begin again with every season: what was lifted half a year ago is kept."""
    later = LoggedSession(FIRST.session, DAY + timedelta(days=NEAR_DAYS), (PLANK,))
    log_session(tmp_path, FIRST)
    log_session(tmp_path, later)
    assert read_strength_log(tmp_path) == (FIRST, later)
    assert forget_session(tmp_path, later.session, later.date)
    assert read_strength_log(tmp_path) == (FIRST,)


def test_an_entry_is_taken_back(tmp_path: Path) -> None:
    """Only that one, and it is said when there was none; then nothing is written."""
    assert not forget_session(tmp_path, FIRST.session, DAY)
    assert not (tmp_path / NAME).exists()
    log_session(tmp_path, FIRST)
    log_session(tmp_path, SECOND)
    assert forget_session(tmp_path, FIRST.session, DAY)
    assert read_strength_log(tmp_path) == (SECOND,)


def _with(**changes: object) -> str:
    """A log of one session of one set of an exercise, with other values in the set."""
    one = {"reps": 8, "load_kg": 40.0} | changes
    session = {"session": "a", "date": "2026-11-24", "exercises": [{"exercise": "plank", "sets": [one]}]}
    return json.dumps({"schema": SCHEMA, "sessions": [session]})


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "cannot be read as a strength log"),
        ("[" * 100_000, "cannot be read as a strength log"),
        ("\udcff", "cannot be read as a strength log"),
        ("[]", f"wanted schema {SCHEMA}"),
        ('{"schema": "ironstride/strength-log/2", "sessions": []}', f"wanted schema {SCHEMA}"),
        (f'{{"schema": "{SCHEMA}"}}', "sessions: None is missing or no list"),
        (f'{{"schema": "{SCHEMA}", "sessions": 5}}', "sessions: 5 is missing or no list"),
        (f'{{"schema": "{SCHEMA}", "sessions": [5]}}', "session: 5 is no object"),
        (f'{{"schema": "{SCHEMA}", "sessions": [{{"exercises": []}}]}}', "date: None is missing"),
        (_with(reps=-1), "reps: -1 is no whole number"),
        (_with(reps="8"), "reps: '8' is no whole number"),
        (_with(load_kg=-40), "load_kg: -40.0 is no number from 0 up"),
        (_with(load_kg=float("nan")), "load_kg: nan is no number from 0 up"),
        (_with(reps_left=float("inf")), "reps_left: inf is no number from 0 up"),
    ],
)
def test_a_damaged_log_is_told_and_left_as_it_is(tmp_path: Path, content: str, says: str) -> None:
    """Which file, and what is wrong with it; nothing is written over it, so that nothing in it is lost."""
    path = tmp_path / NAME
    path.write_bytes(content.encode(errors="surrogateescape"))
    before = path.read_bytes()
    for step in (
        lambda: read_strength_log(tmp_path),
        lambda: log_session(tmp_path, FIRST),
        lambda: forget_session(tmp_path, FIRST.session, DAY),
    ):
        with pytest.raises(UnreadableFile) as told:
            step()
        assert str(path) in str(told.value)
        assert says in str(told.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize("at", range(0, 700, 25))
def test_a_log_cut_anywhere_is_damage(tmp_path: Path, at: int) -> None:
    """Half a file is never taken for a short log."""
    log_session(tmp_path, FIRST)
    log_session(tmp_path, SECOND)
    whole = (tmp_path / NAME).read_bytes().rstrip()
    (tmp_path / NAME).write_bytes(whole[: min(at, len(whole) - 1)])
    with pytest.raises(UnreadableFile):
        read_strength_log(tmp_path)


@pytest.mark.parametrize("stop", Stop)
def test_whenever_a_save_is_stopped_the_log_is_the_old_or_the_new(tmp_path: Path, stop: Stop) -> None:
    """Stopped at each operation in turn; an acknowledged entry is there, and the session can be logged again."""
    for at in count(1):
        home = tmp_path / str(at)
        home.mkdir()
        log_session(home, SECOND)
        disk = FailingDisk(stop, at)
        acknowledged = False
        with pytest.MonkeyPatch.context() as patch:
            disk.install(patch)
            with suppress(Died, UnreadableFile):
                log_session(home, FIRST)
                acknowledged = True
        disk.end()
        found = read_strength_log(home)
        assert found in ((SECOND,), (FIRST, SECOND))
        assert not acknowledged or found == (FIRST, SECOND)
        log_session(home, FIRST)
        assert read_strength_log(home) == (FIRST, SECOND)
        if acknowledged and len(disk.done) < at:
            return
