"""The page that `plan` prints: 24 lines of 80 columns that say what matters."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.cli.plan_page import everything, plan_page, proof_lines
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan
from tests.plans import FIRST_MONDAY, plan, session

HERE = Path(__file__).parent


def page(made: Plan, day: date = FIRST_MONDAY) -> list[str]:
    """The page as plain lines."""
    return [line.plain for line in plan_page(made, day)]


def test_the_page_reads_as_its_snapshot() -> None:
    """As it lies in the snapshot beside this test."""
    assert "\n".join(page(plan())) + "\n" == (HERE / "pages" / "plan.txt").read_text(encoding="utf-8")


def test_the_page_says_what_it_must() -> None:
    """Goal, season, what it cannot do, every week in the strip, this week's sessions, compromises, the next command."""
    lines = page(plan())
    text = "\n".join(lines)
    assert lines[0].startswith("Sam: Spring half (half marathon) on 11 Apr 2027")
    assert "What it cannot do: " in text
    assert "Week 1, 23 Nov to 29 Nov" in text
    assert "50 min, about 8 km" in text
    assert "would remove it" in text
    assert "Next: ironstride why" in lines[-1]


def crowded() -> Plan:
    """A week of ten sessions, long sentences, and many compromises."""
    made = plan()
    days = [FIRST_MONDAY + timedelta(days=number) for number in range(7)]
    runs = [session(f"w01-easy-{number}", day, Kind.EASY, 370, 40) for number, day in enumerate(days)]
    lifts = [session(f"w01-strength-{number}", days[number], Kind.FULL_BODY, 1080, 40) for number in (0, 2, 4)]
    return replace(
        made,
        sessions=(*runs, *lifts),
        losses=("A very long sentence about what the season cannot reach " * 4,) * 3,
        findings=tuple(replace(one, text=one.text * 4) for one in made.findings * 5),
    )


@pytest.mark.parametrize("weeks", [0, 1, 4, 12, 22, 40, 68, 90])
def test_the_page_fits_whatever_the_season(weeks: int) -> None:
    """At most 24 lines (a year and more takes two strips), never wider than 80."""
    made = plan()
    several = tuple(
        replace(made.weeks[number % len(made.weeks)], start=FIRST_MONDAY + timedelta(weeks=number))
        for number in range(weeks)
    )
    if not several:
        return
    lines = page(replace(made, weeks=several))
    assert len(lines) <= 24
    assert max(len(line) for line in lines) <= 80


def test_a_crowded_week_fits_too() -> None:
    """Ten sessions and long texts: still the page."""
    lines = page(crowded())
    assert len(lines) <= 24
    assert max(len(line) for line in lines) <= 80
    assert "Next: ironstride why" in lines[-1]


@given(st.integers(0, 21), st.integers(0, 6))
def test_every_day_of_the_season_has_its_page(week: int, weekday: int) -> None:
    """Planned from any day, the page fits and shows that week."""
    day = FIRST_MONDAY + timedelta(weeks=week, days=weekday)
    lines = page(plan(as_of=day), day)
    assert len(lines) <= 24
    assert any(line.startswith(f"Week {week + 1}, ") for line in lines)


def test_a_plan_without_compromises_says_so() -> None:
    """Nothing given up is worth a line."""
    text = "\n".join(page(plan(findings=(), losses=(), unplaced=())))
    assert "No compromise was needed." in text
    assert "Nothing that you asked for had to be left out." in text


def test_a_season_without_a_race_has_its_sentence() -> None:
    """Keeping fit is a goal."""
    assert page(plan(goals=()))[0] == "Sam keeps fit for 22 weeks, without a race."


def test_everything_lists_every_session() -> None:
    """--all shows each week and each compromise."""
    text = "\n".join(line.plain for line in everything(plan()))
    assert text.count("Long run") >= 19
    assert "3 compromises" in text
    assert "Easy pace is taken as" in text


def test_the_proof_says_what_was_proved() -> None:
    """--proof names the claim, the price, the problem's hash and the rules."""
    text = "\n".join(line.plain for line in proof_lines(plan()))
    assert "Nothing better exists for these sessions, time slots, rhythm and prices." in text
    assert "0" * 64 in text
    assert "early-after-late, one-body" in text
