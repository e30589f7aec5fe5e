"""The plan in force, from the folder it is stored in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.export.plan_reading import plan_from_json
from ironstride.store.folder_writer import nothing_stored
from ironstride.store.plan_folder import SUFFIX, PlanFolder, find_folders
from ironstride.store.version import Version
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem

ATHLETE_SUFFIX: Final = ".toml"


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan with the versions before it."""

    folder: Path
    version: int
    plan: Plan
    earlier: tuple[Plan, ...]
    """Oldest first; empty when only the current plan was asked for."""


def open_plan(where: Path | None, directory: Path, *, with_earlier: bool = False) -> StoredPlan:
    """The current plan of a folder or athlete file; without either the only one in `directory`.

    Raises:
        InvalidInput: when there is none, or several and it is not said which.
        UnreadableFile: when a stored file cannot be read.
    """
    folder = named_folder(where, directory)
    current = folder.current()
    if current is None:
        raise nothing_stored(folder.path)
    earlier = plans_before(folder, current.number) if with_earlier else ()
    return StoredPlan(folder.path, current.number, plan_of_version(folder, current), earlier)


def named_folder(where: Path | None, directory: Path) -> PlanFolder:
    """The folder that is meant by a folder or an athlete file; without either the only one in `directory`.

    Raises:
        InvalidInput: when nothing is named and there is none, or several.
    """
    if where is None:
        return _only_folder(directory)
    if where.suffix == SUFFIX or where.is_dir():
        return PlanFolder(where)
    return PlanFolder.beside(where)


def athlete_file_of(where: Path | None, folder: PlanFolder) -> Path:
    """The athlete file that a folder belongs to: the named one, else ``sam.toml`` of ``sam.ironstride``."""
    if where is None or where == folder.path:
        return folder.path.with_suffix(ATHLETE_SUFFIX)
    return where


def plans_before(folder: PlanFolder, number: int) -> tuple[Plan, ...]:
    """The plans of every version stored before one, oldest first, undone ones too: a calendar has seen them.

    Raises:
        UnreadableFile: when one cannot be read.
    """
    return tuple(plan_of_version(folder, folder.version(one)) for one in range(1, number))


def planned_after(folder: PlanFolder, version: Version) -> Plan | None:
    """The plan that a version's plan was made to go on from; None for one that was made from nothing.

    Raises:
        UnreadableFile: when a version cannot be read.
    """
    wanted = version.plan.get("parent")
    if wanted is None:
        return None
    for number in range(version.number - 1, 0, -1):
        earlier = folder.version(number)
        if earlier.plan.get("plan_id") == wanted:
            return plan_of_version(folder, earlier)
    return None


def plan_of_version(folder: PlanFolder, version: Version) -> Plan:
    """The plan of a stored version.

    Raises:
        UnreadableFile: when it is no plan.
    """
    try:
        return plan_from_json(version.plan, f"{folder.path.name}, version {version.number}")
    except InvalidInput as error:
        raise UnreadableFile(str(error)) from error


def _only_folder(directory: Path) -> PlanFolder:
    found = find_folders(directory)
    if len(found) == 1:
        return found[0]
    if not found:
        wanted = (
            "a plan here: begin with ironstride init, or with ironstride plan ATHLETE.toml; --plan names another folder"
        )
        raise InvalidInput([InputProblem(str(directory), "stored plan", "", wanted)])
    names = ", ".join(folder.path.name for folder in found)
    raise InvalidInput([InputProblem(str(directory), "stored plan", names, "one of these named with --plan")])
