"""The first step: who it is, and the races."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.training.text_values import NotReadable
from ironstride.use.set_up.answers import Answers, Life, Race, Setting
from ironstride.use.set_up.birth import birth_from
from ironstride.use.set_up.race_answer import LONGEST_NAME, race_from, race_text
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead, problem_of, row, said

DISTANCES: Final = ("5 km", "10 km", "half marathon", "marathon")
OTHER: Final = "other"
PRIORITIES: Final = ("A", "B", "C")
MOST_RACES: Final = 12
UNITS: Final = ("metric", "imperial")
BORN_WANTED: Final = "a year or a date of birth, such as 1990 or 17 May 1990"


def read_race_step(fields: Fields, before: Answers, setting: Setting) -> StepRead:
    """Name, birth, units, and a race for every row that says anything."""
    name = " ".join(said(fields, "name").split()) or setting.name
    problems: list[FieldProblem] = []
    if not name.isprintable() or len(name) > LONGEST_NAME:
        problems.append(FieldProblem("name", name[:LONGEST_NAME], f"a name of at most {LONGEST_NAME} letters"))
    life, born_said = _born(said(fields, "born"), setting, problems)
    races: list[Race] = []
    for number in rows_said(fields):
        race = _race(fields, number, setting, problems)
        if race is not None:
            races.append(race)
    if problems:
        return StepRead(before, problems=tuple(problems))
    miles = said(fields, "units") == UNITS[1]
    echo = tuple(race_text(race) for race in races) or ("No race: the plan keeps you fit.",)
    who = f"{name}, born {born_said}" if born_said else f"{name}; your age stays unknown"
    answers = replace(before, name=name, races=tuple(races), miles=miles, life=life)
    return StepRead(answers, (f"{who}.", *echo))


def rows_said(fields: Fields) -> tuple[int, ...]:
    """The numbers (from 0) of the rows in which a race is begun; the usual choices alone begin none."""
    names = ("race-date", "race-distance", "race-other", "race-time", "race-name")
    count = max((len(fields.get(name, ())) for name in names), default=0)
    return tuple(number for number in range(min(count, MOST_RACES)) if any(row(fields, one, number) for one in names))


def _born(text: str, setting: Setting, problems: list[FieldProblem]) -> tuple[Life, str]:
    if not text:
        return Life(), ""
    try:
        birth = birth_from(text, setting.as_of)
    except NotReadable as error:
        problems.append(problem_of("born", error))
        return Life(), ""
    if birth is None:
        problems.append(FieldProblem("born", text, BORN_WANTED))
        return Life(), ""
    return Life(born=birth.day, born_note=birth.note), birth.said


def _race(fields: Fields, number: int, setting: Setting, problems: list[FieldProblem]) -> Race | None:
    """The race of a row, read with the reader of the questions; each problem at the field whose words it has."""
    values = {name: row(fields, name, number) for name in ("race-date", "race-distance", "race-other", "race-time")}
    values |= {name: row(fields, name, number) for name in ("race-start", "race-name")}
    distance = values["race-distance"]
    if distance in ("", OTHER):
        distance = values["race-other"]
    start = f"start {values['race-start']}" if values["race-start"] else ""
    called = f"called {values['race-name']}" if values["race-name"] else ""
    priority = row(fields, "race-priority", number) or PRIORITIES[0]
    try:
        return race_from(f"{distance} {values['race-date']} {values['race-time']} {priority} {start} {called}", setting)
    except NotReadable as error:
        field = _field_of(error, values, distance)
        problems.append(FieldProblem(f"{field}-{number + 1}", error.text.strip(), error.wanted))
        return None


def _field_of(error: NotReadable, values: dict[str, str], distance: str) -> str:
    """The field that holds the words which were not understood; where none does, the one that is missing."""
    word = error.text.strip()
    if word:
        for name, value in values.items():
            if value and (word in value or value in word):
                return name
    if not distance or not values["race-date"]:
        return "race-date" if distance else "race-distance"
    return "race-other" if values["race-other"] else "race-date"
