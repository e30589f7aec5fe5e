"""Placed seasons to fill, made once a process, and what goes into filling them again in another way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.running_plan import RunningPlan, remake
from ironstride.prescription.fill_plan import Lifter, filled
from ironstride.prescription.filling import Done, Filling
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.athlete import Athlete, Place, StrengthProfile
from ironstride.training.kinds import STRENGTH_KINDS, Experience
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_workout import StrengthWorkout
from tests.season.people import MONDAY, beginner, marathoner, sam

PEOPLE = ("new", "returning", "adapted", "runner")


@dataclass(frozen=True)
class ToFill:
    """A placed season."""

    athlete: Athlete
    season: Season
    sessions: tuple[Session, ...]

    def fill(
        self, athlete: Athlete | None = None, done: Done | None = None, day: date = MONDAY, lifter: Lifter | None = None
    ) -> tuple[Session, ...]:
        """The sessions filled; by default as the plan itself was."""
        return filled(self.sessions, Filling(athlete or self.athlete, self.season, day, done or Done()), lifter)

    def week_of(self, session: Session) -> SeasonWeek:
        """The season's week that a session lies in."""
        return next(week for week in self.season.weeks if week.start <= session.date <= week.last_day)


def with_equipment(athlete: Athlete, items: Sequence[str]) -> Athlete:
    """The athlete with other things at home, where sessions without a place are done."""
    return replace(athlete, places={**athlete.places, "home": Place("home", equipment=tuple(items))})


def lifts(sessions: Sequence[Session]) -> list[tuple[Session, StrengthWorkout]]:
    """The strength sessions with their workouts, in time order."""
    found = [(one, workout_of(one)) for one in sorted(sessions, key=lambda one: (one.date, one.start))]
    return [(one, made) for one, made in found if isinstance(made, StrengthWorkout) and one.kind in STRENGTH_KINDS]


@cache
def season_to_fill(name: str) -> ToFill:
    """The season of one of the people, placed."""
    return to_fill(_person(name))


def to_fill(athlete: Athlete) -> ToFill:
    """The season of an athlete, placed."""
    answer = make_plan(PlanRequest(athlete, None, MONDAY))
    assert isinstance(answer, Planned), answer
    running = RunningPlan(athlete, answer.plan, answer.basis, MONDAY, {})
    remade = remake(running)
    season = remade.make(remade.ceilings)
    assert isinstance(season, Season), season
    return ToFill(athlete, season, answer.plan.sessions)


def _person(name: str) -> Athlete:
    if name == "new":
        return with_equipment(sam(), ("dumbbells 2x4 kg, 2x8 kg, 2x12 kg, 2x16 kg", "band"))
    if name == "returning":
        return with_equipment(
            sam(name="Rut", strength=StrengthProfile(Experience.RETURNING, 2, 40)), ("kettlebell 12 kg, 16 kg", "band")
        )
    if name == "adapted":
        return with_equipment(marathoner(), ("barbell 20 kg", "plates 2x20, 2x10, 2x5, 2x2.5, 2x1.25", "rack", "bench"))
    return beginner()
