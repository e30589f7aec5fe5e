"""What was imported feeds the season, freezes sessions and says what to lift next."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from ironstride.calendar_time import minutes_since
from ironstride.planning.running_plan import remake
from ironstride.store.links import say_link
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan
from ironstride.training.session import Session, SessionStatus
from ironstride.use.change.log_session import log_strength
from ironstride.use.change.replan_today import replan_today
from ironstride.use.change.running import open_running
from ironstride.use.plan_season import PlanSeason, plan_season
from tests.done.weeks_of_kim import imported, lift_at, run_at
from tests.store.places import place
from tests.use.gym_home import TODAY, TUESDAY, gym_home, plan_at, plans_at

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 11, 23)


def session(plan: Plan, name: str) -> Session:
    """One session of a plan."""
    return next(one for one in plan.sessions if one.id == name)


def test_a_season_from_the_store_is_the_season_from_the_files(tmp_path: Path) -> None:
    """Importing first or naming the folder when planning: the same weeks."""
    named, kept = tmp_path / "named", tmp_path / "kept"
    for folder in (named, kept):
        folder.mkdir()
        shutil.copy(EXAMPLES / "sam.toml", folder)
    by_name = plan_season(PlanSeason(named / "sam.toml", AS_OF, place(named), EXAMPLES / "recordings"))
    files = {one.name: one.read_bytes() for one in (EXAMPLES / "recordings").iterdir()}
    assert imported(place(kept), files, "sam").new == len(files)
    stored = plan_season(PlanSeason(kept / "sam.toml", AS_OF, place(kept)))
    assert any(f"{len(files)} imported activities, the last on 21 Nov 2026" in one for one in stored.notices)
    assert stored.plan.weeks == by_name.plan.weeks
    assert stored.plan.assumptions == by_name.plan.assumptions


def test_a_session_that_was_done_early_today_is_frozen(tmp_path: Path) -> None:
    """The plan made again from today leaves it where it is, as done, and plans no second one."""
    home = gym_home(tmp_path)
    before = plan_at(home)
    run = next(one for one in before.sessions if one.date == TUESDAY and one.kind.value != "full-body")
    assert imported(home.data, {"run.fit": run_at(TUESDAY, "06:05", run.minutes)}).new == 1
    running = open_running(home).plan
    assert session(running.plan, run.id).status is SessionStatus.DONE
    assert running.is_held(session(running.plan, run.id))
    after = replan_today(home).after
    assert session(after, run.id).status is SessionStatus.DONE
    assert (session(after, run.id).date, session(after, run.id).start) == (run.date, run.start)
    assert sum(one.kind is run.kind for one in after.sessions) == sum(one.kind is run.kind for one in before.sessions)


def test_recorded_sets_say_the_next_loads(tmp_path: Path) -> None:
    """As if they had been logged; the athlete's own log of the session goes before them."""
    home = gym_home(tmp_path)
    assert imported(home.data, {"lift.fit": lift_at(TUESDAY, "18:00")}).new == 1
    running = open_running(home).plan
    (recorded,) = running.done.log
    assert (recorded.session, recorded.date) == (TODAY, TUESDAY)
    assert [len(one.sets) for one in recorded.exercises] == [6]
    log_strength(home, [TODAY], "as planned")
    (own,) = open_running(home).plan.done.log
    assert own.session == TODAY
    assert own != recorded


def test_a_session_that_was_done_days_early_is_not_planned_again(tmp_path: Path) -> None:
    """It stays in the plan as it was planned, as done; its place is free, and what follows knows when it was done."""
    home = gym_home(tmp_path)
    before = plan_at(home)
    run = next(one for one in before.sessions if one.kind is Kind.LONG)
    assert imported(home.data, {"run.fit": run_at(TUESDAY, "06:05", run.minutes)}).new == 1
    with plans_at(home).writing() as writer, writer.step() as (connection, athlete):
        (known,) = [int(one.key) for one in open_running(home).record.done if one.recorded is not None]
        say_link(connection, athlete, known, run.id)
    running = open_running(home).plan
    (match,) = [one for one in open_running(home).record.matches if one.activity is not None]
    assert (match.session, match.days_late) == (run.id, (TUESDAY - run.date).days)
    assert running.elsewhere() == {run.id}
    after = replan_today(home).after
    assert session(after, run.id).status is SessionStatus.DONE
    assert session(after, run.id).date == run.date
    assert sorted(one.id for one in after.sessions) == sorted(one.id for one in before.sessions)


def test_what_was_done_beside_the_plan_is_remembered_when_it_was_done(tmp_path: Path) -> None:
    """A hard run of yesterday evening that nobody planned counts for what follows, as a session of the past."""
    home = gym_home(tmp_path)
    extra = {"run.fit": run_at(TUESDAY, "19:00", 50, 11000, beats=178)}
    assert imported(home.data, extra).new == 1
    later = replace(home, today=TUESDAY + timedelta(days=1))
    remembered = remake(open_running(later).plan).situation.memory
    minute = minutes_since(open_running(later).plan.epoch, TUESDAY, 19 * 60)
    assert [one.minutes for one in remembered if one.start == minute] == [50]
