"""What holds for every athlete's finished plan."""

from datetime import date

import jsonschema
from hypothesis import given, settings

from ironstride.export.plan_json import plan_to_json
from ironstride.export.plan_schema import plan_schema
from ironstride.training.athlete import Athlete
from ironstride.training.refusal import Refusal, RefusalCode
from tests.planning.athletes import athletes, first_days
from tests.planning.promises import PROMISES, answer_for
from tests.planning.season_laws import LAWS

SCHEMA = jsonschema.Draft202012Validator(plan_schema())


@settings(max_examples=120)
@given(athletes(), first_days())
def test_every_plan_keeps_its_promises(athlete: Athlete, as_of: date) -> None:
    """Rotations, exceptions, locks, other activities: rules that must hold, locks, sums, time slots, ids, coaching."""
    plan = answer_for(athlete, as_of)
    if isinstance(plan, Refusal):
        assert plan.code in {RefusalCode.NOT_ENOUGH_WINDOWS, RefusalCode.LONG_RUN_HAS_NO_WINDOW}, plan
        assert plan.relaxations
        return
    for check in (*PROMISES, *LAWS):
        check(plan, athlete)


@settings(max_examples=60)
@given(athletes(ordinary=True), first_days())
def test_every_ordinary_plan_keeps_its_promises(athlete: Athlete, as_of: date) -> None:
    """The same in weeks without surprises, where the plan also keeps to its documented form."""
    plan = answer_for(athlete, as_of)
    assert not isinstance(plan, Refusal), plan
    for check in (*PROMISES, *LAWS):
        check(plan, athlete)
    SCHEMA.validate(plan_to_json(plan))
