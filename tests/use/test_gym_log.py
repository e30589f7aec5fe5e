"""Logging, swapping and taking back on a stored plan: contents follow, and when sessions are stays as it is."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ironstride.errors import InvalidInput
from ironstride.store.strength_log_file import log_session, read_strength_log
from ironstride.training.plan import Plan
from ironstride.training.session import SessionStatus
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.use.change.log_session import SessionLogged, forget_strength, log_strength
from ironstride.use.change.plan_change import make
from ironstride.use.change.replan_today import replan_today
from ironstride.use.change.running import Where
from ironstride.use.change.swap_exercise import Swapped, swap, swap_wish, swaps_of
from ironstride.use.undo_change import brought_back, undo_change
from tests.use.gym_home import AFTER, NEXT, TODAY, TUESDAY, files_of, folder_at, gym_home, lift, plan_at

RDL = "dumbbell-romanian-deadlift"
DONE = (
    "back squat 2x8 40kg left 3; romanian 2x8 12.5kg left 3; calf 2x10 10kg left 3; row 2x8 15kg left 3; press 2x8 20kg"
)


@pytest.fixture
def home(tmp_path: Path) -> Where:
    """The season, on its first Tuesday."""
    return gym_home(tmp_path)


def log(where: Where, text: str, session: str = TODAY) -> SessionLogged:
    """Log a session."""
    return log_strength(where, [session], text)


def swapped(where: Where, words: str, to: str) -> Swapped:
    """Swap an exercise."""
    return swap(swap_wish(where, words.split()), to)


def placed(plan: Plan) -> Plan:
    """The plan without what filling and storing may change: contents, whether done, names of plans."""
    sessions = tuple(replace(one, workout=None, status=SessionStatus.PLANNED) for one in plan.sessions)
    return replace(plan, plan_id="", parent=None, as_of=TUESDAY, sessions=sessions)


def contents(plan: Plan) -> dict[str, Mapping[str, object] | None]:
    """What is inside each session."""
    return {one.id: one.workout for one in plan.sessions}


def test_later_sessions_follow_what_was_logged(home: Where) -> None:
    """Eight at 40 kg with three left: nine next time (double progression), told at once; the logged session is done."""
    before = plan_at(home)
    assert lift(before, AFTER)["back-squat"].load_kg is None
    done = log(home, DONE + "; note fine")
    after = plan_at(home)
    squat = lift(after, AFTER)["back-squat"]
    assert (squat.load_kg, squat.aim_reps) == (40.0, 9)
    assert {one.exercise.exercise: one.session.id for one in done.coming}["back-squat"] == AFTER
    assert done.line.endswith("overhead press 2x8 20kg; note fine")
    assert {one.id: one.status for one in after.sessions}[TODAY] is SessionStatus.DONE
    assert contents(after)[TODAY] == contents(before)[TODAY]
    assert placed(after) == placed(before)


@pytest.mark.parametrize(
    ("said", "load_kg", "reps"),
    [("2x12 40kg left 3", 42.5, 8), ("2x8 40kg left 3", 40.0, 9), ("2x8 40kg left 1", 40.0, 8)],
)
def test_the_next_aim_rises_by_double_progression(home: Where, said: str, load_kg: float, reps: int) -> None:
    """At the top of the range the load rises and repetitions begin again; inside it one more; too hard, the same.

    In the third week: in the second there is a set more, and load and sets never rise together.
    """
    log(home, f"back squat {said}")
    assert lift(plan_at(home), AFTER)["back-squat"].load_kg == 40.0
    squat = lift(plan_at(home), "w03-strength-1")["back-squat"]
    assert squat.load_kg == load_kg
    assert squat.aim_reps == reps


def test_what_hurt_is_left_out_for_two_weeks(home: Where) -> None:
    """Also where it was left out because it hurts; then it may come again."""
    for text in ("romanian 2x8 12.5kg hurt", "skip romanian hurt"):
        log(home, text)
        plan = plan_at(home)
        soon = [
            one for one in plan.sessions if TUESDAY < one.date <= TUESDAY + timedelta(days=14) and "strength" in one.id
        ]
        assert len(soon) >= 3
        assert all(RDL not in lift(plan, one.id) for one in soon)
    forget_strength(home, [TODAY])
    assert RDL in lift(plan_at(home), AFTER)


def test_logging_twice_replaces(home: Where) -> None:
    """The last word counts, in the log and in the plan."""
    log(home, "back squat 2x8 60kg left 3; skip calf")
    assert {one.id: one.status for one in plan_at(home).sessions}[TODAY] is SessionStatus.PARTLY
    log(home, DONE)
    (kept,) = read_strength_log(folder_at(home).path)
    assert kept.exercises[0].sets == (LoggedSet(8, 40.0, 3.0),) * 2
    assert lift(plan_at(home), AFTER)["back-squat"].load_kg == 40.0
    assert {one.id: one.status for one in plan_at(home).sessions}[TODAY] is SessionStatus.DONE


def test_an_entry_taken_back_leaves_the_plan_as_it_was(home: Where) -> None:
    """Contents and state of every session; a second time there is nothing to take back."""
    before = plan_at(home)
    log(home, DONE)
    forget_strength(home, [TODAY])
    assert contents(plan_at(home)) == contents(before)
    assert plan_at(home).sessions == before.sessions
    with pytest.raises(InvalidInput, match="a session that was logged"):
        forget_strength(home, [TODAY])


@pytest.mark.parametrize(
    ("session", "text", "says"),
    [
        (NEXT, "back squat 2x8 40kg", "lies ahead"),
        ("w01-easy-1", "back squat 2x8 40kg", "a strength session"),
        ("w99-strength-1", "back squat 2x8 40kg", "a name such as"),
        (TODAY, "bak squat 2x8 40kg", "an exercise, such as: back squat"),
        (TODAY, "back squat 2x8 400kg", "at most 300 kg; 400 lb would be 181 kg"),
        (TODAY, "back squat 2x8 left 11", "0 to 10 repetitions left"),
        (TODAY, "", "what was done, such as"),
    ],
)
def test_a_log_that_is_not_understood_stores_nothing(home: Where, session: str, text: str, says: str) -> None:
    """What stands there and what was wanted; every file is as it was."""
    before = files_of(home)
    with pytest.raises(InvalidInput, match=says):
        log(home, text, session)
    assert files_of(home) == before


def test_a_load_in_the_other_unit_is_pointed_out(home: Where) -> None:
    """Last time 40 kg, now 88 kg: stored, and said that pounds may be meant."""
    assert log(home, "back squat 2x8 40kg").warnings == ()
    (warning,) = log(home, "back squat 2x8 88kg").warnings
    assert "lb perhaps: last time it was 40 kg" in warning


def test_undo_of_a_log_brings_the_session_back(home: Where) -> None:
    """The session is listed, the plan is as it was, and what was lifted is not lost."""
    before = plan_at(home)
    log(home, DONE)
    undone = undo_change(None, home.directory)
    back, gone = brought_back(undone)
    assert ([card.id for card in back], gone) == ([TODAY], ())
    assert plan_at(home) == before
    assert len(read_strength_log(folder_at(home).path)) == 1


def test_a_swap_changes_one_exercise_of_one_session(home: Where) -> None:
    """The session has the other exercise, later weeks keep a familiar one, and nothing moves."""
    before = plan_at(home)
    offered = [one.id for one in swaps_of(swap_wish(home, ["week", "3", "tue", "lift", "back", "squat"]))]
    assert "goblet-squat" in offered
    done = swapped(home, "week 3 tue lift back squat", "goblet squat")
    after = plan_at(home)
    assert (done.before, done.after) == ("Back squat", "Goblet squat")
    third = "w03-strength-1"
    wanted = ["goblet-squat" if one == "back-squat" else one for one in lift(before, third)]
    assert list(lift(after, third)) == wanted
    assert all("back-squat" in lift(after, one) for one in (TODAY, AFTER, "w04-strength-1"))
    assert placed(after) == placed(before)


def test_a_swap_may_be_swapped_again_and_back(home: Where) -> None:
    """For a third exercise, and for the first: then the session is as it was planned."""
    before = plan_at(home)
    swapped(home, f"{TODAY} back squat", "goblet squat")
    swapped(home, f"{TODAY} goblet squat", "front squat")
    assert "front-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} front squat", "back squat")
    assert contents(plan_at(home)) == contents(before)


def test_undo_of_a_swap_restores_exactly(home: Where) -> None:
    """The session is listed and reads as before; the choice is forgotten, so replanning does not bring it again."""
    before = plan_at(home)
    swapped(home, f"{TODAY} back squat", "goblet squat")
    back, gone = brought_back(undo_change(None, home.directory))
    assert (TODAY in [card.id for card in back], gone) == (True, ())
    assert plan_at(home) == before
    assert replan_today(home).diff.is_empty


@pytest.mark.parametrize(
    ("words", "to", "says"),
    [
        (f"{TODAY} back squat", "gobblet squat", "Goblet squat"),
        (f"{TODAY} back squat", "leg press", "this needs leg-press"),
        (f"{TODAY} back squat", "overhead press", "not in this session yet"),
        (f"{TODAY} bench press", "goblet squat", "one exercise of this session; there are: Back squat"),
        (TODAY, "goblet squat", "after the session"),
        ("w01-easy-2 back squat", "goblet squat", "a strength session that lies ahead"),
        ("", "goblet squat", "a session and an exercise"),
    ],
)
def test_a_swap_that_cannot_be_is_refused(home: Where, words: str, to: str, says: str) -> None:
    """What was wanted is said, and every file is as it was."""
    before = files_of(home)
    with pytest.raises(InvalidInput, match=says):
        swapped(home, words, to)
    assert files_of(home) == before


def test_a_logged_session_is_not_swapped(home: Where) -> None:
    """What was done was done, also after its plan was taken back: the entry goes first."""
    log(home, DONE)
    with pytest.raises(InvalidInput, match="lies ahead"):
        swapped(home, f"{TODAY} back squat", "goblet squat")
    undo_change(None, home.directory)
    with pytest.raises(InvalidInput, match=f"ironstride log {TODAY} --remove"):
        swapped(home, f"{TODAY} back squat", "goblet squat")
    forget_strength(home, [TODAY])
    swapped(home, f"{TODAY} back squat", "goblet squat")


def test_what_is_always_done_in_place_can_be_swapped_too(tmp_path: Path) -> None:
    """Of an exercise that stands for another one by the athlete file, for this session only, and back."""
    home = gym_home(tmp_path, '\n[strength.instead]\n"back squat" = "goblet squat"\n')
    before = plan_at(home)
    assert "goblet-squat" in lift(before, TODAY)
    swapped(home, f"{TODAY} goblet squat", "front squat")
    assert "front-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} front squat", "back squat")
    assert "back-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} back squat", "goblet squat")
    assert contents(plan_at(home)) == contents(before)


def test_nothing_is_swapped_in_that_loads_what_hurts(home: Where) -> None:
    """Neither offered nor taken."""
    wish = swap_wish(home, [TODAY, "back", "squat"])
    athlete = wish.running.plan.athlete
    hurting = replace(athlete, gym=replace(athlete.gym, pain=frozenset({"knee"})))
    wish = replace(wish, running=replace(wish.running, plan=replace(wish.running.plan, athlete=hurting)))
    offered = {one.id for one in swaps_of(wish)}
    loading = next(one for one in swaps_of(swap_wish(home, [TODAY, "back", "squat"])) if one.id not in offered)
    with pytest.raises(InvalidInput, match="leaves alone what hurts: knee"):
        swap(wish, loading.id)


def test_replanning_keeps_what_was_done_today(home: Where) -> None:
    """Today's session that was logged keeps its id, its state and its contents, and nothing changes."""
    log(home, DONE)
    before = plan_at(home)
    change = replan_today(home)
    assert change.diff.is_empty
    make(change)
    assert [one for one in plan_at(home).sessions if one.date == TUESDAY] == [
        one for one in before.sessions if one.date == TUESDAY
    ]
    assert lift(plan_at(home), AFTER)["back-squat"].load_kg == 40.0
    later = replace(home, today=TUESDAY + timedelta(days=2))
    make(replan_today(later))
    assert {one.id: one.status for one in plan_at(home).sessions}[TODAY] is SessionStatus.DONE


