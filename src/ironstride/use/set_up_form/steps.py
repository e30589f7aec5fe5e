"""The steps of the form as values, in the order in which they come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.training.athlete import Rotation
from ironstride.training.problem_report import InputProblem
from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Turning
from ironstride.use.set_up.long_run_answer import usual_long_run_day
from ironstride.use.set_up.places_answer import FULL_GYM
from ironstride.use.set_up.reading import read_back, unreadable
from ironstride.use.set_up.watch_answer import read_watch
from ironstride.use.set_up.week_templates import TEMPLATES
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead, problem_of, said
from ironstride.use.set_up_form.life_step import read_life_step
from ironstride.use.set_up_form.race_step import read_race_step, rows_said
from ironstride.use.set_up_form.running_step import RECORDINGS, read_running_step
from ironstride.use.set_up_form.strength_step import NO, read_strength_step
from ironstride.use.set_up_form.week_step import has_gym, read_week_step, template_fields

Form = Mapping[str, Fields]
"""The fields of each step that was sent, by the step's key."""
RACE, RUNNING, WEEK, STRENGTH, LIFE, WATCH = STEPS = ("race", "running", "week", "strength", "life", "watch")
MOST_LETTERS: Final = 4000
"""Of one field; what is longer was put there by mistake."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the steps are read with."""

    setting: Setting
    dropped: int = 0
    """How many files were dropped so far."""


Reader = Callable[[Fields, Answers, Known], StepRead]


def _race(fields: Fields, before: Answers, known: Known) -> StepRead:
    return read_race_step(fields, before, known.setting)


def _running(fields: Fields, before: Answers, known: Known) -> StepRead:
    return read_running_step(fields, before, known.setting, known.dropped)


def _week(fields: Fields, before: Answers, known: Known) -> StepRead:
    return read_week_step(fields, before, known.setting)


def _strength(fields: Fields, before: Answers, known: Known) -> StepRead:
    return read_strength_step(fields, before, known.setting)


def _life(fields: Fields, before: Answers, known: Known) -> StepRead:
    return read_life_step(fields, before, known.setting)


def _watch(fields: Fields, before: Answers, known: Known) -> StepRead:
    reading = read_watch([said(fields, "watch", "none") or "none"], before, known.setting)
    if isinstance(reading, Misunderstood):
        return StepRead(before, problems=(problem_of("watch", reading),))
    return StepRead(reading.answers, reading.echo)


READERS: Final[Mapping[str, Reader]] = {
    RACE: _race,
    RUNNING: _running,
    WEEK: _week,
    STRENGTH: _strength,
    LIFE: _life,
    WATCH: _watch,
}


def read_step(step: str, fields: Fields, before: Answers, known: Known) -> StepRead:
    """What the fields of a step mean; what has no problem makes, with the steps before, a file that reads back.

    Args:
        step: One of `STEPS`.
        fields: As they were typed.
        before: What the steps before gave.
        known: What is known of the world.
    """
    strange = _strange(fields)
    if strange:
        return StepRead(before, problems=strange)
    found = READERS[step](fields, before, known)
    if found.problems:
        return found
    try:
        athlete, _ = read_back(found.answers, known.setting)
    except InvalidInput as error:
        return StepRead(before, problems=tuple(_at_field(one, step, fields) for one in error.problems))
    week = athlete.week
    shapes = week.shapes.values() if isinstance(week, Rotation) else (week,)
    if step == STRENGTH and not any(one.allows_run for shape in shapes for day in shape.days for one in day):
        wanted = "a time slot for a run: a treadmill at the gym, or another time slot in your week"
        return StepRead(before, problems=(FieldProblem("gym", "", wanted),))
    return found


def _strange(fields: Fields) -> tuple[FieldProblem, ...]:
    found = []
    for name, values in fields.items():
        for number, value in enumerate(values, start=1):
            field = f"{name}-{number}" if name.startswith("race-") else name
            wrong = unreadable(value, MOST_LETTERS)
            if wrong is not None:
                found.append(problem_of(field, wrong))
    return tuple(found)


def _at_field(problem: InputProblem, step: str, fields: Fields) -> FieldProblem:
    """A problem of the whole file at the field that it comes from, as near as can be told."""
    field = {WEEK: "days", STRENGTH: "gym", LIFE: "fixed", RUNNING: "longest"}.get(step, step)
    key, _, part = problem.where.partition(".")
    if key.startswith("goals[") and step == RACE:
        rows = rows_said(fields)
        number = int(key[6:].rstrip("]")) - 1
        name = {"time": "race-time", "distance": "race-distance", "start": "race-start"}.get(part, "race-date")
        field = f"{name}-{rows[number] + 1}" if number < len(rows) else field
    elif key == "week" and part:
        field = part.partition("[")[0]
    return FieldProblem(field, problem.value.strip('"'), problem.wanted)


def first_fields(step: str, before: Answers, known: Known) -> Fields:
    """What stands in the fields of a step before anything was said: what most people would say."""
    if step == RACE:
        return {"units": ("metric",), "race-priority": ("A",)}
    if step == RUNNING:
        return {"running": (RECORDINGS,)} if known.dropped else {}
    if step == WEEK:
        return template_fields(TEMPLATES[0], known.setting)
    if step == STRENGTH:
        return {"lifting": (NO,), "gym": FULL_GYM if has_gym(before) else ()}
    if step == LIFE:
        day = "any" if isinstance(before.week, Turning) else usual_long_run_day(replace(before, long_run_day=None))
        return {"long-run-day": (day,)}
    return {"watch": ("none",)}


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a form goes."""

    before: Mapping[str, Answers]
    """What stood before each step that can be opened."""
    read: Mapping[str, StepRead]
    """What each step that was sent means."""
    open: str | None
    """The first step that is open; None when all are answered."""
    answers: Answers
    """Of every step before the open one."""


def form_standing(form: Form, known: Known) -> Standing:
    """Read every step, as far as they go one after the other."""
    answers = Answers(known.setting.name)
    before: dict[str, Answers] = {}
    read: dict[str, StepRead] = {}
    for step in STEPS:
        before[step] = answers
        if step not in form:
            return Standing(before, read, step, answers)
        read[step] = read_step(step, form[step], answers, known)
        if read[step].problems:
            return Standing(before, read, step, answers)
        answers = read[step].answers
    return Standing(before, read, None, answers)
