"""One item of a container read into whole activities, by what it is inside. Pure, so that any worker can do it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from ironstride.recordings.csv_kinds import csv_kind_of
from ironstride.recordings.csv_table import text_of_bytes
from ironstride.recordings.exports.csv_content import CsvContent
from ironstride.recordings.exports.intervals import read_intervals_wellness_json
from ironstride.recordings.exports.service_json import SERVICE_KEYS, read_service_json
from ironstride.recordings.facts import Facts, joined, with_route
from ironstride.recordings.fit_activities import read_fit
from ironstride.recordings.fit_walker import FIT_MARK, MARK_AT
from ironstride.recordings.gpx import read_whole_gpx
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.read_recording import HEAD_BYTES, looks_like_one
from ironstride.recordings.tcx import read_whole_tcx
from ironstride.recordings.xml_reader import local_name, parse
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.wellness import WellnessDay

_SHOWN_PROBLEMS: Final = 5
NO_FACTS: Final = Facts()
WELLNESS_KEYS: Final = (b'"restingHR"', b'"sleepSecs"', b'"ctlLoad"')
JSON_KEYS: Final = (*WELLNESS_KEYS, *SERVICE_KEYS)
"""One of them stands near the beginning of every JSON file that is read."""
_XML_READERS: Final = {"TrainingCenterDatabase": read_whole_tcx, "gpx": read_whole_gpx}


@dataclass(frozen=True, slots=True)
class ReadItem:
    """What an item gave."""

    activities: tuple[RecordedActivity, ...] = ()
    problem: str = ""
    """Why it gave nothing, or what of it is lost, in plain words; empty when nothing is wrong."""
    wellness: tuple[WellnessDay, ...] = ()
    is_ours: bool = True
    """False where it is sound and holds neither an activity nor wellness (a route, a workout, settings)."""


def read_item(source: str, data: bytes | None, facts: Facts = NO_FACTS, zone_name: str = "UTC") -> ReadItem:
    """The activities of an item; never raises for what stands in it.

    Args:
        source: What to call it.
        data: The file's content, unpacked; None where there is none and the facts say all.
        facts: What the export says of it.
        zone_name: The zone of times that say none.
    """
    told = facts.activity
    if data is None:
        return ReadItem(() if told is None else (told,), facts.problem, facts.wellness, is_ours=True)
    try:
        content = _content(source, data, zone_name)
    except NotAnActivity as reason:
        return _without_file(facts, str(reason), is_ours=told is not None)
    except NotReadable as reason:
        return _without_file(facts, str(reason), is_ours=True)
    digest = sha256(data).hexdigest()
    named = [replace(one, summary=replace(one.summary, source=source, sha256=digest)) for one in content.activities]
    if told is not None and facts.is_route:
        whole = with_route(told, named)
        found: tuple[RecordedActivity, ...] = (replace(whole, summary=replace(whole.summary, sha256=digest)),)
    else:
        found = joined(named, facts)
    days = tuple(replace(day, source=source) for day in content.wellness)
    return ReadItem(found, _in_short(content.problems), (*days, *facts.wellness))


def _in_short(problems: tuple[str, ...]) -> str:
    more = len(problems) - _SHOWN_PROBLEMS
    return "; ".join([*problems[:_SHOWN_PROBLEMS], *([f"and {more} more"] if more > 0 else [])])


def _without_file(facts: Facts, reason: str, *, is_ours: bool) -> ReadItem:
    if facts.activity is None:
        return ReadItem(problem=reason, wellness=facts.wellness, is_ours=is_ours)
    return ReadItem(
        (facts.activity,), f"its file gives nothing ({reason}); what the export says is kept", facts.wellness
    )


def _content(source: str, data: bytes, zone_name: str) -> CsvContent:
    if not data:
        raise NotReadable("the file is empty")
    if data.startswith(FIT_MARK, MARK_AT):
        activities, problem = _read_fit(data)
        return CsvContent(activities, problems=(problem,) if problem else ())
    name = source.casefold().removesuffix(".gz")
    if name.endswith((".csv", ".tsv", ".txt")):
        return _of_table(data, source, zone_name)
    if name.endswith(".json") and any(key in data[:65536] for key in WELLNESS_KEYS):
        return read_intervals_wellness_json(data, source)
    if name.endswith(".json") and any(key in data for key in SERVICE_KEYS):
        return CsvContent(read_service_json(data, source))
    if looks_like_one(data[:HEAD_BYTES], "") or name.endswith((".tcx", ".gpx")):
        root = parse(data)
        reader = _XML_READERS.get(local_name(root))
        if reader is None:
            raise NotAnActivity(f"an XML file of another kind ({local_name(root)})")
        return CsvContent(reader(root))
    if name.endswith(".fit"):
        raise NotReadable("it is neither FIT nor TCX nor GPX inside")
    raise NotAnActivity("not a recording")


def _read_fit(data: bytes) -> tuple[tuple[RecordedActivity, ...], str | None]:
    result = read_fit(data)
    return tuple(RecordedActivity(one) for one in result.activities), result.problem


def _of_table(data: bytes, source: str, zone_name: str) -> CsvContent:
    text = text_of_bytes(data)
    kind = csv_kind_of(text)
    if kind is None:
        raise NotAnActivity("a table whose columns are not known; say what they mean to read it")
    return kind.read(text, source, zone_name)
