"""What the body says becomes a suggestion: sore legs, pain, a stop; and it is given back."""

from datetime import timedelta
from pathlib import Path

import pytest

from ironstride.calendar_time import monday_of
from ironstride.export.plan_json import plan_to_json
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.relief import ReliefCause
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.use.athlete_edit import back
from ironstride.use.change.edit_life import edit_life
from ironstride.use.change.plan_change import make
from ironstride.use.decide_proposal import accept
from ironstride.use.readiness.feeling import keep_feeling
from ironstride.use.suggest.looking import Looked, offer
from ironstride.use.suggest.reason import ReasonCode
from ironstride.use.undo_change import undo_change
from tests.changes.living_plan import LivingPlan
from tests.changes.test_suggestions import begun


def asked(living: LivingPlan, said: str, signs: tuple[str, ...] = ()) -> Looked:
    """What is offered after a word."""
    keep_feeling(living.where(), said, signs)
    return offer(living.where())


def leg_sets(living: LivingPlan) -> int:
    """Work sets of the strength sessions of the next four days."""
    last = living.today + timedelta(days=4)
    near = [one for one in living.plan.sessions if living.today <= one.date < last and one.kind in STRENGTH_KINDS]
    workouts = [workout_of(one) for one in near]
    return sum(one.sets for made in workouts if isinstance(made, StrengthWorkout) for one in made.exercises)


def test_very_sore_legs_ask_for_less_at_once(tmp_path: Path) -> None:
    """Less in the next leg sessions, nothing else; undo gives it back byte for byte."""
    living = begun(tmp_path)
    before, sets = plan_to_json(living.plan), leg_sets(living)
    looked = asked(living, "legs sore 8")
    assert looked.suggestion is not None
    assert [one.code for one in looked.suggestion.reasons] == [ReasonCode.SORE_LEGS]
    accept(None, living.data)
    assert leg_sets(living) < sets
    (relief,) = living.running().choices.reliefs
    assert relief.cause is ReliefCause.SORENESS
    assert offer(living.where()).suggestion is None
    undo_change(None, living.data)
    assert plan_to_json(living.plan) == before


def test_a_strong_pain_stops_running_for_two_days(tmp_path: Path) -> None:
    """No run lies on them, exercises spare the place, and the week does not make up for it."""
    living = begun(tmp_path)
    week = [one for one in living.week(2) if one.kind in RUN_KINDS]
    looked = asked(living, "knee pain 7")
    assert looked.suggestion is not None
    assert looked.suggestion.is_urgent
    accept(None, living.data)
    near = {living.today, living.today + timedelta(days=1)}
    assert not [one for one in living.plan.sessions if one.date in near and one.kind in RUN_KINDS]
    after = [one for one in living.plan.sessions if one.kind in RUN_KINDS and monday_of(one.date) == week[0].date]
    assert sum(one.minutes for one in after) <= sum(one.minutes for one in week)


def test_a_red_flag_stops_the_plan_until_somebody_qualified_has_cleared_it(tmp_path: Path) -> None:
    """Calm words, nothing planned from today, the past stays; cleared, it begins carefully."""
    living = begun(tmp_path)
    looked = asked(living, "ill", ("cardiac",))
    assert looked.suggestion is not None
    (reason,) = looked.suggestion.reasons
    assert reason.code is ReasonCode.RED_FLAG
    assert "medical help" in reason.text
    accept(None, living.data)
    assert not [one for one in living.plan.sessions if one.date >= living.today and one.kind is not Kind.RACE]
    again = offer(living.where())
    assert again.suggestion is None
    living.today += timedelta(days=12)
    keep_feeling(living.where(), "well")
    make(edit_life(living.where(), lambda text, athlete, today: back(text, [], athlete, today, cleared=True)))
    coming = [one for one in living.plan.sessions if one.date >= living.today]
    assert coming
    first = [one for one in coming if (one.date - living.today).days < 3]
    assert not [one for one in first if one.kind in QUALITY_KINDS or one.minutes > 45]


@pytest.mark.parametrize("said", ["legs sore 2", "tired 5", "knee pain 0", "slept 1; keen 1", "well"])
def test_one_ordinary_word_changes_nothing(tmp_path: Path, said: str) -> None:
    """A single day is no sign."""
    living = begun(tmp_path)
    assert asked(living, said).suggestion is None


@pytest.mark.parametrize(("said", "running"), [("ill", False), ("cold", True)])
def test_who_says_that_they_are_ill_is_offered_rest_until_back(tmp_path: Path, said: str, running: bool) -> None:
    """The file knows it then; a mild head cold keeps short easy runs; said once it is not offered again."""
    living = begun(tmp_path)
    looked = asked(living, said)
    assert looked.suggestion is not None
    assert [one.code for one in looked.suggestion.reasons] == [ReasonCode.ILL]
    accept(None, living.data)
    week = living.today + timedelta(days=6)
    runs = [one for one in living.plan.sessions if living.today <= one.date <= week and one.kind in RUN_KINDS]
    assert bool(runs) is running
    assert all(one.kind is Kind.EASY and one.minutes <= 30 for one in runs)
    assert offer(living.where()).suggestion is None
