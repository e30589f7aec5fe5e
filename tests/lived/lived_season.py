"""A simulated athlete lives a season, and the plan is made again whenever something happened; every step is checked."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from ironstride.planning.catch_up import CaughtUp, catch_up
from ironstride.planning.lived import LivedSession
from ironstride.planning.make_plan import make_plan
from ironstride.planning.replan import Replanned, replan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.running_plan import RunningPlan
from ironstride.simulate.day_lived import DayLived
from ironstride.simulate.deeds import Deed, Fate
from ironstride.simulate.life import LifeKind
from ironstride.simulate.person import SimulatedPerson
from ironstride.training.athlete import Athlete, WeekException
from ironstride.training.kinds import STRENGTH_KINDS, Kind, Tag
from ironstride.training.plan import Plan
from ironstride.training.session import DONE_SHARE, Session, SessionStatus
from tests.changes.kept_promises import Moment, check_step, family

ONE_DAY = timedelta(days=1)
SUNDAY = 6
REASONS = {LifeKind.ILL: "sick", LifeKind.TRAVEL: "travel"}


@dataclass
class LivedSeason:
    """The season of one seed."""

    athlete: Athlete
    plan: Plan
    planned: Planned
    person: SimulatedPerson
    today: date
    lived: list[LivedSession] = field(default_factory=list)
    days: list[DayLived] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    replans: int = 0
    moved: int = 0
    caught_up: int = 0

    @classmethod
    def begun(cls, athlete: Athlete, as_of: date, person: SimulatedPerson) -> "LivedSeason":
        """The first plan."""
        made = make_plan(PlanRequest(athlete, None, as_of))
        assert isinstance(made, Planned), made
        lives = cls(athlete, made.plan, made, person, as_of)
        lives.ids.update({one.id: family(one.demand) for one in made.plan.sessions})
        return lives

    @property
    def last(self) -> date:
        """The season's last day."""
        return self.plan.weeks[-1].start + timedelta(days=6)

    def live(self) -> None:
        """Every day to the end; the plan is made again on Sundays and when something cannot wait."""
        while self.today < self.last:
            lived = self._day()
            self.today += ONE_DAY
            changed = self._exceptions(lived)
            missed = self._missed_key(lived)
            if changed or missed or lived.date.weekday() == SUNDAY:
                self._replan(missed)

    def _day(self) -> DayLived:
        by_day = {0: [], 1: []}  # type: dict[int, list[Session]]
        for one in self.plan.sessions:
            ahead = (one.date - self.today).days
            if ahead in by_day:
                by_day[ahead].append(one)
        races = {goal.date: goal.distance_m for goal in self.plan.goals}
        lived = self.person.live_day(self.today, by_day[0], by_day[1], races.get(self.today))
        self.days.append(lived)
        self.lived += _lived(lived, {one.id: one for one in self.plan.sessions})
        fates = {one.session.id: one for one in lived.deeds}
        sessions = tuple(_after(one, fates.get(one.id), self.today) for one in self.plan.sessions)
        self.plan = replace(self.plan, sessions=sessions)
        return lived

    def _exceptions(self, lived: DayLived) -> bool:
        """Illness and travel reach the athlete file when they begin, illness again when it is over."""
        held = list(self.athlete.exceptions)
        life = lived.life
        is_new = life is not None and not any(one.start == life.start for one in held)
        if is_new and life is not None:
            open_end = life.kind is LifeKind.ILL
            held.append(WeekException(life.start, None if open_end else life.last, REASONS[life.kind]))
        ended = [one for one in held if one.to is None and (life is None or life.kind is not LifeKind.ILL)]
        for one in ended:
            held[held.index(one)] = replace(one, to=lived.date - ONE_DAY)
        self.athlete = replace(self.athlete, exceptions=tuple(held))
        return is_new or bool(ended)

    def _missed_key(self, lived: DayLived) -> list[Session]:
        missed = {one.session.id for one in lived.deeds if one.fate is Fate.MISSED}
        return [one for one in self.plan.sessions if one.id in missed and one.date < self.today]

    def _replan(self, missed: list[Session]) -> None:
        known = {one.id for one in self.plan.sessions}
        lived = tuple(one for one in self.lived if one.session is None or one.session in known)
        running = RunningPlan(self.athlete, self.plan, self.planned.basis, self.today, lived=lived)
        found = catch_up(running, missed) if missed else None
        answer = found.answer if isinstance(found, CaughtUp) else replan(running)
        assert isinstance(answer, Replanned), answer
        before = Moment(self.plan, self.athlete, self.today, {})
        after = Moment(answer.planned.plan, self.athlete, self.today, {})
        check_step(before, after, (), self.ids)
        places = {one.id: (one.date, one.start) for one in self.plan.sessions if one.date >= self.today}
        self.moved += sum(
            one.id in places and places[one.id] != (one.date, one.start) and one.kind is not Kind.MOBILITY
            for one in answer.planned.plan.sessions
        )
        self.caught_up += isinstance(found, CaughtUp)
        self.replans += 1
        self.plan, self.planned = answer.planned.plan, answer.planned


def _after(session: Session, deed: Deed | None, day: date) -> Session:
    if deed is None or (session.date > day and deed.fate is not Fate.WRONG_DAY):
        return session
    if deed.is_done:
        status = SessionStatus.DONE if deed.share >= DONE_SHARE else SessionStatus.PARTLY
        return replace(session, status=status)
    return replace(session, status=SessionStatus.MISSED) if deed.fate is Fate.MISSED else session


def _lived(day: DayLived, sessions: dict[str, Session]) -> list[LivedSession]:
    found = []
    for run in day.runs:
        session = sessions.get(run.session or "")
        tags = session.tags if session is not None else frozenset[Tag]()
        start = run.start_local.hour * 60 + run.start_local.minute
        minutes = max(1, round(run.seconds / 60))
        found.append(LivedSession(day.date, start, start + minutes, run.kind, tags, minutes, run.session))
    for deed in day.deeds:
        if deed.is_done and deed.session.kind in STRENGTH_KINDS:
            one = deed.session
            minutes = max(1, round(one.minutes * deed.share))
            found.append(LivedSession(day.date, one.start, one.start + minutes, one.kind, one.tags, minutes, one.id))
    return found
