"""How much of the plan was done, and on which days there was training."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.export.season_view import short_date
from ironstride.training.kinds import Sport
from ironstride.training.session import Session, SessionStatus
from ironstride.use.charts.chart import Chart, Form, Hue, Series, shown
from ironstride.use.charts.facts import Facts, Span, of_days, stretch_of
from ironstride.use.progress.doing import KEPT

RUNS: Final = frozenset({Sport.RUN, Sport.RACE})
LIFTS: Final = frozenset({Sport.STRENGTH})
PER_CENT: Final = 100.0
DAY_WEEKS: Final = 53
"""The squares of a year."""


def adherence_chart(facts: Facts, span: Span) -> Chart:
    """The share of planned sessions that were done, runs and lifts apart."""
    stretch = stretch_of(facts, span, ahead=False)
    done = {one.session for one in facts.record.matches if one.outcome in KEPT}
    due = [one for one in facts.record.sessions if _is_due(one, facts.as_of)]
    lines, told = [], []
    for name, hue, sports in (("runs", Hue.RUN, RUNS), ("lifts", Hue.LIFT, LIFTS)):
        of_sport = [one for one in due if one.sport in sports]
        planned = stretch.summed((one.date, 1.0) for one in of_sport)
        kept = stretch.summed((one.date, 1.0) for one in of_sport if one.id in done)
        shares = tuple(PER_CENT * b / a if a else None for a, b in zip(planned, kept, strict=True))
        lines.append(Series(name, Form.LINE, hue, shares))
        told.append(f"{sum(kept):.0f} of {sum(planned):.0f} planned {name}")
    return Chart(
        "adherence",
        "How much of the plan was done",
        f"{' and '.join(told)} were done in what is shown. Nothing is owed for the rest.",
        stretch.labels,
        tuple(lines),
        ("%",),
        ("Week", "Runs, %", "Lifts, %"),
        tuple(zip(stretch.labels, *(tuple(map(shown, one.values)) for one in lines), strict=True)),
    )


def days_chart(facts: Facts, span: Span) -> Chart:  # noqa: ARG001 - a year of days is what fits
    """A square a day: minutes of training in the last year."""
    last = facts.as_of
    first = monday_of(last) - timedelta(weeks=DAY_WEEKS - 1)
    days = tuple(first + timedelta(days=number) for number in range((last - first).days + 1))
    minutes: dict[date, float] = {}
    for day, value in of_days(facts, lambda one: one.done.minutes):
        minutes[day] = minutes.get(day, 0.0) + value
    values = tuple(minutes.get(day) for day in days)
    active = sum(value is not None for value in values)
    weeks = {monday_of(day) for day, value in zip(days, values, strict=True) if value}
    trained = {day for day, value in zip(days, values, strict=True) if value}
    rows = tuple((short_date(week), str(sum(monday_of(day) == week for day in trained))) for week in sorted(weeks))
    return Chart(
        "days",
        "Days with training",
        f"Training on {active} of the last {len(days)} days, in {len(weeks)} of {DAY_WEEKS} weeks.",
        tuple(day.isoformat() for day in days),
        (Series("minutes", Form.DAYS, Hue.INK, values),),
        ("min",),
        ("Week", "Days with training"),
        rows,
    )


def _is_due(session: Session, as_of: date) -> bool:
    return session.date < as_of and session.status is not SessionStatus.CANCELLED
