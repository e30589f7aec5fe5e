"""Repair moves what has to move, and no more than the athlete thinks it is worth."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from ironstride.planning.plan_diff import Changed
from ironstride.planning.request import Planned
from ironstride.rules.prices import FINDING_PRICES
from ironstride.rules.wishes import MOVED_IS_LIKE
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Kind, Stability, Tag
from ironstride.training.session import SessionStatus
from tests.changes.hand_made_weeks import APART, ONE_SLOT_A_DAY, ROOMY, SLOTS, WIDE, named
from tests.changes.living_plan import LivingPlan
from tests.changes.people_pool import POOL
from tests.changes.repairs import SECOND_MONDAY, Repair, closed, inside, place, repaired, second_week, trained
from tests.planning.athlete_texts import RACE, TRAINED, WEEK, athlete_of

KEEP, BALANCED, BEST = Stability.KEEP_MY_PLAN, Stability.BALANCED, Stability.FIND_THE_BEST
SIX_DAYS = timedelta(days=6)


@cache
def first(name: str) -> tuple[Athlete, Planned]:
    """The first plan in a hand-made week."""
    return trained(ROOMY[name])


def moved(repair: Repair) -> set[str]:
    """Ids of the sessions that lie elsewhere."""
    return {change.session.id for change in repair.diff.sessions if change.what is Changed.MOVED}


@pytest.mark.parametrize(("name", "weekday", "slot"), SLOTS, ids=map(named, SLOTS))
def test_only_what_loses_its_time_slot_moves(name: str, weekday: int, slot: int) -> None:
    """Who keeps the plan: exactly the sessions of the closed slot move, none goes, and every other one stays."""
    athlete, plan = first(name)
    repair = repaired(closed(athlete, weekday, slot), plan, stability=KEEP)
    assert moved(repair) == {one.id for one in inside(plan, athlete, weekday, slot)}
    assert not repair.counted[Changed.GONE]
    assert not repair.counted[Changed.ADDED]


@pytest.mark.parametrize(("name", "weekday", "slot"), SLOTS[::2], ids=map(named, SLOTS[::2]))
def test_more_moves_only_for_a_better_plan(name: str, weekday: int, slot: int) -> None:
    """Keep-my-plan moves least, find-the-best costs least, and balanced moves one more only where that saves its
    price.
    """
    athlete, plan = first(name)
    keep, balanced, best = (repaired(closed(athlete, weekday, slot), plan, stability=one) for one in Stability)
    assert len(moved(keep)) <= len(moved(balanced)) <= len(moved(best))
    assert keep.cost >= balanced.cost >= best.cost
    for fewer, more, stability in ((keep, balanced, BALANCED), (balanced, best, BEST)):
        saved = fewer.cost - more.cost
        price = FINDING_PRICES[MOVED_IS_LIKE[stability]]
        assert saved >= price * (len(moved(more)) - len(moved(fewer)))


def test_two_move_where_one_has_to_make_room() -> None:
    """The long run fits only where another session is: that one moves too, and the rest stays."""
    athlete, plan = trained(WEEK)
    (long,) = inside(plan, athlete, 3, 0)
    repair = repaired(closed(athlete, 3, 0), plan, stability=KEEP)
    assert long.demand == "long"
    assert long.id in moved(repair)
    assert len(moved(repair)) == 2
    others = [one for one in second_week(plan) if one.id not in moved(repair)]
    assert all(place(repair.at(one.id)) == place(one) for one in others)


def test_a_session_without_any_place_goes_and_the_rest_stays() -> None:
    """Both weekend days hold a run, one goes: that run is left out, nothing is squeezed in elsewhere."""
    athlete, plan = trained(WEEK)
    (easy,) = inside(plan, athlete, 6, 0)
    repair = repaired(closed(athlete, 6, 0), plan)
    assert moved(repair) == set()
    gone = [change.session for change in repair.diff.sessions if change.what is Changed.GONE]
    assert [(one.demand, one.date) for one in gone] == [(easy.demand, gone[0].date)]
    assert gone[0].date >= SECOND_MONDAY
    assert repair.counted[Changed.ADDED] == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [("08:00-16:00", "08:00-16:01"), ("08:00-16:00", "08:00-15:59"), ("17:00-20:00", "17:00-20:10")],
)
def test_minutes_that_matter_to_no_session_move_none(old: str, new: str) -> None:
    """Every slot of a kind ends a little earlier or later, all season long."""
    _, plan = first("wide")
    repair = repaired(athlete_of(WIDE.replace(old, new), TRAINED, RACE), plan)
    assert repair.diff.is_empty


def test_a_slot_that_opens_moves_nothing_by_itself() -> None:
    """More time is no reason for another plan, where it mends nothing that is worth a move."""
    athlete, plan = first("wide")
    more = athlete_of(WIDE.replace('wed = "06:00-07:30', 'wed = "06:00-07:30, 12:00-13:00'), TRAINED, RACE)
    assert more != athlete
    assert moved(repaired(more, plan, stability=KEEP)) == set()


def test_a_moved_session_keeps_its_id_and_is_free_again_when_its_slot_goes() -> None:
    """The lift goes to Friday, and on from there when Friday evening is taken."""
    athlete, plan = trained(APART)
    lift = [one for one in second_week(plan) if one.demand == "strength"][-1]
    friday = SECOND_MONDAY + timedelta(days=4)
    there = replace(lift, date=friday, start=18 * 60 + 10, end=18 * 60 + 10 + lift.minutes)
    held = {lift.id: False}
    once = repaired(athlete, plan, held=held, moved={lift.id: there})
    assert place(once.at(lift.id)) == place(there)
    assert moved(once) == {lift.id}
    again = repaired(athlete, once.answer.planned, held=held)
    assert again.diff.is_empty
    taken = repaired(closed(athlete, 4, 0), once.answer.planned, held=held)
    assert moved(taken) == {lift.id}
    assert not any(finding.force == "must" for finding in taken.answer.planned.plan.findings)


def test_a_locked_session_stays_and_is_reported() -> None:
    """Its slot goes, it does not: what it breaks is told and costs nothing."""
    athlete, plan = trained(ONE_SLOT_A_DAY)
    session = second_week(plan)[0]
    repair = repaired(closed(athlete, 0), plan, held={session.id: True})
    assert place(repair.at(session.id)) == place(session)
    assert repair.at(session.id).locked
    broken = [one for one in repair.answer.planned.plan.findings if one.force == "must"]
    assert broken
    assert all((one.because, one.price) == ("locked", 0) and session.id in one.sessions for one in broken)
    assert moved(repair) == set()


def test_two_sessions_change_places(tmp_path: Path) -> None:
    """Each takes the other's time slot with its own id; nobody else moves."""
    living = LivingPlan.begun(tmp_path, ONE_SLOT_A_DAY, TRAINED, RACE)
    lift, easy = living.the("strength", 2), living.the("easy", 2)
    change = living.swap(lift, easy)
    now = {one.id: one for one in living.week(2)}
    assert (now[lift.id].date, now[easy.id].date) == (easy.date, lift.date)
    assert change.diff.moved == 2


