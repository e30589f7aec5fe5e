"""The plan in force, from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.export.plan_reading import plan_from_json
from ironstride.store.athletes import KnownAthlete, known_athletes
from ironstride.store.data_place import DataPlace
from ironstride.store.earlier_folder import SUFFIX, earlier_folder, take_over
from ironstride.store.plan_writer import nothing_stored
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Version
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem

ATHLETE_SUFFIX: Final = ".toml"


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan with the versions before it."""

    name: str
    """How commands name its athlete."""
    version: int
    plan: Plan
    earlier: tuple[Plan, ...]
    """Oldest first; empty when only the current plan was asked for."""


def open_plan(where: Path | None, data: DataPlace, *, with_earlier: bool = False) -> StoredPlan:
    """The current plan of an athlete; see `stored_plans`.

    Raises:
        InvalidInput: when there is none, or several and it is not said which.
        UnreadableFile: when it cannot be read.
    """
    plans = stored_plans(where, data)
    current = plans.current()
    if current is None:
        raise nothing_stored(plans.file)
    earlier = plans_before(plans, current.number) if with_earlier else ()
    return StoredPlan(plans.name, current.number, plan_of_version(plans, current), earlier)


def stored_plans(where: Path | None, data: DataPlace) -> StoredPlans:
    """The plans of the athlete that is meant: by their name or their athlete file; without either of the only one whose
    file lies in the directory, else of the only one at all.

    Plans that lie in a folder beside the athlete file, as they did before, are taken into the data file.

    Raises:
        InvalidInput: when nothing is named and there is none, or several.
        UnreadableFile: when the data file or such a folder cannot be read.
    """
    file = named_file(where, data)
    if file is None:
        wanted = "a plan: begin with ironstride init, or ironstride plan ATHLETE.toml; --data names another data file"
        raise InvalidInput([InputProblem(str(data.file.path), "stored plan", "", wanted)])
    plans = StoredPlans(data.file, file)
    folder = earlier_folder(plans.file)
    if folder is not None and plans.is_empty():
        take_over(data.file, plans.file, folder)
    return plans


def named_file(where: Path | None, data: DataPlace) -> Path | None:
    """The athlete file that is meant; None where nothing is named and nobody is known.

    Raises:
        InvalidInput: when nothing is named and several are known.
    """
    return _only_file(data) if where is None else _file_meant(where, data)


def _file_meant(where: Path, data: DataPlace) -> Path:
    if where.suffix == SUFFIX:
        return where.with_suffix(ATHLETE_SUFFIX)
    if where.suffix == ATHLETE_SUFFIX or where.parent != Path():
        return where
    named = next((one for one in _known(data) if one.name == where.name), None)
    return (data.directory / where).with_suffix(ATHLETE_SUFFIX) if named is None else _file_of(named, data)


def _only_file(data: DataPlace) -> Path | None:
    files = [_file_of(one, data) for one in _known(data)]
    folders = sorted(data.directory.glob(f"*{SUFFIX}"))
    before = [folder.with_suffix(ATHLETE_SUFFIX) for folder in folders if folder.is_dir()]
    here = [file for file in files if file.parent == data.directory.absolute()]
    here += [file for file in before if file.absolute() not in here]
    found = here or files
    if len(found) <= 1:
        return found[0] if found else None
    names = ", ".join(sorted(file.stem for file in found))
    raise InvalidInput([InputProblem(str(data.file.path), "stored plan", names, "one of these named with --plan")])


def _file_of(known: KnownAthlete, data: DataPlace) -> Path:
    """Where the athlete file is: where it was, else in the directory, to which it may have been moved."""
    here = (data.directory / known.name).with_suffix(ATHLETE_SUFFIX)
    return here if known.file is None or (here.exists() and not known.file.exists()) else known.file


def _known(data: DataPlace) -> tuple[KnownAthlete, ...]:
    if not data.file.exists():
        return ()
    with data.file.open().reading() as connection:
        return known_athletes(connection)


def waiting_reason(where: Path | None, data: DataPlace) -> str | None:
    """What the suggestion is that waits for accept or decline; None when none does, or the plan has changed since.

    Raises:
        InvalidInput: when it is not clear which plan is meant.
        UnreadableFile: when it cannot be read.
    """
    plans = stored_plans(where, data)
    draft = plans.proposal()
    if draft is None:
        return None
    current = plans.current()
    return draft.reason if current is not None and current.number == draft.parent else None


def plans_before(plans: StoredPlans, number: int) -> tuple[Plan, ...]:
    """The plans of every version stored before one, oldest first, undone ones too: a calendar has seen them.

    Raises:
        UnreadableFile: when one cannot be read.
    """
    return tuple(plan_of_version(plans, plans.version(one)) for one in range(1, number))


def planned_after(plans: StoredPlans, version: Version) -> Plan | None:
    """The plan that a version's plan was made to go on from; None for one that was made from nothing.

    Raises:
        UnreadableFile: when a version cannot be read.
    """
    wanted = version.plan.get("parent")
    if wanted is None:
        return None
    for number in range(version.number - 1, 0, -1):
        earlier = plans.version(number)
        if earlier.plan.get("plan_id") == wanted:
            return plan_of_version(plans, earlier)
    return None


def plan_of_version(plans: StoredPlans, version: Version) -> Plan:
    """The plan of a stored version.

    Raises:
        UnreadableFile: when it is no plan.
    """
    try:
        return plan_from_json(version.plan, f"{plans.file.stem}, version {version.number}")
    except InvalidInput as error:
        raise UnreadableFile(str(error)) from error
