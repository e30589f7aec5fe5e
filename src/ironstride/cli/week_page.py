"""The week on one printable page: every session with what and why, the compromises, what did not fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ironstride.cli.change_page import SMALL_ONES
from ironstride.cli.plan_page import compromise, week_heading
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import QUIET, WIDTH, folded, plain
from ironstride.training.kinds import Sport
from ironstride.use.change.change_words import is_small
from ironstride.use.show_plan import LEGS_SIGN, Card, WeekView, counted

if TYPE_CHECKING:
    from rich.text import Text

MOST_LINES: Final = 60
"""Of a printed page."""
INDENT: Final = " " * 12


@dataclass(frozen=True, slots=True)
class Detail:
    """How much stands on the page; less where a full week would not fit on it."""

    why_lines: int
    compromises: int
    remedy_lines: int
    blanks: bool


DETAILS: Final = (
    Detail(2, 6, 4, blanks=True),
    Detail(1, 5, 3, blanks=True),
    Detail(1, 4, 2, blanks=False),
    Detail(0, 3, 2, blanks=False),
    Detail(0, 1, 2, blanks=False),
)


def week_page(view: WeekView) -> list[Text]:
    """At most 60 lines; reads the same without colour."""
    pages = (_page(view, detail) for detail in DETAILS)
    page = next((page for page in pages if len(page) <= MOST_LINES), None)
    return page if page is not None else _page(view, DETAILS[-1])[:MOST_LINES]


def _page(view: WeekView, detail: Detail) -> list[Text]:
    lines = [week_heading(view)]
    lines += [plain(line, QUIET) for line in folded(view.week.note, WIDTH, 3)] if view.week.note else []
    for day in view.days:
        cards = view.on(day)
        lines += [plain("")] if cards and detail.blanks else []
        for card in cards:
            lines += _card(card, detail, first=card is cards[0])
    lines += [plain(""), plain(f"{LEGS_SIGN} the legs will feel it", QUIET)] if _any_legs(view) else []
    lines += _compromises(view, detail)
    for text in view.not_fitting:
        lines += [plain(line) for line in folded(f"Did not fit: {text}", WIDTH, 3, indent="  ", first="")]
    return lines


def _card(card: Card, detail: Detail, *, first: bool) -> list[Text]:
    """The line of the timetable, what to do, and why; mobility is one line."""
    lines = [session_line(card, card.day if first else None)]
    if card.sport is Sport.MOBILITY or card.status.value == "skipped":
        return lines
    lines += [plain(one) for one in folded(card.what, WIDTH, 2, indent=INDENT)]
    if card.why and detail.why_lines:
        lines += [plain(one, QUIET) for one in folded(f"Why: {card.why}", WIDTH, detail.why_lines, indent=INDENT)]
    return lines


def _any_legs(view: WeekView) -> bool:
    return any(card.on_legs for card in view.cards)


def _compromises(view: WeekView, detail: Detail) -> list[Text]:
    """The dearest in full; the others and the small ones are counted."""
    found = [one for one in view.findings if one.price or one.because]
    telling = [one for one in found if not is_small(one)]
    lines = [plain("")] if found else []
    for one in telling[: detail.compromises]:
        lines += compromise(one, detail.remedy_lines)
    more, small = len(telling) - detail.compromises, len(found) - len(telling)
    asides = [f"{counted(more, 'more compromise')}"] if more > 0 else []
    asides += [f"{counted(small, 'small compromise')} ({SMALL_ONES})"] if small else []
    if asides:
        text = f"{'And ' if telling else ''}{' and '.join(asides)}: ironstride show week {view.number}"
        lines += [plain(line, QUIET) for line in folded(text, WIDTH, 2)]
    return lines
