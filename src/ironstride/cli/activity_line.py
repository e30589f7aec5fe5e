"""An activity in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE
from ironstride.use.list_activities import begun

if TYPE_CHECKING:
    from ironstride.store.activities import StoredActivity
    from ironstride.training.activity import Activity


def activity_line(one: StoredActivity, zone_name: str) -> str:
    """With the number that commands name it by."""
    return f"{one.id:>5}  {activity_text(one.activity, zone_name)}"


def activity_text(activity: Activity, zone_name: str) -> str:
    """When, what, and how much of it."""
    name = activity.title or activity.name or activity.sport.value
    minutes = "" if activity.time_s is None else f"{round(activity.time_s / SECONDS_PER_MINUTE)} min"
    kilometres = "" if not activity.distance_m else f"{activity.distance_m / METRES_PER_KM:.1f} km"
    heart = "" if activity.mean_heart_bpm is None else f"{activity.mean_heart_bpm:.0f} bpm"
    sets = f"{len(activity.sets)} sets" if activity.sets else ""
    head = f"{begun(activity, zone_name):%a %d %b %Y %H:%M}  {name[:22]:<22}"
    return f"{head} {minutes:>8} {kilometres or sets:>8} {heart:>8}".rstrip()
