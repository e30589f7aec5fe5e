"""A simulated athlete who lives day by day. A test model: nothing it shows says anything about people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from ironstride.simulate.best_single import Lifter
from ironstride.simulate.body import Body, Night, after_night, first_body
from ironstride.simulate.day_lived import DayLived
from ironstride.simulate.deeds import RUNS, Decider, Deed, Fate, deeds_of
from ironstride.simulate.do_lifting import LiftingDone, lifting_done
from ironstride.simulate.do_run import RunAsked, leg_dose, run_of
from ironstride.simulate.life import LifeEvent, LifeKind, life_on
from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.simulated_check_in import check_in_of
from ironstride.simulate.simulated_run import SimulatedRun
from ironstride.simulate.traits import Course, Traits, Ways, traits_of
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.kinds import STRENGTH_KINDS, Kind
from ironstride.training.run_workout import RunWorkout
from ironstride.training.session import Session, SessionStatus
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import NEAR_DAYS, LoggedSession
from ironstride.training.strength_workout import StrengthWorkout

MORNING: Final = 6 * 60
"""Minute of the day at which they answer; sessions before it are taken as right after."""
MINUTES_PER_HOUR: Final = 60.0
HOURS_PER_DAY: Final = 24.0
LATEST_START: Final = 22 * 60
CHANGE_OVER: Final = 30
SORE_PER_DEBT: Final = 0.08
"""Tired legs get sorer of the same work."""
EXTRA_TIME: Final = 0.75
"""Of a planned run's time, in a course of extra load."""
EXTRA_RUNS: Final = 0.8
"""Chance of a run on a day without one, in a course of extra load."""
EXTRA_START: Final = 12 * 60
EXTRA_MINUTES: Final = 60


