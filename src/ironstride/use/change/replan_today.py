"""The plan made again from today, for the athlete file as it is now."""

from __future__ import annotations

from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.running import Where, open_running


def replan_today(where: Where) -> PlanChange:
    """The plan made again with the fewest moves.

    Raises:
        InvalidInput: when it is not clear which plan is meant, or the athlete file has problems.
        Refused: when there is no such plan.
    """
    running = open_running(where)
    edited = running.athlete_text != running.version.athlete_text
    return changed(running, "Replanned for the changed athlete file." if edited else "Replanned from today.")
