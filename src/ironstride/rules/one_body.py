"""Nobody is in two sessions at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import is_judged
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict


@dataclass(frozen=True, slots=True)
class OneBody:
    """Whether a session starts before the one before it has ended. Two fixed ones are the athlete's own affair."""

    weight: float = 1.0

    id: ClassVar[str] = "one-body"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "Two sessions never overlap."
    earlier_channel: ClassVar[Channel] = Channel.ANY
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """What starts at the end of the other does not overlap it."""
        return 0

    def concerns(self, later: Placed) -> bool:
        """Anything may overlap."""
        return True

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Minutes of overlap."""
        overlap = earlier.end - later.start
        if overlap <= 0 or not (is_judged(earlier) or is_judged(later)):
            return None
        return Verdict(overlap, 0, Unit.MINUTES)
