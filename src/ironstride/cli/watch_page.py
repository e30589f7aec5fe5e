"""A watch at the terminal: a line for each activity that comes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ironstride.cli.activity_line import activity_line
from ironstride.cli.terminal import notice, print_plain
from ironstride.use.list_activities import summary_json

if TYPE_CHECKING:
    from ironstride.store.activities import StoredActivity
    from ironstride.use.import_recordings.import_report import ImportReport


@dataclass(frozen=True, slots=True)
class TerminalWatch:
    """Prints what a watch finds, as lines of text or, one document a line, as JSON."""

    zone_name: str
    as_json: bool
    tell: Callable[[ImportReport], None]
    """Told what the first look brought."""

    def begun(self, report: ImportReport) -> None:
        """What was there is imported."""
        self.tell(report)
        notice("Watching; Ctrl-C ends it.")

    def new(self, activity: StoredActivity) -> None:
        """An activity that has come since."""
        self._print({"id": activity.id, **summary_json(activity.activity)}, activity_line(activity, self.zone_name))

    def looked(self, report: ImportReport) -> None:
        """Files that have come since and could not be read, or not whole."""
        for one in (*report.failed, *report.incomplete):
            notice(f"Not read: {one}" if one in report.failed else f"Read in part: {one}")

    def _print(self, document: dict[str, Any], line: str) -> None:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False) if self.as_json else line
        print_plain(f"{text}\n")
        sys.stdout.flush()
