"""The days an athlete really has."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.training.athlete import (
    Athlete,
    FixedActivity,
    Place,
    Rotation,
    WeekException,
    WeeklyWindow,
    WeekPattern,
)
from ironstride.training.availability import LEAST_PIECE_MINUTES, real_day, real_days, shape_on
from ironstride.training.window import RealDay
from tests.athlete.athletes import athlete_of

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def spans(day: RealDay) -> list[tuple[int, int]]:
    """Start and end of the windows of a day."""
    return [(window.start, window.end) for window in day.windows]


def spans_on(athlete: Athlete, day: date) -> list[tuple[int, int]]:
    """Start and end of the athlete's windows on a day."""
    return spans(real_day(athlete, day))


def test_a_week_has_its_windows_with_getting_ready_and_the_way_inside() -> None:
    """A session may begin only after getting ready and getting there."""
    athlete = athlete_of(
        """
        [places.gym]
        equipment = ["barbell"]
        minutes_to_get_there = 12
        [week]
        tue = "06:00-07:30 run, 18:00-19:30 gym"
        sat = "14:00-15:00 home maybe"
        """
    )
    days = real_days(athlete, MONDAY, MONDAY + 6 * DAY)
    assert [len(day.windows) for day in days] == [0, 2, 0, 0, 0, 1, 0]
    run, lift = days[1].windows
    assert (run.usable_start, run.usable_minutes, run.place) == (370, 80, "anywhere")
    assert (lift.usable_start, lift.usable_minutes, lift.place) == (1102, 68, "gym")
    assert (lift.allows_run, lift.allows_strength, lift.id) == (False, True, "2026-11-24/18:00-19:30")
    assert days[5].windows[0].maybe


def test_a_ten_minute_window_holds_nothing() -> None:
    """It stays a window, with no usable minute."""
    athlete = athlete_of('[week]\ntue = "06:00-06:10"')
    assert [window.usable_minutes for window in real_day(athlete, MONDAY + DAY).windows] == [0]


def test_zero_and_forty_windows_a_week_are_weeks() -> None:
    """A file without time slots is read (planning refuses it later), and so is one with forty."""
    forty = ", ".join(f"{hour:02d}:00-{hour:02d}:45" for hour in range(6, 14))
    lines = "\n".join(f'{day} = "{forty}"' for day in ("mon", "tue", "wed", "thu", "fri"))
    for text, count in (("", 0), ("[week]\n" + lines, 40)):
        days = real_days(athlete_of(text), MONDAY, MONDAY + 6 * DAY)
        assert sum(len(day.windows) for day in days) == count


def test_days_with_a_clock_change_and_leap_days_are_days() -> None:
    """Windows are wall-clock times, whatever the clock does that day."""
    athlete = athlete_of('[week]\nsun = "01:30-03:30"\ntue = "06:00-07:00"')
    assert spans_on(athlete, date(2027, 3, 28)) == spans_on(athlete, date(2026, 10, 25)) == [(90, 210)]
    assert spans_on(athlete, date(2028, 2, 29)) == [(360, 420)]


def test_days_backwards_are_a_mistake() -> None:
    """One day is the least that can be asked for."""
    athlete = athlete_of("")
    assert len(real_days(athlete, MONDAY, MONDAY)) == 1
    with pytest.raises(ValueError, match="before first day"):
        real_days(athlete, MONDAY, MONDAY - DAY)


ROTATION = """
[rotation]
starts = 2026-11-23
per = "day"
pattern = ["early", "early", "late", "late", "off", "off"]
[rotation.early]
any = "15:30-18:00"
sun = ""
[rotation.late]
any = "09:00-11:00 run"
"""


def test_a_daily_rotation_turns_in_both_directions() -> None:
    """Six days later or earlier the day has the same shape; a named weekday overrides `any`."""
    athlete = athlete_of(ROTATION)
    shapes = [spans_on(athlete, MONDAY + number * DAY) for number in range(6)]
    assert shapes == [[(930, 1080)], [(930, 1080)], [(540, 660)], [(540, 660)], [], []]
    assert spans_on(athlete, MONDAY - 3 * DAY) == [(540, 660)]
    assert spans_on(athlete, MONDAY + 6 * DAY) == []  # an early Sunday
    assert spans_on(athlete, MONDAY + 12 * DAY) == [(930, 1080)]


