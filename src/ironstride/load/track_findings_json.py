"""What a track says as plain JSON and back. Keys without a value are left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ironstride.load.best_efforts import BestEffort
from ironstride.load.efficiency import NotCounted, SteadyRun
from ironstride.load.points import Points
from ironstride.load.track_findings import TrackFindings
from ironstride.training.plain_object import list_of, number_of, object_of

_NUMBERS: Final = (*("mean_heart_bpm", "distance_m", "graded_s_per_km", "ascent_m", "descent_m", "temperature_c"),)


def track_findings_to_json(found: TrackFindings) -> dict[str, Any]:
    """The findings as plain values."""
    values: dict[str, Any] = {name: getattr(found, name) for name in _NUMBERS}
    values |= {name: _points(getattr(found, name)) for name in ("heart", "pace")}
    values["has_heart"] = found.has_heart or None
    values["efforts"] = [[one.distance_m, one.time_s, one.start_s] for one in found.efforts] or None
    steady = found.steady
    values["metres_per_beat"], values["drift"] = steady.metres_per_beat, steady.drift
    values["not_counted"] = None if steady.reason is None else steady.reason.value
    return {name: value for name, value in values.items() if value is not None}


def track_findings_from_json(value: object) -> TrackFindings:
    """The findings that `track_findings_to_json` wrote.

    Raises:
        ValueError: when they are none; the message names the key.
    """
    said = object_of(value, "findings")
    reason = said.get("not_counted")
    return TrackFindings(
        heart=_read_points(said, "heart"),
        pace=_read_points(said, "pace"),
        has_heart=bool(said.get("has_heart")),
        efforts=tuple(_effort(one) for one in list_of(said, "efforts")) if "efforts" in said else (),
        steady=SteadyRun(
            number_of(said.get("metres_per_beat"), "metres_per_beat"),
            number_of(said.get("drift"), "drift"),
            None if reason is None else NotCounted(str(reason)),
        ),
        **{name: number_of(said.get(name), name) for name in _NUMBERS},
    )


def _points(points: Points | None) -> list[Any] | None:
    return None if points is None else [points.value, points.why]


def _read_points(said: Mapping[str, object], key: str) -> Points | None:
    if key not in said:
        return None
    value, why = list_of(said, key)
    return Points(number_of(value, key) or 0.0, str(why))


def _effort(value: object) -> BestEffort:
    if not isinstance(value, list) or len(value) != len(BestEffort.__slots__):
        raise ValueError(f"efforts: {value!r} is no effort")
    distance, time, start = (number_of(one, "efforts") or 0.0 for one in value)
    return BestEffort(distance, time, start)
