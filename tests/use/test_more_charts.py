"""The other charts: what was done, planned and expected, kept apart."""

from datetime import timedelta

import pytest

from ironstride.cli.bars import bar, columns_of
from ironstride.load.load_picture import load_picture
from ironstride.training.kinds import Kind
from ironstride.use.progress.more_charts import MoreCharts, WeekMeans, done_ledger, more_charts
from ironstride.use.progress.progress_words import evenness_sentence, smoothed_sentence, volume_sentence
from tests.matching.weeks import MONDAY, planned
from tests.use.done_record import TODAY, ago, lifted, ran, record

THIS_MONDAY = MONDAY + timedelta(weeks=3)


def charts(weeks_planned: int = 6) -> MoreCharts:
    """Two runs and a lift in each of the last four weeks; a plan from this week on."""
    days = [MONDAY + timedelta(weeks=week, days=day) for week in range(4) for day in (1, 4)]
    activities = [ran(day) for day in days] + [lifted(day, hour=18) for day in days[::2]]
    sessions = [
        planned(f"s{week}-{day}", 21 + 7 * week + day, minutes=60) for week in range(weeks_planned) for day in (1, 4)
    ]
    found = more_charts(record(activities, sessions))
    assert found is not None
    return found


def test_nothing_done_has_no_charts() -> None:
    """An empty picture says nothing."""
    assert more_charts(record([])) is None
    assert done_ledger(record([])) is None


def test_done_stands_as_the_loads_were() -> None:
    """The last week's means are those of the ledger's last day, seven times."""
    made = record([ran(ago(back)) for back in range(1, 40, 3)])
    found = more_charts(made)
    ledger = done_ledger(made)
    assert found is not None
    assert ledger is not None
    smooth = load_picture(ledger).run
    last = found.running[-1].done
    assert last == WeekMeans(float(smooth.long[-1]) * 7, float(smooth.short[-1]) * 7)


def test_the_three_lines_have_their_weeks() -> None:
    """Done up to this week, planned and expected from the plan's first week to four weeks ahead."""
    found = {one.start: one for one in charts().running}
    assert (min(found), max(found)) == (MONDAY, THIS_MONDAY + timedelta(weeks=4))
    before, ahead = found[THIS_MONDAY - timedelta(weeks=1)], found[THIS_MONDAY + timedelta(weeks=1)]
    assert before.done is not None
    assert (before.planned, before.expected, ahead.done) == (None, None, None)
    assert ahead.planned is not None
    assert ahead.expected is not None
    assert ahead.planned.long > ahead.expected.long


def test_a_short_plan_ends_with_its_last_week() -> None:
    """No column stands where nothing is planned any more."""
    assert max(one.start for one in charts(2).running) == THIS_MONDAY + timedelta(weeks=1)
    without = more_charts(record([ran(ago(3))]))
    assert without is not None
    assert [(one.planned, one.expected) for one in without.running] == [(None, None)]


def test_weeks_sum_minutes_and_leg_sets() -> None:
    """Two runs of forty minutes, three squats a week; weeks before the first are left out."""
    found = charts().volumes
    assert [(one.start, one.run_minutes, one.leg_sets) for one in found] == [
        (MONDAY + timedelta(weeks=week), 80.0, 3.0) for week in range(4)
    ]


def test_evenness_is_of_complete_weeks() -> None:
    """Seven equal days have no spread; strain is load times monotony."""
    equal = more_charts(record([ran(MONDAY + timedelta(weeks=2, days=day)) for day in range(7)]))
    assert equal is not None
    assert (equal.evenness[0].monotony, equal.evenness[0].strain) == (None, None)
    week = charts().evenness[0]
    assert week.monotony is not None
    assert week.strain == pytest.approx(week.total * week.monotony)


def test_sentences_carry_the_numbers() -> None:
    """More, less or about as much as the six weeks weigh; the longest week is named."""
    found = charts()
    last = found.running[3].done
    assert last is not None
    text = smoothed_sentence(found.running, "Running")
    assert f"come to {last.short:.0f} a week" in text
    assert f"weigh ({last.long:.0f})" in text
    assert volume_sentence(found).endswith("was that of Mon 2 Nov with 80 min.")
    assert "your own weeks" in evenness_sentence(found)
    rest = more_charts(record([ran(ago(back)) for back in range(20, 60, 2)]))
    assert rest is not None
    assert "less than the six weeks" in smoothed_sentence(rest.running, "Running")


def test_legs_hold_lifts_and_runs() -> None:
    """A lift alone moves the legs and not the running."""
    found = more_charts(record([lifted(TODAY)]))
    assert found is not None
    run, leg = found.running[-1].done, found.legs[-1].done
    assert run == WeekMeans(0, 0)
    assert leg is not None
    assert leg.short > 0


def test_a_planned_lift_asks_the_legs() -> None:
    """Planned lines come from the kinds of sessions."""
    found = more_charts(record([ran(ago(40))], [planned("a", 28, Kind.FULL_BODY)]))
    assert found is not None
    ahead = {one.start: one.planned for one in found.legs}[THIS_MONDAY + timedelta(weeks=1)]
    assert ahead is not None
    assert ahead.short > 0


@pytest.mark.parametrize(
    ("value", "planned_minutes", "drawn"),
    [
        (0, None, ""),
        (0, 50, "░░░░░"),
        (1, 50, "▏░░░░"),
        (1, None, "▏"),
        (50, 100, "█████░░░░░"),
        (100, 50, "██████████"),
    ],
)
def test_a_bar_is_fill_and_outline(value: float, planned_minutes: float | None, drawn: str) -> None:
    """Done in fill, what is left of the plan in outline; little is never nothing."""
    assert bar(value, 100, 10, planned_minutes) == drawn
    assert bar(value, 0, 10) == ""


def test_columns_keep_their_places() -> None:
    """A gap stays a gap, and the smallest load still shows."""
    assert columns_of([None, 0.01, 8, None], 8, 2) == "  ▁ █"
    assert columns_of([], 8, 2) == ""
