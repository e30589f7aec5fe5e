"""TCX files: the totals of each activity's laps."""

from __future__ import annotations

from lxml import etree

from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.sport_words import sport_of_words
from ironstride.recordings.xml_reader import children, descendants, instant_of, number_of, text_of
from ironstride.training.activity import Activity


def read_tcx(root: etree._Element) -> tuple[Activity, ...]:
    """The activities of a TCX file, those of a multisport session each for itself.

    Raises:
        NotAnActivity: when it holds courses or workouts alone.
        NotReadable: when no activity says when it began.
    """
    elements = list(descendants(root, "Activity"))
    if not elements:
        raise NotAnActivity("a TCX file without an activity")
    found = tuple(activity for element in elements if (activity := _activity(element)) is not None)
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


def _known(numbers: list[float | None]) -> list[float]:
    return [number for number in numbers if number is not None]
