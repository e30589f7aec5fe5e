"""A plan as a calendar (RFC 5545): the same versions give the same bytes.

Every entry keeps its UID through all versions of a plan. Its SEQUENCE grows, and its time stamp moves, with each
version that changed it, also when that brings back what an earlier version had. Entries that the plan no longer has,
and sessions that were skipped or cancelled, are in it as cancelled; so a calendar that missed some versions is right
after the next one. What lies before the day a version was planned from stays as it was. Times are UTC, so clock changes
and journeys need no zone table; a session whose time was only assumed is an all-day entry. An entry says what is inside
its session, step by step or exercise by exercise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event, vDuration

from ironstride.calendar_time import local_datetime, to_utc
from ironstride.export.session_card import card_of, in_time_order
from ironstride.training.kinds import Sport
from ironstride.training.plan import Plan
from ironstride.training.run_workout_lines import METRIC
from ironstride.training.session import Session, SessionStatus
from ironstride.training.session_workout import workout_of
from ironstride.training.session_workout_lines import session_workout_lines
from ironstride.training.strength_workout_lines import ALONE

PRODUCT_ID: Final = "-//Ironstride//Season//EN"
UID_DOMAIN: Final = "ironstride"
REFRESH: Final = timedelta(hours=4)
ONE_DAY: Final = timedelta(days=1)
ONE_SECOND: Final = timedelta(seconds=1)
NOT_DONE: Final = frozenset({SessionStatus.SKIPPED, SessionStatus.CANCELLED})
"""A session that will not be; its time is free again."""
_COLUMNS: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_CATEGORIES: Final = {
    Sport.RUN: "Running",
    Sport.RACE: "Race",
    Sport.STRENGTH: "Strength",
    Sport.MOBILITY: "Mobility",
    Sport.CROSS: "Cross-training",
    Sport.OTHER: "Other",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar shows of one session, or of two in a row."""

    key: str
    """Id of its first session."""
    day: date
    """The day of its first session, where the athlete is."""
    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    location: str
    categories: tuple[str, ...]
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """An entry with how often it changed and the stamp of the version that last changed it."""

    entry: Entry
    sequence: int
    stamp: datetime


def calendar_bytes(plan: Plan, earlier: Sequence[Plan] = (), units: str = METRIC) -> bytes:
    """The calendar of a plan, CRLF and folded.

    `earlier` are the versions before it, oldest first; without them the plan counts as the first version. `units` are
    those of paces and loads, `metric` or `imperial`.
    """
    versions = (*earlier, plan)
    root = versions[0].plan_id
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT_ID)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("uid", f"{root}@{UID_DOMAIN}")
    calendar.add("name", _calendar_name(plan))
    calendar.add("x-wr-calname", _calendar_name(plan))
    calendar.add("x-wr-timezone", plan.timezone)
    calendar.add("last-modified", stamps(versions)[-1])
    interval = vDuration(REFRESH)
    interval.params["VALUE"] = "DURATION"
    calendar.add("refresh-interval", interval)
    calendar.add("x-published-ttl", f"PT{REFRESH // timedelta(hours=1)}H")
    for revision in revisions(versions, units):
        calendar.add_component(_event(revision, root))
    return bytes(calendar.to_ical())


def stamp_of(plan: Plan, version: int) -> datetime:
    """The time stamp of a version: midnight UTC of the day it was planned from, plus a second a version."""
    return datetime(plan.as_of.year, plan.as_of.month, plan.as_of.day, tzinfo=UTC) + timedelta(seconds=version)


def stamps(versions: Sequence[Plan]) -> list[datetime]:
    """The time stamp of each version; later versions have later stamps, whatever day they were planned from."""
    found: list[datetime] = []
    for number, plan in enumerate(versions, start=1):
        stamp = stamp_of(plan, number)
        found.append(max(stamp, found[-1] + ONE_SECOND) if found else stamp)
    return found


