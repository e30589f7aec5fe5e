"""`ironstride backup`, `restore`, `export-all` and `delete`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ironstride.cli.terminal import WIDTH, folded, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import data_place, today
from ironstride.training.problem_report import InputProblem
from ironstride.use.keep_safe import (
    ToDelete,
    delete_athlete,
    delete_one_activity,
    export_all,
    make_backup,
    restore,
    to_delete,
)

YES: Final = frozenset({"y", "yes"})
COUNTED: Final = {
    "plan_versions": ("version of the plan", "versions of the plan"),
    "logged_sessions": ("logged session", "logged sessions"),
    "activities": ("recording", "recordings"),
    "originals": ("original file", "original files"),
    "wellness": ("day of wellness", "days of wellness"),
}


def run_backup(file: Path | None, *, force: bool, as_json: bool) -> None:
    """Copy the data file."""
    made = make_backup(data_place(), file, today(), force=force)
    if as_json:
        print_json({"file": str(made.file), "bytes": made.size})
    else:
        _told(f"Written: {made.file}, {made.size / 1e6:.1f} MB, everything of everybody in the data file.")


def run_restore(file: Path, *, yes: bool, as_json: bool) -> None:
    """Put a backup or an export back.

    Raises:
        InvalidInput: when it is not agreed to.
    """
    place = data_place()
    if place.file.exists() and file.suffix != ".zip" and not yes:
        asked = f"{place.file.path} is replaced; what is there now is kept beside it."
        _agreed("restore", asked, "Restore?")
    done = restore(place, file)
    if as_json:
        exported = None if done.exported is None else dict(done.exported.rows)
        print_json({"kept": None if done.kept is None else str(done.kept), "rows": exported})
    elif done.exported is not None:
        _told(f"Put back: {done.exported.athlete}, {_counts(done.exported.rows)}.")
    else:
        kept = "" if done.kept is None else f" What was there is now {done.kept}."
        _told(f"Put back: {place.file.path}.{kept}")


def run_export_all(file: Path, where: Path | None, *, force: bool, as_json: bool) -> None:
    """Write everything of an athlete."""
    done = export_all(where, data_place(), file, force=force)
    if as_json:
        print_json({"file": str(file), "athlete": done.athlete, "rows": dict(done.rows)})
    else:
        _told(f"Written: {file}, everything of {done.athlete}: {_counts(done.rows)}.")


def run_delete(where: Path | None, activity: int | None, *, yes: bool, as_json: bool) -> None:
    """Delete an activity, or an athlete with everything.

    Raises:
        InvalidInput: when it is not agreed to.
    """
    place = data_place()
    if activity is not None:
        if not yes:
            _agreed("delete", f"Activity {activity} goes with every recording of it.", "Delete?")
        count = delete_one_activity(where, place, activity)
        if as_json:
            print_json({"activity": activity, "recordings": count})
        else:
            _told(f"Deleted: activity {activity}. It does not come back with the next import.")
        return
    wanted = to_delete(where, place)
    if not yes:
        _agreed("delete", _loss(wanted), "Delete all of it?")
    delete_athlete(place, wanted)
    if as_json:
        print_json({"athlete": wanted.athlete.name, "rows": dict(wanted.rows)})
    else:
        _told(f"Deleted: everything of {wanted.athlete.name}. The athlete file stays where it is.")


def _loss(wanted: ToDelete) -> str:
    return f"Everything of {wanted.athlete.name} goes for good: {_counts(wanted.rows)}."


def _counts(rows: Mapping[str, int]) -> str:
    counted = ((rows.get(name, 0), one, many) for name, (one, many) in COUNTED.items())
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counted if count) or "nothing yet"


def _agreed(command: str, text: str, question: str) -> None:
    if not sys.stdin.isatty():
        raise InvalidInput([InputProblem(command, "--yes", "", f"--yes: {text}")])
    _told(text)
    if input(f"{question} [y/N] ").strip().casefold() not in YES:
        raise InvalidInput([InputProblem(command, "answer", "no", "yes; nothing was changed")])


def _told(text: str) -> None:
    print_lines([plain(one) for one in folded(text, WIDTH, 4)])
