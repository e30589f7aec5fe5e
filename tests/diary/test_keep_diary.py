"""A diary line is kept as a whole: sessions are done, runs without a recording are activities, words are check-ins."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.export.plan_json import plan_to_json
from ironstride.store.athletes import athlete_of_file
from ironstride.store.check_ins import check_ins
from ironstride.training.check_in import CheckIn, Pain, RedFlag, SoreSpot
from ironstride.training.kinds import Kind
from ironstride.training.session import SessionStatus
from ironstride.use.change.running import Where, open_running
from ironstride.use.diary.keep_diary import keep_diary
from ironstride.use.list_activities import list_activities
from ironstride.use.readiness.feeling import feeling, keep_feeling, signs_asked
from ironstride.use.what_was_done.named_record import named_record
from tests.use.gym_home import MONDAY, TODAY, TUESDAY, gym_home, plan_at, plans_at


def words(home: Where) -> tuple[CheckIn, ...]:
    """Every check-in that is kept."""
    with home.data.file.open().reading() as connection:
        known = athlete_of_file(connection, plans_at(home).file)
        assert known is not None
        return check_ins(connection, known.id)


def test_the_one_line_does_everything(tmp_path: Path) -> None:
    """The run of the day is done, its lift logged set by set, the calves are kept; coming loads follow."""
    home = gym_home(tmp_path)
    run = next(one for one in plan_at(home).sessions if one.date == MONDAY and one.kind is Kind.EASY)
    kept = keep_diary(home, f"mon easy {run.minutes} effort 3; tue back squat 3x8 40kg left 3; calves sore 4")
    assert [one.session.id if one.session else None for one in kept] == [run.id, TODAY, None]
    after = {one.id: one for one in plan_at(home).sessions}
    assert after[run.id].status is SessionStatus.DONE
    (lift,) = [one for one in open_running(home).plan.done.log if one.session == TODAY]
    assert [len(one.sets) for one in lift.exercises] == [3]
    assert words(home) == (CheckIn(TUESDAY, sore=(SoreSpot("calves", 4),)),)


def test_a_run_that_nobody_planned_is_a_full_activity(tmp_path: Path) -> None:
    """It is listed, has its effort and kind, counts in the record, and the same line again adds nothing."""
    home = gym_home(tmp_path)
    before = plan_at(home)
    for _ in range(2):
        keep_diary(home, "tue tempo 40 8 km effort 6; football 60")
    listed = list_activities(None, home.data, 20, "UTC")
    assert len(listed.lines) == 2
    record = named_record(Path("kim"), home.data, TUESDAY, "UTC").opened.record
    run = next(one for one in record.done if one.kind is Kind.THRESHOLD)
    assert (run.done.minutes, run.done.activity.distance_m, run.done.activity.effort) == (40.0, 8000.0, 6.0)
    assert run.match is not None
    assert run.match.session is None
    assert plan_to_json(plan_at(home)) == plan_to_json(before)


def test_with_any_problem_nothing_is_kept(tmp_path: Path) -> None:
    """The error points at the word in its line, and everything is as it was."""
    home = gym_home(tmp_path)
    before = plan_to_json(plan_at(home))
    with pytest.raises(InvalidInput) as caught:
        keep_diary(home, "mon easy 40; calves sore 4\ntue squat 3x0 40kg")
    (problem,) = caught.value.problems
    assert problem.pointing is not None
    assert problem.pointing[0] == "tue squat 3x0 40kg"
    assert problem.pointing[1].strip("^ ") == ""
    assert plan_to_json(plan_at(home)) == before
    assert words(home) == ()


def test_what_was_missed_is_kept_with_its_reason(tmp_path: Path) -> None:
    """Readiness reads it."""
    home = gym_home(tmp_path)
    keep_diary(home, "missed tue lift: did not want to")
    (log,) = [one for one in open_running(home).plan.done.log if one.session == TODAY]
    assert (log.missed, log.reason) == (True, "did not want to")
    session = next(one for one in plan_at(home).sessions if one.id == TODAY)
    assert session.status is SessionStatus.MISSED


def test_a_later_word_of_a_day_adds_to_the_earlier_one(tmp_path: Path) -> None:
    """Single values are replaced, places named again too; being well ends illness and its signs."""
    home = gym_home(tmp_path)
    keep_feeling(home, "tired 4; calves sore 4; knee pain 5; ill", [RedFlag.BONE.value])
    keep_feeling(home, "tired 2; calves sore 1; quads sore 3")
    (day,) = words(home)
    assert (day.fatigue, day.sore) == (2, (SoreSpot("calves", 1), SoreSpot("quads", 3)))
    assert day.pains == (Pain("knee", 5),)
    assert day.red_flags == {RedFlag.BONE}
    keep_feeling(home, "well")
    (day,) = words(home)
    assert (day.illness, day.is_well, day.red_flags) == (None, True, frozenset())


def test_feel_takes_words_on_feeling_only(tmp_path: Path) -> None:
    """A run is told where it belongs; nothing is kept."""
    home = gym_home(tmp_path)
    with pytest.raises(InvalidInput, match="ironstride diary"):
        keep_feeling(home, "tired 4; easy 40")
    assert words(home) == ()


def test_the_page_shows_a_week_the_latest_first(tmp_path: Path) -> None:
    """A line a day, and the state in one sentence."""
    home = gym_home(tmp_path)
    for back in range(9, -1, -1):
        keep_feeling(replace(home, today=TUESDAY + timedelta(days=9 - back)), f"tired {1 + back % 5}")
    page = feeling(replace(home, today=TUESDAY + timedelta(days=9)))
    assert len(page.rows) == 7
    assert page.rows[0].startswith("Thu 3 Dec")
    assert page.readiness.sentence
    assert len(signs_asked()) == len(RedFlag)
