"""Days on which less is asked: on the way back from days without training, or by the athlete's own choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import FRESH_LEGS_KINDS, is_judged, is_leg_work, is_lift
from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import MAX_STEPS, Force, Unit, Verdict


@dataclass(frozen=True, slots=True)
class DuringRelief:
    """Nothing hard, no leg work or no lifting on days on which it is taken back."""

    weight: float = 1.0

    id: ClassVar[str] = "during-relief"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (69,)
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "On days on which it is taken back, after a break or by your choice, nothing hard, no leg work or no lifting."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """As dear as it can be on whatever is taken back on the day; what is held by the athlete is told, too."""
        eased = day.eased
        if eased is None or not is_judged(session):
            return None
        if eased.no_quality and session.kind in FRESH_LEGS_KINDS:
            return Verdict(1, 0, Unit.FLAG, MAX_STEPS, "quality")
        if eased.no_leg_work and is_leg_work(session):
            return Verdict(1, 0, Unit.FLAG, MAX_STEPS, "leg-work")
        return Verdict(1, 0, Unit.FLAG, MAX_STEPS, "strength") if eased.no_strength and is_lift(session) else None
