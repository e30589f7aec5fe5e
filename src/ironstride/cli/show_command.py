"""`ironstride` alone (today) and `ironstride show`."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ironstride.cli.plan_page import compromise, compromise_lines, three_sentences, week_heading
from ironstride.cli.season_strip import strip_lines
from ironstride.cli.session_lines import detail_lines, session_line, week_lines
from ironstride.cli.terminal import QUIET, WIDTH, clipped, folded, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import data_place, today
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.use.session_contents import day_workouts, units_of
from ironstride.use.show_plan import (
    LEGS_SIGN,
    WeekView,
    day_json,
    day_name,
    day_view,
    number_of,
    season_json,
    short_date,
    week_json,
    week_marks,
    week_named,
    week_views,
)
from ironstride.use.stored_plan import open_plan, waiting_reason

if TYPE_CHECKING:
    from rich.text import Text

WEEK = "week"
SEASON = "season"
SEASON_HEADING = "Week  from    phase        running  long run  hard  lifts"
MOST_SEASON_COMPROMISES = 8
MOST_SEASON_LINES = 40


def show_today(where: Path | None, day: date | None, *, as_json: bool) -> None:
    """What is on today: each session with what to do and why, or when the next one is."""
    plan = open_plan(where, data_place()).plan
    day = day or today(plan.timezone)
    if as_json:
        print_json(day_json(plan, day))
        return
    view = day_view(plan, day)
    where_in = f", week {view.week.number} of {len(plan.weeks)} ({view.week.week.phase.value})" if view.week else ""
    lines = [plain(f"{day_name(day)}{where_in}", "bold"), plain("")]
    inside = day_workouts(plan, day, units_of(where, data_place()))
    for card in view.cards:
        lines += detail_lines(card, inside.get(card.id, ()))
    if not view.cards:
        outside = "Nothing is planned." if view.week is None else "A day off."
        lines.append(plain(outside))
        if view.next_day is not None:
            wait = (view.next_day - day) // timedelta(days=1)
            lines.append(plain("Tomorrow:" if wait == 1 else f"Next, in {wait} days:", QUIET))
            lines += [session_line(card, view.next_day) for card in view.next_cards]
    lines += [plain(""), *_waiting(where), plain("Next: ironstride show week", QUIET)]
    print_lines(lines)


def _waiting(where: Path | None) -> list[Text]:
    """That a suggestion waits."""
    reason = waiting_reason(where, data_place())
    if reason is None:
        return []
    said = f"A suggestion waits: {reason} Take it: ironstride accept. See it: ironstride suggest"
    return [*(plain(line) for line in folded(said, WIDTH, 4)), plain("")]


def show(what: str, number: int | None, where: Path | None, day: date | None, *, as_json: bool) -> None:
    """A week or the season.

    Raises:
        InvalidInput: for a word that is neither, or a week that the season does not have.
    """
    if what.isdigit() and number is None:
        what, number = WEEK, int(what)
    if what not in (WEEK, SEASON):
        raise InvalidInput([InputProblem("show", "what", what, "week, week N, or season")])
    plan = open_plan(where, data_place()).plan
    day = day or today(plan.timezone)
    if what == SEASON:
        print_json(season_json(plan)) if as_json else print_lines(_season(plan, day))
        return
    view = week_named(plan, number, day)
    if as_json:
        print_json(week_json(plan, view.number))
    else:
        print_lines(_week(view))


def _week(view: WeekView) -> list[Text]:
    lines = [week_heading(view)]
    lines += [plain(line, QUIET) for line in folded(view.week.note, WIDTH, 3)] if view.week.note else []
    lines += [plain(""), *week_lines(view)]
    if any(card.on_legs for card in view.cards):
        lines += [plain(""), plain(f"{LEGS_SIGN} the legs will feel it", QUIET)]
    found = [one for one in view.findings if one.price or one.because]
    if found:
        lines.append(plain(""))
    for one in found:
        lines += compromise(one, 4)
    for text in view.not_fitting:
        lines += [plain(line) for line in folded(f"Did not fit: {text}", WIDTH, 4, indent="  ", first="")]
    return lines


def _season(plan: Plan, day: date) -> list[Text]:
    lines = [plain(line) for text in three_sentences(plan, day, 3) for line in folded(text, WIDTH, 3)]
    lines += [plain(""), *strip_lines(week_views(plan), number_of(plan, day))]
    lines += [plain(""), plain(SEASON_HEADING, "bold"), *(_season_row(view) for view in week_views(plan)), plain("")]
    return [*lines, *compromise_lines(plan, MOST_SEASON_LINES, MOST_SEASON_COMPROMISES)]


def _season_row(view: WeekView) -> Text:
    week = view.week
    notes = ", ".join((*week_marks(view), *([week.note] if week.note else [])))
    row = f"{view.number:>4}  {short_date(week.start):<6}  {week.phase.value:<10}  {week.run_minutes:>4} min"
    row += f"  {week.long_run_minutes:>4} min  {week.quality_sessions:>4}  {week.strength_sessions:>5}"
    return plain(clipped(f"{row}  {notes}".rstrip(), WIDTH), QUIET if week.cutback else "")
