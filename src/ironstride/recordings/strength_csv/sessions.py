"""Rows of sets gathered into sessions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from ironstride.calendar_time import to_local, to_utc
from ironstride.recordings.strength_csv.set_row import SetRow
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import RecordedActivity


def sessions_of(app: str, rows: Iterable[SetRow], zone_name: str) -> tuple[RecordedActivity, ...]:
    """One activity for each start and title, the earliest first; its sets in the file's order.

    The id of a session is the app and the start as the file says it (``hevy:2025-03-28T17:29:00``); two sessions of one
    start have their titles in it too, so that reading a later export gives the same ids.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    by_session: dict[tuple[datetime, str], list[SetRow]] = {}
    for row in rows:
        by_session.setdefault((row.start, row.title), []).append(row)
    at_once = Counter(start for start, _ in by_session)
    found = [_session(app, rows, at_once[start] > 1, zone_name) for (start, _), rows in by_session.items()]
    found.sort(key=lambda one: (one.summary.start_utc, one.summary.title))
    return tuple(found)


def _session(app: str, rows: Sequence[SetRow], is_one_of_several: bool, zone_name: str) -> RecordedActivity:
    start, title = rows[0].start, rows[0].title
    is_aware = start.tzinfo is not None
    start_utc = start.astimezone(UTC) if is_aware else to_utc(start, zone_name)
    named = f"#{title.casefold()}" if is_one_of_several else ""
    return RecordedActivity(
        Activity(
            sport=Sport.STRENGTH,
            start_utc=start_utc,
            start_local=to_local(start, zone_name) if is_aware else start,
            duration_s=next((row.duration_s for row in rows if row.duration_s is not None), None),
            title=title,
            note=next((row.note for row in rows if row.note), ""),
            source_id=f"{app}:{start.isoformat()}{named}",
            sets=tuple(_sets(rows)),
        )
    )


def _sets(rows: Iterable[SetRow]) -> Iterator[StrengthSet]:
    """The sets; what a file says of an exercise goes to the first set that it says it of."""
    said: set[tuple[str, str]] = set()
    for row in rows:
        words = (row.one.exercise, row.exercise_note)
        notes = [row.one.note] if words in said or not row.exercise_note else [row.exercise_note, row.one.note]
        said.add(words)
        yield replace(row.one, note="; ".join(note for note in notes if note))