def test_a_log_of_an_earlier_season_is_remembered_and_marks_nothing_done(home: Where) -> None:
    """Ids begin again with every season; what was lifted then is known now."""
    squats = LoggedExercise("back-squat", (LoggedSet(8, 50.0, 3.0),) * 2)
    log_session(folder_at(home).path, LoggedSession(NEXT, TUESDAY - timedelta(days=40), (squats,)))
    log(home, "row 2x8 15kg left 3")
    assert {one.id: one.status for one in plan_at(home).sessions}[NEXT] is SessionStatus.PLANNED
    assert lift(plan_at(home), AFTER)["back-squat"].load_kg is not None


def test_an_exercise_that_the_catalogue_no_longer_has_is_passed_over(home: Where) -> None:
    """A log outlives the catalogue it was written with."""
    gone = LoggedExercise("no-such-lift", (LoggedSet(8, 50.0, 3.0),) * 2)
    log_session(folder_at(home).path, LoggedSession("w00-strength-1", TUESDAY - timedelta(days=3), (gone,)))
    log(home, DONE)
    assert lift(plan_at(home), AFTER)["back-squat"].load_kg == 40.0


STEPS: tuple[Callable[[Where], object], ...] = (
    lambda home: log(home, DONE),
    lambda home: log(home, "as planned"),
    lambda home: log(home, "skip squat hurt; row 3x12 20kg left 0"),
    lambda home: forget_strength(home, [TODAY]),
    lambda home: swapped(home, f"{NEXT} split squat", "goblet squat"),
    lambda home: swapped(home, f"{NEXT} goblet squat", "dumbbell split squat"),
    lambda home: swapped(home, f"{AFTER} back squat", "front squat"),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=4))
def test_filling_again_changes_nothing_but_contents(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Callable[[Where], object]]
) -> None:
    """Whatever is logged, taken back and swapped: ids, days, times, weeks, findings and proof are as they were; and
    undone step by step the first plan is in force again.
    """
    home = gym_home(tmp_path_factory.mktemp("home"))
    before = plan_at(home)
    made = 0
    for step in steps:
        try:
            step(home)
        except InvalidInput:
            continue
        made += 1
        assert placed(plan_at(home)) == placed(before)
    for _ in range(made):
        undo_change(None, home.directory)
    assert plan_at(home) == before
