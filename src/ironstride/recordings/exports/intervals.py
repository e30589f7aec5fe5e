"""intervals.icu: wellness as CSV and JSON, and activities as CSV."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from ironstride.calendar_time import to_utc
from ironstride.recordings.csv_table import plain_header, read_table
from ironstride.recordings.exports.csv_content import CsvContent
from ironstride.recordings.exports.sport_names import sport_named
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.written_values import date_order, day_of, length_s, number
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.wellness import WellnessDay

_WELLNESS_NAMES: Final = {
    "resting_heart_bpm": ("restinghr", "resting hr", "resting heart rate"),
    "hrv_ms": ("hrv", "rmssd", "hrv rmssd"),
    "hrv_sdnn_ms": ("hrvsdnn", "hrv sdnn", "sdnn"),
    "sleep_s": ("sleepsecs", "sleep secs"),
    "sleep_quality": ("sleepquality", "sleep quality"),
    "weight_kg": ("weight", "weightkg"),
    "fatigue": ("fatigue",),
    "soreness": ("soreness",),
    "stress": ("stress",),
    "mood": ("mood",),
    "motivation": ("motivation",),
    "injury": ("injury",),
    "steps": ("steps",),
}
_WORDS: Final = ("fatigue", "soreness", "stress", "mood", "motivation", "injury", "sleep_quality")
_WORST: Final = 4
_WHOLE: Final = (*_WORDS, "steps")
_ZERO_IS_NONE: Final = ("resting_heart_bpm", "hrv_ms", "hrv_sdnn_ms", "weight_kg")
_MOST: Final = {"resting_heart_bpm": 255.0, "sleep_s": 86_400.0, "weight_kg": 700.0}
_ANY_MOST: Final = 1e6


def is_intervals_wellness(header_line: str) -> bool:
    """Whether a CSV with this header is wellness: a date first, and at least two of its values.

    >>> is_intervals_wellness("date,weight,restingHR,hrv"), is_intervals_wellness("Date,Exercise,Weight")
    (True, False)
    """
    names = {plain_header(one.strip('" ')) for one in header_line.split(",")}
    known = {name for names_of in _WELLNESS_NAMES.values() for name in names_of}
    first = plain_header(header_line.split(",")[0].strip('" '))
    return first in ("date", "id", "day") and len(names & known) >= 2


def read_intervals_wellness(text: str, source: str = "") -> CsvContent:
    """Each day of a wellness table.

    Raises:
        NotReadable: when it is no table.
    """
    table = read_table(text)
    rows = list(table.dicts())
    key = plain_header(table.header[0])
    order = date_order(row[key] for row in rows)
    days, problems = [], []
    for place, row in enumerate(rows, start=1):
        when = day_of(row[key], order)
        if when is None:
            problems.append(f"day {place} of the table: its date is not understood: {row[key][:80] or 'nothing'}")
        else:
            days.append(_day(when, row, source))
    return CsvContent(wellness=tuple(days), problems=tuple(problems))


def read_intervals_wellness_json(data: bytes, source: str = "") -> CsvContent:
    """Each day of the wellness list that intervals.icu's API gives; `id` is the date.

    Raises:
        NotReadable: when it is no list of days.
    """
    try:
        rows = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotReadable("not JSON") from error
    days, problems = [], []
    for place, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
        when = day_of(str(row.get("id") or row.get("date") or "")) if isinstance(row, dict) else None
        if when is None:
            problems.append(f"day {place} of the list says no date")
        else:
            plain = {plain_header(name): _as_text(value) for name, value in row.items()}
            days.append(_day(when, plain, source))
    if not days:
        raise NotReadable("no list of days with their wellness")
    return CsvContent(wellness=tuple(days), problems=tuple(problems))


def is_intervals_activities(header_line: str) -> bool:
    """Whether a CSV with this header lists intervals.icu's activities."""
    names = {one.strip('" ') for one in header_line.split(",")}
    return {"start_date_local", "type", "moving_time"} <= names


def read_intervals_activities(text: str, source: str = "", zone_name: str = "UTC") -> CsvContent:
    """Each activity of the list; its start is a local time, so the athlete's zone is needed.

    Raises:
        NotReadable: when it is no table.
    """
    activities, problems = [], []
    for place, row in enumerate(read_table(text).dicts(), start=1):
        activity = _activity(row, source, zone_name)
        if activity is None:
            written = row.get("start date local", "")[:80] or "nothing"
            problems.append(f"activity {place} of the table: its date is not understood: {written}")
        else:
            activities.append(RecordedActivity(activity))
    return CsvContent(activities=tuple(activities), problems=tuple(problems))


def _activity(row: Mapping[str, str], source: str, zone_name: str) -> Activity | None:
    try:
        local = datetime.fromisoformat(row.get("start date local", ""))
    except ValueError:
        return None
    local = local.replace(tzinfo=None)
    if not 1990 <= local.year <= 2199:
        return None
    kind, identity = row.get("type", ""), row.get("id", "")
    return Activity(
        sport_named(kind),
        to_utc(local, zone_name),
        name=kind.casefold(),
        start_local=local,
        duration_s=length_s(row.get("moving time", "")),
        elapsed_s=length_s(row.get("elapsed time", "")),
        distance_m=_value(row, "distance"),
        mean_heart_bpm=_value(row, "average heartrate") or None,
        max_heart_bpm=_value(row, "max heartrate") or None,
        mean_power_w=_value(row, "icu average watts") or None,
        ascent_m=_value(row, "total elevation gain"),
        effort=_effort(row),
        title=row.get("name", ""),
        note=row.get("description", ""),
        source_id=f"intervals:{identity}" if identity else "",
        source=source,
    )


def _effort(row: Mapping[str, str]) -> float | None:
    value = _value(row, "icu rpe") or _value(row, "perceived exertion")
    return value if value and value <= 10 else None


def _value(row: Mapping[str, str], name: str) -> float | None:
    value = number(row.get(name, ""))
    return value if value is not None and 0 <= value < 1e9 else None


def _as_text(value: Any) -> str:
    return "" if value is None or isinstance(value, bool | list | dict) else str(value)[:10_000]


def _day(when: date, row: Mapping[str, str], source: str) -> WellnessDay:
    found: dict[str, Any] = {}
    for field, names in _WELLNESS_NAMES.items():
        value = next((_value(row, name) for name in names if row.get(name)), None)
        if value is None or (field in _ZERO_IS_NONE and value == 0) or value > _MOST.get(field, _ANY_MOST):
            continue
        if field in _WORDS and not 1 <= value <= _WORST:
            continue
        found[field] = round(value) if field in _WHOLE else value
    return WellnessDay(when, note=row.get("comments", "") or row.get("comment", ""), source=source, **found)
