"""A strength session from its dose: places filled, repetitions set, and shortened until it fits its minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.strength.choosing import chosen, is_rehearsed, swapped
from ironstride.strength.exercise import LEG_PATTERNS, Exercise, LoadKind, Pattern
from ironstride.strength.session_plan import HEAVY_REPS, HOLD_S, Reps, places_of, reps_of
from ironstride.strength.session_time import LEAST_SESSION_S, SHORT_WARM_UP_S, WARM_UP_S, TimedExercise, session_seconds
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.units import SECONDS_PER_MINUTE

LEAST_REST_S: Final = 45
REST_STEP_S: Final = 5
HEAVY_RAMP_SETS: Final = 2
BAR: Final = "barbell"
TITLES: Final = {
    "full-body": "Full body",
    "legs": "Legs",
    "upper-core": "Upper body and core",
    "maintenance": "Maintenance",
    "plyometric": "Jumps",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """An exercise of the session while it is made."""

    exercise: Exercise
    timed: TimedExercise
    low: int
    legs: bool

    def with_sets(self, sets: int) -> Chosen:
        """The same with other sets."""
        return replace(self, timed=replace(self.timed, sets=sets))


def build_session(ask: StrengthAsk, catalogue: Sequence[Exercise]) -> StrengthWorkout:
    """The session; it never takes more than its minutes, and never loads the legs more than its dose.

    Raises:
        ValueError: when it has less than ten minutes.
    """
    if ask.minutes * SECONDS_PER_MINUTE < LEAST_SESSION_S:
        raise ValueError(f"{ask.minutes} min hold no strength session")
    warm_up = SHORT_WARM_UP_S if ask.after_a_run else WARM_UP_S
    session = _within_dose(_filled(ask, catalogue), ask)
    session, warm_up = _within_time(session, ask.minutes * SECONDS_PER_MINUTE, warm_up)
    return _workout(session, ask, warm_up)


def _filled(ask: StrengthAsk, catalogue: Sequence[Exercise]) -> list[Chosen]:
    taken: set[str] = set()
    made: list[Chosen] = []
    for place in places_of(ask):
        exercise = chosen(place.patterns, ask, catalogue, taken)
        if exercise is None:
            continue
        exercise = swapped(exercise, ask, catalogue, taken)
        taken.add(exercise.id)
        reps = reps_of(exercise, ask)
        timed = TimedExercise(
            exercise,
            sets=place.sets,
            reps=0 if exercise.is_hold else reps.high,
            rest_s=reps.rest_s,
            hold_s=HOLD_S if exercise.is_hold else None,
            ramp_sets=_ramp_sets(exercise, reps),
        )
        made.append(Chosen(exercise, timed, 0 if exercise.is_hold else reps.low, place.legs))
    return made


def _ramp_sets(exercise: Exercise, reps: Reps) -> int:
    """Lighter sets first: only at the bar, two where the work sets are of few repetitions."""
    if exercise.load is not LoadKind.BARBELL:
        return 0
    return HEAVY_RAMP_SETS if reps is HEAVY_REPS else 1


def leg_sets_of(session: Sequence[Chosen]) -> float:
    """Leg sets, each exercise weighed by how much it loads the legs."""
    return sum(one.timed.sets * one.exercise.leg_load for one in session if one.exercise.pattern in LEG_PATTERNS)


def _within_dose(session: list[Chosen], ask: StrengthAsk) -> list[Chosen]:
    """Sets taken off the last leg exercise as long as the legs get more than their dose."""
    while leg_sets_of(session) > ask.leg_sets:
        last = max(place for place, one in enumerate(session) if one.exercise.leg_load)
        session = _with_one_set_less(session, last)
    return session


def _with_one_set_less(session: list[Chosen], place: int) -> list[Chosen]:
    one = session[place]
    if one.timed.sets <= 1:
        return session[:place] + session[place + 1 :]
    return [*session[:place], one.with_sets(one.timed.sets - 1), *session[place + 1 :]]


def _within_time(session: list[Chosen], seconds: int, warm_up: int) -> tuple[list[Chosen], int]:
    """Shortened step by step: upper exercises in turn, shorter rests, a shorter warm-up, legs in turn with upper, then
    fewer sets, the upper ones first (evidence row 32).
    """
    steps: tuple[Callable[[list[Chosen]], list[Chosen]], ...] = (_upper_in_turn, _shorter_rests, _legs_in_turn)
    for step in (None, *steps):
        session = session if step is None else step(session)
        if _seconds(session, warm_up) <= seconds:
            return session, warm_up
    warm_up = min(warm_up, SHORT_WARM_UP_S)
    while _seconds(session, warm_up) > seconds and session:
        upper = [place for place, one in enumerate(session) if not one.legs]
        most = max(upper or range(len(session)), key=lambda place: (session[place].timed.sets, place))
        session = _alone_again(_with_one_set_less(session, most))
    return session, warm_up


def _seconds(session: Sequence[Chosen], warm_up: int) -> int:
    return session_seconds([one.timed for one in session], warm_up)


def _upper_in_turn(session: list[Chosen]) -> list[Chosen]:
    """Upper exercises in pairs."""
    upper = [place for place, one in enumerate(session) if not one.legs]
    names: dict[int, str] = {}
    while upper:
        one = upper.pop(0)
        other = _partner(session, one, upper)
        if other is not None:
            upper.remove(other)
            names[one] = names[other] = _letter(len(names) // 2)
    return _named(session, _together(range(len(session)), names), names)


def _partner(session: Sequence[Chosen], place: int, others: Sequence[int]) -> int | None:
    """The first that can be done in turn with an exercise: one bar holds one load, so two at the bar never are."""
    at_the_bar = BAR in session[place].exercise.equipment
    return next((other for other in others if not (at_the_bar and BAR in session[other].exercise.equipment)), None)


def _together(places: Iterable[int], names: Mapping[int, str]) -> list[int]:
    """The same order, but that the second of a pair follows its first."""
    order: list[int] = []
    for place in places:
        if place not in order:
            pair = [other for other in names if other not in order and names[other] == names.get(place)]
            order += [place, *(other for other in pair if other != place)]
    return order


def _named(session: Sequence[Chosen], order: Sequence[int], names: Mapping[int, str]) -> list[Chosen]:
    return [replace(session[place], timed=replace(session[place].timed, superset=names.get(place))) for place in order]


def _letter(number: int) -> str:
    return chr(ord("a") + number)


def _shorter_rests(session: list[Chosen]) -> list[Chosen]:
    return [
        replace(one, timed=replace(one.timed, rest_s=max(LEAST_REST_S, _rounded(one.timed.rest_s * 3 // 4))))
        for one in session
    ]


def _rounded(seconds: int) -> int:
    return seconds // REST_STEP_S * REST_STEP_S


def _legs_in_turn(session: list[Chosen]) -> list[Chosen]:
    """Each leg exercise in turn with an upper one; what is left over stays where it was, alone."""
    legs = [place for place, one in enumerate(session) if one.legs and one.exercise.pattern is not Pattern.JUMP]
    upper = [place for place, one in enumerate(session) if not one.legs]
    names: dict[int, str] = {}
    for one in legs:
        other = _partner(session, one, upper)
        if other is not None:
            upper.remove(other)
            names[one] = names[other] = _letter(len(names) // 2)
    return _named(session, _together(range(len(session)), names), names)


def _alone_again(session: list[Chosen]) -> list[Chosen]:
    """An exercise whose partner is gone is done alone."""
    letters = [one.timed.superset for one in session]
    return [
        replace(one, timed=replace(one.timed, superset=None)) if letters.count(one.timed.superset) == 1 else one
        for one in session
    ]


def _workout(session: Sequence[Chosen], ask: StrengthAsk, warm_up: int) -> StrengthWorkout:
    exercises = tuple(_planned(one, ask) for one in session)
    upper = sum(one.timed.sets for one in session if not one.legs)
    letter = "b" if ask.number % 2 else "a"
    names = ", ".join(one.exercise.name.lower() for one in session)
    return StrengthWorkout(
        id=f"{ask.kind.value}-{letter}",
        title=TITLES[ask.kind.value],
        warm_up_s=warm_up,
        exercises=exercises,
        seconds=_seconds(session, warm_up),
        leg_sets=round(leg_sets_of(session)),
        upper_sets=upper,
        text=f"{sum(one.timed.sets for one in session)} sets: {names}." if session else "Nothing is possible here.",
        notes=_notes(session, ask),
    )


def _planned(one: Chosen, ask: StrengthAsk) -> PlannedExercise:
    timed, exercise = one.timed, one.exercise
    counted = not exercise.is_hold and exercise.pattern is not Pattern.JUMP
    return PlannedExercise(
        exercise=exercise.id,
        sets=timed.sets,
        reps_low=one.low,
        reps_high=timed.reps,
        reps_left=ask.reps_left if counted else None,
        rest_s=timed.rest_s,
        hold_s=timed.hold_s,
        ramp_sets=timed.ramp_sets,
        superset=timed.superset,
        contacts=exercise.contacts_per_rep * timed.reps * timed.sets,
        cue=exercise.cue,
        is_new=ask.done_lately.get(exercise.id, 0) == 0,
        name=exercise.name,
        each_side=exercise.one_sided,
    )


def _notes(session: Sequence[Chosen], ask: StrengthAsk) -> tuple[str, ...]:
    notes = []
    if ask.introductory:
        notes.append(f"Light: stop every set with {ask.reps_left} repetitions left or more.")
    if any(one.timed.superset for one in session):
        notes.append("Exercises with the same letter are done in turn, to save time.")
    if any(is_rehearsed(one.exercise, ask) for one in session):
        notes.append("Some of this is for the days away: close to the race nothing is new.")
    if ask.primer:
        notes.append("Short and easy on purpose: nothing today should be felt tomorrow.")
    return tuple(notes)
