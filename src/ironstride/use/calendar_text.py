"""The lines of a calendar file (ICS) that say when. What entries are called, where and with whom is never read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

COMPONENTS: Final = frozenset({"VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT"})
ENTRY: Final = "VEVENT"
PROPERTIES: Final = frozenset(
    {
        *("VERSION", "PRODID", "CALSCALE", "X-WR-TIMEZONE"),
        *("TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "X-LIC-LOCATION"),
        *("UID", "SEQUENCE", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"),
        *("STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT"),
    }
)
_FOLD: Final = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_NAME: Final = re.compile(r"[A-Za-z0-9-]+")
_TIMES: Final = re.compile(r"(?:DTSTART|DTEND)\b.*?:(\d{8})", re.IGNORECASE)
_SERIES: Final = re.compile(r"(?:RRULE|RDATE|RECURRENCE-ID|DURATION)\b", re.IGNORECASE)
_ZONE_MARGIN: Final = timedelta(days=2)
"""A date in another zone may be a day off, and a day's entry ends on the next."""


def lines_of_times(text: str, since: date) -> str:
    """The calendar with only what says when; single entries that are over before `since` are left out."""
    return "".join(f"{line}\r\n" for line in _kept(text, f"{since - _ZONE_MARGIN:%Y%m%d}"))


def _kept(text: str, since: str) -> Iterator[str]:
    entry: list[str] | None = None
    passing: list[str] = []
    """The components that are passed over, outermost first."""
    for line in _LINE_END.split(_FOLD.sub("", text)):
        found = _NAME.match(line)
        name = found.group().upper() if found else ""
        inside = line.partition(":")[2].strip().upper() if name in {"BEGIN", "END"} else ""
        if passing or (name == "BEGIN" and inside not in COMPONENTS):
            _pass_over(passing, name, inside)
        elif name == "BEGIN" and inside == ENTRY:
            entry = [line]
        elif name == "END" and inside == ENTRY and entry is not None:
            if _matters(entry, since):
                yield from (*entry, line)
            entry = None
        elif inside or name in PROPERTIES:
            if entry is None:
                yield line
            else:
                entry.append(line)


def _pass_over(passing: list[str], name: str, inside: str) -> None:
    if name == "BEGIN":
        passing.append(inside)
    elif name == "END" and inside == passing[-1]:
        passing.pop()


def _matters(entry: list[str], since: str) -> bool:
    if any(_SERIES.match(line) for line in entry):
        return True
    dates = [found[1] for line in entry if (found := _TIMES.match(line))]
    return not dates or max(dates) >= since
