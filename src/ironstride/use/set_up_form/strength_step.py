"""The fourth step: how used to lifting somebody is, and what is there to lift."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.training.text_values import NotReadable
from ironstride.use.set_up.answers import Answers, Misunderstood, Places, Setting
from ironstride.use.set_up.places_answer import FULL_GYM, MOST_MINUTES, equipment_from
from ironstride.use.set_up.strength_answer import read_lifting
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead, problem_of, said
from ironstride.use.set_up_form.week_step import has_gym

YES, BEFORE, NO, NONE = "yes", "before", "no", "no strength"
EXPERIENCES: Final = (YES, BEFORE, NO, NONE)
AT_A_GYM: Final = (
    *FULL_GYM,
    "kettlebell",
    "pull-up-bar",
    "leg-press",
    "leg-curl",
    "lat-pulldown",
    "row-machine",
    "calf-machine",
    "box",
    "treadmill",
)
AT_HOME: Final = ("band", "dumbbells", "kettlebell", "chair", "step", "pull-up-bar", "barbell", "suspension")


def read_strength_step(fields: Fields, before: Answers, setting: Setting) -> StepRead:
    """Experience, sessions a week, and what is at the gym and at home."""
    experience = said(fields, "lifting", NO) or NO
    often = said(fields, "often")
    line = experience if experience == NONE or not often else f"{experience}, {often} a week"
    lifting = read_lifting([line], before, setting)
    problems: list[FieldProblem] = []
    if isinstance(lifting, Misunderstood):
        problems.append(problem_of("often" if often else "lifting", lifting))
    places = _places(fields, before, problems)
    if problems or isinstance(lifting, Misunderstood):
        return StepRead(before, problems=tuple(problems))
    answers = replace(lifting.answers, places=places)
    echo = list(lifting.echo)
    if places.gym is not None:
        way = f", {places.gym_minutes} min away" if places.gym_minutes else ""
        echo.append(f"Gym: {', '.join(places.gym)}{way}.")
    echo.append(f"Home: {', '.join(places.home)}." if places.home else "Home: nothing but the floor.")
    return StepRead(answers, tuple(echo))


def _places(fields: Fields, before: Answers, problems: list[FieldProblem]) -> Places:
    home = _items(fields, "home", problems)
    if not has_gym(before):
        return Places(home=home)
    minutes = said(fields, "gym-minutes") or "0"
    if not minutes.isdecimal() or int(minutes) > MOST_MINUTES:
        problems.append(FieldProblem("gym-minutes", minutes, f"minutes from 0 to {MOST_MINUTES}"))
        minutes = "0"
    return Places(_items(fields, "gym", problems) or FULL_GYM, int(minutes), home)


def _items(fields: Fields, place: str, problems: list[FieldProblem]) -> tuple[str, ...]:
    """What is ticked, then what is typed; a thing that is typed with its weights stands for the ticked one."""
    field = f"{place}-more"
    try:
        typed, _ = equipment_from(said(fields, field))
    except NotReadable as error:
        problems.append(problem_of(field, error))
        return ()
    weighed = {item.casefold().split()[0] for item in typed}
    known = AT_A_GYM if place == "gym" else AT_HOME
    ticked = [item for item in fields.get(place, ()) if item in known and item not in weighed]
    return tuple(dict.fromkeys((*ticked, *typed)))
