"""Activities as the services' own interfaces list them in JSON: Garmin Connect's and Strava's, one or many.

Lengths are seconds, distances metres. What is no activity in such a file (laps, kinds, settings) gives nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from ironstride.recordings.exports.plain_json import length_in, number_in, positive_in, text_in
from ironstride.recordings.exports.sport_names import sport_named
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.xml_reader import instant_of
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity

SERVICE_KEYS: Final = (b'"startTimeGMT"', b'"moving_time"')
_LISTS: Final = ("activityList", "activities", "results")
_TOO_LONG: Final = 500.0
_MS: Final = 1000.0
_RPE_STEP: Final = 10.0
_MOST_RPE: Final = 100.0


def read_service_json(data: bytes, source: str = "") -> tuple[RecordedActivity, ...]:
    """The activities in the file, in its order.

    Raises:
        NotReadable: when it is not JSON.
        NotAnActivity: when it holds none.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotReadable("not JSON") from error
    found = tuple(RecordedActivity(one) for row in _rows(document) if (one := _activity(row, source)) is not None)
    if not found:
        raise NotAnActivity("a JSON file without an activity")
    return found


def _rows(document: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(document, list):
        yield from (row for row in document if isinstance(row, dict))
    elif isinstance(document, dict):
        inner = next((document[key] for key in _LISTS if isinstance(document.get(key), list | dict)), None)
        if inner is None:
            yield document
        else:
            yield from _rows(inner)


def _activity(row: Mapping[str, Any], source: str) -> Activity | None:
    row = row["activity"] if isinstance(row.get("activity"), dict) and "activityId" in row["activity"] else row
    if "activityId" in row:
        return _of_garmin(row, source)
    return _of_strava(row, source) if "moving_time" in row and "type" in row else None


def _of_garmin(row: Mapping[str, Any], source: str) -> Activity | None:
    said = {**row, **row["summaryDTO"]} if isinstance(row.get("summaryDTO"), dict) else row
    start = instant_of(text_in(said.get("startTimeGMT")))
    kinds = [row[key] for key in ("activityType", "activityTypeDTO") if isinstance(row.get(key), dict)]
    kind: Mapping[str, Any] = kinds[0] if kinds else {}
    word = text_in(kind.get("typeKey"))
    effort = positive_in(said.get("directWorkoutRpe"))
    if start is None:
        return None
    duration_s = length_in(said.get("duration")) or None
    return Activity(
        sport_named(word),
        start,
        name=word.replace("_", " "),
        start_local=_local(said.get("startTimeLocal")),
        duration_s=duration_s,
        elapsed_s=_elapsed_s(length_in(said.get("elapsedDuration")) or None, duration_s),
        distance_m=number_in(said.get("distance")),
        mean_heart_bpm=positive_in(said.get("averageHR")),
        max_heart_bpm=positive_in(said.get("maxHR")),
        mean_power_w=positive_in(said.get("avgPower")) or positive_in(said.get("averagePower")),
        ascent_m=number_in(said.get("elevationGain")),
        descent_m=number_in(said.get("elevationLoss")),
        effort=effort / _RPE_STEP if effort and effort <= _MOST_RPE else None,
        title=text_in(row.get("activityName")),
        note=text_in(row.get("description")),
        source_id=_numbered("garmin", row.get("activityId")),
        source=source,
    )


def _of_strava(row: Mapping[str, Any], source: str) -> Activity | None:
    start = instant_of(text_in(row.get("start_date")))
    word = text_in(row.get("sport_type")) or text_in(row.get("type"))
    effort = positive_in(row.get("perceived_exertion"))
    if start is None:
        return None
    return Activity(
        sport_named(word),
        start,
        name=word.casefold(),
        start_local=_local(row.get("start_date_local")),
        duration_s=length_in(row.get("moving_time")),
        elapsed_s=length_in(row.get("elapsed_time")),
        distance_m=number_in(row.get("distance")),
        mean_heart_bpm=positive_in(row.get("average_heartrate")),
        max_heart_bpm=positive_in(row.get("max_heartrate")),
        mean_power_w=positive_in(row.get("average_watts")),
        ascent_m=number_in(row.get("total_elevation_gain")),
        effort=effort if effort and effort <= _RPE_STEP else None,
        title=text_in(row.get("name")),
        note=text_in(row.get("description")),
        source_id=_numbered("strava", row.get("id")),
        source=source,
    )


def _elapsed_s(said: float | None, duration_s: float | None) -> float | None:
    """Seconds; where it is hundreds of times the duration, it is milliseconds, as Garmin's lists have had it."""
    if said is None or duration_s is None or said < duration_s * _TOO_LONG:
        return said
    return said / _MS


def _local(value: object) -> datetime | None:
    """The wall clock that the service shows; it marks it with a zone that is not meant."""
    found = instant_of(text_in(value))
    return None if found is None else found.replace(tzinfo=None)


def _numbered(service: str, value: object) -> str:
    return f"{service}:{value}" if isinstance(value, int) and 0 < value < 10**18 else ""
