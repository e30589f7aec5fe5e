"""A right file becomes the athlete it describes."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.training.athlete import (
    Amount,
    FixedActivity,
    HeartValue,
    Lock,
    RaceResult,
    Rotation,
    RuleSettings,
    WeekPattern,
)
from ironstride.training.availability import real_days
from ironstride.training.kinds import Combine, Experience, Kind, Level, Priority, Strategy
from ironstride.training.problem_report import InputProblem
from ironstride.units import HALF_MARATHON_M
from ironstride.use.athlete_file import athlete_from, read_athlete
from tests.athlete.athletes import AS_OF, HEAD, ROOT, athlete_of, read_text

EXAMPLE = ROOT / "examples" / "sam.toml"
BENCH = ROOT / "bench" / "athletes"
LAST_OF_WEEK = date(2026, 11, 29)


def test_the_example_is_the_athlete_it_describes() -> None:
    """Every section of the shipped example arrives, in units of ours, without a notice."""
    sam, notices = read_athlete(EXAMPLE, {}, AS_OF)
    assert notices == ()
    assert (sam.name, sam.born, sam.timezone, sam.level) == (
        "Sam",
        date(1990, 5, 17),
        "Europe/Berlin",
        Level.INTERMEDIATE,
    )
    assert sam.running.weekly == Amount(minutes=240)
    assert sam.running.result == RaceResult(10000.0, 3137.0, date(2026, 10, 4))
    assert (sam.strength.experience, sam.strength.sessions_per_week) == (Experience.NEW, 2)
    assert sam.places["gym"].minutes_to_get_there == 12
    assert isinstance(sam.week, WeekPattern)
    goal = sam.goals[0]
    assert (goal.distance_m, goal.time_s, goal.start, goal.priority) == (HALF_MARATHON_M, 6900.0, 570, Priority.A)
    assert sam.fixed[1] == FixedActivity("office football", 1020, 1110, True, "heavy", date=date(2026, 12, 18))
    assert sam.locks == (Lock(date(2026, 12, 12), Kind.LONG, 510, 80),)
    assert sam.heart == {"max": HeartValue(186, date(2026, 6, 1))}
    assert (sam.preferences.strategy, sam.preferences.long_run_day, sam.preferences.rest_day) == (None, 5, 6)
    assert sum(len(day.windows) for day in real_days(sam, AS_OF, LAST_OF_WEEK)) == 14


@pytest.mark.parametrize(("name", "windows", "runs", "lifts"), [("a", 10, 5, 2), ("b", 14, 5, 2), ("c", 19, 7, 3)])
def test_the_bench_athletes_have_their_weeks(name: str, windows: int, runs: int, lifts: int) -> None:
    """The measured cases are what the tables say: time slots, runs and strength sessions a week, 24 weeks."""
    athlete, notices = read_athlete(BENCH / f"{name}.toml", {}, AS_OF)
    assert notices == ()
    assert sum(len(day.windows) for day in real_days(athlete, AS_OF, LAST_OF_WEEK)) == windows
    assert (athlete.running.runs_per_week, athlete.strength.sessions_per_week) == (runs, lifts)
    assert (athlete.goals[0].date - AS_OF).days == 24 * 7 - 1


def test_the_least_file_has_defaults_and_says_unknown() -> None:
    """A name and a zone are enough; what is not said is None, never a guess."""
    sam, notices = read_text("")
    assert notices == ()
    assert (sam.born, sam.sex, sam.level, sam.strength.experience, sam.running.weekly) == (None,) * 5
    assert (sam.goals, sam.health, sam.preferences.strategy) == ((), (), None)
    assert sam.preferences.combine is Combine.IF_NEEDED


def test_both_forms_of_windows_say_the_same() -> None:
    """Text and tables are one grammar."""
    places = '[places.gym]\nequipment = ["rack"]\n'
    text = athlete_of(places + '[week]\ntue = "06:00-07:30 run, 18:00-19:30 gym maybe, 22:00-24:00 home"')
    tables = athlete_of(
        places
        + """
        [[week.tue]]
        from = "22:00"
        to = "24:00"
        place = "home"
        [[week.tue]]
        from = "06:00"
        to = 07:30:00
        allow = ["run"]
        [[week.tue]]
        from = "18:00"
        to = "19:30"
        place = "gym"
        maybe = true
        """
    )
    assert text.week == tables.week


def test_a_rotation_is_read_with_its_own_minutes_to_get_ready() -> None:
    """`off` needs no table, and `any` gives the days that are not named."""
    athlete = athlete_of(
        """
        [rotation]
        starts = 2026-11-23
        per = "day"
        pattern = ["early", "off"]
        get_ready_minutes = 5
        early = { any = "15:30-18:00", sun = "" }
        """
    )
    assert isinstance(athlete.week, Rotation)
    assert athlete.get_ready_minutes == 5
    assert [len(day) for day in athlete.week.shapes["early"].days] == [1, 1, 1, 1, 1, 1, 0]
    assert [len(day) for day in athlete.week.shapes["off"].days] == [0] * 7


def test_words_become_our_vocabulary() -> None:
    """Preferences and rules arrive as typed values, `auto` as unknown."""
    text = """
    [preferences]
    strategy = "easy-days"
    combine = "never"
    priority = "strength"
    [rules]
    off = ["long-run-day"]
    [rules.spacing]
    weight = 0.25
    gap_hours = 36
    [rules.rest]
    off = true
    """
    known: dict[str, dict[str, type]] = {"long-run-day": {}, "spacing": {"gap_hours": float}, "rest": {}}
    sam, _ = athlete_from(tomllib.loads(HEAD + text), "sam.toml", known, AS_OF)
    assert (sam.preferences.strategy, sam.preferences.combine) == (Strategy.EASY_DAYS, Combine.NEVER)
    assert sam.rules == RuleSettings(
        frozenset({"long-run-day", "rest"}), {"spacing": {"weight": 0.25, "gap_hours": 36.0}}
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[week]\ntue = "22:00-01:00"', "week.tue: 22:00-01:00 goes past midnight"),
        ('[week]\ntue = "06:00-06:10"', "leaves 0 min after 10 min to get ready: too short"),
        (
            '[places.gym]\nminutes_to_get_there = 30\n[week]\ntue = "18:00-18:50 gym"',
            "leaves 10 min after 10 min to get ready and 30 min to get there",
        ),
        (
            '[[goals]]\ndate = 2026-12-26\ndistance = "10 km"\n'
            '[[exceptions]]\nfrom = 2026-12-24\nto = 2026-12-27\nreason = "travel"',
            "race day 2026-12-26 lies in days of travel: the race stays where it is",
        ),
    ],
)
def test_what_is_right_but_worth_knowing_is_said(text: str, said: str) -> None:
    """One notice each, with the file and the key."""
    _, notices = read_text(text)
    assert len(notices) == 1
    assert notices[0].startswith("athlete.toml: ")
    assert said in notices[0]


def test_an_open_illness_does_not_forbid_a_race_in_spring() -> None:
    """Nobody knows when it ends; only dated illness over race day is a contradiction."""
    sam, notices = read_text(
        '[[goals]]\ndate = 2027-04-11\ndistance = "10 km"\n[[exceptions]]\nfrom = 2026-11-20\nreason = "sick"'
    )
    assert (len(sam.goals), notices) == (1, ())


def test_goals_come_by_date_and_today_is_not_the_past() -> None:
    """A race on the day planned from and one on a leap day are races; two A races a week apart are read."""
    sam = athlete_of(
        """
        [[goals]]
        date = 2028-02-29
        distance = "10 km"
        [[goals]]
        name = "Second"
        date = 2026-11-30
        distance = "5 km"
        [[goals]]
        date = 2026-11-23
        distance = "5 km"
        """
    )
    assert [goal.date for goal in sam.goals] == [date(2026, 11, 23), date(2026, 11, 30), date(2028, 2, 29)]
    assert [goal.name for goal in sam.goals] == ["5 km", "Second", "10 km"]
    assert {goal.priority for goal in sam.goals} == {Priority.A}


def test_locks_that_meet_without_overlap_are_fine() -> None:
    """One session may begin when the other ends; different kinds may share a day without times."""
    sam = athlete_of(
        """
        [[locks]]
        date = 2026-11-23
        kind = "easy"
        start = "08:00"
        minutes = 60
        [[locks]]
        date = 2026-11-23
        kind = "legs"
        start = "09:00"
        [[locks]]
        date = 2026-11-24
        kind = "intervals"
        [[locks]]
        date = 2026-11-24
        kind = "full-body"
        """
    )
    assert len(sam.locks) == 4


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    """Missing, a folder, or bytes: one sentence each, never a traceback."""
    binary = tmp_path / "run.fit"
    binary.write_bytes(b"\x0e\x10\xff\xfe")
    deep = tmp_path / "deep.toml"
    deep.write_text("a = " + "[" * 5000)
    wanted = {
        tmp_path / "none.toml": "there is no such file",
        tmp_path: "this is a folder",
        binary: "this is not text",
        deep: "deep.toml: ",
    }
    for path, said in wanted.items():
        with pytest.raises(UnreadableFile, match=said):
            read_athlete(path, {}, AS_OF)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    """Some editors write one; the file reads the same."""
    path = tmp_path / "sam.toml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    assert read_athlete(path, {}, AS_OF)[0] == replace(athlete_of(""))


plain_values = st.one_of(
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.sampled_from(["06:00-07:30 run", "22:00-05:00", "10 km", "1:55", "wed 1:00-2:00", "sat", "gym", "2026-12-01"]),
)
values = st.recursive(
    plain_values,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["from", "to", "any", "x"]), inner),
    max_leaves=5,
)


def spoil(draw: st.DrawFn, node: Any) -> Any:
    """The document with one of its values, at any depth, replaced, removed or joined by another."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    if not keys or draw(st.integers(0, 5)) == 0:
        return draw(values)
    key = draw(st.sampled_from(keys))
    what = draw(st.integers(0, 9))
    if isinstance(node, dict) and what == 0:
        return {one: value for one, value in node.items() if one != key}
    if isinstance(node, dict) and what == 1:
        return {**node, draw(st.text(max_size=8)): draw(values)}
    changed = node.copy()
    changed[key] = spoil(draw, node[key])
    return changed


@st.composite
def spoiled_documents(draw: st.DrawFn) -> dict[str, Any]:
    """The example with one to four things wrong."""
    document = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    for _ in range(draw(st.integers(1, 4))):
        spoiled = spoil(draw, document)
        document = spoiled if isinstance(spoiled, dict) else document
    return document


@given(spoiled_documents())
def test_a_spoiled_file_is_read_or_refused_and_nothing_else(document: dict[str, Any]) -> None:
    """Whatever stands in the file, the answer is an athlete or problems, one line each, with a place and a wish."""
    problems: tuple[InputProblem, ...] = ()
    try:
        athlete, _ = athlete_from(document, "sam.toml", {}, AS_OF)
    except InvalidInput as error:
        problems = error.problems
    else:
        real_days(athlete, AS_OF, LAST_OF_WEEK)
    assert all(problem.where and problem.wanted and len(str(problem).splitlines()) == 1 for problem in problems)
