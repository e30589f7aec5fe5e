"""Body mass as it is typed and as a scale wrote it."""

from datetime import date, timedelta

import pytest

from ironstride.errors import InvalidInput
from ironstride.training.wellness import WellnessDay
from ironstride.use.own_facts import MASS_DAYS, latest_mass, mass_said

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "mass_kg"), [("62", 62.0), ("62.5 kg", 62.5), ("62,5kg", 62.5), (" 137 LB ", 62.142), ("137lbs", 62.142)]
)
def test_a_mass_is_read_as_people_write_it(text: str, mass_kg: float) -> None:
    """Kilograms with or without the unit, or pounds; a comma is a point."""
    assert mass_said(text) == pytest.approx(mass_kg, abs=0.001)


@pytest.mark.parametrize("text", ["", "heavy", "kg", "62 stone", "5", "900", "-62", "nan", "62 63"])
def test_what_is_no_mass_is_a_problem(text: str) -> None:
    """The problem names the option and shows what was wanted."""
    with pytest.raises(InvalidInput) as caught:
        mass_said(text)
    assert caught.value.problems[0].where == "--mass"
    assert "137 lb" in caught.value.problems[0].wanted


def test_the_latest_mass_that_still_holds_counts() -> None:
    """Not one from the future, not one that is too old, not a day without one."""
    first = DAY - timedelta(days=MASS_DAYS)
    days = [WellnessDay(first, weight_kg=63.0), WellnessDay(DAY), WellnessDay(DAY + timedelta(days=1), weight_kg=61.0)]
    assert latest_mass(days, DAY) == 63.0
    assert latest_mass(days, DAY + timedelta(days=1)) == 61.0
    assert latest_mass([WellnessDay(first - timedelta(days=1), weight_kg=63.0)], DAY) is None
    assert latest_mass([], DAY) is None
