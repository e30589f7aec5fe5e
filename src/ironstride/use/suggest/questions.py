"""The questions that the last weeks raise and the athlete has not answered yet; and their answers."""

from __future__ import annotations

from datetime import date, timedelta

from ironstride.errors import InvalidInput
from ironstride.store.athletes import athlete_of_file
from ironstride.store.suggestion_words import answered_on, remember_answer
from ironstride.training.problem_report import InputProblem
from ironstride.use.change.choices import choices_from_json
from ironstride.use.change.edit_life import edit_life
from ironstride.use.change.plan_change import PlanChange
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.stored_plan import plan_of_version
from ironstride.use.suggest.habit_question import WEEKS, Move, habit_questions, moved_by_deed, moved_by_word
from ironstride.use.suggest.one_lift_question import one_lift_question
from ironstride.use.suggest.question import Question
from ironstride.use.what_was_done.lived_of import lived_of


def open_questions(where: Where) -> tuple[Question, ...]:
    """Every question that waits for an answer.

    Raises:
        InvalidInput: when it is not clear which plan is meant.
        UnreadableFile: when nothing is stored or it cannot be read.
    """
    return _open(open_running(where))


def answer_no(where: Where, name: str) -> None:
    """The question is not asked again.

    Raises:
        InvalidInput: when no such question waits.
        PlansBusy: when somebody else is writing.
    """
    running = open_running(where)
    question = _named(running, name)
    _remember(running, question)


def answer_yes(where: Where, name: str) -> PlanChange:
    """The change that a yes asks for; the question is not asked again.

    Raises:
        InvalidInput: when no such question waits.
        Refused: when there is no plan for it.
        PlansBusy: when somebody else is writing.
    """
    running = open_running(where)
    question = _named(running, name)
    change = edit_life(where, question.yes)
    _remember(running, question)
    return change


def _open(running: Running) -> tuple[Question, ...]:
    today = running.plan.today
    found = habit_questions(_moves(running), today)
    lift = one_lift_question(running.plan.plan.sessions, running.plan.athlete, today)
    asked = [*found, *([] if lift is None else [lift])]
    with running.where.data.file.open().reading() as connection:
        known = athlete_of_file(connection, running.file)
        answered = {} if known is None else answered_on(connection, known.id)
    return tuple(one for one in asked if one.name not in answered)


def _moves(running: Running) -> list[Move]:
    """What was moved by command and by doing it elsewhere, in the weeks that are looked at."""
    today, first = running.plan.today, running.plan.basis.as_of
    since = today - timedelta(weeks=WEEKS)
    lived = lived_of(running.record, max(first, since), today, days=WEEKS * 7)
    return [*moved_by_deed(running.plan.plan.sessions, lived), *_moved_by_command(running, since)]


def _moved_by_command(running: Running, since: date) -> list[Move]:
    plans, found = running.plans, []
    after = running.version
    while after.parent is not None:
        before = plans.version(after.parent)
        if date.fromisoformat(after.plan["as_of"]) < since:
            break
        moved = set(choices_from_json(after.choices).held) - set(choices_from_json(before.choices).held)
        if moved and after.suggestion is None:
            found += moved_by_word(plan_of_version(plans, before), plan_of_version(plans, after), moved)
        after = before
    return found


def _named(running: Running, name: str) -> Question:
    waiting = _open(running)
    for one in waiting:
        if one.name == name:
            return one
    wanted = ", ".join(one.name for one in waiting) or "nothing: no question waits"
    raise InvalidInput([InputProblem("answer", "question", name, wanted)])


def _remember(running: Running, question: Question) -> None:
    with running.plans.writing() as writer, writer.step() as (connection, athlete):
        remember_answer(connection, athlete, question.name, running.plan.today)
