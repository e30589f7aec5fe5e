"""What was really done on the days behind, as later sessions remember it: when it was, not when it was planned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.calendar_time import minutes_since
from ironstride.rules.placed import Origin, Placed
from ironstride.training.kinds import STRENGTH_KINDS, Kind, Tag
from ironstride.training.session import Session, SessionStatus

HAPPENED: Final = frozenset({SessionStatus.DONE, SessionStatus.PARTLY, SessionStatus.SWAPPED})


@dataclass(frozen=True, slots=True)
class LivedSession:
    """One thing that was done."""

    day: date
    start: int
    """Minute of `day`, local."""
    end: int
    """Minute of `day`; above 1440 where it went past midnight."""
    kind: Kind
    tags: frozenset[Tag]
    minutes: int
    session: str | None = None
    """Id of the planned session that it was; None = none of the plan's."""
    name: str = ""
    """What it was called, where it was neither a run nor strength: ``football``."""

    def placed(self, epoch: date, origin: Origin = Origin.PAST) -> Placed:
        """As rules see it; minutes from the epoch Monday."""
        start = minutes_since(epoch, self.day, self.start)
        return Placed(
            kind=self.kind,
            tags=self.tags,
            minutes=self.minutes,
            start=start,
            end=max(start + 1, start + self.end - self.start),
            form="done",
            demand=self.name if self.kind is Kind.OTHER else "" if origin is Origin.PAST else self.kind.value,
            origin=origin,
            leg_exposure=Tag.LEG_WORK in self.tags and self.kind in STRENGTH_KINDS,
        )


def done_elsewhere(sessions: Iterable[Session], lived: Sequence[LivedSession], today: date) -> frozenset[str]:
    """Ids of coming sessions that were done already, on another day than planned: they need no place any more."""
    days: dict[str, set[date]] = {}
    for one in lived:
        if one.session is not None:
            days.setdefault(one.session, set()).add(one.day)
    return frozenset(
        one.id
        for one in sessions
        if one.date >= today and one.status in HAPPENED and one.date not in days.get(one.id, {one.date})
    )


def extra_today(sessions: Iterable[Session], lived: Sequence[LivedSession], today: date) -> tuple[LivedSession, ...]:
    """What was done today beside the sessions that the plan has today."""
    planned = {one.id for one in sessions if one.date == today}
    return tuple(one for one in lived if one.day == today and one.session not in planned)
