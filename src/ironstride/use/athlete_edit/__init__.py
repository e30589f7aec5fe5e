"""Changes of the athlete file by command: pure functions from text to text that keep every other byte as it is."""

from ironstride.use.athlete_edit.added_session import session_added
from ironstride.use.athlete_edit.always_instead import always_instead
from ironstride.use.athlete_edit.busy_hours import busy
from ironstride.use.athlete_edit.days_away import away, back, sick
from ironstride.use.athlete_edit.edit import Edit
from ironstride.use.athlete_edit.race_results import result_added
from ironstride.use.athlete_edit.races import goal_cancelled, goal_moved
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
    "always_instead",
    "away",
    "back",
    "busy",
    "goal_cancelled",
    "goal_moved",
    "habit",
    "habit_dropped",
    "never",
    "never_taken_back",
    "result_added",
    "session_added",
    "sick",
    "stability_set",
    "strength_sessions",
    "week_windows",
    "windows_text",
]
