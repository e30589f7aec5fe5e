"""The week before a race: seven days, the last leg work, food, the clock and pace."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ironstride.guide.race_week import RaceWeek, coming_race, race_minutes, race_week
from ironstride.training.athlete import RuleSettings
from ironstride.training.kinds import Kind, Priority, Tag
from ironstride.training.session import Session
from tests.plans import RACE_DAY, plan, session
from tests.season.people import sam

MADE = plan()
RACE = next(one for one in MADE.goals if one.date == RACE_DAY)


def text_of(page: RaceWeek, part: str) -> str:
    """All that a part says; empty where it is left out."""
    return " ".join(said.text for one in page.parts if one.id == part for said in one.sentences)


def legs(days: int, kind: Kind = Kind.FULL_BODY, minutes: int = 40) -> Session:
    """Leg work so many days before the race."""
    made = session(f"legs-{days}", RACE_DAY - timedelta(days=days), kind, 600, minutes)
    return replace(made, tags=frozenset({Tag.LEG_WORK}))


def test_seven_days_end_with_the_race() -> None:
    """Each day with its sessions in time order, race day last."""
    page = race_week(MADE, sam(), RACE)
    assert [one.days_left for one in page.days] == [6, 5, 4, 3, 2, 1, 0]
    assert page.days[-1].date == RACE_DAY
    shown = {one.id for day in page.days for one in day.sessions}
    first = RACE_DAY - timedelta(days=6)
    assert shown == {one.id for one in MADE.sessions if first <= one.date <= RACE_DAY}


@pytest.mark.parametrize(
    ("priority", "session_before", "asked"),
    [
        (Priority.A, legs(8), "7 days or more"),
        (Priority.A, replace(legs(5, Kind.FULL_BODY, 20), kind=Kind.MAINTENANCE), "4 days or more"),
        (Priority.A, replace(legs(5, Kind.FULL_BODY, 40), kind=Kind.MAINTENANCE), "7 days or more"),
        (Priority.B, legs(8), "4 days or more"),
    ],
)
def test_the_last_leg_work_stands_beside_what_is_asked(priority: Priority, session_before: Session, asked: str) -> None:
    """A real one and a light short one before the main race, hours before another (sam's legs are new)."""
    race = replace(RACE, priority=priority)
    page = race_week(replace(MADE, goals=(race,), sessions=(session_before,)), sam(), race)
    assert page.last_legs == session_before
    assert asked in text_of(page, "legs")


def test_no_leg_work_and_a_rule_switched_off_are_said_so() -> None:
    """Without leg work it says that; with the rule off nothing is asked."""
    assert "None is planned" in text_of(race_week(replace(MADE, sessions=()), sam(), RACE), "legs")
    off = sam(rules=RuleSettings(off=frozenset({"race-week-leg-work"})))
    assert text_of(race_week(replace(MADE, sessions=(legs(8),)), off, RACE), "legs") == ""


@pytest.mark.parametrize(
    ("start", "up", "warm"), [(570, "06:00", "09:10"), (None, "05:30", "08:40"), (120, "22:30", "01:40")]
)
def test_the_clock_counts_back_from_the_start(start: int | None, up: str, warm: str) -> None:
    """A half marathon: up three hours and a half before; an unknown start is assumed and said so."""
    said = text_of(race_week(MADE, sam(), replace(RACE, start=start)), "clock")
    assert f"{up}: up." in said
    assert f"{warm}: warm up" in said
    assert ("assumed" in said) is (start is None)


def test_pace_is_a_range_or_honestly_unknown() -> None:
    """With results a range of paces and times; without an athlete effort alone."""
    assert "/km" in text_of(race_week(MADE, sam(), RACE), "pace")
    unknown = text_of(race_week(MADE, None, RACE), "pace")
    assert "No pace is known" in unknown
    assert "/km" not in unknown


def test_only_long_races_are_loaded_for() -> None:
    """From an hour and a half on; grams with a body mass; how to give one without."""
    long, mass = race_week(MADE, sam(), RACE), race_week(MADE, sam(), RACE, 62.0)
    assert "--mass" in text_of(long, "eat")
    assert "496-744 g" in text_of(mass, "eat")
    short = replace(RACE, distance_m=5000.0)
    page = race_week(replace(MADE, goals=(short,), sessions=()), sam(), short, 62.0)
    assert "no loading" in text_of(page, "eat")
    notes = [said.text for day in page.days for said in day.notes]
    assert not any("load up" in one for one in notes)
    with pytest.raises(ValueError, match="body mass"):
        race_week(MADE, sam(), RACE, 5.0)


def test_who_is_shown_no_amounts_is_shown_none_here() -> None:
    """No part about eating, and no note of it by day."""
    page = race_week(MADE, sam(health=("eating-disorder",)), RACE, 62.0)
    assert text_of(page, "eat") == ""
    assert not any("carbohydrate" in said.text for day in page.days for said in day.notes)


def test_ill_is_three_questions_the_gravest_first() -> None:
    """Each says what yes means."""
    page = race_week(MADE, sam(), RACE)
    assert [one.id for one in page.ill] == ["danger", "whole-body", "head"]
    assert all(one.sentences for one in page.ill)


def test_the_coming_race_is_the_next_one_near_enough() -> None:
    """On its day it is still coming; a week is seven days."""
    assert coming_race(MADE, RACE_DAY) == RACE
    assert coming_race(MADE, RACE_DAY + timedelta(days=1)) is None
    assert coming_race(MADE, RACE_DAY - timedelta(days=7), 7) == RACE
    assert coming_race(MADE, RACE_DAY - timedelta(days=8), 7) is None


def test_minutes_of_a_race_are_planned_or_guessed() -> None:
    """As the plan has it; a race that is no session as slow as beginners run it."""
    assert race_minutes(MADE, RACE) == next(one.minutes for one in MADE.sessions if one.kind is Kind.RACE)
    assert race_minutes(replace(MADE, sessions=()), replace(RACE, distance_m=5000.0)) == 35
