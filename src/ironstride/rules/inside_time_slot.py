"""A session lies inside one of the athlete's time slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import Kind


@dataclass(frozen=True, slots=True)
class InsideTimeSlot:
    """Judges start, end and sport against the session's slot; a session without a slot (free times) is not judged."""

    weight: float = 1.0

    id: ClassVar[str] = "inside-time-slot"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "Every session lies inside one of your time slots, with getting ready and getting there,"
        " and is of a kind the slot allows."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Minutes outside the slot, or a flag where the slot does not allow the sport."""
        slot = session.slot
        if slot is None or session.kind is Kind.RACE:
            return None
        if not slot.allows(session.kind):
            return Verdict(1, 0, Unit.FLAG, aspect="sport")
        end = session.clock_start + session.end - session.start
        outside = max(slot.usable_start - session.clock_start, 0) + max(end - slot.end, 0)
        return Verdict(outside, 0, Unit.MINUTES) if outside else None