def test_every_later_week_follows_a_habit_and_other_sessions_stay(tmp_path: Path) -> None:
    """The easy run of Friday is on Sunday from now on: in every ordinary week, and nothing else moves for it."""
    living = LivingPlan.begun(tmp_path, ONE_SLOT_A_DAY, TRAINED, RACE)
    easy = living.the("easy", 2)
    before = {one.id: place(one) for one in living.plan.sessions}
    living.move(easy, "sun", every_week=True)
    easy_runs = [one for number in range(2, 9) for one in living.week(number) if one.demand == "easy"]
    sundays = [one for one in easy_runs if one.date.weekday() == SIX_DAYS.days]
    assert len(sundays) >= 6
    elsewhere = [one for one in living.plan.sessions if before[one.id] != place(one)]
    assert all(before[one.id][0].weekday() == easy.date.weekday() for one in elsewhere)
    assert all(one.date.weekday() == SIX_DAYS.days for one in elsewhere)


def test_what_is_skipped_is_never_caught_up(tmp_path: Path) -> None:
    """It stays in the plan as skipped; nothing moves, nothing is added, nothing grows."""
    living = LivingPlan.begun(tmp_path, WIDE, TRAINED, RACE)
    for demand in ("easy", "long", "strength"):
        session = living.the(demand, 2)
        before = living.week(2)
        change = living.skip(session)
        (only,) = change.diff.sessions
        assert (only.session.id, only.what) == (session.id, Changed.CALLED_OFF)
        assert only.session.status is SessionStatus.SKIPPED
        assert [one.id for one in living.week(2)] == [one.id for one in before if one.id != session.id]
    assert living.replan().changes_nothing


def test_a_run_that_becomes_another_length_keeps_its_id() -> None:
    """One of two equal easy runs grows: both stay where they are, and are called what they were."""
    athlete, plan = trained(WEEK)
    repair = repaired(closed(athlete, 1, 1), plan)
    before = {one.id: place(one) for one in second_week(plan) if one.demand.startswith("easy")}
    after = {one.id: place(one) for one in second_week(repair.answer) if one.demand.startswith("easy")}
    assert "easy-short" in {one.demand for one in second_week(repair.answer)}
    assert after == before


def test_strides_are_done_once_a_week(tmp_path: Path) -> None:
    """Replanned on any day of the week: the run that has strides keeps them, and no other gets them."""
    living = LivingPlan.begun(tmp_path, WIDE, TRAINED, RACE)
    (strides,) = [one.id for one in living.week(1) if Tag.STRIDES in one.tags]
    for _ in range(6):
        living.later(1)
        living.replan()
        assert [one.id for one in living.week(1) if Tag.STRIDES in one.tags] == [strides]


def test_mobility_stays_at_its_time_when_the_place_changes(tmp_path: Path) -> None:
    """The evening at the gym becomes an evening anywhere: mobility is then anywhere too."""
    living = LivingPlan.begun(tmp_path, *POOL[1])
    before = {one.id: place(one) for one in living.plan.sessions if one.kind is Kind.MOBILITY and one.place == "gym"}
    assert before
    living.rewrite('mon = "18:00-19:30 gym"', 'mon = "18:00-19:30"')
    now = {one.id: one for one in living.plan.sessions}
    kept = [now[name] for name, at in before.items() if name in now and place(now[name]) == at]
    assert kept
    assert {one.place for one in kept} == {"anywhere"}
