"""A holiday with other equipment close to the race: what is done there was done twice in build."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ironstride.prescription.close_to_race import NOTHING_NEW
from ironstride.prescription.kits import kit_at
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.choosing import FAMILIAR_TIMES
from ironstride.training.athlete import Place
from ironstride.training.kinds import Phase
from ironstride.training.session import Session
from ironstride.training.strength_workout import StrengthWorkout
from tests.prescription.seasons_to_fill import ToFill, lifts, season_to_fill

SIX_WEEKS = timedelta(days=42)
HOTEL = "hotel"
KITS = {"nothing": (), "a band": ("band",), "dumbbells": ("dumbbells 2x8 kg",)}


def at_the_hotel(items: tuple[str, ...]) -> ToFill:
    """Somebody used to the barbell who lifts elsewhere from peak on."""
    placed = season_to_fill("adapted")
    athlete = replace(placed.athlete, places={**placed.athlete.places, HOTEL: Place(HOTEL, equipment=items)})
    moved = tuple(
        replace(one, place=HOTEL) if placed.week_of(one).phase in NOTHING_NEW else one for one in placed.sessions
    )
    return replace(placed, athlete=athlete, sessions=moved)


def done_before(made: list[tuple[Session, StrengthWorkout]], session: Session) -> list[str]:
    """Exercises of the six weeks before, as often as they were done."""
    near = [one for other, one in made if session.date - SIX_WEEKS <= other.date < session.date]
    return [each.exercise for one in near for each in one.exercises]


@pytest.mark.parametrize("items", KITS.values(), ids=KITS)
def test_what_is_done_away_is_familiar(items: tuple[str, ...]) -> None:
    """There is leg work for the legs' dose, only with what is there, and nothing that was not done twice in build."""
    placed = at_the_hotel(items)
    made = lifts(placed.fill())
    away = [(one, workout) for one, workout in made if one.place == HOTEL]
    assert away
    kit = kit_at(placed.athlete, HOTEL)
    for session, workout in away:
        assert workout.leg_sets or not placed.week_of(session).target.leg_sets, session.id
        for one in workout.exercises:
            assert set(load_catalogue().of(one.exercise).equipment) <= kit.words
            assert done_before(made, session).count(one.exercise) >= FAMILIAR_TIMES
            assert not one.is_new


def test_only_build_pays_for_it() -> None:
    """The sessions before build are as they were, and build says why some exercises are others."""
    home, away = season_to_fill("adapted"), at_the_hotel(())
    usual, changed = lifts(home.fill()), lifts(away.fill())
    early = [place for place, (one, _) in enumerate(usual) if home.week_of(one).phase is Phase.BASE]
    assert [usual[place][1] for place in early] == [changed[place][1] for place in early]
    told = {home.week_of(one).phase for one, workout in changed if any("days away" in note for note in workout.notes)}
    assert told == {Phase.BUILD}


def test_a_place_that_is_used_all_along_is_not_rehearsed() -> None:
    """Who lifts at two places anyway keeps the best exercises of each."""
    placed = season_to_fill("adapted")
    assert not any("days away" in note for _, workout in lifts(placed.fill()) for note in workout.notes)
