"""Planning the same again gives the stored version again, after an undo too; calendars go on counting."""

from datetime import date
from pathlib import Path

import pytest

from ironstride.export.ics import calendar_bytes
from ironstride.use.plan_season import PlanSeason, SeasonPlanned, plan_season
from ironstride.use.stored_plan import open_plan
from ironstride.use.undo_change import undo_change
from tests.export.calendar_client import CalendarClient
from tests.town_run import ATHLETE
from tests.use.stored_plans import Home

FIRST_DAY, LATER = date(2026, 11, 30), date(2026, 12, 2)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An athlete file without a plan."""
    made = Home(tmp_path)
    made.write(ATHLETE)
    return made


def planned(home: Home, day: date) -> SeasonPlanned:
    """The season planned from a day, and stored."""
    made = plan_season(PlanSeason(home.file, day, home.data))
    assert made.not_stored == ""
    return made


def test_planning_again_after_an_undo(home: Home) -> None:
    """Planned, planned from a later day, undone: planning as at first stores nothing, as later goes on from there."""
    first = planned(home, FIRST_DAY)
    second = planned(home, LATER)
    assert (first.earlier, second.earlier) == ((), (first.plan,))
    assert second.plan.parent == first.plan.plan_id
    assert planned(home, LATER).plan == second.plan
    undo_change(home.file, home.data)
    again = planned(home, FIRST_DAY)
    assert (again.plan, again.earlier) == (first.plan, (first.plan, second.plan))
    third = planned(home, LATER)
    assert (third.plan, third.earlier) == (second.plan, (first.plan, second.plan, first.plan))
    assert [version.number for version in home.plans.versions()] == [1, 2, 3, 4]


def test_the_calendar_after_an_undo_is_the_plan(home: Home) -> None:
    """A calendar that took every version shows what the plan in force has."""
    client, alone = CalendarClient(), CalendarClient()
    for day in (FIRST_DAY, LATER):
        planned(home, day)
        stored = open_plan(home.file, home.data, with_earlier=True)
        client.take(calendar_bytes(stored.plan, stored.earlier))
    undo_change(home.file, home.data)
    stored = open_plan(home.file, home.data, with_earlier=True)
    client.take(calendar_bytes(stored.plan, stored.earlier))
    alone.take(calendar_bytes(stored.plan))
    assert client.shown() == alone.shown()


def test_a_comment_in_the_athlete_file_is_kept_with_the_plan(home: Home) -> None:
    """The version knows the text it was made from, to the letter."""
    planned(home, FIRST_DAY)
    home.write(ATHLETE + "# a note\n")
    planned(home, FIRST_DAY)
    assert [version.athlete_text for version in home.plans.versions()] == [ATHLETE, ATHLETE + "# a note\n"]
