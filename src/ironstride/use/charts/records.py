"""Personal records as a table."""

from __future__ import annotations

from ironstride.export.season_view import long_date
from ironstride.use.charts.chart import Chart
from ironstride.use.charts.facts import Facts, Span
from ironstride.use.list_records import list_records
from ironstride.use.measure_words import single_text
from ironstride.use.pace_words import race_time


def records_chart(facts: Facts, span: Span) -> Chart:  # noqa: ARG001 - records are of all time
    """The fastest runs and the best lifts, each with its day."""
    found = list_records(facts.named.file, facts.data, facts.as_of, facts.named.zone_name)
    rows = [(one.name, race_time(one.record.best.effort.time_s), long_date(one.record.best.day)) for one in found.runs]
    rows += [
        (one.name, f"about {single_text(one.single.single_kg, found.units)}", long_date(one.single.day))
        for one in found.lifts
        if one.single is not None and one.single.single_kg is not None
    ]
    sentence = "Your fastest over each distance, and the best single of each lift as it is estimated."
    return Chart(
        "records",
        "Records",
        sentence if rows else "No record yet.",
        (),
        (),
        (),
        ("What", "How much", "When"),
        tuple(rows),
    )
