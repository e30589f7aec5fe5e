"""Leg sessions that left the legs sore for two days: the 48-hour-legs clock does not count them (COACHING 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from ironstride.readiness.answers import leg_soreness
from ironstride.training.check_in import CheckIn
from ironstride.training.kinds import STRENGTH_KINDS, Tag
from ironstride.training.session import NOT_DONE, Session

AFTER: Final = timedelta(days=2)
"""Forty-eight hours."""
STILL_SORE: Final = 4
"""Above 3 of 10."""


def sore_lifts(check_ins: Iterable[CheckIn], sessions: Iterable[Session]) -> frozenset[str]:
    """Ids of leg sessions after which the legs were still sore two days later; what nobody said counts as not sore."""
    sore = {one.date for one in check_ins if (leg_soreness(one) or 0) >= STILL_SORE}
    return frozenset(
        one.id
        for one in sessions
        if one.kind in STRENGTH_KINDS
        and Tag.LEG_WORK in one.tags
        and one.status not in NOT_DONE
        and one.date + AFTER in sore
    )
