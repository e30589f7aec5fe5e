"""Sessions of days on which something is taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.prescription.kits import kit_at
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import Pattern
from ironstride.training.athlete import Athlete, GymWishes
from ironstride.training.kinds import Tag
from ironstride.training.relief import Relief, ReliefCause
from ironstride.training.strength_workout import StrengthWorkout
from tests.prescription.people_lifting import ModelLifter
from tests.prescription.seasons_to_fill import ToFill, lifts, season_to_fill
from tests.season.people import MONDAY

CATALOGUE = load_catalogue()
WEEK = MONDAY + timedelta(weeks=4)
"""A Monday in the base, when everything is known."""


def relief(**what: object) -> Relief:
    """A relief of one whole week."""
    made = Relief(WEEK, WEEK + timedelta(days=6), ReliefCause.SORENESS)
    return replace(made, **what)  # type: ignore[arg-type]


def strong(made: ToFill) -> Athlete:
    """Somebody who lifts heavy, jumps, and has a full kit."""
    return replace(made.athlete, gym=GymWishes(heavy=True, jumps=True))


def workouts(*reliefs: Relief) -> list[StrengthWorkout]:
    """The week's workouts of somebody used to lifting, as sizes of a week that is not eased leave them."""
    made = season_to_fill("adapted")
    weeks = tuple(replace(one, is_eased=bool(reliefs)) if one.start == WEEK else one for one in made.season.weeks)
    eased = replace(made, season=replace(made.season, weeks=weeks, reliefs=reliefs))
    filled = eased.fill(strong(made), lifter=ModelLifter(100.0, kit_at(made.athlete, "home")))
    return [workout for one, workout in lifts(filled) if WEEK <= one.date < WEEK + timedelta(weeks=1)]


def sets(workout: StrengthWorkout) -> int:
    """Work sets of all exercises."""
    return sum(one.sets for one in workout.exercises)


def test_half_of_the_sets() -> None:
    """Of all of them, in each session; one of each kind stays at least."""
    for usual, eased in zip(workouts(), workouts(relief(strength_set_share=0.5)), strict=True):
        assert 1 <= sets(eased) <= sets(usual) / 2 + 1


def test_no_leg_work_leaves_the_rest() -> None:
    """None of the legs' sets, all the others."""
    for usual, eased in zip(workouts(), workouts(relief(leg_set_share=0.0)), strict=True):
        assert eased.leg_sets == 0
        assert eased.upper_sets >= usual.upper_sets


def test_four_repetitions_left_are_calm() -> None:
    """Nothing heavy, nothing known for much soreness, no jumps, and no load above 80 % of the best."""
    calm = workouts(relief(reps_left=4, no_jumps=True))
    assert calm
    for workout in calm:
        for one in workout.exercises:
            exercise = CATALOGUE.of(one.exercise)
            assert exercise.soreness_risk < 3
            assert exercise.pattern is not Pattern.JUMP
            assert one.reps_left in {4, None}
            assert one.load_kg is None or one.load_kg <= 80.0
    assert any(CATALOGUE.of(one.exercise).pattern is Pattern.JUMP for made in workouts() for one in made.exercises)


def test_loads_fall_with_the_reserve() -> None:
    """What leaves four repetitions is lighter than what leaves two."""
    heavy = {one.exercise: one.load_kg for made in workouts() for one in made.exercises if one.load_kg}
    calm = {
        one.exercise: one.load_kg for made in workouts(relief(reps_left=4)) for one in made.exercises if one.load_kg
    }
    both = heavy.keys() & calm.keys()
    assert both
    assert all(calm[name] <= heavy[name] for name in both)
    assert any(calm[name] < heavy[name] for name in both)


@pytest.mark.parametrize("site", ["knee", "back", "shoulder"])
def test_what_hurts_is_spared(site: str) -> None:
    """As a painful site of the athlete file does, for these days only."""
    for workout in workouts(relief(spared=frozenset({site}))):
        assert not any(site in CATALOGUE.of(one.exercise).not_with_pain_in for one in workout.exercises)


def test_no_strides_on_days_without_jumps() -> None:
    """An easy run that had strides is an easy run."""
    made = season_to_fill("adapted")
    tagged = [one for one in made.sessions if Tag.STRIDES in one.tags]
    assert tagged
    quiet = Relief(MONDAY, tagged[-1].date, ReliefCause.SORENESS, no_jumps=True)
    eased = replace(made, season=replace(made.season, reliefs=(quiet,)))
    workouts_of = {one.id: one.workout for one in eased.fill()}
    assert all((workouts_of[one.id] or {})["id"] == "easy" for one in tagged)


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from([0.0, 0.3, 0.6, 1.0]),
    st.sampled_from([0.2, 0.5, 1.0]),
    st.sampled_from([None, 2, 3, 4, 5]),
    st.booleans(),
)
def test_never_more_sets_than_without(legs: float, every: float, left: int | None, calm: bool) -> None:
    """Whatever is taken back: no session has more leg sets or more sets; where anything is left there is a set."""
    taken = relief(leg_set_share=legs, strength_set_share=every, reps_left=left, no_jumps=calm)
    for usual, eased in zip(workouts(), workouts(taken), strict=True):
        assert eased.leg_sets <= usual.leg_sets
        assert 1 <= sets(eased) <= sets(usual)
