"""The season on one page, a week to print, and the table of sessions."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from ironstride.export.csv_text import COLUMNS, csv_text
from ironstride.export.markdown import season_markdown, week_markdown
from ironstride.training.kinds import Kind
from tests.plans import FIRST_MONDAY, plan, session

HERE = Path(__file__).parent


def test_a_week_reads_as_the_snapshot() -> None:
    """The printable week, as it lies in the snapshot beside this test."""
    assert week_markdown(plan(), 1) == (HERE / "week.md").read_text(encoding="utf-8")


def test_the_season_reads_as_the_snapshot() -> None:
    """The season on one page, as it lies in the snapshot beside this test."""
    assert season_markdown(plan()) == (HERE / "season.md").read_text(encoding="utf-8")


def test_the_season_has_a_row_for_every_week() -> None:
    """Twenty-two weeks, twenty-two rows with as many cells as the heading."""
    rows = [line for line in season_markdown(plan()).splitlines() if line.startswith("| ") and line[2].isdigit()]
    assert len(rows) == 22
    assert {row.count("|") for row in rows} == {9}


def test_a_bar_in_a_text_does_not_break_the_table() -> None:
    """A session may be called anything."""
    one = session("a", FIRST_MONDAY, Kind.EASY, 420, 30, title="Run | walk, 30 min")
    assert r"Run \| walk" in week_markdown(plan(sessions=(one,)), 1)


def test_a_week_that_is_not_there_is_a_mistake() -> None:
    """Week numbers are 1 to the season's length."""
    for number in (0, 23):
        with pytest.raises(ValueError, match="1 to 22"):
            week_markdown(plan(), number)


def test_a_plan_without_goal_or_weeks_still_reads() -> None:
    """Nothing to show is shown as nothing."""
    text = season_markdown(plan(goals=(), weeks=(), sessions=(), findings=(), unplaced=()))
    assert text.startswith("# Sam: keep fit\n")


def test_the_table_has_every_session_in_time_order() -> None:
    """One row a session, CRLF, a header."""
    text = csv_text(plan())
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert text.split("\r\n")[0] == ",".join(COLUMNS)
    assert len(rows) == len(plan().sessions)
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)


def test_a_cell_is_never_a_formula() -> None:
    """A spreadsheet must not run what a session is called."""
    one = replace(session("a", FIRST_MONDAY, Kind.EASY, 420, 30), title="=1+1")
    assert "'=1+1" in csv_text(plan(sessions=(one,)))
