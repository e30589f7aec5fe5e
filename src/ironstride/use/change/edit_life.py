"""What happens in life, and what the athlete wishes: written into the athlete file, and the plan made again for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ironstride.training.athlete import Athlete
from ironstride.use.athlete_edit import Edit
from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.running import Where, open_running

Editing = Callable[[str, Athlete, date], Edit]
"""From the athlete file's text, the athlete and today to the changed file."""


def edit_life(where: Where, editing: Editing) -> PlanChange:
    """The plan for the athlete file that the edit makes.

    Raises:
        InvalidInput: when the words of the edit are not understood, or the file it makes has problems.
        Refused: when there is no plan for it; nothing is changed.
    """
    running = open_running(where)
    edit = editing(running.athlete_text, running.plan.athlete, running.plan.today)
    return changed(running.with_text(edit.new_text), edit.sentence)
