"""The athlete's own numbers of a race week: last leg work, food, the clock of the morning, pace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ironstride.calendar_time import clock
from ironstride.guide import figures
from ironstride.guide.own_numbers import day_words
from ironstride.guide.sentence import Numbers
from ironstride.prescription.known_targets import runner_known
from ironstride.rules.around_races import RaceWeekLegWork
from ironstride.rules.race_days import race_days
from ironstride.running.paces import race_pace
from ironstride.season.races import ASSUMED_START
from ironstride.training.athlete import Athlete, Goal
from ironstride.training.kinds import Kind, Priority, Tag
from ironstride.training.run_workout import RunTarget
from ironstride.training.run_workout_lines import pace_text
from ironstride.training.session import Session
from ironstride.units import HALF_MARATHON_M, MINUTES_PER_DAY, SECONDS_PER_MINUTE, TEN_KM_M, hours_to_minutes

UP_MINUTES: Final = 210
EAT_MINUTES: Final = 180
THERE_MINUTES: Final = 60
"""Before the start. Conventions."""
WARM_UPS: Final = ((TEN_KM_M, 30, 10), (HALF_MARATHON_M, 20, 10))
"""Up to this distance: minutes before the start at which the warm-up begins and ends. Conventions."""
LONG_WARM_UP: Final = (10, 0)
HOURS_PER_DAY: Final = 24
SECONDS_PER_HOUR: Final = 3600
NO_LEGS: Final = "None is planned before this race."
NO_PACE: Final = "No pace is known: run by effort, held back at first. A result under [running] tells it."
NO_MASS: Final = "Your body mass is not known: with --mass 62 the grams stand here."
SHORT_RACE: Final = "A race this short asks for no loading and no food on the way."


@dataclass(frozen=True, slots=True)
class RaceFacts:
    """What is known about a race and who runs it; None = unknown, or that there is none."""

    race: Goal
    athlete: Athlete | None
    legs: Session | None
    """The last leg work before it."""
    rule: RaceWeekLegWork | None
    """What the athlete's rules ask of it; None = switched off."""
    mass_kg: float | None
    minutes: int
    """About how long it takes."""

    @property
    def is_long(self) -> bool:
        """Whether it is long enough to load up for (evidence row 59; the border is a convention)."""
        return self.minutes >= figures.LOADING_FROM_MINUTES


def race_numbers(facts: RaceFacts) -> Numbers:
    """Name -> number as people read it.

    Raises:
        ValueError: for a body mass that nobody has.
    """
    return dict([*_legs(facts), *_food(facts), *_clock(facts.race), *_pace(facts.race, facts.athlete)])


def _legs(facts: RaceFacts) -> Iterator[tuple[str, str]]:
    legs = facts.legs
    if legs is None:
        yield "own_no_legs", NO_LEGS
        return
    days = (facts.race.date - legs.date).days
    yield "own_last_legs", f"{day_words(legs.date)}, {days} {'day' if days == 1 else 'days'} before"
    if facts.rule is not None:
        yield "own_asked_legs", f"{_asked_days(facts.race, legs, facts.rule):g}"


def _asked_days(race: Goal, legs: Session, rule: RaceWeekLegWork) -> float:
    if race.priority is not Priority.A:
        return (rule.b_gap_hours if race.priority is Priority.B else rule.c_gap_hours) / HOURS_PER_DAY
    light = legs.kind is Kind.MAINTENANCE and not legs.tags & {Tag.HEAVY, Tag.HARD, Tag.NEW_EXERCISE}
    if light and legs.minutes <= rule.primer_minutes:
        return rule.primer_days
    return race_days(race.distance_m).last_heavy_days


def _food(facts: RaceFacts) -> Iterator[tuple[str, str]]:
    if not facts.is_long:
        yield "own_short_race", SHORT_RACE
        return
    yield "own_fuel", "{}-{}".format(*figures.FUEL_G_PER_HOUR)
    if facts.minutes > hours_to_minutes(figures.FUEL_LONG_HOURS):
        yield "own_fuel_most", str(figures.FUEL_MOST_G_PER_HOUR)
    if facts.mass_kg is None:
        yield "own_no_mass", NO_MASS
        return
    mass = figures.check_mass(facts.mass_kg)
    low, high = figures.LOADING_G_PER_KG
    yield "own_mass", f"{mass:.1f}".removesuffix(".0")
    yield "own_loading_g", f"{round(low * mass)}-{round(high * mass)}"


def _clock(race: Goal) -> Iterator[tuple[str, str]]:
    start = ASSUMED_START if race.start is None else race.start
    if race.start is None:
        yield "own_assumed_start", "The start is not known; this one is assumed. Put start under [[goals]]."
    begins, ends = next((row[1:] for row in WARM_UPS if race.distance_m <= row[0]), LONG_WARM_UP)
    times = {"wake": UP_MINUTES, "eat": EAT_MINUTES, "there": THERE_MINUTES, "warm_up": begins, "ready": ends}
    for name, before in {**times, "start": 0}.items():
        yield f"own_{name}", clock((start - before) % MINUTES_PER_DAY)


def _pace(race: Goal, athlete: Athlete | None) -> Iterator[tuple[str, str]]:
    try:
        found = None if athlete is None else runner_known(athlete, race.date).prediction(race.distance_m)
    except ValueError:
        found = None
    if found is None or athlete is None:
        yield "own_no_pace", NO_PACE
        return
    pace = race_pace(found, race.time_s)
    fast, slow = float(round(pace.fast_s_per_km)), float(round(pace.slow_s_per_km))
    yield "own_pace", pace_text(RunTarget(1, 1, fast, slow), athlete.units)
    yield "own_times", f"{_time(found.fast_s)} to {_time(found.slow_s)}"


def _time(seconds: float) -> str:
    whole = round(seconds)
    hours, rest = divmod(whole, SECONDS_PER_HOUR)
    minutes, left = divmod(rest, SECONDS_PER_MINUTE)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
