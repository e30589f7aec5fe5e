"""The long run, and the longest run of the thirty days before it."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ironstride.training.kinds import Sport
from ironstride.use.charts.chart import Chart, Form, Hue, Series, shown
from ironstride.use.charts.facts import Facts, Span, shaded, stretch_of

THIRTY: Final = timedelta(days=30)


def long_run_chart(facts: Facts, span: Span) -> Chart:
    """The longest run of each week beside the longest of the thirty days before."""
    stretch = stretch_of(facts, span)
    runs = [(one.done.day, one.done.minutes) for one in facts.record.done if one.done.sport is Sport.RUN]
    longest = stretch.largest(runs)
    before = tuple(
        max((minutes for day, minutes in runs if start - THIRTY <= day < start), default=None)
        if start <= facts.as_of
        else None
        for start in stretch.starts
    )
    plan = () if facts.plan is None else facts.plan.weeks
    planned = stretch.largest((one.start, float(one.long_run_minutes)) for one in plan if one.long_run_minutes)
    sentence = _sentence([one for one in longest if one is not None])
    return Chart(
        "long-run",
        "The long run and the 30-day line",
        sentence,
        stretch.labels,
        (
            Series("planned", Form.BAR, Hue.RUN, planned, is_outline=True),
            Series("longest run", Form.BAR, Hue.RUN, longest),
            Series("longest of 30 days before", Form.LINE, Hue.INK, before),
        ),
        ("min",),
        ("Week", "Planned, min", "Longest, min", "30 days before, min"),
        tuple(zip(stretch.labels, map(shown, planned), map(shown, longest), map(shown, before), strict=True)),
        shaded(facts, stretch),
    )


def _sentence(known: list[float]) -> str:
    if not known:
        return "No run yet in what is shown."
    return (
        f"The longest run in what is shown took {max(known):.0f} min. A run well above the longest of the thirty days "
        "before it (the line) is what the plan keeps away from."
    )
