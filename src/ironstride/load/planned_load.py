"""What planned sessions will ask, estimated from their kind and minutes. Planned loads never mix with done ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ironstride.load.day_load import DayLoad
from ironstride.load.run_load import WITHOUT_RUN_LOAD, points_of_effort
from ironstride.load.session_effort import effort_load
from ironstride.load.usual_sets import usual_leg_load
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.session import Session, SessionStatus

NOT_TO_COME: Final = frozenset({SessionStatus.CANCELLED, SessionStatus.SKIPPED})


def planned_load(session: Session, s_per_km: float | None = None, leg_sets: float | None = None) -> DayLoad:
    """The loads that a planned session is expected to bring.

    Args:
        session: As planned.
        s_per_km: The athlete's easy pace; None = not known.
        leg_sets: Weighed leg sets of its workout where it has one; None = what its kind usually has.
    """
    effort = effort_load(None, session.minutes, session.kind)
    legs = usual_leg_load(session.kind, session.minutes, s_per_km).value
    if leg_sets is not None and session.kind in STRENGTH_KINDS:
        legs = leg_sets
    ran = session.kind in RUN_KINDS
    return DayLoad(
        session.date,
        0.0 if session.sport in WITHOUT_RUN_LOAD else points_of_effort(effort.value),
        legs,
        effort.value,
        float(session.minutes) if ran else 0.0,
        race=session.kind is Kind.RACE,
    )


def planned_loads(sessions: Iterable[Session], s_per_km: float | None = None) -> tuple[DayLoad, ...]:
    """The loads of all sessions of a plan but those cancelled or skipped."""
    return tuple(planned_load(one, s_per_km) for one in sessions if one.status not in NOT_TO_COME)
