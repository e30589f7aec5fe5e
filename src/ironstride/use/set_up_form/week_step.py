"""The third step: the time slots of a week that is the same every week, or of one that turns."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.training.text_values import NotReadable
from ironstride.use.set_up.answers import Answers, Days, Setting, Slot, Turning
from ironstride.use.set_up.rotation_answer import changed_rotation
from ironstride.use.set_up.slots import at_gym, every_slot, slots_from, slots_text
from ironstride.use.set_up.week_answer import week_lines
from ironstride.use.set_up.week_templates import TEMPLATES, Template, week_of
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead, problem_of, said

SAME, TURNS = "same", "turns"
TURNING_FIELDS: Final = ("pattern", "starts", "per")
PER_DAY: Final = "day"
NO_SLOT: Final = "at least one time slot, such as 08:00-12:00 on Saturday"


def read_week_step(fields: Fields, before: Answers, setting: Setting) -> StepRead:
    """The week, each day in the words of the athlete file."""
    turns = said(fields, "week", SAME) == TURNS
    problems: list[FieldProblem] = []
    week: Days | Turning = _turning(fields, setting, problems) if turns else _days(fields, problems)
    if not problems and not every_slot(week):
        problems.append(FieldProblem("slots" if turns else "days", "", NO_SLOT))
    if problems:
        return StepRead(before, problems=tuple(problems))
    return StepRead(replace(before, week=week), week_lines(week))


def _days(fields: Fields, problems: list[FieldProblem]) -> Days:
    week: list[tuple[Slot, ...]] = []
    for day in WEEKDAYS:
        text = said(fields, day)
        try:
            week.append(slots_from(text) if text else ())
        except NotReadable as error:
            problems.append(problem_of(day, error))
            week.append(())
    return tuple(week)


def _turning(fields: Fields, setting: Setting, problems: list[FieldProblem]) -> Turning:
    week = Turning(setting.as_of, PER_DAY, (), {})
    lines = [(name, f"{name} {said(fields, name)}") for name in TURNING_FIELDS if said(fields, name)]
    lines += [("slots", line.strip()) for line in said(fields, "slots").splitlines() if line.strip()]
    if not said(fields, "pattern"):
        problems.append(FieldProblem("pattern", "", "the names in order, such as early early late late off off"))
        return week
    for field, line in lines:
        try:
            week = changed_rotation(week, line, setting.as_of)
        except NotReadable as error:
            problems.append(problem_of(field, error))
    return week


def template_fields(template: Template, setting: Setting) -> dict[str, tuple[str, ...]]:
    """The fields of the step as a template fills them."""
    return week_fields(week_of(template, setting.as_of))


def week_fields(week: Days | Turning) -> dict[str, tuple[str, ...]]:
    """The fields of the step as a week fills them."""
    if isinstance(week, Turning):
        slots = [f"{name} {slots_text(one) or 'none'}" for name, one in week.any_day.items()]
        slots += [f"{name} {WEEKDAYS[day]} {slots_text(one) or 'none'}" for (name, day), one in week.by_day.items()]
        return {
            "week": (TURNS,),
            "pattern": (" ".join(week.pattern),),
            "starts": (week.starts.isoformat(),),
            "per": (week.per,),
            "slots": ("\n".join(slots),),
        }
    texts = {day: (slots_text(slots),) for day, slots in zip(WEEKDAYS, week, strict=True)}
    return {"week": (SAME,), **texts}


def template_of(word: str) -> Template | None:
    """The template of a name."""
    return next((one for one in TEMPLATES if one.word == word), None)


def has_gym(answers: Answers) -> bool:
    """Whether a time slot of the week is at a gym."""
    return any(at_gym(slot) for slot in every_slot(answers.week))
