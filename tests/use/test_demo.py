"""The demo: half a year of simulated life in a folder of its own, the same each time."""

from datetime import date
from pathlib import Path

import pytest

from ironstride.calendar_time import monday_of
from ironstride.errors import InvalidInput
from ironstride.export.plan_json import plan_to_json
from ironstride.training.session import SessionStatus
from ironstride.use.demo.make_demo import AHEAD_WEEKS, FIRST_WEEKS, LIVED_WEEKS, make_demo
from ironstride.use.stored_plan import open_plan, stored_plans
from ironstride.use.what_was_done.named_record import named_record
from tests.store.places import place

TODAY = date(2026, 11, 24)


def test_a_demo_is_a_life_with_a_plan(tmp_path: Path) -> None:
    """Two seasons, recordings and lifts of half a year, the second season under way; told how far it is."""
    told: list[tuple[int, int]] = []
    demo = make_demo(tmp_path / "demo", place(tmp_path), TODAY, lambda done, every: told.append((done, every)))
    assert told[-1][0] == told[-1][1]
    assert len(told) == told[-1][1]
    plan = open_plan(demo.file, place(tmp_path)).plan
    assert len([week for week in plan.weeks if week.start < TODAY]) == LIVED_WEEKS + 1
    assert (monday_of(plan.goals[0].date) - monday_of(TODAY)).days == 7 * AHEAD_WEEKS
    behind = [one for one in plan.sessions if one.date < TODAY]
    assert sum(one.status is SessionStatus.DONE for one in behind) > len(behind) / 2
    done = named_record(demo.file, place(tmp_path), TODAY, "UTC").opened.record.done
    assert len([one for one in done if one.recorded is not None]) > 3 * (FIRST_WEEKS + LIVED_WEEKS) * 0.8
    assert len(stored_plans(demo.file, place(tmp_path)).versions()) >= LIVED_WEEKS
    assert not [one for one in plan.findings if one.force == "must"]
    assert plan_to_json(plan)["athlete"] == "Robin"
    with pytest.raises(InvalidInput, match="a folder without a demo"):
        make_demo(tmp_path / "demo", place(tmp_path), TODAY)
