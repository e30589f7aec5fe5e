"""The week before a race on a page: day by day, then what to know, then three questions for whoever is ill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ironstride.cli.guide_pages import sentence_lines, told_lines
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import QUIET, plain
from ironstride.use.answer_question import marked
from ironstride.use.show_plan import counted, day_name, long_date
from ironstride.use.show_race_week import RaceWeekView

if TYPE_CHECKING:
    from rich.text import Text

INDENT = " " * 12


def race_week_page(view: RaceWeekView) -> list[Text]:
    """The page without the rows of evidence."""
    race, left = view.page.race, view.days_left
    when = "today" if left == 0 else f"in {counted(left, 'day')}"
    lines = [plain(f"{race.name}, {long_date(race.date)}: {when}", "bold"), plain(""), *_days(view)]
    for part in view.page.parts:
        lines += [plain(""), plain(part.title, "bold"), *sentence_lines(part.sentences, "  ")]
    lines += [plain(""), plain("Ill this week?", "bold")]
    for number, question in enumerate(view.page.ill, start=1):
        lines += told_lines(f"{number}. {question.title}", "  ")
        said = [marked(one) for one in question.sentences]
        lines += [line for one in [f"Yes: {said[0]}", *said[1:]] for line in told_lines(one, "     ")]
    return lines


def _days(view: RaceWeekView) -> list[Text]:
    lines: list[Text] = []
    for day in view.page.days:
        cards = view.cards(day.date)
        if not cards:
            lines.append(plain(f"{day_name(day.date):<11} Rest", QUIET))
        lines += [session_line(card, day.date if card is cards[0] else None) for card in cards]
        lines += sentence_lines(day.notes, INDENT)
    return lines
