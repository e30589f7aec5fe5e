"""What a simulated athlete makes of a day's sessions: done, shortened, missed, put off, or done on the wrong day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ironstride.simulate.body import Body
from ironstride.simulate.life import LifeEvent, LifeKind
from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.traits import Traits
from ironstride.training.kinds import STRENGTH_KINDS, Kind, Sport, Tag
from ironstride.training.session import Session

SHORTENED: Final = 0.04
SHORTENED_TO: Final = (0.5, 0.85)
PUT_OFF: Final = 0.03
WRONG_DAY: Final = 0.015
STRENGTH_SKIPS: Final = 1.5
OPTIONAL_SKIPS: Final = 1.5
MOBILITY_SKIPS: Final = 3.0
"""Against a run."""
DREAD_FROM_DEBT: Final = 3.0
DREAD_PER_DEBT: Final = 0.03
"""Chance that a session falls through because they do not want to, for each day of debt beyond."""
RUNS_MISSED_AWAY: Final = 0.4
LIFTS_MISSED_AWAY: Final = 0.8
RUNS: Final = frozenset({Sport.RUN, Sport.RACE})


class Fate(StrEnum):
    """What became of a session on a day."""

    DONE = "done"
    SHORTENED = "shortened"
    MISSED = "missed"
    PUT_OFF = "put-off"
    """To the next day."""
    WRONG_DAY = "wrong-day"
    """The next day's session was done on this one."""


class Reason(StrEnum):
    """Why it was not done as planned."""

    NO_TIME = "no-time"
    DID_NOT_WANT = "did-not-want"
    ILL = "ill"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Deed:
    """One session on one day."""

    session: Session
    fate: Fate
    reason: Reason | None = None
    share: float = 1.0
    """Of its time that was done; 0 where nothing was."""

    @property
    def is_done(self) -> bool:
        """Whether something of it was done today."""
        return self.share > 0


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, in which state."""

    traits: Traits
    body: Body
    luck: Luck
    life: LifeEvent | None


def deeds_of(day: date, sessions: Sequence[Session], tomorrow: Sequence[Session], who: Decider) -> tuple[Deed, ...]:
    """What becomes of each session of the day, in the order of their starts.

    A run may be swapped with tomorrow's: then it is put off, and tomorrow's is done on the wrong day.
    """
    found = []
    later = [one for one in tomorrow if one.sport is Sport.RUN]
    for one in sorted(sessions, key=lambda session: (session.start, session.id)):
        deed = _deed(day, one, who)
        if deed.fate is Fate.PUT_OFF and deed.reason is None:
            if later and who.life is None:
                found.append(Deed(later.pop(0), Fate.WRONG_DAY))
            else:
                deed = Deed(one, Fate.DONE)
        found.append(deed)
    return tuple(found)


def _deed(day: date, session: Session, who: Decider) -> Deed:
    draw = who.luck.of_day(day, Purpose.DECISION, session.id)
    falls, dread, put_off, wrong, shorter, share = draw.random(6)
    if who.life is not None and who.life.kind is LifeKind.ILL:
        return Deed(session, Fate.MISSED, Reason.ILL, 0.0)
    if session.kind is Kind.RACE:
        return Deed(session, Fate.DONE)
    if who.life is not None and falls < (RUNS_MISSED_AWAY if session.sport in RUNS else LIFTS_MISSED_AWAY):
        return Deed(session, Fate.MISSED, Reason.AWAY, 0.0)
    if falls < _skips(session, who.traits):
        return Deed(session, Fate.MISSED, Reason.NO_TIME, 0.0)
    if dread < DREAD_PER_DEBT * max(0.0, who.body.debt - DREAD_FROM_DEBT):
        return Deed(session, Fate.MISSED, Reason.DID_NOT_WANT, 0.0)
    if put_off < PUT_OFF and session.date == day:
        return Deed(session, Fate.PUT_OFF, Reason.NO_TIME, 0.0)
    if wrong < WRONG_DAY and session.date == day and session.sport is Sport.RUN:
        return Deed(session, Fate.PUT_OFF, None, 0.0)
    if shorter < SHORTENED:
        least, most = SHORTENED_TO
        return Deed(session, Fate.SHORTENED, Reason.NO_TIME, float(least + (most - least) * share))
    return Deed(session, Fate.DONE)


def _skips(session: Session, traits: Traits) -> float:
    chance = traits.skips * (OPTIONAL_SKIPS if Tag.OPTIONAL in session.tags else 1.0)
    if session.kind is Kind.MOBILITY:
        return chance * MOBILITY_SKIPS
    return chance * (STRENGTH_SKIPS if session.kind in STRENGTH_KINDS else 1.0)
