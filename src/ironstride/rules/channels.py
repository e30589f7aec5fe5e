"""Which memory channels a session enters."""

from __future__ import annotations

from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.training.kinds import EASY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Tag


def is_hard_run(session: Placed) -> bool:
    """Quality, long, test, race, or another activity marked hard."""
    if session.kind in EASY_KINDS:
        return False
    return session.kind in RUN_KINDS or (session.kind in {Kind.OTHER, Kind.CROSS} and Tag.HARD in session.tags)


def channels_of(session: Placed) -> frozenset[Channel]:
    """The channels in which later sessions will find it."""
    found = {Channel.ANY}
    if Tag.LEG_WORK in session.tags:
        found.add(Channel.LEG_WORK)
    if is_hard_run(session):
        found.add(Channel.HARD_RUN)
    if session.kind in STRENGTH_KINDS:
        found.add(Channel.STRENGTH)
    if session.kind in RUN_KINDS:
        found.add(Channel.RUN)
    return frozenset(found)
