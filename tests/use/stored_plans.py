"""Small stored plans with an athlete file beside them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ironstride.export.plan_json import plan_to_json
from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft
from ironstride.training.plan import Plan
from tests.plans import changed, plan, week_sessions
from tests.store.places import place, plans_beside

FIRST = changed(plan(), "plan-one", week_sessions(1))


@dataclass(frozen=True)
class Home:
    """A place with ``sam.toml`` and a data file."""

    path: Path

    @property
    def file(self) -> Path:
        """The athlete file."""
        return self.path / "sam.toml"

    @property
    def plans(self) -> StoredPlans:
        """The stored plans."""
        return plans_beside(self.file)

    @property
    def data(self) -> DataPlace:
        """The data file, asked from here."""
        return place(self.path)

    def text(self) -> str:
        """What the athlete file holds."""
        return self.file.read_bytes().decode()

    def write(self, text: str) -> None:
        """Edit the athlete file."""
        self.file.write_bytes(text.encode())


def draft(made: Plan, reason: str, **given: Any) -> Draft:
    """A draft of a plan."""
    return Draft(plan_to_json(made), given.pop("inputs", made.plan_id), reason, **given)