def test_every_other_week_turns_on_mondays() -> None:
    """A weekly rotation that starts in the middle of a week turns with the week that holds its start."""
    athlete = athlete_of(
        """
        [rotation]
        starts = 2026-11-25
        per = "week"
        pattern = ["children", "free"]
        [rotation.children]
        tue = "20:00-21:00 home"
        [rotation.free]
        tue = "18:00-20:00"
        """
    )
    tuesdays = [spans_on(athlete, MONDAY + (1 + 7 * week) * DAY) for week in (-1, 0, 1, 2)]
    assert tuesdays == [[(1080, 1200)], [(1200, 1260)], [(1080, 1200)], [(1200, 1260)]]


@given(
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.integers(1, 9),
    st.booleans(),
    st.integers(-3, 3),
)
def test_a_rotation_repeats_and_begins_at_its_start(
    starts: date, day: date, length: int, per_day: bool, turns: int
) -> None:
    """The first name holds on the start; a whole turn away, in either direction, the shape is the same."""
    pattern = tuple(f"s{number}" for number in range(length))
    rotation = Rotation(starts, per_day, pattern, {})
    turn = length * (1 if per_day else DAYS_PER_WEEK) * DAY
    assert shape_on(rotation, starts) == "s0"
    assert shape_on(rotation, day) == shape_on(rotation, day + turns * turn)


def test_a_late_shape_meets_the_next_day_s_own_windows() -> None:
    """In a daily rotation what is after midnight gives way to the next day's own windows, whatever its name."""
    athlete = athlete_of(
        """
        [rotation]
        starts = 2026-11-23
        per = "day"
        pattern = ["night", "day"]
        [rotation.night]
        any = "00:10-01:00, 22:00-02:00"
        [rotation.day]
        any = "01:00-01:30 run, 12:00-13:00"
        """
    )
    assert spans_on(athlete, MONDAY) == [(10, 60), (1320, 1440)]
    assert spans_on(athlete, MONDAY + DAY) == [(0, 60), (60, 90), (90, 120), (720, 780)]


EXCEPTIONS = """
[week]
mon = "06:00-07:00"
tue = "06:00-07:00"
wed = "06:00-07:00"
[[exceptions]]
from = 2026-11-23
to = 2026-11-24
reason = "travel"
windows = "07:00-08:00 home, 12:00-16:00"
timezone = "Atlantic/Canary"
[[exceptions]]
from = 2026-11-24
to = 2026-11-24
reason = "busy"
[[exceptions]]
from = 2027-01-01
reason = "sick"
"""


def test_exceptions_replace_the_day_and_the_later_in_the_file_wins() -> None:
    """Windows replace (more than usual, too), none leave nothing, an open end goes on."""
    athlete = athlete_of(EXCEPTIONS)
    monday, tuesday, wednesday = real_days(athlete, MONDAY, MONDAY + 2 * DAY)
    assert (spans(monday), monday.reason, monday.timezone) == (
        [(420, 480), (720, 960)],
        "travel",
        "Atlantic/Canary",
    )
    assert (spans(tuesday), tuesday.reason, tuesday.timezone) == ([], "busy", None)
    assert (spans(wednesday), wednesday.reason) == ([(360, 420)], None)
    assert spans_on(athlete, date(2026, 12, 30)) == [(360, 420)]
    assert real_day(athlete, date(2031, 1, 1)).reason == "sick"


def test_a_window_over_midnight_is_two_windows() -> None:
    """The evening ends at midnight and the rest is the next day's, from Sunday to Monday too."""
    athlete = athlete_of('[week]\ntue = "22:00-01:00 run"\nsun = "23:00-00:30"')
    assert spans_on(athlete, MONDAY + DAY) == [(1320, 1440)]
    assert spans_on(athlete, MONDAY + 2 * DAY) == [(0, 60)]
    assert spans_on(athlete, MONDAY) == [(0, 30)]
    assert real_day(athlete, MONDAY + 2 * DAY).windows[0].usable_start == 10


