"""`ironstride import` and `ironstride activities`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.activity_line import activity_line
from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.table_page import agreed_at_terminal, next_lines, table_lines
from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import data_place, machine_zone, pause, seconds_now, today
from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport, report_json
from ironstride.use.import_recordings.import_table import import_table, table_preview
from ironstride.use.import_recordings.import_wish import ImportWish, import_wish
from ironstride.use.import_recordings.table_preview import preview_json
from ironstride.use.import_recordings.watch import Pace, watch
from ironstride.use.import_recordings.watched_folders import forget_folders, remember_folders, watched_folders
from ironstride.use.list_activities import ActivityList, activities_json, list_activities
from ironstride.use.own_names.new_here import new_names, new_names_lines, newest_before
from ironstride.use.what_was_done.named_record import named_record

if TYPE_CHECKING:
    from rich.text import Text

MOST_PROBLEMS: Final = 12
"""So many files are named; all of them with --json."""
_NO_PATHS: Final = (
    "files, folders or archives; or a folder that recordings come into, which is remembered: "
    "ironstride import --watch FOLDER"
)


@dataclass(frozen=True, slots=True)
class ImportManner:
    """How an import was asked for."""

    table: bool = False
    columns: tuple[str, ...] = ()
    yes: bool = False
    watch: bool = False
    every_s: float = 5.0
    forget: bool = False
    as_json: bool = False


def run_import_command(wish: ImportWish, manner: ImportManner) -> None:
    """Import and tell what came of it; without paths, what is in the folders that were watched before.

    Raises:
        UnreadableFile: when nothing stands at a path, or the data file cannot be used.
        InvalidInput: when options do not go together, there is nothing to import, or a table's columns are not clear.
    """
    _check(wish, manner)
    if manner.forget:
        forget_folders(wish.data, wish.athlete_file, wish.paths)
        notice("Forgotten; what was imported stays.")
        return
    if manner.table:
        _import_table(wish, manner)
        return
    if manner.watch:
        remember_folders(wish.data, wish.athlete_file, wish.paths)
    whole = wish if wish.paths else replace(wish, paths=_remembered(wish, manner))
    if manner.watch:
        _watch(whole, manner)
        return
    newest = newest_before(whole.athlete_file, whole.data)
    with _progress() as progress:
        report = import_recordings(whole, progress)
    if report.new and not whole.dry:
        with progress_bar("Reading tracks") as progress:
            named_record(whole.athlete_file, whole.data, today(), machine_zone(), progress)
    _tell(report, as_json=manner.as_json)
    if report.new and not whole.dry and not manner.as_json:
        for text in new_names_lines(new_names(whole.athlete_file, whole.data, newest)):
            print_lines([plain(one) for one in folded(text, WIDTH, 4)])


def asked_wish(paths: tuple[Path, ...], where: Path | None, weights: str | None, *, dry: bool) -> ImportWish:
    """What the options of the command ask for, here and today.

    Raises:
        InvalidInput: when it is not clear whose recordings they are, or a unit is none.
    """
    return import_wish(paths, where, data_place(), today(), machine_zone(), weights, dry=dry)


def _remembered(wish: ImportWish, manner: ImportManner) -> tuple[Path, ...]:
    """The watched folders; a watch's memory need not be plugged in, so those that are away are told and left out."""
    known = watched_folders(wish.data, wish.athlete_file)
    if not known:
        raise InvalidInput([InputProblem("import", "PATH", "", _NO_PATHS)])
    away = [] if manner.watch else [one for one in known if not one.is_dir()]
    for one in away:
        notice(f"Not here now: {one}")
    return tuple(one for one in known if one not in away)


def _check(wish: ImportWish, manner: ImportManner) -> None:
    """Whether the options go together."""
    modes = [
        name for name, on in (("--table", manner.table), ("--watch", manner.watch), ("--forget", manner.forget)) if on
    ]
    wrong: list[tuple[str, str, str]] = []
    if len(modes) > 1:
        wrong.append((modes[1], modes[1], f"it without {modes[0]}"))
    if manner.columns and not manner.table:
        wrong.append(("--column", "--column", "it together with --table FILE"))
    if manner.watch and wish.dry:
        wrong.append(("--dry-run", "--dry-run", "it without --watch"))
    if manner.table and len(wish.paths) != 1:
        wrong.append(("--table", "--table", "one file"))
    if wrong:
        raise InvalidInput([InputProblem("import", where, value, wanted) for where, value, wanted in wrong])


def _import_table(wish: ImportWish, manner: ImportManner) -> None:
    zone_name = wish.asked.zone_name
    look = partial(table_preview, wish, manner.columns)
    if sys.stdin.isatty() and not manner.as_json:
        agreed = agreed_at_terminal(look, zone_name, yes=manner.yes)
        if agreed is None:
            notice("Nothing is imported.")
            return
        _tell(import_table(wish, agreed), as_json=False)
        return
    preview = look()
    if manner.yes:
        _tell(import_table(wish, preview), as_json=manner.as_json)
    elif manner.as_json:
        print_json(preview_json(preview))
    else:
        print_lines([*table_lines(preview, zone_name), *next_lines(preview)])


def _watch(wish: ImportWish, manner: ImportManner) -> None:
    from ironstride.cli.watch_page import TerminalWatch

    page = TerminalWatch(wish.asked.zone_name, manner.as_json, partial(_tell, as_json=manner.as_json))
    with suppress(KeyboardInterrupt):  # how a watch ends
        watch(wish, Pace(seconds_now, pause, manner.every_s), page)
    notice("\nNo longer watching. The folder is remembered: ironstride import looks there.")


def _tell(report: ImportReport, *, as_json: bool) -> None:
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
    lines = [plain(activity_line(one, listed.zone_name)) for one in listed.lines]
    if listed.every > len(listed.lines):
        more = f"The latest {len(listed.lines)} of {listed.every}; --most 100 shows more"
        lines += [plain(""), plain(more, QUIET)]
    return lines


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
