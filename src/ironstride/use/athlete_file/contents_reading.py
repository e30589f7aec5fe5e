"""Reads what the athlete file says about what is inside sessions."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ironstride.running.fitness import check_possible
from ironstride.running.threshold import ThresholdTrial, threshold_of
from ironstride.strength.catalogue import UnknownExercise, load_catalogue
from ironstride.strength.equipment import kit_of
from ironstride.strength.exercise import Exercise
from ironstride.strength.loading import COUNTED
from ironstride.strength.log_text.read_sets import HEAVIEST_KG
from ironstride.training.athlete import GymWishes, KnownLift, Place, RaceResult, TimeTrial
from ironstride.training.text_values import parse_race_time
from ironstride.units import KG_PER_LB
from ironstride.use.athlete_file.contents_tables import LiftTable, ResultTable, RunningTable, StrengthTable, TrialTable
from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.values import where_text

_LOAD: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(kg|lbs?|pounds?)", re.IGNORECASE)


def result_of(table: ResultTable | None, where: str, as_of: date, problems: Problems) -> RaceResult | None:
    """A result that somebody can have run, up to `as_of`; None, and a problem, for any other."""
    if table is None:
        return None
    time_s = problems.reading(f"{where}.time", parse_race_time, table.time, table.distance)
    if table.date > as_of:
        problems.add(f"{where}.date", table.date, f"a day up to {as_of}: this race has not been run")
    if time_s is None:
        return None
    try:
        check_possible(table.distance, time_s)
    except ValueError as error:
        problems.add(f"{where}.time", table.time, f"a time that can be run: {error}")
        return None
    return RaceResult(table.distance, time_s, table.date)


def results_of(table: RunningTable, as_of: date, problems: Problems) -> tuple[RaceResult, ...]:
    """The further results."""
    found = (
        result_of(one, where_text(("running", "results", number)), as_of, problems)
        for number, one in enumerate(table.results)
    )
    return tuple(one for one in found if one is not None)


def trial_of(table: TrialTable | None, as_of: date, problems: Problems) -> TimeTrial | None:
    """The threshold trial."""
    found = result_of(table, "running.trial", as_of, problems)
    if table is None or found is None:
        return None
    try:
        threshold_of(ThresholdTrial(found.distance_m, found.time_s, found.date, table.heart))
    except ValueError as error:
        problems.add("running.trial.time", table.time, str(error))
        return None
    return TimeTrial(found.distance_m, found.time_s, found.date, table.heart)


def gym_wishes(table: StrengthTable, problems: Problems) -> GymWishes:
    """How strength sessions are filled."""
    instead = {}
    for name, other in (table.instead or {}).items():
        where = where_text(("strength", "instead", name))
        one, to = _exercise(name, where, problems), _exercise(other, where, problems)
        if one is None or to is None:
            continue
        if one.id in instead:
            problems.add(where, other, f"one exercise in place of {one.name.lower()}; it is here twice")
        elif one.id == to.id:
            problems.add(where, other, f"another exercise than {one.name.lower()} itself")
        instead[one.id] = to.id
    return GymWishes(table.heavy, table.jumps, instead, _lifts(table, problems), frozenset(table.pain))


def _lifts(table: StrengthTable, problems: Problems) -> tuple[KnownLift, ...]:
    found: dict[str, KnownLift] = {}
    for number, one in enumerate(table.lifts):
        lift = _lift(one, number, problems)
        if lift is None:
            continue
        where = where_text(("strength", "lifts", number, "exercise"))
        if lift.exercise in found:
            problems.add(where, one.exercise, "one set of each exercise; this one is here twice")
        if load_catalogue().of(lift.exercise).load not in COUNTED:
            problems.notice(where, f"{one.exercise}: its load is not counted, so this set is not used")
        found[lift.exercise] = lift
    return tuple(found.values())


def notice_equipment(places: dict[str, Place], problems: Problems) -> None:
    """Say what of the equipment is not understood, or makes no sense."""
    for name, place in places.items():
        for one in kit_of(place.equipment).problems:
            problems.notice(where_text(("places", name, "equipment")), f"{one.item}: {one.text}")


def _lift(table: LiftTable, number: int, problems: Problems) -> KnownLift | None:
    where = where_text(("strength", "lifts", number))
    exercise = _exercise(table.exercise, f"{where}.exercise", problems)
    match = _LOAD.fullmatch(table.load.strip())
    if match is None or float(match[1].replace(",", ".")) <= 0:
        problems.add(f"{where}.load", table.load, "a load above zero with its unit: 80 kg or 175 lb")
        return None
    load_kg = float(match[1].replace(",", ".")) * (1.0 if match[2].casefold() == "kg" else KG_PER_LB)
    if exercise is None:
        return None
    if load_kg > HEAVIEST_KG[exercise.load]:
        problems.add(f"{where}.load", table.load, _lighter(exercise, load_kg, match[2]))
        return None
    return KnownLift(exercise.id, round(load_kg, 2), table.reps, table.left)


def _lighter(exercise: Exercise, load_kg: float, unit: str) -> str:
    """At most so much; and what was meant perhaps, where kilograms and pounds were mixed up."""
    most = HEAVIEST_KG[exercise.load]
    meant = load_kg * KG_PER_LB
    mixed_up = unit.casefold() == "kg" and meant <= most
    perhaps = f"; {load_kg:g} lb would be {meant:.0f} kg" if mixed_up else ""
    return f"at most {most:g} kg ({most / KG_PER_LB:.0f} lb) for {exercise.name.lower()}{perhaps}"


def _exercise(name: str, where: str, problems: Problems) -> Exercise | None:
    found = load_catalogue().find(name)
    if not isinstance(found, UnknownExercise):
        return found
    near = ", ".join(one.name.lower() for one in found.nearest)
    problems.add(
        where, name, f"an exercise, such as: {near}" if near else "an exercise: ironstride exercises lists them"
    )
    return None