def test_a_late_window_does_not_reach_into_or_out_of_an_exception() -> None:
    """Neither the morning of an exception nor the morning after it gets time that nobody named."""
    athlete = athlete_of(
        """
        [week]
        tue = "22:00-01:00"
        [[exceptions]]
        from = 2026-11-25
        to = 2026-11-26
        reason = "travel"
        windows = "23:00-00:30"
        """
    )
    assert spans_on(athlete, date(2026, 11, 25)) == [(1380, 1440)]
    assert spans_on(athlete, date(2026, 11, 26)) == [(0, 30), (1380, 1440)]
    assert spans_on(athlete, date(2026, 11, 27)) == []


def with_fixed(*activities: FixedActivity, windows: str = "18:00-21:00") -> Athlete:
    """An athlete with the same windows every weekday and these activities."""
    week = "\n".join(f'{day} = "{windows}"' for day in ("mon", "tue", "wed"))
    return replace(athlete_of("[week]\n" + week), fixed=activities)


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        (1080, 1260, []),
        (1140, 1200, [(1080, 1140), (1200, 1260)]),
        (1094, 1200, [(1200, 1260)]),
        (1095, 1200, [(1080, 1095), (1200, 1260)]),
        (1000, 1080, [(1080, 1260)]),
        (1260, 1300, [(1080, 1260)]),
        (1000, 1300, []),
        (1100, 1245, [(1080, 1100), (1245, 1260)]),
        (1100, 1246, [(1080, 1100)]),
    ],
)
def test_a_fixed_activity_cuts_the_window(start: int, end: int, left: list[tuple[int, int]]) -> None:
    """What is left is kept from a quarter of an hour on; touching is no overlap."""
    athlete = with_fixed(FixedActivity("football", start, end, True, "heavy", weekday=0))
    assert spans_on(athlete, MONDAY) == left
    assert spans_on(athlete, MONDAY + DAY) == [(1080, 1260)]


def test_a_piece_after_an_activity_needs_getting_ready_again() -> None:
    """The usable part begins after getting ready, from where the piece begins."""
    athlete = with_fixed(FixedActivity("choir", 1080, 1140, False, "none", weekday=0))
    assert [window.usable_start for window in real_day(athlete, MONDAY).windows] == [1150]


def test_what_happens_once_happens_on_its_day() -> None:
    """A dated activity is on its day alone, and is listed there."""
    once = FixedActivity("match", 1080, 1140, True, "heavy", date=MONDAY + DAY)
    athlete = with_fixed(once)
    assert real_day(athlete, MONDAY + DAY).fixed == (once,)
    assert spans_on(athlete, MONDAY + DAY) == [(1140, 1260)]
    assert spans_on(athlete, MONDAY + 8 * DAY) == [(1080, 1260)]


def test_an_activity_over_midnight_cuts_the_morning() -> None:
    """The hours after midnight are taken on the next day."""
    night = FixedActivity("night duty", 1320, 1860, False, "some", weekday=0)
    athlete = with_fixed(night, windows="06:00-08:00, 20:00-23:00")
    assert spans_on(athlete, MONDAY) == [(360, 480), (1200, 1320)]
    assert spans_on(athlete, MONDAY + DAY) == [(420, 480), (1200, 1380)]


@pytest.mark.parametrize(
    ("reason", "held"), [("travel", False), ("holiday", False), ("sick", False), ("injured", False), ("busy", True)]
)
def test_weekly_activities_fall_away_when_the_athlete_is_away_or_out(reason: str, held: bool) -> None:
    """Wednesday football does not happen on a journey; what has a date does, always."""
    weekly = FixedActivity("football", 1140, 1230, True, "heavy", weekday=0)
    once = FixedActivity("wedding", 1080, 1110, False, "none", date=MONDAY)
    away = WeekException(MONDAY, MONDAY, reason, (WeeklyWindow(1080, 1260, True, True),))
    athlete = replace(with_fixed(weekly, once), exceptions=(away,))
    assert real_day(athlete, MONDAY).fixed == ((once, weekly) if held else (once,))