@dataclass(slots=True)
class SimulatedPerson:
    """Traits that stay, a body that changes, and sessions that were put off. Live the days in order, each once."""

    luck: Luck
    traits: Traits
    body: Body
    today: date | None = None
    """The last day lived."""
    put_off: tuple[Session, ...] = ()
    done: dict[str, date] = field(default_factory=dict)
    """Ids of sessions that were done, with the day: nothing is done twice, wherever a new plan puts it."""

    @classmethod
    def of(cls, seed: int, ways: Ways | None = None) -> SimulatedPerson:
        """The person of a seed.

        Raises:
            ValueError: when the seed is below zero.
        """
        luck = Luck(seed)
        traits = traits_of(luck, ways or Ways())
        return cls(luck, traits, first_body(traits))

    def live_day(
        self,
        day: date,
        sessions: Sequence[Session],
        tomorrow: Sequence[Session] = (),
        race_m: float | None = None,
    ) -> DayLived:
        """One day of the plan as they live it.

        Args:
            day: The day after the last one.
            sessions: What the plan holds that day; what is called off or done already is passed over.
            tomorrow: What it holds on the next day; one of these may be done on the wrong day.
            race_m: Distance of the race that is run that day; None = none.

        Raises:
            ValueError: when the day does not follow the last one.
        """
        if self.today is not None and day != self.today + timedelta(days=1):
            raise ValueError(f"after {self.today} comes the next day, not {day}")
        life = self._life(day)
        self.body = morning = replace(self.body, is_ill=life is not None and life.kind is LifeKind.ILL)
        due = self._waiting(day, (*self.put_off, *sessions))
        deeds = deeds_of(day, due, self._waiting(day, tomorrow), Decider(self.traits, morning, self.luck, life))
        runs, lifts, points = self._train(day, deeds, life, race_m)
        self._close(day, deeds, points)
        check_in = check_in_of(day, morning, self.traits, self.luck)
        return DayLived(day, deeds, runs, lifts, check_in, life, morning)

    def _waiting(self, day: date, sessions: Sequence[Session]) -> list[Session]:
        """Sessions that are planned and were not done lately, each once."""
        lately = {name for name, done in self.done.items() if (day - done).days < NEAR_DAYS}
        planned = [one for one in sessions if one.status is SessionStatus.PLANNED and one.id not in lately]
        return list({one.id: one for one in planned}.values())

    def _life(self, day: date) -> LifeEvent | None:
        return None if self.traits.ways.healthy else life_on(self.luck, day)

    def _train(
        self, day: date, deeds: Sequence[Deed], life: LifeEvent | None, race_m: float | None
    ) -> tuple[tuple[SimulatedRun, ...], tuple[LoggedSession, ...], float]:
        """Do what is done today, in the order of the clock; the body goes along."""
        runs: list[SimulatedRun] = []
        lifts: list[LiftingDone] = []
        free_from, now = 0, MORNING
        for deed in (one for one in deeds if one.is_done):
            start = min(LATEST_START, max(deed.session.start, free_from))
            now = self._wait(now, start)
            minutes = float(deed.session.minutes)
            if deed.session.sport in RUNS:
                runs.append(self._run(day, start, deed, race_m))
                minutes = runs[-1].seconds / 60
            elif deed.session.kind in STRENGTH_KINDS:
                lifts += self._lift(day, deed)
            free_from = start + round(minutes) + CHANGE_OVER * (deed.session.combined_with is None)
        if self._runs_extra(day, runs, life):
            now = self._wait(now, max(free_from, EXTRA_START))
            asked = RunAsked(day, max(free_from, EXTRA_START), Kind.EASY, EXTRA_MINUTES, self.traits.ways.timezone)
            runs.append(self._felt(run_of(asked, self.traits, self.body, self.luck)))
        self._wait(now, MORNING + round(HOURS_PER_DAY * MINUTES_PER_HOUR))
        points = sum(one.hidden_points for one in runs) + sum(one.points for one in lifts)
        return tuple(runs), tuple(one.logged for one in lifts), points

    def _wait(self, now: int, until: int) -> int:
        self.body = self.body.later_today(max(0, until - now) / MINUTES_PER_HOUR)
        return max(now, until)

    def _run(self, day: date, start: int, deed: Deed, race_m: float | None) -> SimulatedRun:
        session = deed.session
        workout = workout_of(session)
        longer = self._is_extra(day) and session.kind is not Kind.RACE
        more = 1 + EXTRA_TIME * self.traits.severity * longer
        asked = RunAsked(
            day=day,
            start=start,
            kind=session.kind,
            minutes=session.minutes,
            timezone=session.timezone or self.traits.ways.timezone,
            workout=workout if isinstance(workout, RunWorkout) else None,
            session=session.id,
            race_m=race_m if session.kind is Kind.RACE else None,
            time_factor=deed.share * more,
        )
        return self._felt(run_of(asked, self.traits, self.body, self.luck))

    def _felt(self, run: SimulatedRun) -> SimulatedRun:
        self.body = replace(self.body, soreness=self.body.soreness.after_bout(leg_dose(run), self._sore_factor))
        return run

    def _lift(self, day: date, deed: Deed) -> list[LiftingDone]:
        workout = workout_of(deed.session)
        if not isinstance(workout, StrengthWorkout):
            return []
        lifter = Lifter(self.traits, self.body, self.luck)
        done = lifting_done(deed.session.id, day, workout, lifter, load_catalogue(), deed.share)
        self.body = replace(
            self.body,
            soreness=self.body.soreness.after_bout(done.dose, self._sore_factor),
            strength=self.body.strength.after_sets(done.sets, self.traits.ways.experience),
        )
        return [done]

    @property
    def _sore_factor(self) -> float:
        return 1 + SORE_PER_DEBT * max(0.0, self.body.debt - 1)

    def _is_extra(self, day: date) -> bool:
        return self.traits.ways.course is Course.EXTRA_LOAD and self.traits.ways.is_overloaded_on(day)

    def _runs_extra(self, day: date, runs: Sequence[SimulatedRun], life: LifeEvent | None) -> bool:
        wants = self.luck.of_day(day, Purpose.EXTRA_RUN).random() < EXTRA_RUNS
        return self._is_extra(day) and life is None and not runs and bool(wants)

    def _close(self, day: date, deeds: Sequence[Deed], points: float) -> None:
        night = Night(points, self.traits.ways.is_overloaded_on(day))
        self.body = after_night(self.body, self.traits, night, self.luck, day.toordinal())
        self.put_off = tuple(one.session for one in deeds if one.fate is Fate.PUT_OFF)
        self.done |= {one.session.id: day for one in deeds if one.is_done}
        self.today = day
