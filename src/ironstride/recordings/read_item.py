"""One item of a container read into whole activities, by what it is inside. Pure, so that any worker can do it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from ironstride.recordings.asked import Asked
from ironstride.recordings.csv_kinds import csv_kind_of
from ironstride.recordings.csv_table import text_of_bytes
from ironstride.recordings.exports.csv_content import CsvContent
from ironstride.recordings.exports.generic_csv import header_cells, read_csv
from ironstride.recordings.exports.intervals import read_intervals_wellness_json
from ironstride.recordings.exports.service_json import SERVICE_KEYS, read_service_json
from ironstride.recordings.facts import Facts, digest_of, joined, with_route
from ironstride.recordings.fit.walker import FIT_MARK, MARK_AT
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.read_recording import HEAD_BYTES, looks_like_one
from ironstride.recordings.recording import Outcome
from ironstride.recordings.strength_csv.read_strength_csv import is_strength_csv, read_strength_csv
from ironstride.recordings.xml_reader import local_name, parse
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.wellness import WellnessDay

_SHOWN_PROBLEMS: Final = 5
_ROUTE_DIGITS: Final = 32
APPLE_ROUTE: Final = b"Apple Health Export"
"""Stands in the head of the routes that Apple's Health exports."""
NO_FACTS: Final = Facts()
ANYONE: Final = Asked()
NO_UNIT: Final = "it does not say whether weights are kg or lb; import it again with --weights kg or --weights lb"
NO_COLUMNS: Final = "a table whose columns are not known; ironstride import --table shows what they may mean"
WELLNESS_KEYS: Final = (b'"restingHR"', b'"sleepSecs"', b'"ctlLoad"')
JSON_KEYS: Final = (*WELLNESS_KEYS, *SERVICE_KEYS)
"""One of them stands near the beginning of every JSON file that is read."""


@dataclass(frozen=True, slots=True)
class ReadItem:
    """What an item gave."""

    activities: tuple[RecordedActivity, ...] = ()
    problem: str = ""
    """Why it gave nothing, or what of it is lost, in plain words; empty when nothing is wrong."""
    wellness: tuple[WellnessDay, ...] = ()
    is_ours: bool = True
    """False where it is sound and holds neither an activity nor wellness (a route, a workout, settings)."""
    ask: bool = False
    """It can be read once what is asked for is known; it does not count as read."""

    @property
    def outcome(self) -> Outcome:
        """What became of the item."""
        if self.activities or self.wellness:
            return Outcome.READ
        return Outcome.UNREADABLE if self.is_ours and self.problem else Outcome.NOT_AN_ACTIVITY


class _NeedsUnit(NotReadable):
    """The table's weights have no unit."""


class _NeedsColumns(NotAnActivity):
    """Nobody has said what the columns of the table mean."""


def item_digest(data: bytes | None, facts: Facts = NO_FACTS) -> str:
    """SHA-256 that tells an item: of its content; of what the export says where that is all, or says the most."""
    if data is None or facts.is_route:
        return sha256((data or b"") + digest_of(facts).encode()).hexdigest()
    return sha256(data).hexdigest()


def read_item(source: str, data: bytes | None, facts: Facts = NO_FACTS, asked: Asked = ANYONE) -> ReadItem:
    """The activities of an item; never raises for what stands in it.

    Args:
        source: What to call it.
        data: The file's content, unpacked; None where there is none and the facts say all.
        facts: What the export says of it.
        asked: What files do not say themselves.
    """
    told = facts.activity
    digest = item_digest(data, facts)
    found: tuple[RecordedActivity, ...] = () if told is None else (told,)
    if data is None:
        return ReadItem(_named(found, "", digest), facts.problem, facts.wellness)
    try:
        content = _content(source, data, asked)
    except NotAnActivity as reason:
        without = _without_file(facts, str(reason), digest, is_ours=told is not None)
        return replace(without, ask=isinstance(reason, _NeedsColumns))
    except NotReadable as reason:
        without = _without_file(facts, str(reason), digest, is_ours=True)
        return replace(without, ask=isinstance(reason, _NeedsUnit))
    if told is not None and facts.is_route:
        found = (_numbered(with_route(told, content.activities), data),)
    else:
        found = _named(joined(content.activities, facts), source, digest)
        if len(found) == 1 and APPLE_ROUTE in data[:HEAD_BYTES]:
            found = (_numbered(found[0], data),)
    days = tuple(replace(day, source=source) for day in content.wellness)
    return ReadItem(_named(found, "", digest), _in_short(content.problems), (*days, *facts.wellness))


