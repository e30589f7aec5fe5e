"""What every filled season keeps, whatever the kit, the pain, the wishes and the way somebody lifts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ironstride.prescription.close_to_race import NOTHING_NEW
from ironstride.prescription.kits import kit_at
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.choosing import FAMILIAR_TIMES
from ironstride.strength.exercise import Pattern
from ironstride.strength.pain_sites import PAIN_SITES
from ironstride.training.athlete import Athlete, GymWishes
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS
from ironstride.training.run_workout import RunWorkout
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import LoggedSession
from ironstride.training.strength_workout import StrengthWorkout
from tests.prescription.people_lifting import ModelLifter
from tests.prescription.seasons_to_fill import PEOPLE, ToFill, lifts, season_to_fill, with_equipment

CATALOGUE = load_catalogue()
EVERY = sorted(one.id for one in CATALOGUE.exercises if one.pattern not in {Pattern.MOBILITY, Pattern.SPRINT})
SIX_WEEKS = timedelta(days=42)
THINGS = (
    "barbell 20 kg",
    "plates 2x20, 2x10, 2x5, 2x2.5",
    "plates 2x10",
    "rack",
    "bench",
    "dumbbells 2x10 kg",
    "dumbbells to 30 kg",
    "kettlebell 16 kg",
    "band",
    "cable",
    "machines",
    "pull up bar",
    "step",
    "full gym",
)


@dataclass(frozen=True)
class Wish:
    """Who, with which things, which pain and which wishes, and how strong."""

    name: str
    things: tuple[str, ...]
    pain: frozenset[str]
    heavy: bool
    jumps: bool
    instead: dict[str, str]
    best_kg: float


@dataclass(frozen=True)
class Case:
    """A season filled in one way."""

    placed: ToFill
    athlete: Athlete
    sessions: tuple[Session, ...]
    done: tuple[LoggedSession, ...]


WISHES = st.builds(
    Wish,
    name=st.sampled_from(PEOPLE),
    things=st.lists(st.sampled_from(THINGS), unique=True, max_size=6).map(tuple),
    pain=st.frozensets(st.sampled_from(sorted(PAIN_SITES)), max_size=2),
    heavy=st.booleans(),
    jumps=st.booleans(),
    instead=st.dictionaries(st.sampled_from(EVERY), st.sampled_from(EVERY), max_size=4),
    best_kg=st.floats(5, 150),
)


def case_of(wish: Wish) -> Case:
    """The season of that wish, filled as it would go on."""
    placed = season_to_fill(wish.name)
    gym = GymWishes(heavy=wish.heavy, jumps=wish.jumps, pain=wish.pain, instead=wish.instead)
    athlete = replace(with_equipment(placed.athlete, wish.things), gym=gym)
    model = ModelLifter(wish.best_kg, kit_at(athlete, "home"))
    done: list[LoggedSession] = []

    def lifter(session: Session, workout: StrengthWorkout) -> LoggedSession:
        done.append(model(session, workout))
        return done[-1]

    sessions = placed.fill(athlete, lifter=lifter)
    return Case(placed, athlete, sessions, tuple(done))


def only_contents_change(case: Case) -> None:
    """Filling never touches what a session is, when it is, or what it is called."""
    bare = [replace(one, workout=None) for one in case.sessions]
    assert bare == [replace(one, workout=None) for one in case.placed.sessions]


def runs_last_their_minutes(case: Case) -> None:
    """Every run has a workout of exactly its minutes, but for the race, which lasts as long as it lasts."""
    for session in case.sessions:
        workout = workout_of(session)
        if session.kind in RUN_KINDS and session.sport.value == "run":
            assert isinstance(workout, RunWorkout)
            assert sum(step.seconds or 0 for step in workout.all_steps()) == session.minutes * 60


def lifts_fit_their_minutes(case: Case) -> None:
    """A strength session never takes longer than it has."""
    strength = [one for one in case.sessions if one.kind in STRENGTH_KINDS]
    assert len(lifts(case.sessions)) == len(strength)
    for session, workout in lifts(case.sessions):
        assert 0 < workout.seconds <= session.minutes * 60


def nothing_without_its_equipment(case: Case) -> None:
    """Every exercise can be done with what is at the session's place."""
    for session, workout in lifts(case.sessions):
        there = kit_at(case.athlete, session.place).words
        for one in workout.exercises:
            assert set(CATALOGUE.of(one.exercise).equipment) <= there, (session.id, one.exercise)


