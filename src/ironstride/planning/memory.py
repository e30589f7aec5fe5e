"""What the search remembers of the days before the plan: sessions done, and where the present plan has things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from ironstride.rules.placed import OldPlace
from ironstride.training.plan import Plan
from ironstride.training.session import SessionStatus


def old_places(parent: Plan | None) -> Mapping[date, tuple[OldPlace, ...]] | None:
    """Where the present plan has its sessions, by day; None without a plan."""
    if parent is None:
        return None
    places: dict[date, list[OldPlace]] = defaultdict(list)
    for session in parent.sessions:
        if session.status is SessionStatus.PLANNED:
            places[session.date].append(OldPlace(session.demand, session.start))
    return {day: tuple(found) for day, found in places.items()}
