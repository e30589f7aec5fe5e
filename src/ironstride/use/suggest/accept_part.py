"""Taking a part of the suggestion that waits: these sessions go where it puts them, the others stay if they can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ironstride.errors import InvalidInput
from ironstride.export.plan_reading import plan_from_json
from ironstride.export.session_card import card_of
from ironstride.planning.plan_diff import Changed, SessionChange, plan_diff
from ironstride.store.no_such_step import NothingProposed, ProposalOutdated
from ironstride.store.version import Draft
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session, SessionStatus
from ironstride.use.change.choices import choices_from_json
from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.session_named import session_named


def accept_part(where: Where, names: Sequence[str]) -> PlanChange:
    """The plan with only some sessions of the suggestion changed.

    What belongs to the week as a whole (time slots, days away, how much is done) is taken too: it cannot be divided.

    Args:
        where: Which plan, and today.
        names: Sessions as people name them, each one text.

    Raises:
        InvalidInput: when a name means no session that the suggestion changes.
        NothingProposed: when no suggestion waits.
        ProposalOutdated: when the plan has changed since.
        Refused: when there is no plan with that part alone; nothing is changed.
    """
    running = open_running(where)
    draft = running.plans.proposal()
    if draft is None:
        raise NothingProposed("No suggestion waits: there is nothing to accept or decline.")
    if draft.parent != running.version.number:
        raise ProposalOutdated("The plan has changed since this was proposed. Ask for the change again.")
    after = plan_from_json(draft.plan, "the suggestion")
    offered = plan_diff(running.plan.plan, after, running.plan.today).sessions
    wanted = _wanted(running.plan.plan, after, offered, names, running)
    asked = _with_part(running, draft, offered, wanted)
    told = ", ".join(card_of(one.session).title for one in wanted)
    return changed(asked, f"A part of the suggestion: {told}.")


def _wanted(
    before: Plan, after: Plan, offered: Sequence[SessionChange], names: Sequence[str], running: Running
) -> list[SessionChange]:
    by_id = {one.session.id: one for one in offered}
    both = replace(before, sessions=tuple({one.id: one for one in (*after.sessions, *before.sessions)}.values()))
    found = []
    for name in names:
        session = session_named(both, [name], running.plan.today, coming=True)
        if session.id not in by_id:
            listed = ", ".join(card_of(one.session).title for one in offered)
            raise InvalidInput([InputProblem("accept", "session", name, f"one that the suggestion changes: {listed}")])
        found.append(by_id[session.id])
    return found


def _with_part(
    running: Running, draft: Draft, offered: Sequence[SessionChange], wanted: Sequence[SessionChange]
) -> Running:
    """The plan in force with what cannot be divided, the wanted sessions held at their new places, others at theirs."""
    if draft.athlete_text is not None and draft.athlete_text != running.athlete_text:
        running = running.with_text(draft.athlete_text)
    choices = choices_from_json(draft.choices)
    kept = {one.session.id for one in wanted}
    moved = {}
    for one in offered:
        if one.what is not Changed.MOVED or one.after is None:
            continue
        choices = choices.holding(one.session.id, kept=False)
        if one.session.id in kept:
            moved[one.session.id] = one.after
    before = running.plan.plan
    asked = running.with_choices(choices)
    gone = {one.session.id for one in wanted if one.what in {Changed.GONE, Changed.CALLED_OFF}}
    sessions = tuple(_called_off(one) if one.id in gone else one for one in before.sessions)
    again = frozenset(_missed_of(one, before) for one in wanted if one.what is Changed.ADDED) - {""}
    plan = replace(asked.plan, plan=replace(before, sessions=sessions), moved=moved, again=again)
    return replace(asked, plan=plan, before=before)


def _called_off(session: Session) -> Session:
    return replace(session, status=SessionStatus.SKIPPED, locked=False, combined_with=None)


def _missed_of(added: SessionChange, before: Plan) -> str:
    """Id of the missed session that a new one stands for; empty where it is new for another reason."""
    demand = added.session.demand
    found = [
        one.id
        for one in before.sessions
        if one.status is SessionStatus.MISSED and one.demand == demand and one.date <= added.session.date
    ]
    return found[-1] if found else ""
