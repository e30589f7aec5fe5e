"""Sessions keep their minutes, their dose, what is there, and what hurts; and nothing is a surprise near a race."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.choosing import FAMILIAR_TIMES
from ironstride.strength.equipment import WORDS, kit_of
from ironstride.strength.exercise import LEG_PATTERNS, Pattern
from ironstride.strength.pain_sites import PAIN_SITES
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.kinds import Kind, Phase
from ironstride.training.strength_workout import StrengthWorkout

CATALOGUE = load_catalogue()
EVERY = CATALOGUE.exercises
GYM = kit_of(("barbell", "rack", "bench", "dumbbells to 30 kg", "cable")).words
BUILD = StrengthAsk(Kind.FULL_BODY, 40, 7, 6, 2, Phase.BUILD, equipment=GYM)

ASKS = st.builds(
    StrengthAsk,
    kind=st.sampled_from((Kind.FULL_BODY, Kind.LEGS, Kind.UPPER_CORE, Kind.MAINTENANCE)),
    minutes=st.integers(20, 60),
    leg_sets=st.integers(0, 12),
    upper_sets=st.integers(0, 10),
    reps_left=st.integers(1, 4),
    phase=st.sampled_from(Phase),
    introductory=st.booleans(),
    primer=st.booleans(),
    heavy=st.booleans(),
    jumps=st.booleans(),
    equipment=st.frozensets(st.sampled_from(sorted(WORDS))),
    pain=st.frozensets(st.sampled_from(sorted(PAIN_SITES)), max_size=3),
    done_lately=st.dictionaries(st.sampled_from([one.id for one in EVERY]), st.integers(0, 6), max_size=12),
    only_familiar=st.booleans(),
    number=st.integers(0, 5),
    after_a_run=st.booleans(),
    most_difficulty=st.integers(1, 3),
)


def made(ask: StrengthAsk) -> StrengthWorkout:
    """The session asked for."""
    return build_session(ask, EVERY)


@given(ASKS)
def test_never_longer_than_its_minutes(ask: StrengthAsk) -> None:
    """Warm-up, change-over and rests included, for any kit, experience and length from 20 to 60 minutes."""
    assert made(ask).seconds <= ask.minutes * 60


@given(ASKS)
def test_nothing_without_its_equipment(ask: StrengthAsk) -> None:
    """Every exercise needs only what is there."""
    for one in made(ask).exercises:
        assert set(CATALOGUE.of(one.exercise).equipment) <= ask.equipment


@given(ASKS)
def test_nothing_where_it_hurts(ask: StrengthAsk) -> None:
    """No exercise that is swapped at a painful site."""
    for one in made(ask).exercises:
        assert not ask.pain & set(CATALOGUE.of(one.exercise).not_with_pain_in)


@given(ASKS)
def test_the_legs_never_get_more_than_their_dose(ask: StrengthAsk) -> None:
    """Upper & core sessions load no legs; others no more than was asked."""
    counted = [one for one in made(ask).exercises if CATALOGUE.of(one.exercise).pattern in LEG_PATTERNS]
    loaded = sum(one.sets * CATALOGUE.of(one.exercise).leg_load for one in counted)
    assert loaded <= ask.leg_sets + 1e-9
    if ask.kind is Kind.UPPER_CORE and not ask.leg_sets:
        assert not any(CATALOGUE.of(one.exercise).leg_load for one in counted)


@given(ASKS)
def test_nothing_new_in_peak_and_taper(ask: StrengthAsk) -> None:
    """Only what was done at least twice in six weeks."""
    for one in made(replace(ask, only_familiar=True)).exercises:
        assert ask.done_lately.get(one.exercise, 0) >= FAMILIAR_TIMES


@given(ASKS)
def test_an_introduction_is_gentle(ask: StrengthAsk) -> None:
    """Nothing known for soreness, no jumps, nothing difficult."""
    for one in made(replace(ask, introductory=True)).exercises:
        exercise = CATALOGUE.of(one.exercise)
        known = ask.primer and ask.done_lately.get(one.exercise, 0) > 0
        assert exercise.soreness_risk == 1 or known
        assert exercise.pattern is not Pattern.JUMP


@given(ASKS)
def test_the_same_ask_gives_the_same_session(ask: StrengthAsk) -> None:
    """Nothing is random, and no exercise comes twice."""
    workout = made(ask)
    assert workout == made(ask)
    names = [one.exercise for one in workout.exercises]
    assert len(names) == len(set(names))


def test_legs_come_first() -> None:
    """Then pull and push, then trunk."""
    patterns = [CATALOGUE.of(one.exercise).pattern for one in made(BUILD).exercises]
    assert patterns[:2] == [Pattern.SQUAT, Pattern.HINGE]
    assert patterns[-1] in {Pattern.TRUNK, Pattern.PUSH, Pattern.PULL}


def test_sessions_take_turns() -> None:
    """Even and odd sessions have other leg exercises."""
    even = {one.exercise for one in made(BUILD).exercises}
    odd = {one.exercise for one in made(replace(BUILD, number=1)).exercises}
    assert even != odd


def test_what_is_known_stays() -> None:
    """An exercise of the last weeks is kept, so that it can progress."""
    first = made(BUILD)
    done = {one.exercise: 2 for one in first.exercises}
    assert made(replace(BUILD, done_lately=done)).exercises[0].exercise == first.exercises[0].exercise


def test_short_of_time_is_done_in_turn() -> None:
    """Fewer minutes pair exercises before sets go."""
    short, long = made(replace(BUILD, minutes=30)), made(replace(BUILD, minutes=45))
    assert any(one.superset for one in short.exercises)
    assert not any(one.superset for one in long.exercises)
    assert short.leg_sets == long.leg_sets


def test_too_short_for_anything() -> None:
    """Less than ten minutes is the caller's mistake."""
    with pytest.raises(ValueError, match="hold no strength session"):
        made(replace(BUILD, minutes=9))


def test_heavy_main_lifts() -> None:
    """By choice the main lifts are of three to six repetitions with long rests."""
    first = made(replace(BUILD, heavy=True, minutes=60)).exercises[0]
    assert (first.reps_low, first.reps_high) == (3, 6)
    assert first.rest_s >= 120


@given(ASKS)
def test_two_at_the_bar_never_take_turns(ask: StrengthAsk) -> None:
    """One bar holds one load: a pair has at most one exercise that needs it, and its two come one after the other."""
    exercises = made(ask).exercises
    for letter in {one.superset for one in exercises if one.superset}:
        pair = [place for place, one in enumerate(exercises) if one.superset == letter]
        assert len(pair) == 2
        assert pair[1] == pair[0] + 1
        assert sum("barbell" in CATALOGUE.of(exercises[place].exercise).equipment for place in pair) <= 1


def test_lighter_sets_before_heavy_ones() -> None:
    """Two before few repetitions at the bar, one before more, none elsewhere."""
    workout = made(replace(BUILD, heavy=True, minutes=60, most_difficulty=3))
    ramps = {one.reps_high: one.ramp_sets for one in workout.exercises if "barbell" in one.exercise or one.ramp_sets}
    assert ramps[6] == 2
    assert all(sets <= 1 for reps, sets in ramps.items() if reps > 6)
    assert all(CATALOGUE.of(one.exercise).load.value == "barbell" for one in workout.exercises if one.ramp_sets)
