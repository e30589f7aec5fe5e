"""Data files of tests, one in each folder."""

from pathlib import Path

from sqlalchemy import update

from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.tables import PLAN_VERSIONS, PROPOSALS

DATA = "data.db"


def place(folder: Path) -> DataPlace:
    """The data file of a folder, asked from there."""
    return DataPlace(DataFile(folder / DATA), folder)


def plans_beside(file: Path) -> StoredPlans:
    """The plans of an athlete file, in the data file beside it."""
    return StoredPlans(DataFile(file.parent / DATA), file)


def damage_version(plans: StoredPlans, number: int, content: bytes = b"{") -> None:
    """Let a stored version hold something else, as a broken disk may."""
    with plans.data.open().writing() as connection:
        connection.execute(update(PLAN_VERSIONS).where(PLAN_VERSIONS.c.number == number).values(document=content))


def damage_proposal(plans: StoredPlans, content: bytes = b"{") -> None:
    """Let the change that waits hold something else."""
    with plans.data.open().writing() as connection:
        connection.execute(update(PROPOSALS).values(document=content))
