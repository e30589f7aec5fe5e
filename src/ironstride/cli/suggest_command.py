"""`ironstride suggest`, `accept`, `decline` and `answer`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.deciding import WAITS, YES, Manner, decide
from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import data_place, prepare_for_planning, today
from ironstride.training.problem_report import InputProblem

if TYPE_CHECKING:
    from datetime import date

    from rich.text import Text

    from ironstride.use.suggest.looking import Looked
    from ironstride.use.suggest.question import Question
    from ironstride.use.suggest.suggestion import Suggestion

NO: Final = frozenset({"n", "no"})
NOT_CAUGHT_UP: Final = "It is not caught up: what follows stays as it is. See: ironstride week"
NOTHING: Final = "Nothing speaks for a change. The plan stays as it is."
NOT_DUE: Final = "Something can get better, but it can wait for your planning day. See it now: ironstride suggest"
ASK: Final = "\nMake this change? [y = yes, n = no, Enter = later] "


def run_suggest(manner: Manner, *, again: bool, whenever: bool) -> None:
    """Look, show what is found, and take the athlete's word on it.

    Raises:
        InvalidInput: when it is not clear which plan is meant.
        Refused: when what changed leaves no plan at all.
    """
    from ironstride.use.suggest.looking import offer
    from ironstride.use.suggest.questions import open_questions

    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    where = manner.where()
    looked = offer(where, whenever=whenever, again=again)
    questions = open_questions(where)
    if manner.as_json:
        from ironstride.use.suggest.suggestion_json import looked_json

        print_json(looked_json(looked, questions))
        return
    print_lines([*looked_lines(looked), *question_lines(questions)])
    if looked.suggestion is not None:
        _decide(manner)


def looked_lines(looked: Looked) -> list[Text]:
    """What was found, as a page."""
    remarks = [plain(line) for text in looked.remarks for line in folded(text, WIDTH, 4)]
    if looked.suggestion is None:
        said = NOT_DUE if looked.not_due else NOTHING
        return [*(plain(line) for line in folded(said, WIDTH, 3)), *remarks]
    return [*suggestion_lines(looked.suggestion), *([plain(""), *remarks] if remarks else [])]


def offered_lines(looked: Looked | None) -> list[Text]:
    """What is said after a session was missed."""
    if looked is not None and looked.suggestion is not None:
        return [plain(""), *suggestion_lines(looked.suggestion), *(plain(line, QUIET) for line in WAITS.splitlines())]
    if looked is not None and looked.remarks:
        return [plain(line) for text in looked.remarks for line in folded(text, WIDTH, 4)]
    return [plain(NOT_CAUGHT_UP)]


def suggestion_lines(suggestion: Suggestion) -> list[Text]:
    """Why, what changes, and what that does on the way to the race."""
    from ironstride.cli.change_page import change_lines
    from ironstride.use.suggest.goal_effect import effect_sentence

    lines = [plain("A suggestion", "bold")]
    for one in suggestion.reasons:
        lines += [plain(line) for line in folded(one.text, WIDTH, 4, indent="  ", first="- ")]
    lines += [plain(""), *change_lines(replace(suggestion.change, reason="What it changes"))]
    effect = effect_sentence(suggestion.effect)
    return [*lines, plain(""), *(plain(line) for line in folded(effect, WIDTH, 3))] if effect else lines


def question_lines(questions: Sequence[Question]) -> list[Text]:
    """Each question with how it is answered."""
    lines: list[Text] = []
    for one in questions:
        lines += [plain(""), *(plain(line) for line in folded(one.text, WIDTH, 4))]
        lines.append(plain(f"ironstride answer {one.name} yes (or no)", QUIET))
    return lines


def _decide(manner: Manner) -> None:
    """The athlete's word where somebody is there to give it; else it waits."""
    if manner.yes:
        run_accept(manner.plan, as_json=False)
        return
    said = _answer() if sys.stdin.isatty() else ""
    if said in YES:
        run_accept(manner.plan, as_json=False)
    elif said in NO:
        run_decline(manner.plan, manner.day, as_json=False)
    else:
        part = 'A part of it: ironstride accept "thu lift"'
        print_lines([plain(""), *(plain(line, QUIET) for line in (*WAITS.splitlines(), part))])


def _answer() -> str:
    try:
        return input(ASK).strip().casefold()
    except (EOFError, KeyboardInterrupt):
        return ""


def run_accept(where: Path | None, *, as_json: bool) -> None:
    """Take the suggestion that waits."""
    from ironstride.use.decide_proposal import accept

    accepted = accept(where, data_place())
    if as_json:
        print_json({"state": "made", "reason": accepted.reason, "version": accepted.version})
        return
    lines = [plain(line, "bold") for line in folded(accepted.reason, WIDTH, 3)]
    if accepted.athlete_file_changed:
        lines.append(plain(f"Written: {accepted.athlete_file}"))
    print_lines([*lines, plain("Done. ironstride undo takes it back.", QUIET)])


def run_accept_part(names: Sequence[str], manner: Manner) -> None:
    """Take some sessions of the suggestion that waits.

    Raises:
        InvalidInput: when a name means no session that it changes.
    """
    from ironstride.use.suggest.accept_part import accept_part

    decide(manner, lambda where: accept_part(where, names))


def run_decline(where: Path | None, day: date | None, *, as_json: bool) -> None:
    """Leave the suggestion that waits."""
    from ironstride.use.decide_proposal import decline

    declined = decline(where, data_place(), day or today())
    if as_json:
        print_json({"state": "declined", "reason": declined.reason})
    else:
        print_lines([plain("Nothing was changed.")])


def run_answer(name: str, answer: str, manner: Manner) -> None:
    """Answer a question; a yes is shown as a change.

    Raises:
        InvalidInput: when no such question waits, or the answer is neither yes nor no.
    """
    from ironstride.use.suggest.questions import answer_no, answer_yes

    said = answer.strip().casefold()
    if said in YES:
        decide(manner, lambda where: answer_yes(where, name))
    elif said in NO:
        answer_no(manner.where(), name)
        print_lines([plain("Noted: this is not asked again.")])
    else:
        raise InvalidInput([InputProblem("answer", "answer", answer, "yes or no")])
