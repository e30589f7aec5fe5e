"""`ironstride export`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ironstride.cli.terminal import notice, print_bytes
from ironstride.errors import InvalidInput
from ironstride.start import data_place, today
from ironstride.training.problem_report import InputProblem
from ironstride.use.export_plan import PlanFormat, plan_bytes, write_plan
from ironstride.use.stored_plan import StoredPlan, open_plan

AFTER_FIT = (
    "On a Garmin watch: copy them to GARMIN/NewFiles by cable. Which other watches take what: ironstride watches"
)


@dataclass(frozen=True, slots=True)
class Files:
    """Workout files and cards that were asked for."""

    fit: Path | None = None
    card: Path | None = None
    weeks: int = 1
    day: date | None = None
    """The first day; None = today."""
    lap_button: bool = False

    @property
    def any(self) -> bool:
        """Whether anything was."""
        return self.fit is not None or self.card is not None


def export(asked: Mapping[str, bool], out: Path | None, where: Path | None, files: Files) -> None:
    """Write the formats asked for: one to standard output, or any number into a folder; workouts where they go.

    Raises:
        InvalidInput: when no format is named, or several without a folder.
        UnreadableFile: when a file cannot be written.
    """
    kinds = [PlanFormat(name) for name, wanted in asked.items() if wanted]
    if not kinds and not files.any:
        raise InvalidInput([InputProblem("export", "format", "", "--ics, --md, --json, --csv, --fit or --card")])
    if out is None and len(kinds) > 1:
        named = " ".join(f"--{kind.value}" for kind in kinds)
        raise InvalidInput([InputProblem("export", "format", named, "one of them, or --out DIR for several")])
    stored = open_plan(where, data_place(), with_earlier=bool(kinds))
    if files.any:
        _workouts(stored, where, files)
    if out is None and kinds:
        print_bytes(plan_bytes(stored.plan, kinds[0], stored.earlier))
    elif out is not None and kinds:
        paths = write_plan(stored.plan, kinds, out, stored.earlier)
        notice(f"Written: {', '.join(str(path) for path in paths)}")


def _workouts(stored: StoredPlan, where: Path | None, files: Files) -> None:
    from ironstride.use.export_workouts import span_of, write_cards, write_fit
    from ironstride.use.session_contents import units_of

    units = units_of(where, data_place())
    first, last = span_of(files.day or today(stored.plan.timezone), files.weeks)
    if files.fit is not None:
        written = write_fit(stored.plan, files.fit, first, last, units, lap_button=files.lap_button)
        count = len(written.paths)
        notice(
            f"Written: {count} workout{'s' if count != 1 else ''} from {first} to {last} in {files.fit}. {AFTER_FIT}"
        )
        for path in written.long:
            notice(f"{path.name} has more steps than many watches take.")
    if files.card is not None:
        count = write_cards(stored.plan, files.card, first, last, units)
        notice(f"Written: {count} card{'s' if count != 1 else ''} in {files.card}; print it from a browser.")
