"""The plan that holds, from the folder it is stored in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.export.plan_reading import plan_from_json
from ironstride.store.plan_folder import SUFFIX, PlanFolder, Version, find_folders
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem


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
    folder = _only_folder(directory) if where is None else _folder_of(where)
    current = folder.current()
    if current is None:
        raise UnreadableFile(f"{folder.path}: no plan is stored here; make one with: ironstride plan ATHLETE.toml")
    earlier = lineage(folder, current) if with_earlier else ()
    return StoredPlan(folder.path, current.number, plan_of_version(folder, current), earlier)


def lineage(folder: PlanFolder, of: Version) -> tuple[Plan, ...]:
    """The plans that a version goes back to, parent by parent, oldest first; `of` itself is not among them."""
    wanted = of.plan.get("parent")
    found: list[Plan] = []
    for version in reversed(folder.versions()[: of.number - 1]):
        if wanted is not None and version.plan.get("plan_id") == wanted:
            found.append(plan_of_version(folder, version))
            wanted = version.plan.get("parent")
    return tuple(reversed(found))


def plan_of_version(folder: PlanFolder, version: Version) -> Plan:
    """The plan of a stored version.

    Raises:
        UnreadableFile: when it is no plan.
    """
    try:
        return plan_from_json(version.plan, f"{folder.path.name}, version {version.number}")
    except InvalidInput as error:
        raise UnreadableFile(str(error)) from error


def _folder_of(where: Path) -> PlanFolder:
    if where.suffix == SUFFIX or where.is_dir():
        return PlanFolder(where)
    return PlanFolder.beside(where)


def _only_folder(directory: Path) -> PlanFolder:
    found = find_folders(directory)
    if len(found) == 1:
        return found[0]
    if not found:
        wanted = "a folder NAME.ironstride here: make a plan with ironstride plan ATHLETE.toml, or name one with --plan"
        raise InvalidInput([InputProblem(str(directory), "stored plan", "", wanted)])
    names = ", ".join(folder.path.name for folder in found)
    raise InvalidInput([InputProblem(str(directory), "stored plan", names, "one of these named with --plan")])
