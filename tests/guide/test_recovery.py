"""Recovery by the day: ranges follow training and body mass, and some people are shown no amounts."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.guide.figures import (
    HEAVIEST_KG,
    LIGHTEST_KG,
    PROTEIN_MEAL_G,
    carbohydrate_band,
    check_mass,
    protein_g,
    protein_meal_g,
)
from ironstride.guide.recovery import RecoveryDay, RecoveryFacts, recovery_day, training_minutes, without_amounts
from ironstride.training.kinds import Kind
from ironstride.training.session import SessionStatus
from tests.plans import session
from tests.season.people import sam

DAY = date(2026, 11, 28)
LONG = session("long", DAY, Kind.LONG, 480, 90)
LIFT = session("lift", DAY, Kind.FULL_BODY, 960, 40)
MOBILITY = session("mobility", DAY, Kind.MOBILITY, 1200, 15)


def text_of(page: RecoveryDay, part: str) -> str:
    """All that a part says; empty where it is left out."""
    return " ".join(said.text for one in page.parts if one.id == part for said in one.sentences)


@pytest.mark.parametrize(
    ("minutes", "band"),
    [
        (0, (3, 5, "light")),
        (44, (3, 5, "light")),
        (45, (5, 7, "middling")),
        (89, (5, 7, "middling")),
        (90, (6, 10, "long")),
        (239, (6, 10, "long")),
        (240, (8, 12, "very long")),
    ],
)
def test_carbohydrate_follows_the_days_training(minutes: int, band: tuple[int, int, str]) -> None:
    """The borders of the bands; less than nothing is a mistake."""
    assert carbohydrate_band(minutes) == band
    with pytest.raises(ValueError, match="zero or more"):
        carbohydrate_band(-1)


@given(st.floats(LIGHTEST_KG, HEAVIEST_KG))
def test_protein_stays_in_its_ranges(mass_kg: float) -> None:
    """Low is below high, a meal inside its bounds, and a heavier body never gets less."""
    low, high = protein_g(mass_kg)
    assert 1.3 * mass_kg < low < high < 2.1 * mass_kg
    assert PROTEIN_MEAL_G[0] <= protein_meal_g(mass_kg) <= PROTEIN_MEAL_G[1]
    assert protein_meal_g(mass_kg) <= protein_meal_g(mass_kg + 10)


@pytest.mark.parametrize("mass_kg", [LIGHTEST_KG - 0.1, HEAVIEST_KG + 0.1, 0.0, float("nan")])
def test_nobody_has_such_a_mass(mass_kg: float) -> None:
    """Outside the bounds, and what is no number, is refused."""
    with pytest.raises(ValueError, match="body mass"):
        check_mass(mass_kg)


def test_a_day_with_a_known_mass() -> None:
    """130 minutes make a long day; grams are those of the mass."""
    page = recovery_day(DAY, (LONG, LIFT, MOBILITY), RecoveryFacts(62.0, "5:01-6:01 /km", 149))
    assert page.minutes == 130
    assert "87-124 g a day" in text_of(page, "protein")
    assert "6-10 g per kg" in text_of(page, "carbohydrate")
    assert "372-620 g" in text_of(page, "carbohydrate")
    assert "5:01-6:01 /km" in text_of(page, "easy")
    assert "149" in text_of(page, "easy")
    assert text_of(page, "care") == ""


def test_an_unknown_mass_is_said_with_how_to_give_it() -> None:
    """Amounts stand per kilogram alone."""
    page = recovery_day(DAY, (LONG,), RecoveryFacts())
    assert "not known" in text_of(page, "protein")
    assert "--mass" in text_of(page, "protein")
    assert " kg that is" not in " ".join(text_of(page, one.id) for one in page.parts)


def test_without_a_plan_no_day_is_judged() -> None:
    """The bands are told, the day's own is not."""
    page = recovery_day(DAY, None, RecoveryFacts(62.0))
    assert page.minutes is None
    assert "Today" not in text_of(page, "carbohydrate")
    assert "any day" in text_of(page, "carbohydrate")


def test_some_people_are_shown_no_amounts() -> None:
    """Neither protein nor carbohydrate, but whom to ask; sleep and easy running stay."""
    page = recovery_day(DAY, (LONG,), RecoveryFacts(62.0, no_amounts=True))
    assert [one.id for one in page.parts] == ["sleep", "care", "easy"]
    assert "qualified" in text_of(page, "care")


def test_who_is_shown_no_amounts() -> None:
    """Until the eighteenth birthday, and with a status that asks for somebody qualified."""
    born = replace(sam(), born=date(2008, 11, 28))
    assert not without_amounts(born, DAY)
    assert without_amounts(born, date(2026, 11, 27))
    assert without_amounts(replace(sam(), health=("eating-disorder",)), DAY)
    assert not without_amounts(replace(sam(), born=None), DAY)


def test_what_was_called_off_is_no_training() -> None:
    """Skipped sessions and mobility do not count."""
    assert training_minutes((LONG, replace(LIFT, status=SessionStatus.SKIPPED), MOBILITY)) == 90
    assert training_minutes(()) == 0
