"""The fifth step: the day of the long run, what happens anyway, and what a coach should know."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.use.set_up.answers import Answers, Life, Misunderstood, Setting
from ironstride.use.set_up.health_words import STATES
from ironstride.use.set_up.life_answer import read_life
from ironstride.use.set_up.long_run_answer import ANY, read_long_run
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead, problem_of, said

HEALTH: Final = tuple(state for state, _ in STATES)
NOW: Final = ("injured", "ill")
"""What holds now and closes days until it is over."""


def read_life_step(fields: Fields, before: Answers, setting: Setting) -> StepRead:
    """The days of long run and rest, activities and days away a line each, and what is ticked of health."""
    problems: list[FieldProblem] = []
    answers, echo = before, []
    rest = said(fields, "rest-day")
    day = said(fields, "long-run-day", ANY) or ANY
    wishes = read_long_run([f"{day}, rest {rest}" if rest else day], before, setting)
    if isinstance(wishes, Misunderstood):
        field = "rest-day" if "rest" in wishes.wanted or "rest" in wishes.word else "long-run-day"
        problems.append(problem_of(field, wishes))
    else:
        answers, echo = wishes.answers, list(wishes.echo)
    life = replace(before.life, fixed=(), away=(), health=(), notes=())
    for line in [*said(fields, "fixed").splitlines(), *(one for one in fields.get("now", ()) if one in NOW)]:
        if line.strip(" .;"):
            life = _with_line(life, line, answers, setting, problems, echo)
    health = tuple(state for state in HEALTH if state in (*life.health, *fields.get("health", ())))
    if health:
        echo.append(f"Medical: {', '.join(health).replace('-', ' ')}.")
    if problems:
        return StepRead(before, problems=tuple(problems))
    return StepRead(replace(answers, life=replace(life, health=health)), tuple(echo))


def _with_line(
    life: Life, line: str, answers: Answers, setting: Setting, problems: list[FieldProblem], echo: list[str]
) -> Life:
    """What happens with one more line of it."""
    reading = read_life([line], answers, setting)
    if isinstance(reading, Misunderstood):
        problems.append(problem_of("fixed", reading))
        return life
    more = reading.answers.life
    echo += [one for one in reading.echo if not one.startswith("Medical")]
    return Life(
        born=more.born or life.born,
        born_note=more.born_note if more.born else life.born_note,
        fixed=(*life.fixed, *more.fixed),
        away=(*life.away, *more.away),
        health=tuple(dict.fromkeys((*life.health, *more.health))),
        notes=(*life.notes, *more.notes),
    )
