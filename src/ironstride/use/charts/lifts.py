"""Estimated best singles of the main lifts, and hard sets by movement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from ironstride.load.hard_sets import MOST_REPS_LEFT
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.lift_records import best_singles
from ironstride.training.run_workout_lines import METRIC
from ironstride.use.charts.chart import Chart, Form, Hue, Series, shown
from ironstride.use.charts.facts import Facts, Span, stretch_of
from ironstride.use.done_lifts import done_lifts
from ironstride.use.main_lifts import lift_name, main_lifts
from ironstride.use.measure_words import weight_unit, whole_weight

LIFTS: Final = 4
PATTERNS: Final = 6


def lifts_chart(facts: Facts, span: Span) -> Chart:
    """The estimated best single of the lifts done most."""
    units = METRIC if facts.athlete is None else facts.athlete.units
    stretch = stretch_of(facts, span, ahead=False)
    days = [one for one in done_lifts(facts.named, facts.data) if stretch.place(one.day) is not None]
    singles = best_singles(days)
    names = [name for name in main_lifts(days, LIFTS) if name in singles]
    lines = {
        lift_name(name): stretch.largest(
            (one.day, float(whole_weight(one.single_kg, units))) for one in singles[name] if one.single_kg is not None
        )
        for name in names
    }
    told = [_change(name, values, weight_unit(units)) for name, values in lines.items()]
    return Chart(
        "lifts",
        "Estimated best singles",
        " ".join(told) or "No lift with a weight in what is shown.",
        stretch.labels,
        tuple(Series(name, Form.LINE, Hue.LIFT, values) for name, values in lines.items()),
        (weight_unit(units),),
        ("Week", *lines),
        tuple(
            (label, *(shown(values[place]) for values in lines.values()))
            for place, label in enumerate(stretch.labels)
            if any(values[place] is not None for values in lines.values())
        ),
    )


def patterns_chart(facts: Facts, span: Span) -> Chart:
    """Hard sets of each movement: with at most so many repetitions left, or where nobody said."""
    stretch = stretch_of(facts, span, ahead=False)
    counts: Counter[tuple[int, str]] = Counter()
    totals: Counter[str] = Counter()
    for day, pattern in _hard_sets(facts):
        place = stretch.place(day)
        if place is not None:
            counts[place, pattern] += 1
            totals[pattern] += 1
    names = [name for name, _ in totals.most_common(PATTERNS)]
    rows = tuple((label, *(str(counts[place, name]) for name in names)) for place, label in enumerate(stretch.labels))
    most = f"Most of them: {names[0]}." if names else "No hard set in what is shown."
    return Chart(
        "patterns",
        "Hard sets by movement",
        f"{sum(totals.values())} hard sets. {most}",
        stretch.labels,
        tuple(
            Series(name, Form.BAR, Hue.LIFT, tuple(float(counts[place, name]) for place in range(len(stretch.labels))))
            for name in names
        ),
        ("sets",),
        ("Week", *names),
        rows if names else (),
    )


def _change(name: str, values: tuple[float | None, ...], unit: str) -> str:
    known = [one for one in values if one is not None]
    if len(known) < 2:
        return f"{name}: {known[0]:.0f} {unit}." if known else ""
    return f"{name}: {known[0]:.0f} to {known[-1]:.0f} {unit}."


def _hard_sets(facts: Facts) -> Iterator[tuple[date, str]]:
    """Each hard set with its day and movement."""
    known = load_catalogue().by_id
    for day in done_lifts(facts.named, facts.data):
        for one in day.exercises:
            exercise = known.get(one.exercise)
            for done in one.sets if exercise is not None else ():
                if done.reps_left is None or done.reps_left <= MOST_REPS_LEFT:
                    assert exercise is not None
                    yield day.day, exercise.pattern.value.replace("-", " ")
