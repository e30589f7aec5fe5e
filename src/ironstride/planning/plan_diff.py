"""What a new version of a plan changes, session by session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan, PlanFinding, PlanWeek
from ironstride.training.session import Session, SessionStatus


class Changed(StrEnum):
    """What became of a session."""

    MOVED = "moved"
    RESIZED = "resized"
    """Same place, other minutes or another kind."""
    ADDED = "added"
    GONE = "gone"
    """No longer planned."""
    CALLED_OFF = "called-off"
    HELD = "held"
    """Locked, or free again."""


@dataclass(frozen=True, slots=True)
class SessionChange:
    """One session before and after."""

    what: Changed
    before: Session | None
    after: Session | None

    @property
    def session(self) -> Session:
        """The session as it is now; as it was when it is gone."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """From one version to the next."""

    sessions: tuple[SessionChange, ...]
    """In time order; mobility apart."""
    mobility: tuple[SessionChange, ...]
    compromises_new: tuple[PlanFinding, ...]
    compromises_gone: tuple[PlanFinding, ...]
    weeks: tuple[tuple[PlanWeek | None, PlanWeek | None], ...]
    """Weeks whose phase, lighter mark or goal of minutes is another, before and after."""
    losses_new: tuple[str, ...]

    @property
    def moved(self) -> int:
        """How many sessions lie elsewhere."""
        return sum(change.what is Changed.MOVED for change in self.sessions)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes for the athlete."""
        return not (self.sessions or self.mobility or self.weeks)


def plan_diff(before: Plan, after: Plan, today: date) -> PlanDiff:
    """What changes from `today` on."""
    changes = _session_changes(before, after, today)
    return PlanDiff(
        sessions=tuple(change for change in changes if change.session.kind is not Kind.MOBILITY),
        mobility=tuple(change for change in changes if change.session.kind is Kind.MOBILITY),
        compromises_new=_only_in(after, before, today),
        compromises_gone=_only_in(before, after, today),
        weeks=_weeks(before, after),
        losses_new=tuple(text for text in after.losses if text not in before.losses),
    )


def _session_changes(before: Plan, after: Plan, today: date) -> list[SessionChange]:
    old = {session.id: session for session in before.sessions if session.date >= today}
    new = {session.id: session for session in after.sessions if session.date >= today}
    changes = []
    for key in dict.fromkeys((*old, *new)):
        what = _what(old.get(key), new.get(key))
        if what is not None:
            changes.append(SessionChange(what, old.get(key), new.get(key)))
    return sorted(changes, key=lambda one: (one.session.date, one.session.start, one.session.id))


def _what(old: Session | None, new: Session | None) -> Changed | None:
    if old is None or new is None:
        return Changed.GONE if new is None else Changed.ADDED
    if old.status is not new.status:
        return Changed.CALLED_OFF if new.status is not SessionStatus.PLANNED else Changed.ADDED
    if (old.date, old.start) != (new.date, new.start):
        return Changed.MOVED
    if (old.minutes, old.kind) != (new.minutes, new.kind):
        return Changed.RESIZED
    return Changed.HELD if old.locked is not new.locked else None


def _only_in(one: Plan, other: Plan, today: date) -> tuple[PlanFinding, ...]:
    """Priced or held compromises that only one of the plans has, the dearest first."""
    known = {(finding.rule, finding.sessions, finding.text) for finding in other.findings}
    coming = {session.id for session in one.sessions if session.date >= today}
    found = [
        finding
        for finding in one.findings
        if (finding.price or finding.because)
        and (finding.rule, finding.sessions, finding.text) not in known
        and (not finding.sessions or coming & set(finding.sessions))
    ]
    return tuple(sorted(found, key=lambda finding: -finding.price))


def _weeks(before: Plan, after: Plan) -> tuple[tuple[PlanWeek | None, PlanWeek | None], ...]:
    old, new = ({week.start: week for week in plan.weeks} for plan in (before, after))
    pairs = [(old.get(start), new.get(start)) for start in sorted({*old, *new})]
    return tuple((one, two) for one, two in pairs if _shape(one) != _shape(two))


def _shape(week: PlanWeek | None) -> tuple[object, ...] | None:
    return None if week is None else (week.phase, week.cutback)
