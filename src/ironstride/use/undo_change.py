"""Taking back the last change of the plan, and what it changed in the athlete file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ironstride.export.session_card import Card, card_of, in_time_order
from ironstride.store.data_place import DataPlace
from ironstride.training.plan import Plan
from ironstride.training.session import Session
from ironstride.use.athlete_file_change import AthleteFileChange, change_athlete_file
from ironstride.use.stored_plan import plan_of_version, stored_plans


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo brought back."""

    before: Plan
    """The plan with the change."""
    after: Plan
    """The plan without it, in force now."""
    reason: str
    """What the change was."""
    version: int
    """Number under which the plan is stored again."""
    restores: int
    """Number of the version that is back."""
    athlete_file: Path
    athlete_file_change: AthleteFileChange


def undo_change(where: Path | None, data: DataPlace) -> Undone:
    """Take back the last change that still counts; again and again, back to the first version.

    Nothing is lost: the earlier plan is stored again as a new version. Where the change had also changed the athlete
    file, and nobody has edited the file since, it gets its earlier text back.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
        NothingToUndo: when the first version is in force.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when a file cannot be read or written.
    """
    plans = stored_plans(where, data)
    file = plans.file
    with plans.writing() as writer:
        step = writer.undo_step()
        before, after = plan_of_version(plans, step.undone), plan_of_version(plans, step.restored)
        change = change_athlete_file(file, step.undone.athlete_text, step.restored.athlete_text)
        version = writer.undo()
    return Undone(before, after, step.undone.reason, version.number, step.restored.number, file, change)


def brought_back(undone: Undone) -> tuple[tuple[Card, ...], tuple[Session, ...]]:
    """The sessions that the change had moved, altered or dropped, as they are again; and those it had added, now gone.

    Both in time order. A session whose reasons alone differ is not among them; one with other contents only where
    contents are all that the change concerned, such as a swap.
    """
    with_change = {session.id: session for session in undone.before.sessions}
    without = {session.id for session in undone.after.sessions}
    back = [one for one in undone.after.sessions if one.id not in with_change or _differ(one, with_change[one.id])]
    gone = [one for one in undone.before.sessions if one.id not in without]
    if not back and not gone:
        back = [one for one in undone.after.sessions if one.workout != with_change[one.id].workout]
    return tuple(card_of(one) for one in in_time_order(back)), tuple(in_time_order(gone))


def athlete_file_sentence(undone: Undone) -> str:
    """What became of the athlete file, for people; empty when the change did not concern it."""
    name = undone.athlete_file.name
    return {
        AthleteFileChange.NOT_NEEDED: "",
        AthleteFileChange.WRITTEN: f"{name} reads again as it did before that change.",
        AthleteFileChange.EDITED: f"{name} was left alone: it is no longer as that change left it. "
        "The next planning follows what it says.",
        AthleteFileChange.UNKNOWN: f"{name} was left alone: what it said then was not stored. "
        "The next planning follows what it says.",
    }[undone.athlete_file_change]


def undone_json(undone: Undone) -> dict[str, Any]:
    """The answer as JSON."""
    back, gone = brought_back(undone)
    return {
        "version": undone.version,
        "restores": undone.restores,
        "undone": undone.reason,
        "plan_id": undone.after.plan_id,
        "sessions_back": [card.id for card in back],
        "sessions_gone": [session.id for session in gone],
        "athlete_file": {
            "path": str(undone.athlete_file),
            "change": undone.athlete_file_change.value,
            "text": athlete_file_sentence(undone),
        },
    }


def _differ(one: Session, other: Session) -> bool:
    return replace(one, why=(), workout=None) != replace(other, why=(), workout=None)
