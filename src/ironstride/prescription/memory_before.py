"""What was lifted before a day, as a plan and the log tell it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ironstride.prescription.lifting_memory import LiftingMemory
from ironstride.training.kinds import STRENGTH_KINDS
from ironstride.training.session import NOT_DONE, Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.training.strength_workout import StrengthWorkout


def memory_before(sessions: Sequence[Session], log: Sequence[LoggedSession], day: date) -> LiftingMemory:
    """The memory on a day: sessions as they were logged, else as they are planned; and what was logged beside them."""
    days = {one.id: one.date for one in sessions}
    own = {one.session: one for one in log if one.session in days and tells_of(one, one.session, days[one.session])}
    done: list[tuple[date, StrengthWorkout | None, LoggedSession | None]] = [
        (one.date, None, one) for one in log if own.get(one.session) is not one
    ]
    for session in sessions:
        if session.kind in STRENGTH_KINDS and session.status not in NOT_DONE:
            workout = workout_of(session)
            lifted = workout if isinstance(workout, StrengthWorkout) else None
            done.append((session.date, lifted, own.get(session.id)))
    memory = LiftingMemory()
    for when, workout, logged in sorted(done, key=lambda one: one[0]):
        if when < day:
            memory = memory.after(when, workout, logged)
    return memory
