"""Reading weeks as people write them."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.training.kinds import Kind, Tag
from ironstride.training.week_text import TextSession, parse_week_text

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def read(text: str) -> tuple[TextSession, ...]:
    """The sessions of a text that has no problem."""
    found = parse_week_text(text, "week.txt")
    assert found.problems == ()
    return found.sessions


def told(text: str) -> list[tuple[str, str]]:
    """Where the problems of a text are, and what stands there."""
    return [(one.where, one.value) for one in parse_week_text(text, "week.txt").problems]


def test_a_line_holds_a_day_with_its_parts() -> None:
    """The form that the help shows: weekday, part of the day, kind, minutes."""
    run, lift = read("Tue  AM intervals 50  PM strength 40")
    assert (run.day, run.kind, run.minutes, run.part) == (TUE, Kind.INTERVALS, 50, "am")
    assert (lift.day, lift.kind, lift.minutes, lift.part) == (TUE, Kind.FULL_BODY, 40, "pm")
    assert Tag.QUALITY in run.tags
    assert Tag.LEG_WORK in lift.tags


@pytest.mark.parametrize(
    ("written", "start", "minutes"),
    [
        ("Wed 06:30 easy 40", 390, 40),
        ("Wed easy 40 6:30", 390, 40),
        ("Wed 18:00-18:45 easy", 1080, 45),
        ("Wed 7pm easy 40", 1140, 40),
        ("Wed 12:15 am easy 40", 15, 40),
        ("Wed 12pm easy 40", 720, 40),
        ("Wed 23:30-00:15 easy", 1410, 45),
    ],
)
def test_clock_times_are_read(written: str, start: int, minutes: int) -> None:
    """Times of day with or without an end, on either clock, before or behind the activity."""
    (session,) = read(written)
    assert (session.start, session.minutes, session.part) == (start, minutes, None)


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("50", 50, 50),
        ("(50 min)", 50, 50),
        ("50'", 50, 50),
        ("45-60 min", 45, 60),
        ("45–60 min", 45, 60),  # noqa: RUF001
        ("2 hrs", 120, 120),
        ("1 h 30", 90, 90),
        ("1.5 h", 90, 90),
        ("1-2 h", 60, 120),
    ],
)
def test_lengths_are_read(written: str, least: int, most: int) -> None:
    """Minutes, hours and ranges."""
    (session,) = read(f"Sat Long run {written}")
    assert (session.least_minutes, session.most_minutes) == (least, most)
    assert session.minutes == (least + most) // 2


def test_a_distance_is_kept_as_a_distance() -> None:
    """Kilometres and miles are metres; the minutes stay unknown."""
    metric, imperial = read("Tue easy 10 km\nThu easy 6 mi")
    assert (metric.distance_m, metric.minutes) == (10_000, None)
    assert imperial.distance_m == pytest.approx(9656.064)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Quality run", Kind.INTERVALS),
        ("6x800 m", Kind.INTERVALS),
        ("tempo", Kind.THRESHOLD),
        ("hill repeats", Kind.HILLS),
        ("Recovery run", Kind.RECOVERY),
        ("long run at race pace", Kind.LONG),
        ("run", Kind.EASY),
        ("easy parkrun", Kind.EASY),
        ("parkrun", Kind.RACE),
        ("Strength only", Kind.FULL_BODY),
        ("easy strength", Kind.FULL_BODY),
        ("gym legs", Kind.LEGS),
        ("upper & core", Kind.UPPER_CORE),
        ("yoga", Kind.MOBILITY),
        ("bike", Kind.CROSS),
        ("football", Kind.OTHER),
    ],
)
def test_words_mean_kinds(written: str, kind: Kind) -> None:
    """Every usual word for a session is understood; a bare quality run is intervals, bare strength is full body."""
    (session,) = read(f"Tue {written} 40")
    assert session.kind is kind


@pytest.mark.parametrize(
    "written",
    ["Rest", "rest day", "Rest or easy", "–", "-", "off", ""],  # noqa: RUF001
)
def test_rest_is_a_day_without_a_session(written: str) -> None:
    """A rest day is read, and holds nothing; of "rest or easy" the rest counts."""
    assert [one.day for one in read(f"Mon: {written}\nTue easy 30")] == [TUE]


def test_of_an_alternative_the_first_counts() -> None:
    """An "easy run or rest" is an easy run that may be left out."""
    (session,) = read("Fri: Easy run or rest")
    assert session.kind is Kind.EASY
    assert Tag.OPTIONAL in session.tags


@pytest.mark.parametrize("between", [" + ", ", ", " and ", " then ", " & ", "; ", " – "])  # noqa: RUF001
def test_sessions_of_a_day_are_told_apart(between: str) -> None:
    """Any usual sign between two sessions separates them."""
    assert [one.kind for one in read(f"Wed easy run 40{between}strength 30")] == [Kind.EASY, Kind.FULL_BODY]


def test_a_part_may_stand_behind_its_session() -> None:
    """The guide writes "Quality run AM, Strength PM"."""
    assert [(one.kind, one.part) for one in read("- Monday: Quality run AM, Strength PM")] == [
        (Kind.INTERVALS, "am"),
        (Kind.FULL_BODY, "pm"),
    ]


def test_a_table_gives_its_columns_parts() -> None:
    """The guide's tables: a row a day, columns AM and PM."""
    text = """| Day | AM | PM |
|---|---|---|
| Mon | Rest | – |
| Tue | Quality run (50 min) | Strength (40 min) |
| Sat | Long run (2 hrs) | – |
| Sun | Rest or easy | – |
"""  # noqa: RUF001
    assert [(one.day, one.kind, one.minutes, one.part) for one in read(text)] == [
        (TUE, Kind.INTERVALS, 50, "am"),
        (TUE, Kind.FULL_BODY, 40, "pm"),
        (SAT, Kind.LONG, 120, "am"),
    ]


