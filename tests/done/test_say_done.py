"""The athlete's word on a planned session."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.errors import InvalidInput
from ironstride.store.strength_log import read_strength_log
from ironstride.training.kinds import RUN_KINDS
from ironstride.training.session import SessionStatus
from ironstride.training.strength_log import LoggedSession
from ironstride.training.strength_log_json import logged_session_from_json, logged_session_to_json
from ironstride.use.ambiguous import Ambiguous
from ironstride.use.change.log_session import log_strength
from ironstride.use.change.replan_today import replan_today
from ironstride.use.change.running import Where
from ironstride.use.change.say_done import DoneWords, forget_done, say_done, say_missed
from ironstride.use.undo_change import undo_change
from tests.done.weeks_of_kim import imported, record_of, run_at
from tests.use.gym_home import TODAY, TUESDAY, gym_home, plan_at, plans_at

NUMBERS = st.none() | st.floats(0, 1000)


@pytest.fixture
def home(request: pytest.FixtureRequest) -> Where:
    """Kim on the first Tuesday: a hard run in the morning, a lift in the evening."""
    return gym_home(request.getfixturevalue("tmp_path"))


def run_of_today(home: Where) -> str:
    """The id of Tuesday's run."""
    return next(one.id for one in plan_at(home).sessions if one.date == TUESDAY and one.kind in RUN_KINDS)


def status_of(home: Where, name: str) -> SessionStatus:
    """What the plan says of a session."""
    return next(one.status for one in plan_at(home).sessions if one.id == name)


@pytest.mark.parametrize(
    ("minutes", "wanted"),
    [(None, SessionStatus.DONE), (0.8, SessionStatus.DONE), (0.79, SessionStatus.PARTLY), (2, SessionStatus.DONE)],
)
def test_how_long_says_whether_it_was_done(home: Where, minutes: float | None, wanted: SessionStatus) -> None:
    """Four fifths of the planned minutes are done; without a number it was as planned."""
    name = run_of_today(home)
    planned = next(one.minutes for one in plan_at(home).sessions if one.id == name)
    said = DoneWords(None if minutes is None else minutes * planned, 5000, 7)
    assert say_done(home, [name], said).status is wanted
    assert status_of(home, name) is wanted
    done = next(one for one in record_of(home).opened.record.done if one.key == f"logged:{name}")
    assert done.done.minutes == pytest.approx(planned * (minutes or 1))
    assert (done.done.activity.distance_m, done.load.effort.effort) == (5000, 7)


def test_a_recording_takes_the_place_of_the_word(home: Where) -> None:
    """Its length counts, and it is there once; the effort that was said stays."""
    name = run_of_today(home)
    say_done(home, [name], DoneWords(10, effort=8))
    assert imported(home.data, {"run.fit": run_at(TUESDAY, "06:12", 36, 6600)}).new == 1
    (run,) = [one for one in record_of(home).opened.record.done if one.done.day == TUESDAY]
    assert (run.key, run.done.minutes, run.load.effort.effort) == ("1", 36, 8)
    assert replan_today(home).changes_nothing or status_of(home, name) is not SessionStatus.MISSED


def test_a_lift_is_logged_as_planned_and_keeps_what_was_logged(home: Where) -> None:
    """Whether the sets or the effort are said first."""
    say_done(home, [TODAY], DoneWords(effort=6))
    (logged,) = read_strength_log(plans_at(home))
    assert logged.exercises
    assert logged.effort == 6
    log_strength(home, [TODAY], "back squat 2x6 60kg left 2")
    (again,) = read_strength_log(plans_at(home))
    assert (len(again.exercises), again.effort) == (1, 6)
    say_done(home, [TODAY], DoneWords(minutes=38))
    assert read_strength_log(plans_at(home)) == (replace(again, minutes=38),)


def test_what_was_missed_is_not_caught_up(home: Where) -> None:
    """The plan made again puts it nowhere; taken back it counts as planned."""
    name = run_of_today(home)
    before = plan_at(home)
    tomorrow = replace(home, today=TUESDAY + timedelta(days=1))
    assert say_missed(tomorrow, [name]).status is SessionStatus.MISSED
    change = replan_today(tomorrow)
    kinds = [one.kind for one in change.after.sessions]
    assert kinds == [one.kind for one in before.sessions]
    assert next(one.date for one in change.after.sessions if one.id == name) == TUESDAY
    assert forget_done(tomorrow, [name]).status is SessionStatus.PLANNED
    assert status_of(home, name) is SessionStatus.PLANNED


def test_a_word_is_no_part_of_the_plan(home: Where) -> None:
    """Undoing brings the plan before back; what was said stays said."""
    name = run_of_today(home)
    say_done(home, [name], DoneWords())
    undo_change(None, home.data)
    assert status_of(home, name) is SessionStatus.PLANNED
    assert [one.session for one in read_strength_log(plans_at(home))] == [name]


@pytest.mark.parametrize(
    ("words", "said", "wanted"),
    [
        (["wed", "easy"], DoneWords(), "lies ahead"),
        ([TODAY], DoneWords(minutes=0), "minutes above 0"),
        ([TODAY], DoneWords(minutes=1441), "minutes above 0"),
        ([TODAY], DoneWords(distance_m=0), "kilometres above 0"),
        ([TODAY], DoneWords(effort=10.5), "an effort from 1"),
        ([TODAY], DoneWords(effort=-1), "an effort from 1"),
        (["someday"], DoneWords(), "wanted"),
    ],
)
def test_what_cannot_be_is_refused(home: Where, words: list[str], said: DoneWords, wanted: str) -> None:
    """And nothing is kept."""
    with pytest.raises(InvalidInput, match=wanted):
        say_done(home, words, said)
    assert read_strength_log(plans_at(home)) == ()


def test_without_words_the_only_session_of_today_is_meant(home: Where) -> None:
    """With two of them it is asked which."""
    with pytest.raises(Ambiguous):
        say_done(home, [], DoneWords())
    with pytest.raises(InvalidInput, match="something was said"):
        forget_done(home, [TODAY])


@given(NUMBERS, NUMBERS, st.none() | st.floats(0, 10), st.none() | st.integers(0, 1439), st.booleans(), st.text())
def test_words_come_back_from_their_text(
    minutes: float | None, metres: float | None, effort: float | None, start: int | None, missed: bool, note: str
) -> None:
    """To the last digit."""
    said = LoggedSession("w01-easy-1", TUESDAY, (), note, minutes, metres, effort, start, missed=missed)
    assert logged_session_from_json(logged_session_to_json(said)) == said


@pytest.mark.parametrize("change", [{"effort": 11}, {"minutes": -1}, {"distance_m": "far"}, {"start": 6.5}])
def test_damaged_words_are_told(change: dict[str, object]) -> None:
    """With the key."""
    document = logged_session_to_json(LoggedSession("w01-easy-1", TUESDAY)) | change
    with pytest.raises(ValueError, match=next(iter(change))):
        logged_session_from_json(document)
