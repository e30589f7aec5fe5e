"""Every session of a plan filled: the one door. It never changes what a session is, only what is inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from ironstride.prescription.close_to_race import rehearsals_of
from ironstride.prescription.filling import Filling, InItsWeek, in_its_week
from ironstride.prescription.mobility_filling import mobility_in
from ironstride.prescription.run_filling import RunFiller
from ironstride.prescription.strength_filling import StrengthFiller
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.run_workout import RunWorkout
from ironstride.training.session import NOT_DONE, Session, SessionStatus
from ironstride.training.session_workout import Workout, workout_of, workout_values
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.training.strength_workout import StrengthWorkout

Lifter = Callable[[Session, StrengthWorkout], LoggedSession]
"""What somebody would do in a session that lies ahead."""


def filled(sessions: Sequence[Session], filling: Filling, lifter: Lifter | None = None) -> tuple[Session, ...]:
    """The sessions in their order, those from `filling.today` on that will be done with their workouts.

    What lies behind keeps what it had, and counts as done unless it was called off. The same sessions, season and log
    give the same workouts. With a `lifter` the coming strength sessions go on from what they would do.
    """
    return _Filler(filling, sessions, lifter).all()


class _Filler:
    """Fills one plan, day by day."""

    def __init__(self, filling: Filling, sessions: Sequence[Session], lifter: Lifter | None) -> None:
        self.filling = filling
        self.lifter = lifter
        self.sessions = sessions
        self.weeks = filling.weeks()
        self.runs = RunFiller(filling)
        coming = [one for one in sessions if one.status not in NOT_DONE]
        self.lifts = StrengthFiller(filling, self.weeks, rehearsals_of(filling.athlete, coming, self.weeks))
        days = {one.id: one.date for one in sessions}
        self.logged = {
            one.session: one
            for one in filling.done.log
            if one.session in days and tells_of(one, one.session, days[one.session])
        }
        self.by_day: dict[date, list[Session]] = defaultdict(list)
        for session in sessions:
            if session.status not in NOT_DONE:
                self.by_day[session.date].append(session)
        self.mobility = 0

    def all(self) -> tuple[Session, ...]:
        """Every session, in the order they were given."""
        for earlier in sorted(self.filling.done.log, key=lambda one: one.date):
            own = self.logged.get(earlier.session) is earlier
            if not own and earlier.date <= self.filling.today:
                self.lifts.memory = self.lifts.memory.after(earlier.date, None, earlier)
        ordered = sorted(self.sessions, key=lambda one: (one.date, one.start, one.id))
        made = {session.id: self._filled(session) for session in ordered}
        return tuple(made[session.id] for session in self.sessions)

    def _filled(self, session: Session) -> Session:
        one = in_its_week(session, self.weeks, self.by_day)
        coming = session.date >= self.filling.today and session.status is SessionStatus.PLANNED
        if coming and one is not None:
            workout = self._workout(one)
            session = replace(session, workout=None if workout is None else workout_values(workout))
        elif session.status in NOT_DONE:
            return session
        else:
            workout = workout_of(session)
        self._remember(session, one, workout)
        return session

    def _workout(self, one: InItsWeek) -> Workout | None:
        kind = one.session.kind
        if kind in RUN_KINDS:
            return self.runs.workout(one)
        if kind in STRENGTH_KINDS:
            return self.lifts.workout(one)
        if kind is Kind.MOBILITY:
            self.mobility += 1
            return mobility_in(one, self.filling, self.mobility, self.lifts.catalogue)
        return None

    def _remember(self, session: Session, one: InItsWeek | None, workout: Workout | None) -> None:
        if isinstance(workout, RunWorkout) and one is not None:
            self.runs.remember(one, workout)
        elif session.kind in STRENGTH_KINDS:
            lifted = workout if isinstance(workout, StrengthWorkout) else None
            logged = self.logged.get(session.id)
            if self.lifter and logged is None and lifted is not None and session.date >= self.filling.today:
                logged = self.lifter(session, lifted)
            self.lifts.remember(session, lifted, logged)