def test_prose_around_the_days_is_passed_over() -> None:
    """A pasted page keeps its headings and remarks; their lines are named."""
    found = parse_week_text(
        "Strategy 1: Hard/Hard Days\nExample:\n- Tuesday: Easy run\nBenefit: easy days are easy.\nRunning: 4 days", "w"
    )
    assert [one.day for one in found.sessions] == [TUE]
    assert found.passed_over == (1, 2, 4, 5)
    assert found.problems == ()


def test_weekdays_that_begin_again_are_the_next_week() -> None:
    """Several weeks follow each other, with or without a heading."""
    plain = read("Tue easy 30\nSat long 60\nTue easy 30")
    headed = read("Week 1\nTue easy 30\nSat long 60\nWeek 2\nTue easy 30")
    assert [one.day for one in plain] == [one.day for one in headed] == [TUE, SAT, 7 + TUE]


def test_days_may_be_shared() -> None:
    """A line for several days, or for a stretch of them."""
    assert [one.day for one in read("Mon, Wed & Fri easy 30")] == [MON, WED, FRI]
    assert [one.day for one in read("Tue-Thu easy 30")] == [TUE, WED, THU]


def test_dates_fix_the_weeks() -> None:
    """Dates are counted from the Monday of the first one."""
    found = parse_week_text("2026-12-08 easy 30\nSat 2026-12-19 long 60\nSun easy 20", "w")
    assert found.first_monday == date(2026, 12, 7)
    assert [one.day for one in found.sessions] == [TUE, 7 + SAT, 7 + SUN]
    assert found.weeks == 2


def test_a_line_below_its_day_belongs_to_it() -> None:
    """Indented lines go on with the day above."""
    assert [(one.day, one.kind) for one in read("Tue\n  easy 40\n  strength 30")] == [
        (TUE, Kind.EASY),
        (TUE, Kind.FULL_BODY),
    ]


@pytest.mark.parametrize(
    ("written", "where", "value"),
    [
        ("Tue  AM intrvals 50", "line 1, column 9", "intrvals"),
        ("Mon rest\nTusday easy 50", "line 2, column 1", "Tusday"),
        ("easy 40", "line 1, column 1", "easy"),
        ("Fri intervals 5000", "line 1, column 15", "5000"),
        ("Sat 25:00 easy", "line 1, column 5", "25:00"),
        ("Fri easy run srength", "line 1, column 14", "srength"),
        ("2026-02-30 easy 30", "line 1, column 1", "2026-02-30"),
        ("Tue 40", "line 1, column 5", ""),
        ("| Day | AM |\n| Tue | Easy rnn (30) | jogg |", "line 2, column 25", "jogg"),
    ],
)
def test_a_problem_names_its_place(written: str, where: str, value: str) -> None:
    """What cannot be read is reported with line and column and what stands there."""
    assert (where, value) in told(written)


def test_a_problem_names_the_nearest_word() -> None:
    """A slip of the pen is answered with the word that was meant."""
    (problem,) = parse_week_text("Tue intrvals 50", "week.txt").problems
    assert 'did you mean "intervals"' in problem.wanted
    assert str(problem).startswith("week.txt: line 1, column 5 = intrvals: wanted ")


def test_the_rest_of_a_faulty_file_still_loads() -> None:
    """One bad line costs itself alone."""
    found = parse_week_text("Tue intrvals 50\nWed easy 40\nSat long 90", "w")
    assert [one.kind for one in found.sessions] == [Kind.EASY, Kind.LONG]
    assert len(found.problems) == 1


def test_an_empty_text_is_a_problem() -> None:
    """A text without a day says what a day looks like."""
    assert [one.where for one in parse_week_text("nothing here", "w").problems] == ["line 1, column 1"]


@given(st.text(alphabet="MonTueSat easyrunlong 0123456789:-–|+,()APM\n.xX", max_size=200))  # noqa: RUF001
def test_any_text_is_read_or_answered(text: str) -> None:
    """No text breaks the reader; sessions lie on days of the weeks that are counted."""
    found = parse_week_text(text, "w")
    assert all(0 <= one.day < found.weeks * 7 for one in found.sessions)
    assert all(one.minutes is None or 0 < one.minutes <= 600 for one in found.sessions)


@given(st.text(max_size=120))
def test_any_characters_are_read_or_answered(text: str) -> None:
    """Nor does any character."""
    parse_week_text(text, "w")


def test_the_reader_needs_no_file() -> None:
    """The name is only for messages; nothing of that name is opened."""
    assert not Path("no such week.txt").exists()
    assert parse_week_text("Tue easy 30", "no such week.txt").problems == ()
