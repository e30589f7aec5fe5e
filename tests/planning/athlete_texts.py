"""Athlete files as people write them, and planning from their text to the answer."""

import tomllib
from datetime import date

from ironstride.rules.catalogue import known_rules
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan
from ironstride.training.refusal import Refusal
from ironstride.use.athlete_file.reading import athlete_from
from tests.planning.promises import PROMISES, answer_for
from tests.planning.season_laws import LAWS

MONDAY = date(2026, 11, 23)
HEAD = """
schema = "ironstride/athlete/1"
[athlete]
name = "Alex"
timezone = "Europe/Berlin"
"""
WEEK = """
[week]
tue = "06:00-07:30, 18:00-19:30"
thu = "06:00-07:30, 18:00-19:30"
sat = "08:00-12:00"
sun = "08:00-12:00"
"""
TRAINED = """
[running]
runs_per_week = 4
weekly = "180 min"
longest = "60 min"
[strength]
experience = "adapted"
sessions_per_week = 2
"""


def goal(day: str, distance: str = "10 km", priority: str = "A", name: str = "the race") -> str:
    """A race."""
    return f'[[goals]]\nname = "{name}"\ndate = {day}\ndistance = "{distance}"\npriority = "{priority}"\n'


def exception(first: str, last: str | None, reason: str, windows: str | None = None) -> str:
    """Unusual days."""
    lines = ["[[exceptions]]", f"from = {first}", f'reason = "{reason}"']
    lines += [f"to = {last}"] if last else []
    lines += [f'windows = "{windows}"'] if windows else []
    return "\n".join(lines) + "\n"


def lock(day: str, kind: str, start: str | None = None, minutes: int | None = None) -> str:
    """A held session."""
    lines = ["[[locks]]", f"date = {day}", f'kind = "{kind}"']
    lines += [f'start = "{start}"'] if start else []
    lines += [f"minutes = {minutes}"] if minutes else []
    return "\n".join(lines) + "\n"


RACE = goal("2027-01-24")
"""A 10 km in nine weeks, a Sunday."""


def athlete_of(*parts: str, as_of: date = MONDAY) -> Athlete:
    """The athlete that these parts of a file describe.

    Raises:
        InvalidInput: with everything that is wrong.
    """
    athlete, _ = athlete_from(tomllib.loads("\n".join((HEAD, *parts))), "athlete.toml", known_rules(), as_of)
    return athlete


def right_plan(*parts: str, as_of: date = MONDAY) -> Plan:
    """The plan, which must come and keep every promise."""
    athlete = athlete_of(*parts, as_of=as_of)
    answer = answer_for(athlete, as_of)
    assert not isinstance(answer, Refusal), answer
    for check in (*PROMISES, *LAWS):
        check(answer, athlete)
    return answer


def refused(*parts: str, as_of: date = MONDAY) -> Refusal:
    """The refusal, which must come with a way out."""
    answer = answer_for(athlete_of(*parts, as_of=as_of), as_of)
    assert isinstance(answer, Refusal), answer.weeks
    assert answer.text
    assert answer.relaxations
    return answer
