"""People who live six weeks with their plan: what happens in them, and what the plan makes of it."""

from datetime import timedelta

import pytest

from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.traits import Ways
from ironstride.training.availability import real_day
from ironstride.training.kinds import Kind
from tests.lived.lived_season import LivedSeason
from tests.planning.athlete_texts import MONDAY, RACE, TRAINED, WEEK, athlete_of, goal

SHIFTS = """
[rotation]
starts = 2026-11-23
per = "day"
pattern = ["early", "early", "late", "night", "off", "off"]
[rotation.early]
any = "15:30-18:00"
[rotation.late]
any = "08:00-11:00"
[rotation.night]
any = "16:00-18:30, 23:00-00:30 strength"
[rotation.off]
any = "09:00-12:00"
"""
PARKRUNS = "".join(goal(f"2026-{day}", "5 km", "C", f"parkrun {day}") for day in ("11-28", "12-05", "12-12", "12-19"))
SIX_WEEKS = timedelta(weeks=6)


def lived(seed: int, *parts: str) -> LivedSeason:
    """A season lived to its end; every plan made again was checked on the way."""
    lives = LivedSeason.begun(athlete_of(*parts), MONDAY, SimulatedPerson.of(seed, Ways()))
    lives.live()
    return lives


@pytest.mark.parametrize("seed", range(3))
def test_a_shift_worker_over_six_weeks(seed: int) -> None:
    """Six days of shifts against seven of the week: every session lies in the slots of its shift, week after week."""
    lives = lived(seed, SHIFTS, TRAINED, RACE)
    first = [one for one in lives.plan.sessions if one.date < MONDAY + SIX_WEEKS and one.kind is not Kind.RACE]
    assert len({one.date.isocalendar().week for one in first}) == 6
    for one in first:
        slots = real_day(lives.athlete, one.date).windows
        away = real_day(lives.athlete, one.date).reason is not None
        assert away or any(slot.start <= one.start and one.end <= slot.end for slot in slots), one
    assert {one.start // 60 for one in first} >= {9, 15}


@pytest.mark.parametrize("seed", range(3))
def test_parkrun_every_saturday(seed: int) -> None:
    """Four Saturdays in a row: each is run or was missed for life's sake, and no other hard run lies beside it."""
    lives = lived(seed, WEEK, TRAINED, PARKRUNS, RACE)
    saturdays = [one for one in lives.plan.sessions if one.kind is Kind.RACE and one.date < MONDAY + SIX_WEEKS]
    ill = {day.date for day in lives.days if day.life is not None}
    assert len(saturdays) + len([day for day in ill if day.weekday() == 5]) >= 4
    for race in saturdays:
        beside = [one for one in lives.plan.sessions if one.date == race.date and one.id != race.id]
        assert not [one for one in beside if one.kind in {Kind.INTERVALS, Kind.THRESHOLD, Kind.HILLS, Kind.LONG}]
