"""One workout of Apple's Health export. Since iOS 16 its totals are statistics below it; before, attributes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Final

from lxml import etree

from ironstride.calendar_time import to_local
from ironstride.recordings.exports.apple_units import (
    amount_with_unit,
    apple_instant,
    metres,
    per_minute,
    seconds,
)
from ironstride.recordings.exports.sport_names import sport_named
from ironstride.recordings.leniency.control_characters import without_control_characters
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.xml_reader import children, descendants, number_of
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import Lap, RecordedActivity

_TYPE: Final = "HKWorkoutActivityType"
_QUANTITY: Final = "HKQuantityTypeIdentifier"
_SPORTS: Final = {
    "Running": Sport.RUN,
    "TraditionalStrengthTraining": Sport.STRENGTH,
    "FunctionalStrengthTraining": Sport.STRENGTH,
    "CoreTraining": Sport.STRENGTH,
    "Yoga": Sport.MOBILITY,
    "Pilates": Sport.MOBILITY,
    "Flexibility": Sport.MOBILITY,
    "MindAndBody": Sport.MOBILITY,
    "TaiChi": Sport.MOBILITY,
    "Cycling": Sport.CROSS,
    "HandCycling": Sport.CROSS,
    "Swimming": Sport.CROSS,
    "Rowing": Sport.CROSS,
    "Elliptical": Sport.CROSS,
    "StairClimbing": Sport.CROSS,
    "Stairs": Sport.CROSS,
    "CrossCountrySkiing": Sport.CROSS,
    "PaddleSports": Sport.CROSS,
}
_OTHERS: Final = frozenset({"CrossTraining", "DownhillSkiing", "Snowboarding", "RollerSkating", "SkatingSports"})


@dataclass(frozen=True, slots=True)
class AppleWorkout:
    """A workout and the file of its route (``route_2025-12-20_12.51pm.gpx``); empty where there is none."""

    activity: RecordedActivity
    route: str = ""


def read_apple_workout(data: bytes, source: str = "") -> AppleWorkout:
    """The workout that stands in these bytes.

    Raises:
        NotReadable: when it is not well formed or does not say when it began.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        element = etree.fromstring(without_control_characters(data), parser)
    except etree.XMLSyntaxError as error:
        raise NotReadable(f"a workout of the export is not well-formed XML: {error.msg}") from error
    start, end = apple_instant(element.get("startDate")), apple_instant(element.get("endDate"))
    if start is None:
        raise NotReadable("a workout of the export does not say when it began")
    references = (found.get("path", "") for found in descendants(element, "FileReference"))
    route = next((PurePosixPath(path.replace("\\", "/")).name for path in references if path), "")
    events = list(children(element, "WorkoutEvent"))
    summary = _summary(element, start, end, events)
    return AppleWorkout(RecordedActivity(replace(summary, source=source), _laps(events, start)), route)


def _summary(element: etree._Element, start: datetime, end: datetime | None, events: list[etree._Element]) -> Activity:
    said = {entry.get("key", ""): entry.get("value", "") for entry in children(element, "MetadataEntry")}
    elapsed_s = (end - start).total_seconds() if end is not None and end > start else None
    kind = element.get("workoutActivityType", "").removeprefix(_TYPE)
    sport = _SPORTS.get(kind) or (Sport.OTHER if kind in _OTHERS else sport_named(kind))
    indoor = said.get("HKIndoorWorkout") in ("1", "true", "YES")
    heart, power = _statistics(element, "HeartRate"), _statistics(element, "RunningPower", "CyclingPower")
    return Activity(
        sport,
        start.astimezone(UTC),
        name=re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).casefold(),
        sub_sport=("treadmill" if sport is Sport.RUN else "indoor") if indoor else "",
        start_local=_local(start, said.get("HKTimeZone", "")),
        duration_s=_duration_s(element, elapsed_s, events),
        elapsed_s=elapsed_s,
        distance_m=_distance_m(element),
        mean_heart_bpm=per_minute(heart.get("average"), heart.get("unit")),
        max_heart_bpm=per_minute(heart.get("maximum"), heart.get("unit")),
        mean_power_w=number_of(power.get("average")) or None,
        ascent_m=metres(*amount_with_unit(said.get("HKElevationAscended"))),
        descent_m=metres(*amount_with_unit(said.get("HKElevationDescended"))),
        title=said.get("HKWorkoutBrandName", ""),
        device=element.get("sourceName", "").replace("\xa0", " "),
    )


def _local(start: datetime, zone_name: str) -> datetime:
    """The wall clock: of the zone it was recorded in, where that is said; else of the offset that it is written with,
    which may be that of the phone at the export.
    """
    try:
        return to_local(start, zone_name) if zone_name else start.replace(tzinfo=None)
    except ValueError:
        return start.replace(tzinfo=None)


def _statistics(element: etree._Element, *names: str) -> dict[str, str]:
    """The attributes of the first statistics of one of these types; those of parts of the workout are not asked."""
    wanted = {_QUANTITY + name for name in names}
    found = (one for one in children(element, "WorkoutStatistics") if one.get("type") in wanted)
    first = next(found, None)
    return {} if first is None else {str(key): str(value) for key, value in first.attrib.items()}


def _distance_m(element: etree._Element) -> float | None:
    """The largest of the distances by kind (running, cycling, swimming), else the total of older exports."""
    sums = [
        metres(one.get("sum"), one.get("unit"))
        for one in children(element, "WorkoutStatistics")
        if one.get("type", "").startswith(f"{_QUANTITY}Distance")
    ]
    known = [one for one in sums if one is not None]
    return max(known) if known else metres(element.get("totalDistance"), element.get("totalDistanceUnit"))


def _duration_s(element: etree._Element, elapsed_s: float | None, events: list[etree._Element]) -> float | None:
    """The active time; where it is not said, the time between start and end without the pauses."""
    said = seconds(element.get("duration"), element.get("durationUnit"))
    if said or elapsed_s is None:
        return said
    return max(0.0, elapsed_s - _paused_s(events))


def _paused_s(events: list[etree._Element]) -> float:
    total, since = 0.0, None
    for event in events:
        kind, at = event.get("type", "").removeprefix("HKWorkoutEventType"), apple_instant(event.get("date"))
        if at is None:
            continue
        if kind in ("Pause", "MotionPaused"):
            since = since or at
        elif kind in ("Resume", "MotionResumed") and since is not None:
            total += max(0.0, (at - since).total_seconds())
            since = None
    return total


def _laps(events: list[etree._Element], start: datetime) -> tuple[Lap, ...]:
    """The laps that were pressed; segments overlap one another and are left out."""
    laps = []
    for event in events:
        begun = apple_instant(event.get("date"))
        if event.get("type") == "HKWorkoutEventTypeLap" and begun is not None and begun >= start:
            length = seconds(event.get("duration"), event.get("durationUnit"))
            laps.append(Lap((begun - start).total_seconds(), elapsed_s=length))
    return tuple(laps)
