"""A plan opened once for many questions on where its sessions could lie."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.planning.opened_plan import OpenedPlan
from ironstride.planning.own_plan import is_own
from ironstride.use.change.move_session import (
    MoveList,
    MoveWish,
    movable_session,
    move_in,
    no_slots_here,
    opened_without,
    slots_of,
)
from ironstride.use.change.plan_change import PlanChange
from ironstride.use.change.running import Running


@dataclass(frozen=True, slots=True)
class OpenMoves:
    """The plan in force with its search done."""

    running: Running
    opened: OpenedPlan

    def answers(self, session: str) -> bool:
        """Whether it can say where a session could lie; one that is held needs an opening of its own."""
        return session not in self.running.choices.held

    def moves(self, session: str, *, numbers: bool = False) -> MoveList:
        """Every slot of a session's week with what the session would cost there.

        Args:
            session: Its id.
            numbers: With the three numbers of each slot.

        Raises:
            InvalidInput: when there is no such session, or it cannot be moved.
        """
        return slots_of(self.opened, movable_session(self.running, [session]), numbers=numbers)

    def move(self, wish: MoveWish) -> PlanChange:
        """The plan with a session elsewhere, or held where it is; not made yet.

        Raises:
            InvalidInput: when it is not clear what is meant, or the slot cannot hold the session.
            Refused: when there is no such plan.
        """
        return move_in(self.running, wish, self.opened)


def open_moves(running: Running, freed: str | None = None) -> OpenMoves:
    """The plan in force opened, one held session free where it is named.

    Raises:
        InvalidInput: when that session cannot be moved, or the plan is the athlete's own.
        Refused: when the plan no longer fits at all.
    """
    if is_own(running.plan.plan):
        raise no_slots_here()
    sessions = [] if freed is None else [movable_session(running, [freed])]
    opened = opened_without(running, *sessions)
    return OpenMoves(running, opened)
