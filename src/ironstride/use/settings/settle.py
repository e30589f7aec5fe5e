"""A setting is made at once where no session changes; where one does, the change waits to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ironstride.use.athlete_edit.settings import SAME
from ironstride.use.change.edit_life import Editing, edit_life
from ironstride.use.change.plan_change import make, propose
from ironstride.use.change.running import Where


class Settled(StrEnum):
    """What became of a setting."""

    SAME = "same"
    """It was so already."""
    MADE = "made"
    """It holds; the plan stays as it was."""
    WAITS = "waits"
    """It changes the plan, and waits for accept or decline."""


def settle(where: Where, editing: Editing) -> Settled:
    """Change the athlete file and, where that changes the plan, only suggest it.

    Raises:
        InvalidInput: when the file that the edit makes has problems; nothing is changed.
        ProposalOutdated: when the plan or the athlete file changed meanwhile.
        Refused: when there is no plan for it; nothing is changed.
        UnreadableFile: when it cannot be stored.
    """
    change = edit_life(where, editing)
    if change.changes_nothing:
        return Settled.SAME
    if change.diff.is_empty:
        make(change)
        return Settled.MADE
    propose(change)
    return Settled.WAITS


def in_one_sentence(sentences: Sequence[str]) -> str:
    """What several edits did, for the plan's log."""
    said = [one for one in dict.fromkeys(sentences) if one != SAME]
    return " ".join(said) or SAME
