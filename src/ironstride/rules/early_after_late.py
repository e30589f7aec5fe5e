"""A night's rest between an evening session and the next morning's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from ironstride.rules.families import is_main
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import Kind
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, hours_to_minutes

EVENING: Final = 18 * MINUTES_PER_HOUR
NIGHT_ENDS: Final = 5 * MINUTES_PER_HOUR
NOON: Final = 12 * MINUTES_PER_HOUR


@dataclass(frozen=True, slots=True)
class EarlyAfterLate:
    """Time from a session that ends in the evening or at night to a session of the following morning. A convention."""

    weight: float = 1.0
    gap_hours: float = 9.0

    id: ClassVar[str] = "early-after-late"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "Between an evening session and the next morning's lie {gap_hours} h, for a night's sleep."
    earlier_channel: ClassVar[Channel] = Channel.ANY
    reads_clock: ClassVar[bool] = True
    reads_gap: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The time asked."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Any session of the plan but an add-on."""
        return is_main(later)

    def asked_minutes(self, earlier: Placed, later: Placed) -> int | None:
        """The time asked between these two; None where no night lies between."""
        return hours_to_minutes(self.gap_hours) if _night_between(earlier, later) else None

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time asked."""
        gap, asked = later.start - earlier.end, hours_to_minutes(self.gap_hours)
        if (
            not self.concerns(later)
            or earlier.kind is Kind.MOBILITY
            or gap >= asked
            or not _night_between(earlier, later)
        ):
            return None
        return Verdict(gap, asked, Unit.MINUTES, steps_short(asked - gap, asked))


def _night_between(earlier: Placed, later: Placed) -> bool:
    """Whether somebody would sleep in between: the first ends late, the next is that morning's."""
    ended, begins = earlier.end % MINUTES_PER_DAY, later.clock_start
    if begins >= NOON or later.start < earlier.end:
        return False
    same_night = earlier.end // MINUTES_PER_DAY == later.day
    if same_night:
        return ended < NIGHT_ENDS <= begins
    return ended >= EVENING
