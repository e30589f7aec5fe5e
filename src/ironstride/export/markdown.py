"""A plan as Markdown: the season on one page, and a week that one can print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from ironstride.export.season_view import (
    Repeated,
    WeekView,
    day_name,
    hours_text,
    in_words,
    long_date,
    number_of,
    remedy_text,
    repeated,
    short_date,
    week_marks,
    week_view,
    week_views,
)
from ironstride.export.session_card import LEGS_SIGN, Card
from ironstride.training.kinds import Sport
from ironstride.training.plan import Plan, PlanFinding

_BOX: Final = "☐"


def season_markdown(plan: Plan) -> str:
    """The season on one page: what it is for, one row a week, compromises, what did not fit, and the first week."""
    lines = [f"# {_heading(plan)}", "", _planned_from(plan), ""]
    lines += _list("What the season cannot do", plan.losses)
    lines += ["", "## Season", "", "| Week | From | Phase | Running | Long run | Hard runs | Strength | Notes |"]
    lines += ["|--:|---|---|--:|--:|--:|--:|---|"]
    lines += [_season_row(view) for view in week_views(plan)]
    lines.append("")
    lines += _list("Compromises, the dearest first", [_repeated(one) for one in repeated(plan)])
    lines += _list("Did not fit", [f"Week of {long_date(one.week)}: {one.text}" for one in plan.unplaced])
    lines += _list("What was assumed", plan.assumptions)
    first = number_of(plan, plan.as_of) or 1
    if plan.weeks:
        lines += ["", week_markdown(plan, first, level=2).rstrip("\n")]
    return _text(lines)


def week_markdown(plan: Plan, number: int, level: int = 1) -> str:
    """One week as a printable table, a box to tick beside each session.

    Raises:
        ValueError: when the plan has no such week.
    """
    view = week_view(plan, number)
    marks = week_marks(view)
    facts = (f"{hours_text(view.week.run_minutes)} of running", f"{view.week.strength_sessions} x strength", *marks)
    lines = [
        f"{'#' * level} Week {number}: {short_date(view.week.start)} to {long_date(view.last_day)}",
        "",
        f"{view.week.phase.value.capitalize()}: {', '.join(facts)}.",
        "",
    ]
    lines += [view.week.note, ""] if view.week.note else []
    lines += ["| Day | Time | Session | What | Why | |", "|---|---|---|---|---|---|"]
    for day in view.days:
        lines += _day_rows(day, view.on(day))
    lines += ["", f"{LEGS_SIGN} = the legs will feel it."] if any(card.on_legs for card in view.cards) else []
    lines += _list("Compromises", [_compromise(one) for one in view.findings], level + 1)
    lines += _list("Did not fit", view.not_fitting, level + 1)
    return _text(lines)


def _heading(plan: Plan) -> str:
    goals = [f"{goal.name}, {long_date(goal.date)}" for goal in plan.goals[:1]]
    return f"{plan.athlete}: {goals[0] if goals else 'keep fit'}"


def _planned_from(plan: Plan) -> str:
    return f"Planned from {long_date(plan.as_of)}; times are local ({plan.timezone})."


def _season_row(view: WeekView) -> str:
    week = view.week
    notes = "; ".join(part for part in (*week_marks(view), week.note) if part)
    return (
        f"| {view.number} | {short_date(week.start)} | {week.phase.value} | {week.run_minutes} min "
        f"| {week.long_run_minutes} min | {week.quality_sessions} | {week.strength_sessions} | {_cell(notes)} |"
    )


def _day_rows(day: date, cards: tuple[Card, ...]) -> Iterable[str]:
    if not cards:
        yield f"| {day_name(day)} | | Rest | | | |"
    for card in cards:
        name = "" if card is not cards[0] else day_name(day)
        sign = f" {LEGS_SIGN}" if card.on_legs else ""
        extra = ", right after" if card.combined else ""
        strong = f"**{_cell(card.title)}**" if card.sport is Sport.RACE else _cell(card.title)
        what = f"{strong}, {card.amount}{sign}{extra}"
        yield f"| {name} | {card.time} | {what} | {_cell(card.what)} | {_cell(card.why)} | {_BOX} |"


def _repeated(one: Repeated) -> str:
    return " ".join(part for part in (one.text, remedy_text(one.finding)) if part)


def _compromise(finding: PlanFinding) -> str:
    return " ".join(part for part in (in_words(finding), remedy_text(finding)) if part)


def _list(heading: str, lines: Iterable[str], level: int = 2) -> list[str]:
    found = [f"- {line}" for line in lines]
    return ["", f"{'#' * level} {heading}", "", *found] if found else []


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("\n", " ")


def _text(lines: Iterable[str]) -> str:
    """The lines with never two blank ones in a row, and one line end at the end."""
    kept: list[str] = []
    for line in lines:
        for piece in line.split("\n"):
            if piece or (kept and kept[-1]):
                kept.append(piece)
    return "\n".join(kept).rstrip("\n") + "\n"
