"""The placement problems of the three bench athletes, as planning makes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from ironstride.placement.problem import Problem
from ironstride.placement.problem_document import problem_of_document
from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.rules.catalogue import known_rules
from ironstride.use.athlete_file.reading import read_athlete

ATHLETES: Final = Path(__file__).parent / "athletes"
AS_OF: Final = date(2026, 11, 23)


def problem_of(name: str) -> Problem:
    """The problem of the last round of planning for athlete ``a``, ``b`` or ``c``, their whole season.

    Raises:
        ValueError: when the athlete's season is refused.
    """
    athlete, _ = read_athlete(ATHLETES / f"{name}.toml", known_rules(), AS_OF)
    answer = make_plan(PlanRequest(athlete, None, AS_OF))
    if not isinstance(answer, Planned):
        raise ValueError(f"athlete {name} is refused: {answer.text}")
    return problem_of_document(answer.problem)


def first_weeks(problem: Problem, weeks: int) -> Problem:
    """The first weeks of a problem alone."""
    kept = problem.weeks[:weeks]
    last = kept[-1].week
    days = tuple(day for day in problem.days if problem.week_of(day.day).week <= last)
    return Problem(problem.epoch, days, kept, problem.books, problem.memory)
