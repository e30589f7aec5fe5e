"""`ironstride guide`, `recovery` and `race-week`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ironstride.cli.guide_pages import row_lines, sentence_lines, told_lines
from ironstride.cli.race_week_page import race_week_page
from ironstride.cli.terminal import QUIET, plain, print_json, print_lines
from ironstride.start import data_place, today
from ironstride.use.answer_question import Answer, answer_json, answer_question, questions_by_theme, questions_json
from ironstride.use.show_plan import long_date
from ironstride.use.show_race_week import race_week_json, race_week_of
from ironstride.use.show_recovery import RecoveryDay, recovery_json, recovery_of_day, recovery_rows

if TYPE_CHECKING:
    from rich.text import Text


def run_guide(words: Sequence[str], where: Path | None, day: date | None, *, as_json: bool) -> None:
    """List the questions, or answer the one that is meant.

    Raises:
        InvalidInput: when no question is meant.
        UnreadableFile: when the data file cannot be read.
    """
    if not words:
        print_json(questions_json()) if as_json else print_lines(_list())
        return
    answer = answer_question(words, where, data_place(), day or today())
    print_json(answer_json(answer)) if as_json else print_lines(_answer(answer))


def run_recovery(where: Path | None, day: date | None, mass: str | None, *, as_json: bool) -> None:
    """Print what helps on a day.

    Raises:
        InvalidInput: when the mass is none, or somebody is named who has no plan.
        UnreadableFile: when the data file cannot be read.
    """
    page = recovery_of_day(where, data_place(), day or today(), mass)
    print_json(recovery_json(page)) if as_json else print_lines(_recovery(page))


def run_race_week(
    words: Sequence[str], where: Path | None, day: date | None, mass: str | None, *, as_json: bool
) -> None:
    """Print the week before a race.

    Raises:
        InvalidInput: when there is no plan or no such race ahead, or the mass is none.
        UnreadableFile: when the data file cannot be read.
    """
    view = race_week_of(words, where, data_place(), day or today(), mass)
    print_json(race_week_json(view)) if as_json else print_lines([*race_week_page(view), *row_lines(view.rows)])


def _list() -> list[Text]:
    lines = [plain("Questions athletes ask", "bold")]
    for theme, questions in questions_by_theme():
        lines += [plain(""), plain(theme, "bold")]
        lines += [line for one in questions for line in told_lines(one.ask, "  ")]
    return [*lines, plain(""), plain("Next: ironstride guide sore legs", QUIET)]


def _answer(answer: Answer) -> list[Text]:
    lines = [plain(answer.question.ask, "bold"), plain(""), *sentence_lines(answer.sentences), *row_lines(answer.rows)]
    if answer.others:
        lines += [plain(""), plain("You may have meant", "bold")]
        lines += [line for one in answer.others for line in told_lines(one.ask, "  ")]
    following = answer.question.commands or ("ironstride guide",)
    return [*lines, plain(""), *told_lines(f"Next: {'; '.join(following)}", "", QUIET)]


def _recovery(page: RecoveryDay) -> list[Text]:
    lines = [plain(f"Recovery, {long_date(page.day)}", "bold")]
    if page.minutes is None:
        lines += told_lines("There is no plan for this day: what depends on its training is left out.", "", QUIET)
    for part in page.parts:
        lines += [plain(""), plain(part.title, "bold"), *sentence_lines(part.sentences, "  ")]
    return [*lines, *row_lines(recovery_rows(page))]