def nothing_where_it_hurts(case: Case) -> None:
    """No exercise that is swapped at a painful site."""
    for session, workout in lifts(case.sessions):
        for one in workout.exercises:
            assert not case.athlete.gym.pain & set(CATALOGUE.of(one.exercise).not_with_pain_in), session.id


def nothing_new_close_to_the_race(case: Case) -> None:
    """In peak, taper and race week only what was done at least twice in the six weeks before, once anything was."""
    made = lifts(case.sessions)
    for session, workout in made:
        if case.placed.week_of(session).phase not in NOTHING_NEW:
            continue
        earlier = [
            one.exercise
            for other, before in made
            if session.date - SIX_WEEKS <= other.date < session.date
            for one in before.exercises
        ]
        if any(earlier.count(name) >= FAMILIAR_TIMES for name in earlier):
            for one in workout.exercises:
                assert earlier.count(one.exercise) >= FAMILIAR_TIMES, (session.id, one.exercise)
                assert not one.is_new


def legs_get_no_more_than_the_season_gave(case: Case) -> None:
    """Leg sets of a week, each with the share of it that the legs carry, stay inside its dose."""
    for week in case.placed.season.weeks:
        mine = [workout for session, workout in lifts(case.sessions) if week.start <= session.date <= week.last_day]
        sets = sum(one.sets * CATALOGUE.of(one.exercise).leg_load for workout in mine for one in workout.exercises)
        assert sets <= week.target.leg_sets + 1e-9, week.start


def loads_can_be_made(case: Case) -> None:
    """Every load is one that the owned things make."""
    for session, workout in lifts(case.sessions):
        kit = kit_at(case.athlete, session.place)
        for one in workout.exercises:
            loads = kit.loads_for(CATALOGUE.of(one.exercise))
            assert one.load_kg is None or not loads or one.load_kg in loads, (one, loads)


def load_and_sets_never_rise_together(case: Case) -> None:
    """From one time of an exercise to the next at most one of the two goes up."""
    last: dict[str, tuple[int, float | None]] = {}
    by_session = {one.session: one for one in case.done}
    for session, workout in lifts(case.sessions):
        for one in workout.exercises:
            sets, load = last.get(one.exercise, (one.sets, None))
            if load is not None and one.load_kg is not None:
                assert not (one.load_kg > load and one.sets > sets), (session.id, one, sets, load)
        for done in by_session[session.id].exercises:
            if done.sets:
                last[done.exercise] = (len(done.sets), done.sets[0].load_kg)


PROMISES: tuple[Callable[[Case], None], ...] = (
    only_contents_change,
    runs_last_their_minutes,
    lifts_fit_their_minutes,
    nothing_without_its_equipment,
    nothing_where_it_hurts,
    nothing_new_close_to_the_race,
    legs_get_no_more_than_the_season_gave,
    loads_can_be_made,
    load_and_sets_never_rise_together,
)


@given(WISHES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_there_every_promise_is_kept(wish: Wish) -> None:
    """All promises at once, so that each filled season is checked for all."""
    case = case_of(wish)
    for promise in PROMISES:
        promise(case)


@pytest.mark.parametrize("name", PEOPLE)
def test_filled_again_it_is_the_same(name: str) -> None:
    """The same sessions, season and log give the same workouts, and those that the plan came with."""
    placed = season_to_fill(name)
    assert placed.fill() == placed.fill() == placed.sessions
