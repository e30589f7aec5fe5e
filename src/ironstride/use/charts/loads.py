"""Run load and leg load, side by side and never added; and both smoothed."""

from __future__ import annotations

from ironstride.use.charts.chart import Chart, Form, Hue, Series, shown
from ironstride.use.charts.facts import Facts, Span, of_days, shaded, stretch_of
from ironstride.use.progress.more_charts import SmoothedWeek, more_charts
from ironstride.use.progress.progress_words import smoothed_sentence
from ironstride.use.progress.show_progress import easy_pace_s_per_km


def loads_chart(facts: Facts, span: Span) -> Chart:
    """What running asked and what the legs carried, each on its own scale."""
    stretch = stretch_of(facts, span, ahead=False)
    runs = stretch.summed(of_days(facts, lambda one: one.load.day.run_load))
    legs = stretch.summed(of_days(facts, lambda one: one.load.day.leg_load))
    return Chart(
        "loads",
        "Running and legs",
        "What running asked of you, and what your legs carried from runs and lifts. The two have scales of their own "
        "and are never added; only your own weeks compare.",
        stretch.labels,
        (
            Series("running", Form.BAR, Hue.RUN, runs),
            Series("legs", Form.LINE, Hue.LIFT, legs, axis=1),
        ),
        ("running", "legs"),
        ("Week", "Running", "Legs"),
        tuple(zip(stretch.labels, map(shown, runs), map(shown, legs), strict=True)),
        shaded(facts, stretch),
    )


def smoothed_run_chart(facts: Facts, span: Span) -> Chart:  # noqa: ARG001 - it is always these weeks
    """Running smoothed over six weeks: done, planned, expected."""
    charts = more_charts(facts.record, easy_pace_s_per_km(facts.athlete, facts.as_of))
    return _smoothed("smoothed-running", "Running, smoothed", () if charts is None else charts.running, "Running")


def smoothed_leg_chart(facts: Facts, span: Span) -> Chart:  # noqa: ARG001 - it is always these weeks
    """Legs smoothed over six weeks: done, planned, expected."""
    charts = more_charts(facts.record, easy_pace_s_per_km(facts.athlete, facts.as_of))
    return _smoothed("smoothed-legs", "Legs, smoothed", () if charts is None else charts.legs, "Legs")


def _smoothed(name: str, title: str, weeks: tuple[SmoothedWeek, ...], what: str) -> Chart:
    hue = Hue.RUN if what == "Running" else Hue.LIFT
    done = tuple(None if one.done is None else one.done.long for one in weeks)
    planned = tuple(None if one.planned is None else one.planned.long for one in weeks)
    expected = tuple(None if one.expected is None else one.expected.long for one in weeks)
    labels = tuple(f"{one.start.day} {one.start:%b}" for one in weeks)
    return Chart(
        name,
        title,
        smoothed_sentence(weeks, what) or "Nothing was done yet that could be smoothed.",
        labels,
        (
            Series("planned", Form.LINE, hue, planned, is_outline=True),
            Series("expected", Form.LINE, Hue.QUIET, expected, is_outline=True),
            Series("done", Form.LINE, hue, done),
        ),
        ("a week",),
        ("Week", "Planned", "Expected", "Done"),
        tuple(zip(labels, map(shown, planned), map(shown, expected), map(shown, done), strict=True)),
    )
