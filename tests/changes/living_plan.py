"""A stored plan that somebody lives with: changes made one after another, through the doors people use."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Version
from ironstride.training.kinds import Stability
from ironstride.training.plan import Plan
from ironstride.training.session import Session, SessionStatus
from ironstride.use.change.edit_life import Editing, edit_life
from ironstride.use.change.move_session import MoveWish, move
from ironstride.use.change.plan_change import PlanChange, make
from ironstride.use.change.replan_today import replan_today
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.change.skip_session import skip
from ironstride.use.plan_season import PlanSeason, plan_season
from ironstride.use.stored_plan import open_plan
from ironstride.use.undo_change import Undone, undo_change
from tests.changes.kept_promises import Moment, check_step, family
from tests.planning.athlete_texts import HEAD, MONDAY
from tests.store.places import place, plans_beside


@dataclass
class LivingPlan:
    """``alex.toml`` and a data file in a folder, and the day it is. Every change is checked as it is made."""

    home: Path
    today: date
    ids: dict[str, str] = field(default_factory=dict)
    """Every id ever given -> what it was given to."""

    @classmethod
    def begun(cls, home: Path, *parts: str, as_of: date = MONDAY) -> "LivingPlan":
        """The first plan of an athlete."""
        living = cls(home, as_of)
        living.file.write_text("\n".join((HEAD, *parts)), encoding="utf-8")
        plan_season(PlanSeason(living.file, as_of, living.data))
        living.ids.update({one.id: family(one.demand) for one in living.plan.sessions})
        return living

    @property
    def file(self) -> Path:
        """The athlete file."""
        return self.home / "alex.toml"

    @property
    def text(self) -> str:
        """What the athlete file says."""
        return self.file.read_text(encoding="utf-8")

    @property
    def data(self) -> DataPlace:
        """The data file, asked from here."""
        return place(self.home)

    @property
    def plans(self) -> StoredPlans:
        """The stored versions."""
        return plans_beside(self.file)

    @property
    def version(self) -> Version:
        """The version in force."""
        found = self.plans.current()
        assert found is not None
        return found

    @property
    def plan(self) -> Plan:
        """The plan in force."""
        return open_plan(None, self.data).plan

    def where(self, stability: Stability | None = None) -> Where:
        """The plan seen from today."""
        return Where(None, self.data, self.today, stability)

    def running(self) -> Running:
        """The plan ready to be changed."""
        return open_running(self.where())

    def moment(self) -> Moment:
        """All that a check may compare."""
        running = self.running()
        return Moment(running.plan.plan, running.plan.athlete, self.today, dict(running.choices.held))

    def making(self, change: PlanChange, *, freed: Sequence[str] = ()) -> PlanChange:
        """The change made, and what every change keeps."""
        before = self.moment()
        make(change)
        check_step(before, self.moment(), freed, self.ids)
        return change

    def replan(self, stability: Stability | None = None) -> PlanChange:
        """The plan made again from today."""
        return self.making(replan_today(self.where(stability)))

    def move(self, session: Session, to: str, *, keep: bool = False, every_week: bool = False) -> PlanChange:
        """A session moved to a time slot, or held where it is."""
        wish = MoveWish([session.id], to, keep=keep, every_week=every_week)
        return self.making(move(self.where(), wish), freed=[session.id] if to or every_week else [])

    def swap(self, session: Session, other: Session) -> PlanChange:
        """Two sessions change places."""
        return self.making(move(self.where(), MoveWish([session.id], other.id)), freed=[session.id, other.id])

    def skip(self, session: Session) -> PlanChange:
        """A session called off."""
        return self.making(skip(self.where(), [session.id]), freed=[session.id])

    def asked(self, editing: Editing) -> PlanChange:
        """The change that an edit of the athlete file would be, not made."""
        return edit_life(self.where(), editing)

    def edit(self, editing: Editing) -> PlanChange:
        """The athlete file changed by a command."""
        return self.making(self.asked(editing))

    def rewrite(self, old: str, new: str) -> PlanChange:
        """The athlete file changed by hand, and the plan made again for it."""
        assert old in self.text
        self.file.write_text(self.text.replace(old, new), encoding="utf-8")
        return self.replan()

    def add(self, *parts: str) -> PlanChange:
        """Tables added to the athlete file by hand, and the plan made again for it."""
        self.file.write_text("\n".join((self.text, *parts)), encoding="utf-8")
        return self.replan()

    def undo(self) -> Undone:
        """The last change taken back."""
        return undo_change(None, self.data)

    def later(self, days: int) -> None:
        """Days pass."""
        self.today += timedelta(days=days)

    def document(self) -> str:
        """The plan in force as it is stored."""
        return json.dumps(self.version.plan)

    def week(self, number: int) -> list[Session]:
        """Planned runs and lifts of a week, counted from 1, in time order."""
        monday = MONDAY + timedelta(weeks=number - 1)
        found = [one for one in self.plan.sessions if monday <= one.date < monday + timedelta(weeks=1)]
        return [one for one in found if one.status is SessionStatus.PLANNED and one.kind.value != "mobility"]

    def the(self, demand: str, number: int) -> Session:
        """The first session of a demand in a week."""
        return next(one for one in self.week(number) if one.demand == demand)
