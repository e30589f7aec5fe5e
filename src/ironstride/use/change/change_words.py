"""What becomes of a session in a change, in few words, and which compromises are only counted."""

from __future__ import annotations

from typing import Final

from ironstride.calendar_time import clock
from ironstride.planning.plan_diff import Changed, SessionChange
from ironstride.training.plan import PlanFinding
from ironstride.training.session import Session
from ironstride.use.show_plan import card_of, day_name

SMALL: Final = 6
"""Compromises up to this price are small."""
USUAL: Final = frozenset({"rhythm", "long-run-day", "rest-day", "keep-plan"})
"""Rules about usual and wished days and times: small, whatever their price."""
WORDS: Final = {
    Changed.ADDED: "new",
    Changed.GONE: "no longer planned",
    Changed.CALLED_OFF: "called off",
}


def is_small(finding: PlanFinding) -> bool:
    """Whether a compromise is only counted: a usual day or time, a wish, or next to nothing."""
    return finding.rule in USUAL or (finding.price <= SMALL and not finding.because)


def what_changes(change: SessionChange) -> str:
    """``Thu 3 Dec 18:22 -> Sun 6 Dec 16:10``, with other minutes or another kind where these change."""
    before, after = change.before, change.after
    if before is None or after is None or change.what in WORDS:
        return f"{_place(change.session)}: {WORDS.get(change.what, '')}"
    if change.what is Changed.HELD:
        return f"{_place(after)}: {'kept here' if after.locked else 'free to move again'}"
    sized = f", {before.minutes} -> {after.minutes} min" if before.minutes != after.minutes else ""
    if change.what is Changed.RESIZED:
        kind = f", was {_kind(before)}" if before.kind is not after.kind else ""
        return f"{_place(after)}{sized}{kind}"
    to = clock(after.start) if before.date == after.date else _place(after)
    return f"{_place(before)} -> {to}{sized}"


def _kind(session: Session) -> str:
    title = card_of(session).title
    return f"{title[0].lower()}{title[1:]}".removeprefix("strength, ")


def _place(session: Session) -> str:
    return f"{day_name(session.date)} {clock(session.start)}"
