"""Race fitness with its error, and how far easy runs go for a heartbeat."""

from __future__ import annotations

from ironstride.use.charts.chart import Chart, Form, Hue, Series, shown
from ironstride.use.charts.facts import Facts, Span, stretch_of
from ironstride.use.progress.progress_words import efficiency_sentence, fitness_sentence
from ironstride.use.progress.working import Shown, efficiencies, fitness_change, working
from ironstride.use.running_efforts import results_of, running_efforts

SAMPLES = 26
"""So many points at most: an estimate holds for weeks."""


def fitness_chart(facts: Facts, span: Span) -> Chart:
    """Race fitness over time, each estimate with its likely error."""
    stretch = stretch_of(facts, span, ahead=False)
    efforts, results = running_efforts(facts.record.done, facts.athlete), results_of(facts.athlete)
    step = max(1, len(stretch.starts) // SAMPLES)
    days = [*(min(end, facts.as_of) for end in stretch.ends[::-step][::-1])]
    found: list[Shown | None] = [fitness_change(efforts, results, day).now for day in days]
    values = tuple(None if one is None else one.estimate.fitness for one in found)
    errors = [0.0 if one is None else one.estimate.error for one in found]
    low = tuple(None if one is None else one - error for one, error in zip(values, errors, strict=True))
    high = tuple(None if one is None else one + error for one, error in zip(values, errors, strict=True))
    labels = tuple(f"{one.day} {one:%b}" if not stretch.by_month else f"{one:%b %Y}" for one in days)
    rests = ("-" if one is None else f"{one.estimate.result.date}" for one in found)
    return Chart(
        "fitness",
        "Race fitness",
        fitness_sentence(fitness_change(efforts, results, facts.as_of)),
        labels,
        (Series("race fitness", Form.LINE, Hue.RUN, values, low=low, high=high),),
        ("race fitness",),
        ("Day", "Race fitness", "Give or take", "From a result of"),
        tuple(zip(labels, (shown(one, 1) for one in values), (shown(one, 1) for one in errors), rests, strict=True)),
    )


def efficiency_chart(facts: Facts, span: Span) -> Chart:  # noqa: ARG001 - sixteen weeks compare, no more
    """Metres for each heartbeat of steady easy runs, sixteen weeks."""
    found = efficiencies(facts.record.done, facts.athlete, facts.as_of)
    efforts, results = running_efforts(facts.record.done, facts.athlete), results_of(facts.athlete)
    card = working(fitness_change(efforts, results, facts.as_of), (), found, facts.as_of)
    labels = tuple(f"{one.day.day} {one.day:%b}" for one in found)
    values = tuple(one.metres_per_beat for one in found)
    return Chart(
        "efficiency",
        "How far easy runs go for a heartbeat",
        efficiency_sentence(card),
        labels,
        (Series("metres a beat", Form.DOTS, Hue.RUN, values),),
        ("m a beat",),
        ("Day", "Metres a beat"),
        tuple(zip(labels, (shown(one, 2) for one in values), strict=True)),
    )
