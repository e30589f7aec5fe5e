"""Runs filled in the order they are run, each going on from those of its series before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.prescription.filling import Filling, InItsWeek, race_ahead
from ironstride.prescription.kits import has_treadmill
from ironstride.prescription.known_targets import RunnerKnown, runner_known
from ironstride.running.build_run import run_workout
from ironstride.running.run_ask import LEAST_MINUTES, MOST_MINUTES, RUN_WALK_FORM, RunAsk, is_softened
from ironstride.running.run_progress import RunProgress, series_of
from ironstride.running.targets import Targets
from ironstride.season.season_week import SeasonWeek
from ironstride.training.athlete import Goal
from ironstride.training.kinds import EASY_KINDS, Kind, Priority, Tag
from ironstride.training.run_workout import RunWorkout
from ironstride.training.session import Session

FEELS_LEGS: Final = EASY_KINDS | {Kind.LONG}
"""Runs that carry the note about heavy legs; hard runs keep their spacing."""


@dataclass(slots=True)
class RunFiller:
    """Fills runs; asked in date order."""

    filling: Filling
    progress: RunProgress = field(default_factory=RunProgress)
    known: RunnerKnown = field(init=False)
    _targets: dict[tuple[float | None, float | None], Targets] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = runner_known(self.filling.athlete, self.filling.today)

    def remember(self, one: InItsWeek, workout: RunWorkout) -> None:
        """A run that was done, or is taken to be."""
        self.progress = self.progress.after(_series(one), workout)

    def workout(self, one: InItsWeek) -> RunWorkout | None:
        """The run's workout; None for a length that no run has."""
        if not LEAST_MINUTES <= one.session.minutes <= MOST_MINUTES:
            return None
        return run_workout(self._ask(one))

    def _ask(self, one: InItsWeek) -> RunAsk:
        session, week = one.session, one.week
        series = _series(one)
        race = self._race(session)
        return RunAsk(
            kind=session.kind,
            minutes=session.minutes,
            phase=week.phase,
            level=self.filling.season.level,
            distance_m=None if race is None else race.distance_m,
            tags=session.tags - {Tag.STRIDES} if self._is_calm(session) else session.tags,
            run_walk=is_run_walk(week),
            softened=is_softened(session),
            cutback=week.cutback,
            times_done=self.progress.times_done(series),
            last_work_s=self.progress.last_work_s(series),
            week_minutes=week.target.run_minutes or None,
            targets=self._targets_for(race),
            treadmill=has_treadmill(self.filling.athlete, session.place),
            legs_heavy=session.kind in FEELS_LEGS and _after_leg_work(one),
            main_race=race is None or race.priority is Priority.A,
        )

    def _is_calm(self, session: Session) -> bool:
        """Whether quick strides are taken back on its day."""
        return any(one.no_jumps and one.holds_on(session.date) for one in self.filling.season.reliefs)

    def _race(self, session: Session) -> Goal | None:
        """Of a race its own goal, of a training run the race the day is for."""
        goals = self.filling.athlete.goals
        if session.kind is Kind.RACE:
            return next((goal for goal in goals if goal.date == session.date), race_ahead(goals, session.date))
        return race_ahead(goals, session.date)

    def _targets_for(self, race: Goal | None) -> Targets:
        key = (None, None) if race is None else (race.distance_m, race.time_s)
        if key not in self._targets:
            self._targets[key] = self.known.targets(*key)
        return self._targets[key]


def is_run_walk(week: SeasonWeek) -> bool:
    """Whether the week's easy running is run-walk."""
    return any(form.name == RUN_WALK_FORM for demand in week.demands for form in demand.forms)


def _series(one: InItsWeek) -> str:
    return series_of(one.session.kind, one.session.tags, run_walk=is_run_walk(one.week))


def _after_leg_work(one: InItsWeek) -> bool:
    """Whether there was leg work the day before."""
    return any(Tag.LEG_WORK in other.tags and other.date < one.session.date for other in one.beside)
