"""Session ids are given once: a new plan inherits the old plan's, and dates play no part."""

from dataclasses import replace
from datetime import date, timedelta

from ironstride.planning.naming import Names
from ironstride.training.athlete import Lock, WeekException, WeeklyWindow
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan
from tests.planning.promises import plan_for
from tests.season.people import MONDAY, busy, sam

TWO_WEEKS_LATER = MONDAY + timedelta(weeks=2)


def demands(plan: Plan) -> dict[str, tuple[date, str]]:
    """Monday and demand of every id; easy runs of two lengths are one."""
    return {s.id: (s.date - timedelta(days=s.date.weekday()), s.demand.removesuffix("-short")) for s in plan.sessions}


def test_the_same_request_keeps_every_id_and_place() -> None:
    """Replanning without a change changes nothing but the parent."""
    first = plan_for(busy(), MONDAY)
    second = plan_for(busy(), MONDAY, first)
    assert second.parent == first.plan_id
    assert [(s.id, s.date, s.start) for s in second.sessions] == [(s.id, s.date, s.start) for s in first.sessions]


def test_a_changed_week_keeps_its_ids() -> None:
    """When a week loses time slots its sessions move, and are still called what they were."""
    first = plan_for(busy(), MONDAY)
    away = WeekException(date(2026, 12, 7), date(2026, 12, 10), "busy", (WeeklyWindow(420, 500, True, True),))
    second = plan_for(busy(exceptions=(away,)), MONDAY, first)
    known = demands(first)
    for name, place in demands(second).items():
        assert known.get(name, place) == place
    kept = set(known) & set(demands(second))
    assert len(kept) >= 0.8 * len(known)


def test_a_later_plan_goes_on_with_the_old_numbers() -> None:
    """Two weeks on, the third week is still w03."""
    first = plan_for(busy(), MONDAY)
    second = plan_for(busy(), TWO_WEEKS_LATER, first)
    mine = [s.id for s in second.sessions if s.date < TWO_WEEKS_LATER + timedelta(weeks=1)]
    assert mine
    assert all(name.startswith("w03-") for name in mine)
    assert set(mine) <= set(demands(first))


def test_an_id_is_never_used_again() -> None:
    """A session that is new in a week takes no id that the old plan has given, wherever that one lies now."""
    first = plan_for(busy(), MONDAY)
    held = Lock(date(2026, 12, 9), Kind.EASY, 360, 30)
    second = plan_for(busy(locks=(held,)), MONDAY, first)
    new = {s.id for s in second.sessions} - {s.id for s in first.sessions}
    old = demands(first)
    assert all(old.get(name) is None for name in new)
    assert len({s.id for s in second.sessions}) == len(second.sessions)


def test_ids_do_not_follow_dates() -> None:
    """The same wish in the next year has the same ids."""
    first = plan_for(sam(), MONDAY)
    year = timedelta(weeks=52)
    moved = sam(goals=tuple(replace(goal, date=goal.date + year) for goal in sam().goals))
    second = plan_for(moved, MONDAY + year)
    assert [s.id for s in first.sessions[:20]] == [s.id for s in second.sessions[:20]]


def test_names_count_on_from_the_old_plan() -> None:
    """A fourth easy run gets the next number."""
    names = Names(MONDAY)
    assert [names.give(MONDAY, "easy") for _ in range(2)] == ["w01-easy-1", "w01-easy-2"]
    assert names.give(MONDAY, "quality-1") == "w01-quality-1"
    assert names.give(TWO_WEEKS_LATER, "easy") == "w03-easy-1"
