"""Every chart is whole: as many values as labels, a sentence, a table; and the numbers are those of what was done."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from math import fsum, isclose
from pathlib import Path

import pytest

from ironstride.load.ledger import Ledger
from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.training.kinds import Sport
from ironstride.use.charts.book import CHARTS, chart_of
from ironstride.use.charts.facts import Facts, Span, facts_of, stretch_of
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_wish import import_wish
from ironstride.use.plan_season import PlanSeason, plan_season
from ironstride.use.what_was_done.named_record import named_record

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANNED_ON = date(2026, 11, 23)
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """Sam's recordings, and a season ahead."""
    home = tmp_path_factory.mktemp("charts")
    file = Path(shutil.copy(EXAMPLES / "sam.toml", home))
    data = DataPlace(DataFile(home / "ironstride.db"), home)
    wish = import_wish([EXAMPLES / "recordings"], file, data, TODAY, "Europe/Berlin", None, dry=False)
    import_recordings(wish)
    plan_season(PlanSeason(file, PLANNED_ON, data))
    return facts_of(named_record(file, data, TODAY, "Europe/Berlin"), data, TODAY)


@pytest.mark.parametrize("span", list(Span))
@pytest.mark.parametrize("name", list(CHARTS))
def test_every_chart_is_whole(facts: Facts, name: str, span: Span) -> None:
    """Each series has a value a label, each row a cell a heading, and a sentence says what it means."""
    chart = chart_of(name, facts, span)
    assert chart.id == name
    assert chart.title == CHARTS[name][0]
    assert chart.sentence.endswith(".")
    assert all(len(one.values) == len(chart.labels) for one in chart.series)
    assert all(len(one.low) in {0, len(chart.labels)} for one in chart.series)
    assert all(len(row) == len(chart.header) for row in chart.rows)
    assert all(0 <= start <= end < len(chart.labels) for start, end, _ in chart.shaded)


def test_minutes_of_running_are_those_that_were_run(facts: Facts) -> None:
    """Over everything the bars add up to the minutes of every run."""
    chart = chart_of("volume", facts, Span.ALL)
    drawn = fsum(value or 0.0 for one in chart.series if one.name == "done" for value in one.values)
    run = fsum(one.done.minutes for one in facts.record.done if one.done.sport in {Sport.RUN, Sport.RACE})
    assert isclose(drawn, run)
    assert run > 0


def test_the_thirty_day_line_is_the_longest_run_before_each_week(facts: Facts) -> None:
    """Counted anew, day by day, for every week."""
    chart = chart_of("long-run", facts, Span.TWELVE_WEEKS)
    line = next(one for one in chart.series if one.name == "longest of 30 days before")
    runs = [(one.done.day, one.done.minutes) for one in facts.record.done if one.done.sport is Sport.RUN]
    for start, value in zip(stretch_of(facts, Span.TWELVE_WEEKS).starts, line.values, strict=True):
        days = {start - timedelta(days=back) for back in range(1, 31)}
        assert value == max((minutes for day, minutes in runs if day in days), default=None)


def test_many_years_are_drawn_by_months(facts: Facts) -> None:
    """A stretch of more than 130 weeks has one label a month, every day in its own month."""
    first = date(2016, 3, 9)
    months = stretch_of(Facts(facts.named, facts.data, date(2026, 11, 24), _ledger(facts, first)), Span.ALL)
    assert months.by_month
    assert len(months.labels) == len(months.starts) == 129
    for day in (first, date(2016, 12, 31), date(2020, 2, 29), date(2026, 11, 24)):
        place = months.place(day)
        assert place is not None
        assert (months.starts[place].year, months.starts[place].month) == (day.year, day.month)


def _ledger(facts: Facts, first: date) -> Ledger:
    """The same days, as if they had begun earlier."""
    assert facts.ledger is not None
    return replace(facts.ledger, first=first)
