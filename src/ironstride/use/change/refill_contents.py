"""What is inside the plan's sessions, made again after something was logged or swapped, and kept as a new version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ironstride.errors import InvalidInput, Refused
from ironstride.export.plan_json import plan_to_json
from ironstride.planning.refill import refilled
from ironstride.rules.catalogue import known_rules
from ironstride.store.version import Draft
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.refusal import Refusal
from ironstride.use.athlete_edit import Edit
from ironstride.use.athlete_file.reading import athlete_of_text
from ironstride.use.change.choices import choices_to_json
from ironstride.use.change.running import Running
from ironstride.use.decide_proposal import accept
from ironstride.use.inputs_digest import inputs_digest
from ironstride.use.what_was_done.done_of import past_so_far


@dataclass(frozen=True, slots=True)
class Refilled:
    """The plan with other contents."""

    plan: Plan
    version: int


def refill(
    running: Running, reason: str, check: Callable[[Plan], None] | None = None, edit: Edit | None = None
) -> Refilled:
    """Fill the coming sessions again, from the log as it is now and the choices of `running`, and keep the plan.

    When sessions are stays as it is; the athlete counts as the plan was made for, with the `edit` of the athlete file,
    which is kept together with the plan. `check` may raise what is wrong with the plan before it is kept.

    Raises:
        InvalidInput: when there is an edit, and the athlete file holds others that the plan does not know.
        Refused: when there is no such season any more.
        ProposalOutdated: when the plan or the athlete file changed meanwhile.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    planned_for = running.version.athlete_text
    if edit is not None:
        if planned_for != running.text_on_disk:
            wanted = "an athlete file without other edits; first take those into the plan: ironstride replan"
            raise InvalidInput([InputProblem(running.file.name, "text", "", wanted)])
        planned_for = edit.new_text
    answer, draft = _made(running, planned_for, reason)
    if check is not None:
        check(answer)
    if edit is None:
        return Refilled(answer, running.plans.add(draft).number)
    running.plans.propose(draft)
    return Refilled(answer, accept(running.file, running.where.data).version)


def _made(running: Running, planned_for: str | None, reason: str) -> tuple[Plan, Draft]:
    athlete = running.plan.athlete
    if planned_for is not None and planned_for != running.athlete_text:
        basis = running.plan.basis
        athlete, _ = athlete_of_text(planned_for, running.file, known_rules(), basis.as_of, running.plan.today)
    plan = running.plan
    begun, today = plan.basis.as_of, plan.today
    past = past_so_far(running.plans, running.where.data, athlete, plan.plan.sessions, begun, today)
    done = replace(past.done, swaps=running.choices.swaps)
    asked = replace(plan, athlete=athlete, done=done, lived=past.lived)
    answer = refilled(asked)
    if isinstance(answer, Refusal):
        raise Refused(answer)
    choices = choices_to_json(running.choices)
    draft = Draft(
        plan=plan_to_json(answer),
        inputs=inputs_digest(asked.today, athlete, asked.basis, choices, done.log),
        reason=reason,
        athlete_text=planned_for,
        basis=running.version.basis,
        choices=choices,
        parent=running.version.number,
        athlete_text_before=running.text_on_disk,
    )
    return answer, draft
