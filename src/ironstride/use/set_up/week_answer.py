"""The third answer: days and times. A template first, then one line for each day that is different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAYS
from ironstride.training.text_values import NotReadable
from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Answers, Days, Misunderstood, Setting, Turning, Understood
from ironstride.use.set_up.rotation_answer import changed_rotation, rotation_lines
from ironstride.use.set_up.slots import every_slot, slots_from, slots_text
from ironstride.use.set_up.week_templates import TEMPLATES, Template, week_of
from ironstride.use.set_up.wording import days_text, leading_weekdays

AS_IT_IS: Final = ("ok", "done", "fine", "yes", "y", "")
NO_DAYS: Final[Days] = ((),) * DAYS_PER_WEEK


def read_week(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:
    """The week: the first line names a template (or already says days), each further line changes days, ``ok`` ends."""
    week: Days | Turning | None = None
    complete = False
    echo: tuple[str, ...] = ()
    for line in lines:
        try:
            if week is None:
                week = _first(line.strip(), setting)
                echo = week_lines(week)
            elif line.strip().casefold() in AS_IT_IS:
                complete, echo = True, ()
            else:
                complete = False
                before_change, week = week, _changed(week, line, setting)
                echo = _changes(before_change, week)
        except NotReadable as error:
            return Misunderstood(error.text, error.wanted)
    if week is None:
        return Misunderstood("", _template_wanted(""))
    if complete and not every_slot(week):
        return Misunderstood("", "at least one time slot, such as sat 8-12")
    return Understood(replace(before, week=week), echo, complete)


def week_lines(week: Days | Turning) -> tuple[str, ...]:
    """The week in the words in which it is changed, a line for each day."""
    if isinstance(week, Turning):
        return rotation_lines(week)
    return tuple(f"{day}  {slots_text(slots) or 'none'}" for day, slots in zip(WEEKDAYS, week, strict=True))


def _first(line: str, setting: Setting) -> Days | Turning:
    days, _ = leading_weekdays(line)
    if days:
        return _changed(NO_DAYS, line, setting)
    return week_of(_template(line), setting.as_of)


def _template(line: str) -> Template:
    plain = " ".join(line.casefold().rstrip(".").split())
    for number, template in enumerate(TEMPLATES, start=1):
        if plain and (plain == str(number) or template.word.startswith(plain)):
            return template
    raise NotReadable(line, _template_wanted(plain))


def _template_wanted(word: str) -> str:
    words = [template.word for template in TEMPLATES]
    near = nearest(word, words) if word else ""
    return f"1 to {len(words)}, or days and times such as tue 6-7:30 run, 18-19:30 gym{near}"


def _changed(week: Days | Turning, line: str, setting: Setting) -> Days | Turning:
    for part in line.split(";"):
        if part.strip():
            if isinstance(week, Turning):
                week = changed_rotation(week, part.strip(), setting.as_of)
            else:
                week = _changed_days(week, part.strip())
    return week


def _changed_days(week: Days, part: str) -> Days:
    days, rest = leading_weekdays(part)
    if not days:
        word = part.split()[0]
        raise NotReadable(word, f"a weekday first, such as tue 6-7:30 run{nearest(word, list(WEEKDAYS))}; ok ends")
    if not rest.strip():
        raise NotReadable(part, f"time slots after {days_text(days)}, such as 6-7:30 run; or none")
    slots = slots_from(rest)
    return tuple(slots if day in days else before for day, before in enumerate(week))


def _changes(before: Days | Turning, after: Days | Turning) -> tuple[str, ...]:
    old = set(week_lines(before))
    return tuple(line for line in week_lines(after) if line not in old) or ("Nothing changed.",)
