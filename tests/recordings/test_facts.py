"""What several exports say of one file is said together, whichever was imported first."""

from dataclasses import replace
from itertools import permutations

import pytest

from ironstride.recordings.facts import Facts, facts_of, said_together
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from tests.recordings.files import START

STRAVA = Activity(Sport.RUN, START, name="run", title="Hills", source_id="strava:1", distance_m=5001.5)
GARMIN = Activity(Sport.OTHER, START, name="multi", title="Morning", note="wet", effort=7, source_id="garmin:2")
NAMELESS = Activity(Sport.CROSS, START, name="ride", title="Typed", max_heart_bpm=171)


def said(*activities: Activity) -> Facts:
    """What they say together."""
    return said_together(activities)


def test_one_export_says_what_it_says() -> None:
    """Nothing is added."""
    facts = said(STRAVA)
    assert facts.activity is not None
    assert facts.activity.summary == STRAVA
    assert replace(facts, activity=None) == replace(facts_of(STRAVA), activity=None)


@pytest.mark.parametrize("order", list(permutations([STRAVA, GARMIN, NAMELESS])))
def test_the_order_makes_no_difference(order: tuple[Activity, ...]) -> None:
    """Strava stands before Garmin, both before who says no number; each fills what the others leave out."""
    facts = said(*order)
    assert (facts.title, facts.note, facts.effort, facts.source_id) == ("Hills", "wet", 7, "strava:1")
    assert facts.activity is not None
    assert (facts.activity.summary.distance_m, facts.activity.summary.max_heart_bpm) == (5001.5, 171)


def test_the_sport_is_that_of_who_knows_one() -> None:
    """With its own word."""
    facts = said(GARMIN, NAMELESS)
    assert (facts.sport, facts.name, facts.title) == (Sport.CROSS, "ride", "Morning")
    assert said(GARMIN).name == "multi"


def test_of_one_number_the_later_word_counts() -> None:
    """Whole: what the athlete took away is gone."""
    renamed = replace(GARMIN, title="Evening", note="")
    assert (said(GARMIN, renamed).title, said(GARMIN, renamed).note) == ("Evening", "")
    assert said(renamed, GARMIN).title == "Morning"


def test_without_numbers_the_words_decide() -> None:
    """Two exports without numbers give the same in either order."""
    other = replace(NAMELESS, title="Another")
    first, second = said(NAMELESS, other), said(other, NAMELESS)
    assert (first.title, first.source_id) == (second.title, "")
