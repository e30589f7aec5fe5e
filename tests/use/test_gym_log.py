"""Logging, swapping and taking back on a stored plan: contents follow, and when sessions are stays as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ironstride.errors import InvalidInput
from ironstride.store.strength_log import log_session, read_strength_log
from ironstride.training.session import SessionStatus
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.use.change.log_session import SessionLogged, forget_strength, log_strength
from ironstride.use.change.plan_change import make
from ironstride.use.change.replan_today import replan_today
from ironstride.use.change.running import Where
from ironstride.use.undo_change import brought_back, undo_change
from tests.use.gym_home import (
    AFTER,
    NEXT,
    TODAY,
    TUESDAY,
    contents,
    files_of,
    gym_home,
    lift,
    placed,
    plan_at,
    plans_at,
    swapped,
)

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


@pytest.mark.parametrize(("said", "reps"), [("2x8 40kg left 3", 9), ("2x11 40kg left 3", 12), ("2x8 40kg left 1", 8)])
def test_the_next_aim_rises_by_double_progression(home: Where, said: str, reps: int) -> None:
    """One repetition more where as many were left as asked, else the same; never more load at once."""
    log(home, f"back squat {said}")
    squat = lift(plan_at(home), AFTER)["back-squat"]
    assert (squat.load_kg, squat.aim_reps) == (40.0, reps)


def test_the_load_rises_once_the_top_was_reached_twice(home: Where) -> None:
    """With repetitions to spare; then the range begins again from below."""
    log(home, "back squat 2x12 40kg left 5")
    squat = lift(plan_at(home), AFTER)["back-squat"]
    assert (squat.load_kg, squat.aim) == (40.0, "12 repetitions: the same again")
    log(replace(home, today=TUESDAY + timedelta(days=7)), "back squat 3x12 40kg left 5", AFTER)
    squat = lift(plan_at(home), "w03-strength-1")["back-squat"]
    assert (squat.load_kg, squat.aim_reps) == (42.5, squat.reps_low)


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
    (kept,) = read_strength_log(plans_at(home))
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
    undone = undo_change(None, home.data)
    back, gone = brought_back(undone)
    assert ([card.id for card in back], gone) == ([TODAY], ())
    assert plan_at(home) == before
    assert len(read_strength_log(plans_at(home))) == 1


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


def keep(home: Where, logged: LoggedSession) -> None:
    """Store a session as it is, without filling the plan again."""
    with plans_at(home).writing() as writer:
        log_session(writer, logged)


def test_a_log_of_an_earlier_season_is_remembered_and_marks_nothing_done(home: Where) -> None:
    """Ids begin again with every season; what was lifted then is known now."""
    squats = LoggedExercise("back-squat", (LoggedSet(8, 50.0, 3.0),) * 2)
    keep(home, LoggedSession(NEXT, TUESDAY - timedelta(days=40), (squats,)))
    log(home, "row 2x8 15kg left 3")
    assert {one.id: one.status for one in plan_at(home).sessions}[NEXT] is SessionStatus.PLANNED
    assert lift(plan_at(home), AFTER)["back-squat"].load_kg is not None


def test_an_exercise_that_the_catalogue_no_longer_has_is_passed_over(home: Where) -> None:
    """A log outlives the catalogue it was written with."""
    gone = LoggedExercise("no-such-lift", (LoggedSet(8, 50.0, 3.0),) * 2)
    keep(home, LoggedSession("w00-strength-1", TUESDAY - timedelta(days=3), (gone,)))
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
        undo_change(None, home.data)
    assert plan_at(home) == before
