"""The plan's versions, newest first: what changed, what is in force, what was undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ironstride.errors import UnreadableFile
from ironstride.store.data_place import DataPlace
from ironstride.store.plan_writer import nothing_stored
from ironstride.store.version import Version
from ironstride.use.stored_plan import stored_plans


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version as the list shows it."""

    number: int
    planned_from: date
    """First day that its plan was made for."""
    reason: str
    parent: int | None
    """Number of the version it was made from; None for the first."""
    restores: int | None
    """Number of the version that it brings back; None where it brings something new."""
    in_force: bool
    counts: bool
    """The plan in force holds this change; False once it was undone, and for the undoing itself."""


@dataclass(frozen=True, slots=True)
class VersionList:
    """The versions of one athlete's plan."""

    name: str
    """How commands name them."""
    athlete: str
    """Empty when the athlete file gives no name."""
    lines: tuple[VersionLine, ...]
    """Newest first."""
    proposed: str | None
    """Reason of the change that waits for accept or decline; None when none does."""


def list_versions(where: Path | None, data: DataPlace) -> VersionList:
    """Every version of the stored plan.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
        UnreadableFile: when nothing is stored, or a stored file cannot be read.
    """
    plans = stored_plans(where, data)
    versions = plans.versions()
    if not versions:
        raise nothing_stored(plans.file)
    counting = numbers_that_count(versions)
    lines = tuple(_line(version, versions[-1].number, counting) for version in reversed(versions))
    waiting = plans.proposal()
    athlete = str(versions[-1].plan.get("athlete") or "")
    return VersionList(plans.name, athlete, lines, waiting.reason if waiting else None)


def numbers_that_count(versions: Sequence[Version]) -> frozenset[int]:
    """Numbers of the versions that led to what the last one holds; undone ones and undoings are not among them."""
    found: set[int] = set()
    step: int | None = versions[-1].number if versions else None
    while step is not None:
        version = versions[versions[step - 1].effective - 1]
        found.add(version.number)
        step = version.parent
    return frozenset(found)


def versions_json(listed: VersionList) -> dict[str, Any]:
    """The list as JSON."""
    return {
        "name": listed.name,
        "proposed": listed.proposed,
        "versions": [
            {
                "version": line.number,
                "planned_from": line.planned_from.isoformat(),
                "reason": line.reason,
                "parent": line.parent,
                "restores": line.restores,
                "in_force": line.in_force,
                "counts": line.counts,
            }
            for line in listed.lines
        ],
    }


def _line(version: Version, last: int, counting: frozenset[int]) -> VersionLine:
    try:
        planned_from = date.fromisoformat(version.plan["as_of"])
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableFile(f"version {version.number}: the day it was planned from cannot be read") from error
    return VersionLine(
        number=version.number,
        planned_from=planned_from,
        reason=version.reason,
        parent=version.parent,
        restores=version.restores,
        in_force=version.number == last,
        counts=version.number in counting,
    )
