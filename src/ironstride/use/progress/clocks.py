"""The three clocks of somebody new to lifting, as progress: they count sessions that were done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.matching.training_record import DoneSession
from ironstride.season.clocks import CLOCK_WEEKS, SETTLING_LEG_SESSIONS
from ironstride.season.level import USED_LEGS_SESSIONS
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Experience, Sport, Tag

WORDS: Final = ("Settling in", "Light loads", "48-hour legs")
LIGHT_SESSIONS: Final = 6
"""The first six strength sessions are light (evidence row 27)."""
LEG_DAYS: Final = CLOCK_WEEKS * DAYS_PER_WEEK


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock."""

    name: str
    done: int
    """Sessions that count, never above `asked`."""
    asked: int
    within_days: int | None
    """Only those of so many days count; None = all since the season began."""

    @property
    def is_over(self) -> bool:
        """Whether it has run out."""
        return self.done >= self.asked


def clocks(done: Sequence[DoneSession], athlete: Athlete | None, begun: date | None, as_of: date) -> tuple[Clock, ...]:
    """The clocks that run; none for somebody used to lifting, without a season, or once all have run out.

    Args:
        done: What was done.
        athlete: As the athlete file says.
        begun: First day of the season.
        as_of: The day.
    """
    if athlete is None or begun is None or athlete.strength.experience is Experience.ADAPTED:
        return ()
    lifts = [one for one in done if one.done.sport is Sport.STRENGTH and begun <= one.done.day <= as_of]
    legs = [one for one in lifts if Tag.LEG_WORK in one.load.tags]
    near = [one for one in legs if one.done.day > as_of - timedelta(days=LEG_DAYS)]
    counts = (
        (len(legs), SETTLING_LEG_SESSIONS, None),
        (len(lifts), LIGHT_SESSIONS, None),
        (len(near), USED_LEGS_SESSIONS, LEG_DAYS),
    )
    found = tuple(
        Clock(name, min(count, asked), asked, within)
        for name, (count, asked, within) in zip(WORDS, counts, strict=True)
    )
    return () if all(one.is_over for one in found) else found


def clock_sentence(clock: Clock) -> str:
    """``Settling in: 3 of 4 leg sessions done.``"""
    what = "strength sessions" if clock.name == WORDS[1] else "leg sessions"
    within = f" within {clock.within_days} days" if clock.within_days is not None else ""
    over = "; over" if clock.is_over else ""
    return f"{clock.name}: {clock.done} of {clock.asked} {what}{within}{over}."
