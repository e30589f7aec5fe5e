"""A session's card: its name, how much, when, and whether the legs feel it."""

import pytest

from ironstride.export.session_card import card_of, cards_of
from ironstride.training.kinds import Kind
from ironstride.training.session import SessionStatus
from tests.plans import FIRST_MONDAY, session, week_sessions


@pytest.mark.parametrize(
    ("title", "name", "amount"),
    [
        ("Easy run, 40 min, about 7 km", "Easy run", "40 min, about 7 km"),
        ("Easy run, 40 min, about 7 km, with strides", "Easy run with strides", "40 min, about 7 km"),
        ("Strength, full body, 40 min", "Strength, full body", "40 min"),
        ("Spring half", "Spring half", "40 min"),
        ("", "Easy run", "40 min"),
    ],
)
def test_a_title_is_a_name_and_an_amount(title: str, name: str, amount: str) -> None:
    """The amount stands once, and what is added to a run stands in its name."""
    card = card_of(session("a", FIRST_MONDAY, Kind.EASY, 420, 40, title=title))
    assert (card.title, card.amount) == (name, amount)


@pytest.mark.parametrize(
    ("kind", "felt"),
    [
        (Kind.EASY, False),
        (Kind.UPPER_CORE, False),
        (Kind.MOBILITY, False),
        (Kind.LONG, True),
        (Kind.INTERVALS, True),
        (Kind.FULL_BODY, True),
    ],
)
def test_what_the_legs_feel_is_marked(kind: Kind, felt: bool) -> None:
    """Leg work and every run that is not easy."""
    assert card_of(session("a", FIRST_MONDAY, kind, 420, 40)).on_legs is felt


def test_the_second_part_of_a_combined_session_follows() -> None:
    """The first part has its time, the second comes right after."""
    cards = {card.id: card for card in cards_of(reversed(week_sessions(1)))}
    assert not cards["w01-easy-1"].combined
    assert cards["w01-strength-2"].combined


def test_an_assumed_time_is_not_shown() -> None:
    """Nobody should believe a time that was only assumed."""
    assert card_of(session("a", FIRST_MONDAY, Kind.RACE, 540, 60, assumed_time=True)).time == "any time"


def test_a_status_is_carried() -> None:
    """What became of a session stays with its card."""
    card = card_of(session("a", FIRST_MONDAY, Kind.EASY, 420, 40, status=SessionStatus.MISSED))
    assert card.status is SessionStatus.MISSED
