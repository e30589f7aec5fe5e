"""Leg sessions after which the legs stayed sore do not count for the 48-hour-legs clock."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ironstride.planning.untrained import as_lived
from ironstride.readiness.sore_lifts import sore_lifts
from ironstride.training.check_in import CheckIn, SoreSpot
from ironstride.training.kinds import Kind, Tag
from ironstride.training.session import SessionStatus
from tests.changes.living_plan import LivingPlan
from tests.planning.athlete_texts import RACE, TRAINED, WEEK
from tests.plans import session
from tests.readiness.days import TODAY

LIFT = session("w01-strength-1", TODAY, Kind.FULL_BODY, 1080, 40)
AFTER = TODAY + timedelta(days=2)


@pytest.mark.parametrize(
    ("said", "is_sore"),
    [
        (CheckIn(AFTER, soreness=4), True),
        (CheckIn(AFTER, soreness=3), False),
        (CheckIn(AFTER, sore=(SoreSpot("quads", 5),)), True),
        (CheckIn(AFTER, sore=(SoreSpot("biceps", 9),)), False),
        (CheckIn(TODAY + timedelta(days=1), soreness=9), False),
        (CheckIn(AFTER), False),
    ],
)
def test_the_word_of_the_second_day_counts(said: CheckIn, is_sore: bool) -> None:
    """Above 3 of 10 forty-eight hours later; what nobody said is no soreness."""
    assert sore_lifts([said], [LIFT]) == ({LIFT.id} if is_sore else set())


def test_only_leg_sessions_that_were_done_can_leave_anything() -> None:
    """Not a missed one, not one without leg work."""
    said = [CheckIn(AFTER, soreness=8)]
    assert sore_lifts(said, [replace(LIFT, status=SessionStatus.MISSED)]) == set()
    assert sore_lifts(said, [replace(LIFT, tags=LIFT.tags - {Tag.LEG_WORK})]) == set()


def test_the_clock_counts_one_less(tmp_path: Path) -> None:
    """A week behind has a leg session less for each that stayed sore."""
    living = LivingPlan.begun(tmp_path, WEEK, TRAINED, RACE)
    running = living.running().plan
    carried = running.basis.carried(living.week(3)[0].date)
    legs = [one for one in living.week(1) if Tag.LEG_WORK in one.tags and one.demand.startswith("strength")]
    lived = as_lived(carried, living.plan.sessions, (), {legs[0].id})
    assert lived.behind[0].exposures == carried.behind[0].exposures - 1
    assert lived.behind[1:] == carried.behind[1:]