clocks = st.integers(0, 1439)


@st.composite
def day_windows(draw: st.DrawFn) -> tuple[WeeklyWindow, ...]:
    """Windows of a day that do not overlap; the last may pass midnight."""
    cuts = sorted(draw(st.lists(clocks, max_size=6, unique=True)))
    pairs = [(cuts[number], cuts[number + 1]) for number in range(0, len(cuts) - 1, 2)]
    windows = [WeeklyWindow(start, end, True, start % 2 == 0) for start, end in pairs]
    late = draw(st.booleans())
    if windows and late:
        windows[-1] = replace(windows[-1], end=1440 + draw(st.integers(1, 300)), place="gym")
    return tuple(windows)


@st.composite
def athletes(draw: st.DrawFn) -> Athlete:
    """Athletes with a week or a rotation, exceptions and fixed activities near the first Monday."""
    patterns = st.tuples(*[day_windows()] * DAYS_PER_WEEK).map(WeekPattern)
    days = st.integers(-3, 14).map(lambda number: MONDAY + number * DAY)
    week: WeekPattern | Rotation = draw(patterns)
    if draw(st.booleans()):
        week = Rotation(draw(days), draw(st.booleans()), ("a", "b"), {"a": draw(patterns), "b": draw(patterns)})
    exceptions = draw(
        st.lists(
            st.builds(
                WeekException,
                start=days,
                to=st.one_of(st.none(), days),
                reason=st.sampled_from(["travel", "busy", "sick"]),
                windows=st.one_of(st.none(), day_windows()),
            ),
            max_size=3,
        )
    )
    fixed = draw(
        st.lists(
            st.tuples(clocks, st.integers(1, 500), st.integers(0, 6)).map(
                lambda one: FixedActivity("fixed", one[0], one[0] + one[1], True, "some", weekday=one[2])
            ),
            max_size=3,
        )
    )
    return Athlete(
        "Sam",
        "Europe/Berlin",
        week,
        places={"gym": Place("gym", (), draw(st.integers(0, 60)))},
        get_ready_minutes=draw(st.integers(0, 30)),
        exceptions=tuple(exceptions),
        fixed=tuple(fixed),
    )


@given(athletes())
def test_real_days_never_give_time_that_is_not_there(athlete: Athlete) -> None:
    """Windows are ordered, apart, inside their day, off fixed activities, and none on a day without any."""
    for day in real_days(athlete, MONDAY - 2 * DAY, MONDAY + 12 * DAY):
        found = spans(day)
        assert all(0 <= start < end <= 1440 for start, end in found)
        assert all(one[1] <= other[0] for one, other in pairwise(found))
        assert all(window.usable_start >= window.start + athlete.get_ready_minutes for window in day.windows)
        covering = [exception for exception in athlete.exceptions if exception.covers(day.date)]
        assert day.reason == (covering[-1].reason if covering else None)
        if covering and covering[-1].windows is None:
            assert found == []
        for activity in day.fixed:
            assert all(end <= activity.start or activity.end <= start for start, end in found)


@given(athletes(), st.integers(0, 6))
def test_a_day_is_the_same_alone_or_among_others(athlete: Athlete, number: int) -> None:
    """What a day holds does not depend on which days were asked for."""
    days = real_days(athlete, MONDAY, MONDAY + 6 * DAY)
    assert days[number] == real_day(athlete, MONDAY + number * DAY)


@given(athletes())
def test_fixed_activities_only_take_time(athlete: Athlete) -> None:
    """Without fixed activities every minute that is left is also there, and cut pieces are not too short."""
    free = replace(athlete, fixed=())
    for with_them, without in zip(
        real_days(athlete, MONDAY, MONDAY + 6 * DAY), real_days(free, MONDAY, MONDAY + 6 * DAY), strict=True
    ):
        for start, end in spans(with_them):
            assert any(first <= start and end <= last for first, last in spans(without))
            assert (start, end) in spans(without) or end - start >= LEAST_PIECE_MINUTES
