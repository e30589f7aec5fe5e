"""A chart for the script that draws it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ironstride.use.charts.chart import Chart, Series


def chart_json(chart: Chart) -> Mapping[str, Any]:
    """What is drawn; the words that stand around it are in the page."""
    return {
        "labels": chart.labels,
        "units": chart.units,
        "series": [_series(one) for one in chart.series],
        "shaded": [{"from": start, "to": end, "word": word} for start, end, word in chart.shaded],
    }


def _series(one: Series) -> Mapping[str, Any]:
    return {
        "name": one.name,
        "form": one.form.value,
        "hue": one.hue.value,
        "values": [None if value is None else round(value, 3) for value in one.values],
        "outline": one.is_outline,
        "low": [None if value is None else round(value, 3) for value in one.low],
        "high": [None if value is None else round(value, 3) for value in one.high],
        "axis": one.axis,
    }
