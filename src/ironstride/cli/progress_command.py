"""`ironstride progress`: three cards, and with --more the other charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.bars import bar
from ironstride.cli.narrow import columns
from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.progress_charts import chart_lines
from ironstride.cli.terminal import AMBER, QUIET, RUNNING, STRENGTH, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, machine_zone, today
from ironstride.use.measure_words import single_text
from ironstride.use.progress.clocks import clock_sentence
from ironstride.use.progress.doing import Doing, Kept, WeekKept
from ironstride.use.progress.progress_json import progress_json
from ironstride.use.progress.progress_words import (
    balance_sentence,
    doing_sentence,
    efficiency_sentence,
    kept_words,
    lift_sentence,
    sign_words,
    signs_sentence,
    working_sentences,
)
from ironstride.use.progress.show_progress import Progress, show_progress
from ironstride.use.progress.too_much import Told
from ironstride.use.progress.working import LiftChange, Working
from ironstride.use.show_plan import long_date, short_date

if TYPE_CHECKING:
    from rich.text import Text

LINES: Final = 4
WIDE_BAR: Final = 30
NARROW_BAR: Final = 8
WIDE_FROM: Final = 60
BALANCE_MARKS: Final = {"active": "yes", "quiet": "no", "not-known": "?"}
MARKS: Final = {Told.YES: "yes", Told.NO: "no", Told.NOT_KNOWN: "?"}


def run_progress(where: Path | None, day: date | None, *, more: bool, as_json: bool) -> None:
    """Print the cards.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    with progress_bar("Reading tracks") as told:
        progress = show_progress(where, data_place(), day or today(), machine_zone(), told, more=more)
    if as_json:
        print_json(progress_json(progress))
    else:
        print_lines(list(progress_lines(progress, more=more)))


def progress_lines(progress: Progress, *, more: bool = False) -> Iterator[Text]:
    """The page."""
    yield plain(f"Progress, {long_date(progress.as_of)}", "bold")
    if not progress.signs and not progress.doing.anything:
        yield plain("")
        yield from _folded(
            "Nothing was done yet. Here you will see what you did of what was planned, whether it works (race fitness, "
            "two lifts, easy runs) and whether it is too much."
        )
        yield from _folded("Begin with: ironstride import FOLDER")
        return
    yield from _card("Are you doing it?", _doing(progress))
    yield from _card("Is it working?", _working(progress.working, progress.units))
    yield from _card("Is it too much?", _too_much(progress))
    if progress.charts is not None:
        yield from chart_lines(progress.charts)
    elif not more:
        yield plain("")
        yield plain("More charts, week by week: ironstride progress --more", QUIET)


def _card(title: str, lines: Iterator[Text]) -> Iterator[Text]:
    yield plain("")
    yield plain(title, "bold")
    yield from lines


def _doing(progress: Progress) -> Iterator[Text]:
    doing = progress.doing
    yield from _folded(doing_sentence(doing))
    for clock in progress.clocks:
        yield from _folded(clock_sentence(clock))
    yield from _kept("running", RUNNING, doing, lambda week: week.runs)
    yield from _kept("strength", STRENGTH, doing, lambda week: week.lifts)


def _kept(name: str, style: str, doing: Doing, of: Callable[[WeekKept], Kept]) -> Iterator[Text]:
    """A bar a week: done in fill, planned in outline."""
    weeks = [of(week) for week in doing.weeks]
    highest = max(max(one.done_minutes, one.planned_minutes or 0.0) for one in weeks)
    yield plain(f"  {name}", style)
    for week, one in zip(doing.weeks, weeks, strict=True):
        drawn = bar(one.done_minutes, highest, _bar_width(), one.planned_minutes)
        yield _barred(f"    {short_date(week.start):<6} ", drawn, kept_words(one), style)


def _working(working: Working, units: str) -> Iterator[Text]:
    for sentence in working_sentences(working):
        yield from _folded(sentence)
    if working.lifts:
        yield from _folded("Estimated best singles, the twelve weeks before and the last four:")
    for lift in working.lifts:
        yield from _lift(lift, units)
    if not working.lifts:
        yield from _folded("Lifts: none with a weight in the last sixteen weeks.")
    yield from _folded(efficiency_sentence(working))


def _lift(lift: LiftChange, units: str) -> Iterator[Text]:
    singles = [None if one is None else one.single_kg for one in (lift.before, lift.now)]
    highest = max((one for one in singles if one is not None), default=0.0)
    yield plain(f"  {lift.name}", STRENGTH)
    for name, single in zip(("before", "now"), singles, strict=True):
        text = "-" if single is None else single_text(single, units)
        said = lift_sentence(lift, units) if single is None else f"{text}, {lift_sentence(lift, units)}"
        said = said if name == "now" else text
        yield _barred(f"    {name:<6} ", bar(single or 0.0, highest, _bar_width()), said, STRENGTH)


def _too_much(progress: Progress) -> Iterator[Text]:
    if not progress.signs:
        yield from _folded("Nothing was done yet that would tell.")
        return
    if progress.readiness is not None:
        yield from _folded(balance_sentence(progress.readiness))
        for one in progress.readiness.signs:
            text = f"{one.name.capitalize()}{f': {one.text}' if one.text else ''}"
            yield from _marked(BALANCE_MARKS[one.told.value], text, is_on=one.told.value == "active")
    yield from _folded(signs_sentence(progress.signs))
    for sign in progress.signs:
        yield from _marked(MARKS[sign.told], sign_words(sign), is_on=sign.told is Told.YES)


def _marked(mark: str, text: str, *, is_on: bool) -> Iterator[Text]:
    for place, one in enumerate(folded(text, WIDTH, LINES, indent="       ", first=f"  {mark:<4} ")):
        line = plain(one)
        if place == 0 and is_on:
            line.stylize(AMBER, 2, 2 + len(mark))
        yield line


def _barred(head: str, drawn: str, text: str, style: str) -> Text:
    line = plain(head)
    line.append(f"{drawn:<{_bar_width()}}", style)
    line.append(f"  {text}")
    return line


def _bar_width() -> int:
    return WIDE_BAR if columns() >= WIDE_FROM else NARROW_BAR


def _folded(text: str) -> list[Text]:
    return [plain(one) for one in folded(text, WIDTH, LINES, indent="  ", first="  ")]
