"""Running volume against the plan, and the balance of running and strength."""

from __future__ import annotations

from datetime import date

from ironstride.training.kinds import Sport
from ironstride.use.charts.chart import Chart, Form, Hue, Series, shown
from ironstride.use.charts.facts import Facts, Span, Stretch, of_days, shaded, stretch_of

RUNS = frozenset({Sport.RUN, Sport.RACE})


def volume_chart(facts: Facts, span: Span) -> Chart:
    """Minutes of running, done and planned."""
    stretch = stretch_of(facts, span)
    done = _done(facts, stretch, RUNS)
    planned = _planned(facts, stretch)
    past = [pair for pair in zip(done, planned, stretch.starts, strict=True) if pair[2] <= facts.as_of]
    with_plan = [(ran, wanted) for ran, wanted, _ in past if ran is not None and wanted]
    if with_plan:
        ran, wanted = (sum(one) for one in zip(*with_plan, strict=True))
        sentence = f"{ran:.0f} of {wanted:.0f} planned minutes were run so far in what is shown, {ran / wanted:.0%}."
    else:
        sentence = f"{sum(one or 0.0 for one in done):.0f} minutes of running in what is shown; there was no plan."
    return Chart(
        "volume",
        "Running against the plan",
        sentence,
        stretch.labels,
        (
            Series("planned", Form.BAR, Hue.RUN, planned, is_outline=True),
            Series("done", Form.BAR, Hue.RUN, done),
        ),
        ("min",),
        ("Week", "Planned, min", "Done, min"),
        tuple(zip(stretch.labels, map(shown, planned), map(shown, done), strict=True)),
        shaded(facts, stretch),
    )


def balance_chart(facts: Facts, span: Span) -> Chart:
    """Minutes of running and of strength."""
    stretch = stretch_of(facts, span, ahead=False)
    runs, lifts = _done(facts, stretch, RUNS), _done(facts, stretch, frozenset({Sport.STRENGTH}))
    ran, lifted = (sum(one or 0.0 for one in both) for both in (runs, lifts))
    share = f", {lifted / (ran + lifted):.0%} of the time" if ran + lifted else ""
    sentence = f"{ran / 60:.0f} h of running and {lifted / 60:.0f} h of strength{share}."
    return Chart(
        "balance",
        "Running and strength",
        sentence,
        stretch.labels,
        (Series("running", Form.BAR, Hue.RUN, runs), Series("strength", Form.BAR, Hue.LIFT, lifts)),
        ("min",),
        ("Week", "Running, min", "Strength, min"),
        tuple(zip(stretch.labels, map(shown, runs), map(shown, lifts), strict=True)),
        shaded(facts, stretch),
    )


def _done(facts: Facts, stretch: Stretch, sports: frozenset[Sport]) -> tuple[float | None, ...]:
    """Minutes of these sports; None in weeks that lie ahead."""
    minutes = stretch.summed(of_days(facts, lambda one: one.done.minutes if one.done.sport in sports else 0.0))
    return tuple(None if _ahead(facts, start) else one for start, one in zip(stretch.starts, minutes, strict=True))


def _ahead(facts: Facts, start: date) -> bool:
    return start > facts.as_of


def _planned(facts: Facts, stretch: Stretch) -> tuple[float | None, ...]:
    """Minutes of the plan's weeks; None where there is no plan."""
    if facts.plan is None:
        return (None,) * len(stretch.starts)
    minutes = stretch.summed((one.start, float(one.run_minutes)) for one in facts.plan.weeks)
    return tuple(one or None for one in minutes)
