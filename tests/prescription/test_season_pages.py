"""A whole season of strength as a person reads it: what changes from time to time, and what the log says about it."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ironstride.prescription.kits import kit_at
from ironstride.season.season_week import SeasonWeek
from ironstride.training.athlete import GymWishes, KnownLift
from ironstride.training.session import Session, SessionStatus
from ironstride.training.strength_log import LoggedSession
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.training.strength_workout_lines import strength_workout_lines
from tests.prescription.people_lifting import ModelLifter
from tests.prescription.seasons_to_fill import ToFill, lifts, season_to_fill

PAGES = Path(__file__).parent / "pages"
AWAY_FROM, AWAY_UNTIL = date(2027, 1, 4), date(2027, 1, 31)
BEST_KG = {"new": 24.0, "returning": 30.0, "adapted": 90.0}


def lifted(name: str) -> ToFill:
    """The people of the pages: the returning one misses four weeks, the adapted one lifts heavy and jumps."""
    placed = season_to_fill(name)
    if name == "returning":
        missed = tuple(
            replace(one, status=SessionStatus.MISSED) if AWAY_FROM <= one.date <= AWAY_UNTIL else one
            for one in placed.sessions
        )
        return replace(placed, sessions=missed)
    if name == "adapted":
        wishes = GymWishes(heavy=True, jumps=True, lifts=(KnownLift("back-squat", 70.0, 5, 2),))
        return replace(placed, athlete=replace(placed.athlete, gym=wishes))
    return placed


def page(name: str) -> str:
    """Every strength session, under its week."""
    placed = lifted(name)
    model = ModelLifter(BEST_KG[name], kit_at(placed.athlete, "home"))
    done: dict[str, LoggedSession] = {}

    def lifter(session: Session, workout: StrengthWorkout) -> LoggedSession:
        done[session.id] = model(session, workout)
        return done[session.id]

    lines: list[str] = []
    week = None
    for session, workout in lifts(placed.fill(lifter=lifter)):
        if placed.week_of(session) is not week:
            week = placed.week_of(session)
            lines += ["", heading(week)]
        if session.status is SessionStatus.MISSED:
            lines.append(f"  {session.date:%a %d %b}  missed")
            continue
        lines.append(f"  {session.date:%a %d %b}  {session.minutes} min, takes {workout.seconds / 60:.0f}")
        lines += [f"    {line}" for line in strength_workout_lines(workout)]
    return "\n".join(lines).lstrip("\n") + "\n"


def heading(week: SeasonWeek) -> str:
    """The week's phase and dose."""
    lighter = ", lighter" if week.cutback else ""
    dose = f"{week.target.leg_sets} sets for the legs, {week.target.upper_sets} for the rest"
    return f"Week of {week.start:%d %b %Y}: {week.phase}{lighter}; {dose}"


@pytest.mark.parametrize("name", BEST_KG)
def test_a_season_of_strength_reads_as_its_page(name: str) -> None:
    """New, returning and used to it: exercises, sets, loads and what to aim at, from the first week to the race."""
    path = PAGES / f"{name}.txt"
    text = page(name)
    if os.environ.get("IRONSTRIDE_WRITE_PAGES"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
