"""One question's lines understood, and proved to make an athlete file that reads back."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.training.athlete import Athlete, Rotation
from ironstride.training.window_text import GYM
from ironstride.use.athlete_file import athlete_from
from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Understood
from ironstride.use.set_up.athlete_text import athlete_text
from ironstride.use.set_up.questions import QUESTIONS, Question
from ironstride.use.set_up.slots import ANY_GYM, at_gym, every_slot

LONGEST_LINE: Final = 2000
PLACES_KEY: Final = "places"


def understood(
    question: Question, lines: Sequence[str], before: Answers, setting: Setting
) -> Understood | Misunderstood:
    """What the lines of a question mean. Complete answers make, with those before, a file that reads back."""
    wrong = next((one for line in lines if (one := unreadable(line.replace("\t", " "), LONGEST_LINE))), None)
    if wrong is not None:
        return wrong
    if not lines:
        return Misunderstood("", question.examples[0])
    reading = question.read([line.replace("\t", " ") for line in lines], before, setting)
    if isinstance(reading, Misunderstood):
        return reading
    try:
        athlete, _ = read_back(reading.answers, setting)
    except InvalidInput as error:
        problem = error.problems[0]
        return Misunderstood(problem.value.strip('"'), problem.wanted)
    if question.key == PLACES_KEY and not _holds_a_run(athlete):
        return Misunderstood("", "a time slot for a run: name a treadmill at the gym, or change your days with back")
    return reading


def unreadable(text: str, most: int) -> Misunderstood | None:
    """What makes a text unfit for an answer: more letters than `most`, or one that cannot be printed."""
    if len(text) > most:
        return Misunderstood(f"{text[:20]}...", f"at most {most} characters")
    strange = next((one for one in text if not one.isprintable() and one not in "\r\n"), None)
    if strange is not None:
        return Misunderstood(strange.encode("unicode_escape").decode(), "letters that can be printed")
    return None


def read_back(answers: Answers, setting: Setting) -> tuple[Athlete, tuple[str, ...]]:
    """The athlete that the written file gives, and what is worth knowing about it.

    Raises:
        InvalidInput: when the answers contradict each other.
    """
    if answers.places.gym is None and any(at_gym(slot) for slot in every_slot(answers.week)):
        answers = replace(answers, places=replace(answers.places, gym=ANY_GYM[GYM].equipment))  # asked for next
    document = tomllib.loads(athlete_text(answers, setting))
    return athlete_from(document, "answers", {}, setting.as_of)


def _holds_a_run(athlete: Athlete) -> bool:
    week = athlete.week
    shapes = week.shapes.values() if isinstance(week, Rotation) else (week,)
    return any(window.allows_run for shape in shapes for day in shape.days for window in day)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the answers go."""

    before: Answers
    """From every question before the open one."""
    open: int
    """Index of the first question that is not answered; the number of questions when all are."""
    problem: Misunderstood | None = None
    """Why the lines of the open question are not understood (any more)."""
    so_far: Understood | None = None
    """What the open question's lines mean when more may follow."""


def standing(said: Mapping[str, Sequence[str]], setting: Setting) -> Standing:
    """Read all lines from the first question on, as far as they go."""
    answers = Answers(setting.name)
    for index, question in enumerate(QUESTIONS):
        lines = said.get(question.key, ())
        if not lines:
            return Standing(answers, index)
        reading = understood(question, lines, answers, setting)
        if isinstance(reading, Misunderstood):
            return Standing(answers, index, problem=reading)
        if not reading.complete:
            return Standing(answers, index, so_far=reading)
        answers = reading.answers
    return Standing(answers, len(QUESTIONS))
