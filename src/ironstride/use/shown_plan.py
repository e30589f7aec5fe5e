"""The plan in force as every page needs it: read once, with whose it is, in which units, and what was done of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ironstride.errors import IronstrideError
from ironstride.export.season_view import WeekView, week_views
from ironstride.store.data_place import DataPlace
from ironstride.training.availability import real_days
from ironstride.training.plan import Plan
from ironstride.training.session import Session
from ironstride.training.window import RealDay
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.session_contents import version_units
from ironstride.use.stored_plan import named_file, plan_of_version, stored_plans


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """A plan with what its pages say of it."""

    name: str
    """How commands name its athlete."""
    athlete_file: Path
    number: int
    """Of the version in force."""
    plan: Plan
    """With what was done of it."""
    weeks: tuple[WeekView, ...]
    units: str
    reason: str
    """What the last change was."""
    waiting: str | None
    """What the suggestion is that waits; None when none does, or the plan has changed since."""
    can_undo: bool
    running: Running | None
    """None where it cannot be changed now; `problem` says why."""
    problem: str
    days: tuple[RealDay, ...]
    """The season's days with their time slots; empty where the athlete file cannot be read."""

    def session(self, key: str) -> Session | None:
        """The session of an id."""
        return next((one for one in self.plan.sessions if one.id == key), None)

    def week_of(self, day: date) -> WeekView | None:
        """The week that holds a day; None outside the season."""
        return next((one for one in self.weeks if one.week.start <= day <= one.last_day), None)


def plan_file(where: Path | None, data: DataPlace) -> Path | None:
    """The athlete file that is meant; None where nobody is known. It takes no plan.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
    """
    return named_file(where, data)


def shown_plan(where: Where) -> ShownPlan | None:
    """The plan in force; None where nothing was planned yet.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when it cannot be read.
    """
    if named_file(where.plan, where.data) is None:
        return None
    plans = stored_plans(where.plan, where.data)
    version = plans.current()
    if version is None:
        return None
    running, problem = _running(where)
    plan = plan_of_version(plans, version) if running is None else running.plan.plan
    draft = plans.proposal()
    return ShownPlan(
        plans.name,
        plans.file,
        version.number,
        plan,
        week_views(plan),
        version_units(version),
        version.reason,
        None if draft is None or draft.parent != version.number else draft.reason,
        version.number > 1,
        running,
        problem,
        _days(running),
    )


def _running(where: Where) -> tuple[Running | None, str]:
    try:
        return open_running(where), ""
    except IronstrideError as error:
        return None, str(error)


def _days(running: Running | None) -> tuple[RealDay, ...]:
    if running is None or not running.plan.plan.weeks:
        return ()
    weeks = running.plan.plan.weeks
    return real_days(running.plan.athlete, weeks[0].start, weeks[-1].start + timedelta(days=6))
