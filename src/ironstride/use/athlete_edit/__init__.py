"""Changes of the athlete file by command: pure functions from text to text that keep every other byte as it is."""

from ironstride.use.athlete_edit.added_session import session_added
from ironstride.use.athlete_edit.always_instead import always_instead
from ironstride.use.athlete_edit.busy_hours import busy
from ironstride.use.athlete_edit.days_away import away, back, sick
from ironstride.use.athlete_edit.edit import Edit
from ironstride.use.athlete_edit.race_results import result_added
from ironstride.use.athlete_edit.races import goal_cancelled, goal_moved
from ironstride.use.athlete_edit.settings import GuidelineWish, guidelines_set, planning_day_set, units_set, zone_set
from ironstride.use.athlete_edit.slot_text import week_windows, windows_text
from ironstride.use.athlete_edit.wishes import (
    habit,
    habit_dropped,
    never,
    never_taken_back,
    stability_set,
    strength_sessions,
)

__all__ = [
    "Edit",
    "GuidelineWish",
    "always_instead",
    "away",
    "back",
    "busy",
    "goal_cancelled",
    "goal_moved",
    "guidelines_set",
    "habit",
    "habit_dropped",
    "never",
    "never_taken_back",
    "planning_day_set",
    "result_added",
    "session_added",
    "sick",
    "stability_set",
    "strength_sessions",
    "units_set",
    "week_windows",
    "windows_text",
    "zone_set",
]