def revisions(versions: Sequence[Plan], units: str = METRIC) -> list[Revision]:
    """The newest version's entries in time order, each with its history, and those to come that are cancelled."""
    known: dict[str, Revision] = {}
    for plan, stamp in zip(versions, stamps(versions), strict=True):
        entries = {entry.key: entry for entry in entries_of(plan, units)}
        gone = {
            key: replace(old.entry, cancelled=True)
            for key, old in known.items()
            if key not in entries and old.entry.day >= plan.as_of
        }
        for key, entry in (entries | gone).items():
            before = known.get(key)
            if before is None:
                known[key] = Revision(entry, 0, stamp)
            elif before.entry != entry:
                known[key] = Revision(entry, before.sequence + 1, stamp)
    first_day = versions[-1].as_of
    shown = [one for one in known.values() if one.entry.day >= first_day or not one.entry.cancelled]
    return sorted(shown, key=lambda one: (_sortable(one.entry.start), one.entry.key))


def entries_of(plan: Plan, units: str = METRIC) -> list[Entry]:
    """A plan's calendar entries in time order: one for each session, one for two that are combined."""
    ordered = in_time_order(plan.sessions)
    present = {session.id for session in ordered}
    joined: dict[str, list[Session]] = {}
    first_of: dict[str, str] = {}
    for session in ordered:
        partner = session.combined_with if session.combined_with in present else None
        first = first_of.get(partner or "", session.id)
        first_of[session.id] = first
        joined.setdefault(first, []).append(session)
    return [_entry(plan, parts, units) for parts in joined.values()]


def _entry(plan: Plan, together: Sequence[Session], units: str) -> Entry:
    parts = [one for one in together if one.status not in NOT_DONE] or together
    start, end = _span(plan, parts)
    return Entry(
        key=together[0].id,
        day=parts[0].date,
        start=start,
        end=end,
        summary=" + ".join(f"{card_of(one).title} {one.minutes} min" for one in parts),
        description="\n\n".join(_description(one, part, len(parts), units) for part, one in enumerate(parts, start=1)),
        location="" if parts[0].place == "anywhere" else parts[0].place,
        categories=tuple(dict.fromkeys(_CATEGORIES[one.sport] for one in parts)),
        cancelled=all(one.status in NOT_DONE for one in parts),
    )


def _span(plan: Plan, parts: Sequence[Session]) -> tuple[datetime | date, datetime | date]:
    first, last = parts[0], parts[-1]
    if first.assumed_time:
        return first.date, first.date + ONE_DAY
    start = to_utc(local_datetime(first.date, first.start), first.timezone or plan.timezone)
    minutes = (local_datetime(last.date, last.end) - local_datetime(first.date, first.start)) // timedelta(minutes=1)
    return start, start + timedelta(minutes=minutes)


def _description(session: Session, part: int, parts: int, units: str) -> str:
    card = card_of(session)
    heading = f"Part {part}: {card.title}, " if parts > 1 else ""
    why = [f"Why: {one.text}" for one in session.why] if session.why else []
    assumed = ["The time of day is not known."] if session.assumed_time else []
    inside = _inside(session, units)
    return "\n".join([f"{heading}{card.amount}", f"What: {card.what}", *inside, *why, *assumed])


def _inside(session: Session, units: str) -> list[str]:
    """The lines of the session's workout but the first, which stands above them."""
    try:
        workout = workout_of(session)
    except ValueError:
        # A workout that a later version of Ironstride wrote must not cost anybody the calendar.
        return []
    if workout is None:
        return []
    return [_unaligned(line) for line in session_workout_lines(workout, units)[1:]]


def _unaligned(line: str) -> str:
    """Calendars have no columns: what stands below a line keeps two spaces, and parts are joined by commas."""
    mark, _, rest = line.partition(" ")
    marked = mark == ALONE or (len(mark) > 1 and mark[0].isupper() and mark[1:].isdigit())
    text = _COLUMNS.sub(", ", (rest if marked else line).strip())
    return f"{mark} {text}" if marked else f"{'  ' if line.startswith(' ') else ''}{text}"


def _event(revision: Revision, root: str) -> Event:
    entry = revision.entry
    event = Event()
    event.add("uid", f"{root}/{entry.key}@{UID_DOMAIN}")
    event.add("dtstamp", revision.stamp)
    event.add("last-modified", revision.stamp)
    event.add("sequence", revision.sequence)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    if entry.location:
        event.add("location", entry.location)
    event.add("categories", list(entry.categories))
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _calendar_name(plan: Plan) -> str:
    named: Iterable[str] = (goal.name for goal in plan.goals[:1])
    return " - ".join(("Ironstride", *named))


def _sortable(start: datetime | date) -> datetime:
    if isinstance(start, datetime):
        return start
    return datetime(start.year, start.month, start.day, tzinfo=UTC)
