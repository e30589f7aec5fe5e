"""Sessions as lines of a timetable: day, time, what, how much, where the legs come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, clipped, hue, plain
from ironstride.training.kinds import Sport
from ironstride.use.show_plan import LEGS_SIGN, Card, WeekView, day_name

if TYPE_CHECKING:
    from rich.text import Text

TITLE_WIDTH: Final = 30


def week_lines(view: WeekView, first: date | None = None, *, short: bool = False) -> list[Text]:
    """One line a session and a last one for the days without; days before `first` are left out.

    `short` gathers mobility in one line and leaves out the days without a session.
    """
    lines: list[Text] = []
    free: list[date] = []
    aside: list[Card] = []
    for day in view.days:
        if first is not None and day < first:
            continue
        cards = view.on(day)
        if not cards:
            free.append(day)
        if short:
            aside += [card for card in cards if card.sport is Sport.MOBILITY]
            cards = tuple(card for card in cards if card.sport is not Sport.MOBILITY)
        lines += [session_line(card, None if card is not cards[0] else day) for card in cards]
    if aside:
        times = ", ".join(f"{day_name(card.day).split()[0]} {card.time.split('-')[0]}" for card in aside)
        lines.append(plain(clipped(f"Mobility    {times}: {aside[0].amount}{' each' * (len(aside) > 1)}", WIDTH)))
    if free and not short:
        names = ", ".join(day_name(day) for day in free)
        lines.append(plain(f"Rest        {names}", QUIET))
    return lines


def session_line(card: Card, day: date | None) -> Text:
    """``Tue 8 Dec   06:10-07:00  ∧ Intervals   50 min, about 8 km``"""
    line = plain(f"{day_name(day) if day else '':<11} ")
    line.append(f"{'+ at once' if card.combined else card.time:<11}  ")
    line.append(f"{LEGS_SIGN if card.on_legs else ' '} ", style=hue(card))
    line.append(f"{clipped(card.title, TITLE_WIDTH):<{TITLE_WIDTH}} ", style=hue(card))
    marks = [card.amount, *(["held"] if card.locked else []), *(["optional"] if card.optional else [])]
    if card.status.value != "planned":
        marks.append(card.status.value)
    line.append(clipped(", ".join(marks), WIDTH - len(line.plain)))
    line.rstrip()
    return line


def detail_lines(card: Card, workout: Sequence[str] = ()) -> list[Text]:
    """A whole card: the line of the timetable, the workout (or one line of what), and one line of why."""
    from ironstride.cli.terminal import folded
    from ironstride.cli.workout_lines import printed

    lines = [session_line(card, card.day)]
    if workout:
        lines += printed(workout, "  ")
    else:
        lines += [plain(one) for one in folded(card.what, WIDTH, 2, indent=" " * 12)]
    if card.why:
        lines += [plain(one, QUIET) for one in folded(f"Why: {card.why}", WIDTH, 3, indent=" " * 12)]
    return lines
