"""TCX files: each activity's laps and points, and the totals of its laps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from lxml import etree

from ironstride.recordings.leniency.doubled_cadence import with_cadence_of_one_leg
from ironstride.recordings.point_measures import PointReader, measured
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.sport_words import sport_of_words
from ironstride.recordings.track_rows import TrackRows, mean_over_time, most_of, weighed_mean
from ironstride.recordings.xml_reader import children, descendants, instant_of, number_of, text_of
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import Lap, RecordedActivity
from ironstride.training.track import Measure, Track


def read_tcx(root: etree._Element) -> tuple[Activity, ...]:
    """The activities of a TCX file, those of a multisport session each for itself.

    Raises:
        NotAnActivity: when it holds courses or workouts alone.
        NotReadable: when no activity says when it began.
    """
    return tuple(activity for _, activity in _activities(root))


def read_whole_tcx(root: etree._Element) -> tuple[RecordedActivity, ...]:
    """The same activities with their laps and tracks; the summaries say more: heart, power, the notes and the device.

    Raises:
        NotAnActivity: when it holds courses or workouts alone.
        NotReadable: when no activity says when it began.
    """
    return tuple(_whole(element, activity) for element, activity in _activities(root))


def _activities(root: etree._Element) -> list[tuple[etree._Element, Activity]]:
    elements = list(descendants(root, "Activity"))
    if not elements:
        raise NotAnActivity("a TCX file without an activity")
    found = [(element, activity) for element in elements if (activity := _activity(element)) is not None]
    if not found:
        raise NotReadable("no activity in it says when it began")
    return found


def _activity(element: etree._Element) -> Activity | None:
    laps = list(children(element, "Lap"))
    points = [instant for time in descendants(element, "Time") if (instant := instant_of(time.text or "")) is not None]
    starts = [instant_of(lap.get("StartTime", "")) for lap in laps] + [instant_of(text_of(element, "Id"))]
    start = next((one for one in (*starts[:1], starts[-1], *points[:1]) if one is not None), None)
    if start is None:
        return None
    times = _known([number_of(text_of(lap, "TotalTimeSeconds")) for lap in laps])
    end = max(points, default=None)
    words = element.get("Sport", "")
    return Activity(
        sport_of_words(words),
        start,
        name=words.casefold(),
        duration_s=sum(times) if times else None,
        elapsed_s=(end - start).total_seconds() if end is not None and end > start else None,
        distance_m=_distance(element, laps),
    )


def _distance(element: etree._Element, laps: list[etree._Element]) -> float | None:
    """The laps' total; where no lap says one, how far the last point had come."""
    of_laps = _known([number_of(text_of(lap, "DistanceMeters")) for lap in laps])
    if sum(of_laps) > 0:
        return sum(of_laps)
    along = _known([number_of(found.text) for found in descendants(element, "DistanceMeters")])
    return max(along, default=None)


def _whole(element: etree._Element, activity: Activity) -> RecordedActivity:
    start_s = activity.start_utc.timestamp()
    elements = list(children(element, "Lap"))
    rows = _rows(element)
    track = rows.track(start_s)
    if track is not None and activity.sport is Sport.RUN:
        track = with_cadence_of_one_leg(track)
    laps = _laps(elements, activity.start_utc, max(rows.times_s, default=None))
    times = [number_of(text_of(lap, "TotalTimeSeconds")) for lap in elements]
    pulses = [_pulse(lap, "AverageHeartRateBpm") for lap in elements]
    powers = [_extension_number(lap, "AvgWatts", Measure.POWER_W) for lap in elements]
    summary = replace(
        activity,
        mean_heart_bpm=weighed_mean(pulses, times) or mean_over_time(track, Measure.HEART_BPM),
        max_heart_bpm=_max_heart(elements, track),
        mean_power_w=weighed_mean(powers, times) or mean_over_time(track, Measure.POWER_W),
        note=text_of(element, "Notes"),
        device=next((text_of(creator, "Name") for creator in children(element, "Creator")), ""),
    )
    return RecordedActivity(summary, laps, track, (*rows.problems(start_s), *_lost_laps(len(elements) - len(laps))))


def _rows(element: etree._Element) -> TrackRows:
    rows, reader = TrackRows(), PointReader()
    for point in descendants(element, "Trackpoint"):
        instant = instant_of(text_of(point, "Time"))
        rows.add(None if instant is None else instant.timestamp(), reader.measures_of(point))
    return rows


def _laps(elements: list[etree._Element], start: datetime, end_s: float | None) -> tuple[Lap, ...]:
    """Those that say when they began; each lasts until the next begins, the last until the last point."""
    starts = [(lap, instant_of(lap.get("StartTime", ""))) for lap in elements]
    known = [(lap, (begun - start).total_seconds()) for lap, begun in starts if begun is not None]
    ends = [*(begun for _, begun in known[1:]), None if end_s is None else end_s - start.timestamp()]
    return tuple(_lap(lap, begun, end) for (lap, begun), end in zip(known, ends, strict=False))


def _lost_laps(count: int) -> tuple[str, ...]:
    return (f"{count} of its laps do not say when they began and are left out",) if count else ()


def _max_heart(laps: list[etree._Element], track: Track | None) -> float | None:
    said = [_pulse(lap, "MaximumHeartRateBpm") for lap in laps]
    return max(_known([*said, most_of(track, Measure.HEART_BPM)]), default=None)


def _lap(element: etree._Element, start_s: float, end_s: float | None) -> Lap:
    duration_s = number_of(text_of(element, "TotalTimeSeconds"))
    elapsed_s = None if end_s is None or end_s <= start_s else max(end_s - start_s, duration_s or 0.0)
    intensity = text_of(element, "Intensity").casefold()
    return Lap(
        start_s,
        elapsed_s,
        duration_s,
        number_of(text_of(element, "DistanceMeters")),
        _pulse(element, "AverageHeartRateBpm"),
        _pulse(element, "MaximumHeartRateBpm"),
        "rest" if intensity == "resting" else intensity,
    )


def _pulse(lap: etree._Element, name: str) -> float | None:
    return next((measured(Measure.HEART_BPM, text_of(found, "Value")) for found in children(lap, name)), None)


def _extension_number(lap: etree._Element, name: str, measure: Measure) -> float | None:
    places = (found for extensions in children(lap, "Extensions") for found in descendants(extensions, name))
    return next((measured(measure, found.text) for found in places), None)


def _known(numbers: Iterable[float | None]) -> list[float]:
    return [number for number in numbers if number is not None]
