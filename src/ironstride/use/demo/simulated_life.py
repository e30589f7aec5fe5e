"""A simulated athlete lives with the product itself: recordings are imported, lifts logged, suggestions taken.

Everything goes the way a person's data goes, day after day; nothing is written past the use cases. A test model: what
it shows says nothing about people.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ironstride.errors import InvalidInput, Refused
from ironstride.recordings.asked import Asked
from ironstride.simulate.day_lived import DayLived
from ironstride.simulate.deeds import Deed, Fate
from ironstride.simulate.life import LifeEvent, LifeKind
from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.run_file import fit_file
from ironstride.simulate.words import measured_of, words_of
from ironstride.store.athletes import add_athlete
from ironstride.store.check_ins import keep_check_in
from ironstride.store.data_place import DataPlace
from ironstride.store.strength_log import log_session
from ironstride.store.wellness_days import keep_days
from ironstride.training.kinds import STRENGTH_KINDS, Kind, Sport
from ironstride.training.plan import Plan
from ironstride.training.strength_log import LoggedSession
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import Editing, edit_life
from ironstride.use.change.plan_change import make
from ironstride.use.change.refill_contents import refill
from ironstride.use.change.running import Where, open_running
from ironstride.use.decide_proposal import accept
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.plan_season import PlanSeason, plan_season
from ironstride.use.stored_plan import open_plan, stored_plans
from ironstride.use.suggest.looking import offer

ONE_DAY: Final = timedelta(days=1)
SUNDAY: Final = 6
KEPT_WORDS: Final = "Filled from what was done."


@dataclass(slots=True)
class SimulatedLife:
    """One athlete, one file, one data file."""

    file: Path
    """The athlete file."""
    data: DataPlace
    person: SimulatedPerson
    zone: str
    today: date
    """The day that is lived next."""
    plan: Plan | None = None
    waiting: list[DayLived] = field(default_factory=list)
    """Days whose recordings and logs are not kept yet."""
    suggestions: int = 0

    def begin_season(self) -> Plan:
        """A first plan, or the next one, for the athlete file as it is.

        Raises:
            Refused: when there is no such season.
        """
        self._keep()
        self.plan = plan_season(PlanSeason(self.file, self.today, self.data)).plan
        return self.plan

    def live_until(self, day: date, progress: Callable[[date], None] | None = None) -> None:
        """Every day before `day`; without a plan they are passed over."""
        while self.today < day:
            self._live_day()
            if progress is not None:
                progress(self.today)

    def finish(self) -> None:
        """Keep what was done up to today, and fill what comes from it."""
        self._keep()
        if self.plan is not None:
            refill(open_running(self.where), KEPT_WORDS)
            self._reopen()

    @property
    def where(self) -> Where:
        """The plan, seen from the day that is lived next."""
        return Where(self.file, self.data, self.today)

    def _live_day(self) -> None:
        plan = self.plan
        sessions = () if plan is None else plan.sessions
        today = [one for one in sessions if one.date == self.today]
        tomorrow = [one for one in sessions if one.date == self.today + ONE_DAY]
        races = {} if plan is None else {goal.date: goal.distance_m for goal in plan.goals}
        lived = self.person.live_day(self.today, today, tomorrow, races.get(self.today))
        self.waiting.append(lived)
        self.today += ONE_DAY
        if plan is None or plan.weeks[-1].start + timedelta(days=6) < self.today:
            return
        if self._life_changed(lived):
            return
        if lived.date.weekday() == SUNDAY or _missed_key(lived):
            self._keep()
            self._look()

    def _life_changed(self, lived: DayLived) -> bool:
        """Illness and travel are said on their first day, illness again when it is over."""
        editing = _edit_for(lived, self.waiting[-2].life if len(self.waiting) > 1 else None)
        if editing is None:
            return False
        self._keep()
        self._change(editing)
        return True

    def _change(self, editing: Editing) -> None:
        try:
            make(edit_life(self.where, editing))
        except (Refused, InvalidInput):
            return  # nothing fits, or it is so already: the athlete leaves the plan as it is
        self._reopen()

    def _look(self) -> None:
        """The Sunday ritual: what is suggested is taken."""
        try:
            looked = offer(self.where, whenever=True)
        except Refused:
            return
        if looked.suggestion is not None:
            accept(self.file, self.data)
            self.suggestions += 1
        else:
            refill(open_running(self.where), KEPT_WORDS)
        self._reopen()

    def _reopen(self) -> None:
        self.plan = open_plan(self.file, self.data).plan

    def _keep(self) -> None:
        """Recordings are imported, strength is logged, what was missed is said."""
        runs = [run for day in self.waiting for run in day.runs]
        with TemporaryDirectory(prefix="ironstride-demo-") as folder:
            for run in runs:
                if run.track is not None:
                    name = f"{run.start_utc:%Y%m%dT%H%M%S}.fit"
                    (Path(folder) / name).write_bytes(fit_file(run))
            if any(run.track is not None for run in runs):
                wish = ImportWish((Path(folder),), self.data, self.file, Asked(self.zone), cores=1)
                import_recordings(wish)
        logs = [log for day in self.waiting for log in _logs(day)]
        if logs and self.plan is not None:
            with stored_plans(self.file, self.data).writing() as writer:
                for log in logs:
                    log_session(writer, log)
        self._keep_words()
        self.waiting = self.waiting[-1:] and [replace(self.waiting[-1], runs=(), lifts=(), deeds=(), check_in=None)]

    def _keep_words(self) -> None:
        """How they feel, and what the watch says of the night."""
        said = [day.check_in for day in self.waiting if day.check_in is not None]
        with self.data.file.open().writing() as connection:
            athlete = add_athlete(connection, self.file).id
            for words in (words_of(one) for one in said):
                if words is not None:
                    keep_check_in(connection, athlete, words)
            keep_days(connection, athlete, [one for one in map(measured_of, said) if one is not None])


def _logs(day: DayLived) -> list[LoggedSession]:
    """What the athlete says of a day's sessions: sets, runs without a watch, and what was missed."""
    said = list(day.lifts)
    told = {one.session for one in said}
    for run in day.runs:
        if run.session is not None and run.track is None:
            said.append(
                LoggedSession(
                    run.session,
                    day.date,
                    minutes=run.seconds / 60,
                    distance_m=run.distance_m,
                    effort=run.effort,
                    start=run.start_local.hour * 60 + run.start_local.minute,
                )
            )
    for deed in day.deeds:
        if deed.fate is Fate.MISSED and deed.session.kind is not Kind.MOBILITY and deed.session.id not in told:
            said.append(LoggedSession(deed.session.id, day.date, missed=True))
    return said


def _missed_key(day: DayLived) -> bool:
    return any(_is_key(one) for one in day.deeds if one.fate is Fate.MISSED)


def _is_key(deed: Deed) -> bool:
    session = deed.session
    easy = {Kind.EASY, Kind.RECOVERY}
    return session.sport is Sport.RUN and session.kind not in easy and session.kind not in STRENGTH_KINDS


def _edit_for(lived: DayLived, before: LifeEvent | None) -> Editing | None:
    """What the athlete says of life on the evening of a day; None where nothing began or ended."""
    life = lived.life
    if life == before:
        return None
    if life is None:
        return _back if before is not None and before.kind is LifeKind.ILL else None
    first, last = life.start.isoformat(), life.last.isoformat()
    if life.kind is LifeKind.ILL:
        return lambda text, athlete, today: athlete_edit.sick(text, ["since", first], athlete, today)
    return lambda text, athlete, today: athlete_edit.away(text, [first, last], athlete, today)


def _back(text: str, athlete: object, today: date) -> athlete_edit.Edit:
    from ironstride.training.athlete import Athlete

    assert isinstance(athlete, Athlete)
    return athlete_edit.back(text, [], athlete, today)
