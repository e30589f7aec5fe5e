"""Mobility sessions filled: the routine that fits the day."""

from __future__ import annotations

from ironstride.prescription.filling import Filling, InItsWeek
from ironstride.prescription.kits import kit_at
from ironstride.strength.catalogue import Catalogue
from ironstride.strength.mobility import LEAST_MINUTES, MOST_MINUTES, MobilityAsk, MobilityOccasion, mobility_routine
from ironstride.training.kinds import EASY_KINDS
from ironstride.training.strength_workout import StrengthWorkout


def mobility_in(one: InItsWeek, filling: Filling, number: int, catalogue: Catalogue) -> StrengthWorkout | None:
    """The routine of a mobility session, the `number`-th of its plan; None where it is too short for any."""
    session = one.session
    if session.minutes < LEAST_MINUTES:
        return None
    today = [other for other in one.beside if other.date == session.date]
    occasion = MobilityOccasion.REST_DAY if not today else MobilityOccasion.RECOVERY
    if any(other.kind in EASY_KINDS and other.start < session.start for other in today):
        occasion = MobilityOccasion.AFTER_EASY_RUN
    ask = MobilityAsk(
        occasion=occasion,
        minutes=min(session.minutes, MOST_MINUTES),
        number=number,
        equipment=kit_at(filling.athlete, session.place).words,
        pain=filling.athlete.gym.pain,
    )
    return mobility_routine(ask, catalogue)
