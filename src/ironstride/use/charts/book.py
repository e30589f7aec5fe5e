"""Every chart by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from ironstride.use.charts.chart import Chart
from ironstride.use.charts.facts import Facts, Span
from ironstride.use.charts.fitness import efficiency_chart, fitness_chart
from ironstride.use.charts.kept import adherence_chart, days_chart
from ironstride.use.charts.lifts import lifts_chart, patterns_chart
from ironstride.use.charts.loads import loads_chart, smoothed_leg_chart, smoothed_run_chart
from ironstride.use.charts.long_run import long_run_chart
from ironstride.use.charts.records import records_chart
from ironstride.use.charts.signs import signs_chart
from ironstride.use.charts.volume import balance_chart, volume_chart

Maker = Callable[[Facts, Span], Chart]

CHARTS: Final[Mapping[str, tuple[str, Maker]]] = MappingProxyType(
    {
        "volume": ("Running against the plan", volume_chart),
        "long-run": ("The long run and the 30-day line", long_run_chart),
        "fitness": ("Race fitness", fitness_chart),
        "efficiency": ("How far easy runs go for a heartbeat", efficiency_chart),
        "lifts": ("Estimated best singles", lifts_chart),
        "patterns": ("Hard sets by movement", patterns_chart),
        "balance": ("Running and strength", balance_chart),
        "signs": ("Signs of poor balance", signs_chart),
        "adherence": ("How much of the plan was done", adherence_chart),
        "days": ("Days with training", days_chart),
        "records": ("Records", records_chart),
        "loads": ("Running and legs", loads_chart),
        "smoothed-running": ("Running, smoothed", smoothed_run_chart),
        "smoothed-legs": ("Legs, smoothed", smoothed_leg_chart),
    }
)
"""Name -> title and what draws it, in the order of the page."""


def chart_of(name: str, facts: Facts, span: Span) -> Chart:
    """The chart of a name.

    Raises:
        KeyError: when there is none.
    """
    return CHARTS[name][1](facts, span)
