"""What a simulated athlete says and what their watch measures, as a person's data is kept."""

from __future__ import annotations

from ironstride.simulate.simulated_check_in import SimulatedCheckIn, in_steps
from ironstride.training.check_in import CheckIn, SoreSpot
from ironstride.training.wellness import WellnessDay
from ironstride.units import MINUTES_PER_HOUR, SECONDS_PER_MINUTE

STEPS = 5


def words_of(said: SimulatedCheckIn) -> CheckIn | None:
    """Their own words; None where they said nothing."""
    if not said.is_answered:
        return None
    sore = said.soreness or 0
    return CheckIn(
        said.day,
        fatigue=_step(said.fatigue),
        sleep_quality=_step(said.sleep_quality),
        motivation=_step(said.motivation),
        soreness=said.soreness,
        sore=tuple(SoreSpot(one, sore) for one in said.sore_muscles[:1]),
    )


def measured_of(said: SimulatedCheckIn) -> WellnessDay | None:
    """What the watch says; None where it says nothing."""
    slept = None if said.sleep_h is None else said.sleep_h * MINUTES_PER_HOUR * SECONDS_PER_MINUTE
    made = WellnessDay(
        said.day,
        resting_heart_bpm=said.resting_bpm,
        hrv_ms=said.hrv_ms,
        sleep_s=slept,
        weight_kg=said.mass_kg,
        source="simulated",
    )
    return None if made == WellnessDay(said.day, source="simulated") else made


def _step(value: int | None) -> int | None:
    return None if value is None else in_steps(value, STEPS)
