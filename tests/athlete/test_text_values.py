"""Distances, times, amounts, weekdays and spans, at their borders."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.training.athlete import Amount
from ironstride.training.text_values import (
    NotReadable,
    distance_text,
    parse_amount,
    parse_distance,
    parse_race_time,
    parse_span,
    parse_weekday,
    parse_when,
    span_text,
)
from ironstride.units import HALF_MARATHON_M, MARATHON_M


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("5 km", 5000),
        ("10k", 10000),
        ("10 KM", 10000),
        ("half marathon", HALF_MARATHON_M),
        ("Half-Marathon", HALF_MARATHON_M),
        ("21.1 km", HALF_MARATHON_M),
        ("21,1 km", HALF_MARATHON_M),
        ("21 km", HALF_MARATHON_M),
        ("13.1 mi", HALF_MARATHON_M),
        ("26.2 mi", MARATHON_M),
        ("42 km", MARATHON_M),
        ("20 km", 20000),
        ("9.9 km", 10000),
        ("9.8 km", 9800),
        ("50 km", 50000),
        ("10 mi", 16093.44),
    ],
)
def test_a_distance_is_read_and_a_race_is_recognised(text: str, metres: float) -> None:
    """Within one per cent of a race distance it is that race, else it is what it says."""
    assert parse_distance(text) == pytest.approx(metres)


@pytest.mark.parametrize("text", ["", "0 km", "ten km", "10", "km", "-5 km", "10 m", "1e3 km", "nan km", "²5 km"])
def test_what_is_no_distance_is_said(text: str) -> None:
    """A distance needs a number above zero and a unit."""
    with pytest.raises(NotReadable, match="wanted a distance"):
        parse_distance(text)


def test_a_distance_is_called_as_its_race() -> None:
    """A goal without a name is called after its distance."""
    assert [distance_text(metres) for metres in (5000.0, HALF_MARATHON_M, MARATHON_M, 15500.0)] == [
        "5 km",
        "half marathon",
        "marathon",
        "15.5 km",
    ]


@pytest.mark.parametrize(
    ("text", "distance_m", "seconds"),
    [
        ("52:17", 10000, 3137),
        ("1:02:17", 10000, 3737),
        ("0:52:17", 10000, 3137),
        ("75:00", 15000, 4500),
        ("1:55", HALF_MARATHON_M, 6900),
        ("1:55:00", HALF_MARATHON_M, 6900),
        ("3:05", MARATHON_M, 11100),
        ("20:00", 10000, 1200),
        ("200:00", 10000, 12000),
    ],
)
def test_two_parts_mean_what_the_distance_says(text: str, distance_m: float, seconds: float) -> None:
    """mm:ss below the half marathon, h:mm from there on, h:mm:ss always; both borders of the pace are read."""
    assert parse_race_time(text, distance_m) == seconds


@pytest.mark.parametrize(
    ("text", "distance_m"),
    [
        ("1:55", 10000),
        ("19:59", 10000),
        ("200:01", 10000),
        ("95:30", HALF_MARATHON_M),
        ("52:60", 10000),
        ("1:60:00", HALF_MARATHON_M),
        ("52", 10000),
        ("52.17", 10000),
        ("", 10000),
    ],
)
def test_a_time_that_nobody_runs_is_refused(text: str, distance_m: float) -> None:
    """A misread or mistyped time never becomes a pace."""
    with pytest.raises(NotReadable, match="wanted a time"):
        parse_race_time(text, distance_m)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("240 min", Amount(minutes=240)),
        ("4 h", Amount(minutes=240)),
        ("4.5h", Amount(minutes=270)),
        ("1 h 30 min", Amount(minutes=90)),
        ("0 min", Amount(minutes=0)),
        ("45 km", Amount(distance_m=45000)),
        ("0 km", Amount(distance_m=0)),
        ("21 km", Amount(distance_m=21000)),
    ],
)
def test_an_amount_is_minutes_or_metres(text: str, amount: Amount) -> None:
    """An amount keeps its kind, zero is measured, and no race distance is guessed."""
    assert parse_amount(text) == amount


@pytest.mark.parametrize("text", ["", "240", "4 hours", "min", "h min", "30 min 1 h", "-3 h"])
def test_what_is_no_amount_is_said(text: str) -> None:
    """An amount needs a unit."""
    with pytest.raises(NotReadable, match="wanted an amount"):
        parse_amount(text)


def test_weekdays_are_read_short_and_long() -> None:
    """Both `sat` and `Saturday` are Saturday, and nothing else is."""
    assert (parse_weekday("sat"), parse_weekday(" Saturday "), parse_weekday("MON")) == (5, 5, 0)
    with pytest.raises(NotReadable):
        parse_weekday("sa")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("06:00-07:30", (360, 450)),
        ("6:00 – 7:30", (360, 450)),  # noqa: RUF001 - the dash under test
        ("00:00-24:00", (0, 1440)),
        ("22:00-24:00", (1320, 1440)),
        ("22:00-00:00", (1320, 1440)),
        ("22:00-01:00", (1320, 1500)),
        ("18:00-06:00", (1080, 1800)),
        ("23:59-00:01", (1439, 1441)),
    ],
)
def test_a_span_may_pass_midnight(text: str, span: tuple[int, int]) -> None:
    """Up to twelve hours through midnight are a late span."""
    assert parse_span(text) == span


@pytest.mark.parametrize("text", ["18:00-05:59-", "18:00-06:01x", "07:30-06:00", "13:00-01:01", "06:00-06:00"])
def test_a_backwards_or_empty_span_is_refused(text: str) -> None:
    """More than twelve hours through midnight is a mistake, as is no length at all."""
    with pytest.raises(NotReadable):
        parse_span(text)


@given(st.integers(0, 1439), st.integers(1, 720))
def test_a_span_is_written_as_it_was_read(start: int, minutes: int) -> None:
    """Reading and writing a span are inverse, over midnight too."""
    assert parse_span(span_text(start, start + minutes)) == (start, start + minutes)


def test_when_names_weekdays_or_a_date() -> None:
    """One entry may hold several weekdays, or one date."""
    assert parse_when("wed 19:00-20:30") == ((2, 1140, 1230),)
    assert parse_when("mon, thu 08:00-08:30") == ((0, 480, 510), (3, 480, 510))
    assert parse_when("2028-02-29 10:00-12:00") == ((date(2028, 2, 29), 600, 720),)


@pytest.mark.parametrize(
    "text", ["19:00-20:30", "wed", "wed 19:00-20:30 weekly", "2026-02-30 10:00-12:00", "we 1:00-2:00"]
)
def test_what_is_no_when_is_said(text: str) -> None:
    """A day and a span, and nothing after them."""
    with pytest.raises(NotReadable):
        parse_when(text)