def _named(activities: tuple[RecordedActivity, ...], source: str, digest: str) -> tuple[RecordedActivity, ...]:
    """The activities with the item that they come from; without a `source` they keep theirs."""
    return tuple(
        replace(one, summary=replace(one.summary, source=source or one.summary.source, sha256=digest))
        for one in activities
    )


def _numbered(activity: RecordedActivity, route: bytes) -> RecordedActivity:
    """The activity with its route's hash for a number: a route given alone and the workout it belongs to are one."""
    summary = activity.summary
    number = summary.source_id or f"apple-route:{sha256(route).hexdigest()[:_ROUTE_DIGITS]}"
    return replace(activity, summary=replace(summary, source_id=number))


def _in_short(problems: tuple[str, ...]) -> str:
    more = len(problems) - _SHOWN_PROBLEMS
    return "; ".join([*problems[:_SHOWN_PROBLEMS], *([f"and {more} more"] if more > 0 else [])])


def _without_file(facts: Facts, reason: str, digest: str, *, is_ours: bool) -> ReadItem:
    if facts.activity is None:
        return ReadItem(problem=reason, wellness=facts.wellness, is_ours=is_ours)
    lost = f"its file gives nothing ({reason}); what the export says is kept"
    return ReadItem(_named((facts.activity,), "", digest), lost, facts.wellness)


def _content(source: str, data: bytes, asked: Asked) -> CsvContent:
    if not data:
        raise NotReadable("the file is empty")
    if data.startswith(FIT_MARK, MARK_AT):
        return _of_fit(data)
    name = source.casefold().removesuffix(".gz")
    if name.endswith((".csv", ".tsv", ".txt")):
        return _of_table(data, source, asked)
    if name.endswith(".json") and any(key in data[:65536] for key in WELLNESS_KEYS):
        return read_intervals_wellness_json(data, source)
    if name.endswith(".json") and any(key in data for key in SERVICE_KEYS):
        return CsvContent(read_service_json(data, source))
    if looks_like_one(data[:HEAD_BYTES], "") or name.endswith((".tcx", ".gpx")):
        return _of_xml(data)
    if name.endswith(".fit"):
        raise NotReadable("it is neither FIT nor TCX nor GPX inside")
    raise NotAnActivity("not a recording")


def _of_fit(data: bytes) -> CsvContent:
    from ironstride.recordings.fit.read_whole import read_whole_fit

    activities, problem = read_whole_fit(data)
    return CsvContent(activities, problems=(problem,) if problem else ())


def _of_xml(data: bytes) -> CsvContent:
    from ironstride.recordings.gpx import read_whole_gpx
    from ironstride.recordings.tcx import read_whole_tcx

    root = parse(data)
    reader = {"TrainingCenterDatabase": read_whole_tcx, "gpx": read_whole_gpx}.get(local_name(root))
    if reader is None:
        raise NotAnActivity(f"an XML file of another kind ({local_name(root)})")
    return CsvContent(reader(root))


def _of_table(data: bytes, source: str, asked: Asked) -> CsvContent:
    if is_strength_csv(data):
        result = read_strength_csv(data, asked.zone_name, asked.weight_unit)
        problems = tuple(str(one) for one in result.problems)
        if result.unit_needed:
            raise _NeedsUnit(NO_UNIT)
        if not result.activities:
            raise NotReadable(_in_short(problems) or "it holds no session")
        return CsvContent(result.activities, problems=problems)
    text = text_of_bytes(data)
    kind = csv_kind_of(text)
    if kind is not None:
        return kind.read(text, source, asked.zone_name)
    columns = asked.columns_of(text)
    if columns:
        return read_csv(text, columns, source, asked.zone_name)
    if len(header_cells(text)) > 1:
        raise _NeedsColumns(NO_COLUMNS)
    raise NotAnActivity("not a recording")
