"""A change that is offered: the plan with it, what differs, and how it is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.errors import Refused
from ironstride.export.plan_json import plan_to_json
from ironstride.placement.trade_off import TradeOffPoint
from ironstride.planning.basis import basis_to_json
from ironstride.planning.plan_diff import Changed, PlanDiff, SessionChange, plan_diff
from ironstride.planning.replan import Replanned, replan
from ironstride.store.version import Draft
from ironstride.training.plan import Plan
from ironstride.training.refusal import Refusal
from ironstride.use.change.choices import Choices, choices_from_json, choices_to_json
from ironstride.use.change.running import Running
from ironstride.use.decide_proposal import Accepted, accept
from ironstride.use.inputs_digest import inputs_digest

__all__ = ["Changed", "PlanChange", "PlanDiff", "SessionChange", "change_of", "changed", "make", "propose"]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One change, not made yet."""

    running: Running
    before: Plan
    after: Plan
    diff: PlanDiff
    reason: str
    """One sentence, for the log."""
    points: tuple[TradeOffPoint, ...]
    """What fewer or more moves would have cost; empty when that was not asked."""
    draft: Draft

    @property
    def changes_nothing(self) -> bool:
        """Whether neither the plan, the athlete file nor a choice changes."""
        same_text = self.running.athlete_text == self.running.version.athlete_text
        before = _coming(choices_from_json(self.running.version.choices), self.before, self.running.plan.today)
        same_choices = self.draft.choices == choices_to_json(before)
        return self.diff.is_empty and same_text and same_choices


def changed(running: Running, reason: str) -> PlanChange:
    """The plan made again for the athlete and the choices of `running`.

    Raises:
        Refused: when there is no such plan; nothing is changed.
    """
    answer = replan(running.plan)
    if isinstance(answer, Refusal):
        raise Refused(answer)
    return change_of(running, answer, reason)


def change_of(running: Running, answer: Replanned, reason: str) -> PlanChange:
    """The change that a plan made again is."""
    before, after = running.before or running.plan.plan, answer.planned.plan
    choices = choices_to_json(_coming(running.choices, after, running.plan.today))
    draft = Draft(
        plan=plan_to_json(after),
        inputs=inputs_digest(running.plan.today, running.plan.athlete, running.plan.basis, choices),
        reason=reason,
        athlete_text=running.athlete_text,
        basis=basis_to_json(answer.planned.basis),
        choices=choices,
        parent=running.version.number,
        athlete_text_before=running.text_on_disk,
    )
    diff = plan_diff(before, after, running.plan.today)
    return PlanChange(running, before, after, diff, reason, answer.points, draft)


def _coming(choices: Choices, plan: Plan, today: date) -> Choices:
    """The choices without those about sessions that lie behind, or are no longer planned."""
    coming = {session.id for session in plan.sessions if session.date >= today}
    return choices.of_sessions(coming)


def propose(change: PlanChange) -> None:
    """Keep the change as a suggestion that waits for accept or decline.

    Raises:
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    change.running.plans.propose(change.draft)


def make(change: PlanChange) -> Accepted:
    """Make the change: in the athlete file, where it concerns it, and in the plan.

    Raises:
        ProposalOutdated: when the plan or the athlete file changed meanwhile.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    propose(change)
    where = change.running.where
    return accept(change.running.file, where.data)
