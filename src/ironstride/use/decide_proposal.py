"""Accepting or declining the change that was proposed, together with what it changes in the athlete file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ironstride.errors import UnreadableFile
from ironstride.store.data_place import DataPlace
from ironstride.store.no_such_step import ProposalOutdated
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.suggestion_words import remember_declined
from ironstride.store.version import Draft, Version
from ironstride.training.plan import Plan
from ironstride.use.athlete_file_change import AthleteFileChange, change_athlete_file, holds
from ironstride.use.stored_plan import plan_of_version, stored_plans
from ironstride.use.suggest.reason import reasons_of


@dataclass(frozen=True, slots=True)
class Accepted:
    """What an accepted change brought."""

    before: Plan
    after: Plan
    """In force now."""
    reason: str
    """What the change is."""
    version: int
    """Number under which it is stored."""
    athlete_file: Path
    athlete_file_changed: bool
    """The change also wrote the athlete file."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A change that was not made."""

    reason: str
    """What it would have been; empty when the proposal could not be read."""


def accept(where: Path | None, data: DataPlace) -> Accepted:
    """Make the proposed change: first in the athlete file, where it concerns it, then in the plan.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
        NothingProposed: when no change waits.
        ProposalOutdated: when the plan or the athlete file has changed since it was proposed; nothing is changed.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when a file cannot be read or written.
    """
    plans = stored_plans(where, data)
    file = plans.file
    with plans.writing() as writer:
        draft = writer.waiting()
        from_version = plans.version(draft.parent or 1)
        before = plan_of_version(plans, from_version)
        changed = _is_open(plans, draft) and _change_file(file, _text_before(draft, from_version), draft.athlete_text)
        version = writer.accept()
        after = plan_of_version(plans, version)
    return Accepted(before, after, draft.reason, version.number, file, changed)


def decline(where: Path | None, data: DataPlace, today: date) -> Declined:
    """Forget the proposed change. What an accept that broke off wrote into the athlete file is put back.

    Why it was suggested is remembered: it is not suggested again for the same reasons for a while.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
        NothingProposed: when no change waits.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when a file cannot be read or written.
    """
    plans = stored_plans(where, data)
    with plans.writing() as writer:
        draft = _readable(plans)
        if draft is not None and _is_open(plans, draft) and draft.athlete_text_before is not None:
            change_athlete_file(plans.file, draft.athlete_text, draft.athlete_text_before)
        writer.decline()
        if draft is not None:
            with writer.step() as (connection, athlete):
                remember_declined(connection, athlete, [one.key for one in reasons_of(draft.suggestion)], today)
    return Declined(draft.reason if draft is not None else "")


def _text_before(draft: Draft, version: Version) -> str | None:
    return version.athlete_text if draft.athlete_text_before is None else draft.athlete_text_before


def _change_file(file: Path, before: str | None, wanted: str | None) -> bool:
    if wanted is None or holds(file, wanted):
        return False
    change = change_athlete_file(file, before, wanted)
    if change is AthleteFileChange.WRITTEN:
        return True
    raise ProposalOutdated(
        f"{file} has changed since this was proposed, so it was left alone. Ask for the change again."
    )


def _is_open(plans: StoredPlans, draft: Draft) -> bool:
    """Whether the draft still waits: not outdated, and not stored by an accept that broke off."""
    current = plans.current()
    return current is not None and current.number == draft.parent


def _readable(plans: StoredPlans) -> Draft | None:
    try:
        return plans.proposal()
    except UnreadableFile:
        return None
