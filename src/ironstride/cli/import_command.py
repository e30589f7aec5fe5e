"""`ironstride import` and `ironstride activities`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, machine_zone, today
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport, report_json
from ironstride.use.import_recordings.import_wish import import_wish
from ironstride.use.list_activities import ActivityList, activities_json, begun, list_activities

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.store.activities import StoredActivity

MOST_PROBLEMS: Final = 12
"""So many files are named; all of them with --json."""


def run_import_command(
    paths: Sequence[Path], where: Path | None, weights: str | None, *, dry: bool, as_json: bool
) -> None:
    """Import and tell what came of it.

    Raises:
        UnreadableFile: when nothing stands at a path, or the data file cannot be used.
        InvalidInput: when it is not clear whose recordings they are.
    """
    wish = import_wish(paths, where, data_place(), today(), machine_zone(), weights, dry=dry)
    with _progress() as progress:
        report = import_recordings(wish, progress)
    if as_json:
        print_json(report_json(report))
    else:
        print_lines(report_lines(report))


def report_lines(report: ImportReport) -> list[Text]:
    """The counts, then the files that could not be read whole."""
    lines = [plain(one, "bold") for one in folded(report.sentence, WIDTH, 4)]
    for title, problems in (("Not read:", report.failed), ("Read in part:", report.incomplete)):
        if problems:
            lines += [plain(""), plain(title)]
            lines += [
                plain(part)
                for one in problems[:MOST_PROBLEMS]
                for part in folded(str(one), WIDTH, 3, indent="    ", first="  ")
            ]
        if len(problems) > MOST_PROBLEMS:
            lines.append(plain(f"  and {len(problems) - MOST_PROBLEMS} more; --json names them all", QUIET))
    if report.new and not report.dry:
        lines += [plain(""), plain("Next: ironstride activities lists what was done", QUIET)]
    return lines


def run_activities(where: Path | None, most: int, *, as_json: bool) -> None:
    """List the latest activities.

    Raises:
        InvalidInput: when it is not clear whose are meant.
        UnreadableFile: when the data file cannot be read.
    """
    listed = list_activities(where, data_place(), most, machine_zone())
    if as_json:
        print_json(activities_json(listed))
    else:
        print_lines(activity_lines(listed))


def activity_lines(listed: ActivityList) -> list[Text]:
    """One line an activity, the latest first."""
    if not listed.every:
        return [plain("Nothing was imported yet. Begin with: ironstride import FOLDER")]
    lines = [_line(one, listed.zone_name) for one in listed.lines]
    if listed.every > len(listed.lines):
        more = f"The latest {len(listed.lines)} of {listed.every}; --most 100 shows more"
        lines += [plain(""), plain(more, QUIET)]
    return lines


def _line(one: StoredActivity, zone_name: str) -> Text:
    activity = one.activity
    name = activity.title or activity.name or activity.sport.value
    minutes = "" if activity.time_s is None else f"{round(activity.time_s / SECONDS_PER_MINUTE)} min"
    kilometres = "" if not activity.distance_m else f"{activity.distance_m / METRES_PER_KM:.1f} km"
    heart = "" if activity.mean_heart_bpm is None else f"{activity.mean_heart_bpm:.0f} bpm"
    sets = f"{len(activity.sets)} sets" if activity.sets else ""
    when = begun(activity, zone_name)
    head = f"{one.id:>5}  {when:%a %d %b %Y %H:%M}  {name[:22]:<22}"
    return plain(f"{head} {minutes:>8} {kilometres or sets:>8} {heart:>8}".rstrip())


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar with the rate and the time that is left, on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn, TransferSpeedColumn

    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
