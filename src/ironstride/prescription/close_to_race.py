"""Close to a race nothing is new; so what is done elsewhere then is done twice in build before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.prescription.kits import kit_at
from ironstride.season.season_week import SeasonWeek
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import STRENGTH_KINDS, Phase
from ironstride.training.session import Session

NOTHING_NEW: Final = frozenset({Phase.PEAK, Phase.TAPER, Phase.RACE})
"""Phases of familiar exercises at a kept load."""
REHEARSALS: Final = 4
"""The last strength sessions of build: two kinds take turns, and each comes twice. A convention."""


def rehearsals_of(
    athlete: Athlete, sessions: Sequence[Session], weeks: Mapping[date, SeasonWeek]
) -> Mapping[str, tuple[frozenset[str], ...]]:
    """Id of a session of build -> what is there at the places where the athlete lifts close to the race, and only then.

    Such as a holiday with other equipment. Sessions that rehearse nothing are not among them.
    """
    lifts = sorted((one for one in sessions if one.kind in STRENGTH_KINDS), key=lambda one: (one.date, one.start))
    phases = {one.id: week.phase for one in lifts if (week := weeks.get(monday_of(one.date)))}
    kits = {one.id: kit_at(athlete, one.place).words for one in lifts}
    usual = {kits[one.id] for one in lifts if phases.get(one.id) not in NOTHING_NEW}
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for place, one in enumerate(lifts):
        kit = kits[one.id]
        if phases.get(one.id) not in NOTHING_NEW or kit in usual:
            continue
        build = [other for other in lifts[:place] if phases.get(other.id) is Phase.BUILD][-REHEARSALS:]
        for other in build:
            others = found.get(other.id, ())
            found[other.id] = others if kit in others else (*others, kit)
    return found
